import type { NewUnit } from './choice-edits.ts';

/** A name as it stands in a file → the unit that is made of it, its kind written out. */

const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/^(thành phố|tp\.?)\s+/iu, 'Thành phố', 'city'],
  [/^(thị xã|tx\.?)\s+/iu, 'Thị xã', 'town'],
  [/^(huyện|h\.)\s*/iu, 'Huyện', 'district'],
  [/^(quận|q\.)\s*/iu, 'Quận', 'district'],
  [/^(phường|p\.)\s*/iu, 'Phường', 'ward'],
  [/^(xã|x\.)\s*/iu, 'Xã', 'commune'],
  [/^(thị trấn|tt\.?)\s+/iu, 'Thị trấn', 'township'],
  [/^đặc khu\s+/iu, 'Đặc khu', 'special_zone'],
];

export function unitFrom(
  { subject, found }: { subject: string; found: string },
  level: string,
  parent: string | null,
): NewUnit {
  const name = found.trim().replace(/^(ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+/iu, '');
  const kind =
    level === 'district' || level === 'commune' ? kinds.find(([pattern]) => pattern.test(name)) : undefined;
  if (!kind) return { subject, nameVi: name, type: level, level, parent };
  const [pattern, word, type] = kind;
  return { subject, nameVi: `${word} ${name.replace(pattern, '')}`, type, level, parent };
}
