/** 2025-02-19 → 19/02/2025, 2024-01 → 01/2024; null → ''. */
export function partialDayText(iso: string | null): string {
  return (iso ?? '').split('-').toReversed().join('/');
}

const isDay = (year: string, month: string, day: string): boolean => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

/** A day, month or year as a document writes it, as ISO text; null where it is blank, undefined where it cannot be read. */
export function readPartialDay(text: string): string | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const found = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?((?:19|20)\d{2})$/.exec(written);
  if (!found) return undefined;
  const [, day, month, year = ''] = found;
  if (month === undefined) return year;
  const two = (part: string) => part.padStart(2, '0');
  if (day === undefined)
    return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${two(month)}` : undefined;
  return isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined;
}
