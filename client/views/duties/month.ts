const dayMs = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const startOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

/** The weeks that a month touches, Monday to Sunday, as ISO days. */
export function monthGrid(month: string): string[][] {
  const first = startOf(month);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const last = startOf(monthAfter(month, 1)) - dayMs;
  const weeks = Math.ceil((last - monday + dayMs) / (7 * dayMs));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => isoDay(monday + (week * 7 + day) * dayMs)),
  );
}

/** The month that many months later, as YYYY-MM. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDay(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

export const dayAfter = (day: string, by: number): string =>
  isoDay(Date.parse(`${day}T00:00:00Z`) + by * dayMs);
