/** Levels and types of units as offices write them. */
import { fold } from '../fold.ts';

type Kind = { level: string; type: string };

const BY_WORD: readonly (readonly [RegExp, Kind])[] = [
  [/^(xa|commune)\b/, { level: 'commune', type: 'commune' }],
  [/^(phuong|ward)\b/, { level: 'commune', type: 'ward' }],
  [/^(thi tran|tt|township)\b/, { level: 'commune', type: 'township' }],
  [/^(dac khu|special zone)\b/, { level: 'commune', type: 'special_zone' }],
  [/^(huyen|quan|district)\b/, { level: 'district', type: 'district' }],
  [/^(thi xa|tx|town)\b/, { level: 'district', type: 'town' }],
  [/^(thanh pho thuoc tinh|thanh pho truc thuoc tinh)\b/, { level: 'district', type: 'city' }],
  [/^(tinh|province)\b/, { level: 'province', type: 'province' }],
  [/^(bo|co quan ngang bo|ministry)\b/, { level: 'ministry', type: 'ministry' }],
  [
    /^(so|ban|chi cuc|van phong|thanh tra|so ban nganh|department|phong)\b/,
    { level: 'department', type: 'department' },
  ],
  [/^(trung uong|quoc gia|national)\b/, { level: 'national', type: 'country' }],
];

const LEVEL_CODES = new Set(['national', 'ministry', 'province', 'department', 'district', 'commune']);

/** 'Cấp xã', 'xã, phường', 'commune' → 'commune'; null when the text names no level. */
export function levelOf(text: string): string | null {
  const folded = fold(text).replace(/^(cap|don vi cap) /, '');
  if (LEVEL_CODES.has(folded)) return folded;
  if (/^(thanh pho|tp)\b/.test(folded)) return 'province';
  return BY_WORD.find(([pattern]) => pattern.test(folded))?.[1].level ?? null;
}

/** The level of a unit that its own name tells: 'Phường Trương Quang Trọng' → commune. */
export function kindOfName(name: string): Kind | null {
  return BY_WORD.find(([pattern]) => pattern.test(fold(name)))?.[1] ?? null;
}

const TYPE_WORDS =
  /^(?:ubnd |uy ban nhan dan )?(?:thanh pho|thi tran|thi xa|tinh|quan|huyen|phuong|xa|dac khu|tp|tx|tt) /;

/** The folded name without its type; names of departments are kept whole. */
export const bareName = (name: string): string => fold(name).replace(TYPE_WORDS, '');

export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const TYPE_CODES: readonly (readonly [RegExp, string])[] = [
  [/^don vi su nghiep/, 'public_service_unit'],
  [/^(thanh pho|tp)\b/, 'city'],
  [/^(phong|phong chuyen mon)\b/, 'division'],
];

/** The type that a cell names, else that of the name, else the level itself. */
export function typeOf(text: string, name: string, level: string): string {
  const folded = fold(text);
  if (/^[a-z][a-z_]+$/.test(text.trim())) return text.trim();
  const named = TYPE_CODES.find(([pattern]) => folded !== '' && pattern.test(folded))?.[1];
  const own = [text, name].flatMap((one) => (one === '' ? [] : (kindOfName(one) ?? [])));
  if (named !== undefined) return named;
  if ((level === 'province' || level === 'district') && /^(thanh pho|tp)\b/.test(fold(name))) return 'city';
  return own.find((one) => one.level === level)?.type ?? level;
}
