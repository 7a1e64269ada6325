/** 2024-10-20 → 20/10/2024, in both languages: a field says how it is filled in. */
export const dayAsTyped = (iso: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split('-').toReversed().join('/') : iso;

const shapes = [
  /^(?<day>\d{1,2})\s*[/.\s-]\s*(?<month>\d{1,2})\s*[/.\s-]\s*(?<year>\d{4})$/,
  // The numbers of a phone's keyboard, which may have no stroke.
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})$/iu,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
];

/** A day as people write it, the day first, as an ISO day; null where it cannot be read or there is no such day. */
export function readTypedDay(text: string): string | null {
  const written = text.normalize('NFC').trim();
  for (const shape of shapes) {
    const parts = shape.exec(written)?.groups;
    if (!parts) continue;
    const { day = '', month = '', year = '' } = parts;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
    return isReal && /^(19|20)/.test(year) ? iso : null;
  }
  return null;
}
