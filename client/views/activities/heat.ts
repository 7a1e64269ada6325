import { compareNames } from '../../format/order.ts';

/** A week of a year by ISO 8601: key 2024-W31, Monday and Sunday as ISO days. */
export type Week = { key: string; from: string; to: string };

const dayMs = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** All 52 or 53 ISO weeks of a year; the first is the one that holds 4 January. */
export function weeksOf(year: number): Week[] {
  const mondayOf = (wanted: number): number => {
    const fourth = Date.UTC(wanted, 0, 4);
    return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
  };
  const [first, end] = [mondayOf(year), mondayOf(year + 1)];
  const count = Math.round((end - first) / (7 * dayMs));
  return Array.from({ length: count }, (_, at) => {
    const monday = first + at * 7 * dayMs;
    return {
      key: `${year}-W${String(at + 1).padStart(2, '0')}`,
      from: isoDay(monday),
      to: isoDay(monday + 6 * dayMs),
    };
  });
}

export type HeatCell = { entries: number; quantity: number; step: number };
export type HeatRow = { key: string; name: string; entries: number; weeks: ReadonlyMap<string, HeatCell> };
type Given = { key: string; week: string; entries: number; quantity: number };

export const heatSteps = 4;

/** Darker with more entries: 0 none, then equal parts of the fullest week on a square-root scale. */
export const stepOf = (entries: number, most: number): number =>
  entries <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil(heatSteps * Math.sqrt(entries / most)));

/** The entries that the steps stand for: [from, to] of each, as long as a whole number lies in it. */
export function stepSpans(most: number): { step: number; from: number; to: number }[] {
  const spans = Array.from({ length: heatSteps }, (_, at) => {
    const upTo = (step: number) => Math.floor(most * (step / heatSteps) ** 2 + 1e-9);
    return { step: at + 1, from: at === 0 ? 1 : upTo(at) + 1, to: upTo(at + 1) };
  });
  return spans.filter(({ from, to }) => from <= to);
}

/** One row for each channel or task of which anything was logged, the fullest first. */
export function heatRows(rows: readonly Given[], nameOf: (key: string) => string): HeatRow[] {
  const most = Math.max(0, ...rows.map((row) => row.entries));
  const byKey = new Map<string, Map<string, HeatCell>>();
  for (const { key, week, entries, quantity } of rows) {
    const weeks = byKey.get(key) ?? new Map<string, HeatCell>();
    weeks.set(week, { entries, quantity, step: stepOf(entries, most) });
    byKey.set(key, weeks);
  }
  const found = [...byKey].map(([key, weeks]) => {
    const entries = [...weeks.values()].reduce((sum, cell) => sum + cell.entries, 0);
    return { key, name: nameOf(key), entries, weeks };
  });
  return found.sort((a, b) => b.entries - a.entries || compareNames(a.name, b.name));
}
