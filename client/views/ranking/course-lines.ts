import type { TrendRow } from '../../charts/trend-panel.ts';

export type CourseLine = { unit: string; ranks: ReadonlyMap<number, number | null> };

/** One line a unit, with its ranks by year. */
export function courseLines(
  rows: readonly TrendRow[],
  compare: (a: string, b: string) => number,
): CourseLine[] {
  const units = new Map<string, Map<number, number | null>>();
  for (const row of rows) {
    const ranks = units.get(row.unit) ?? new Map<number, number | null>();
    units.set(row.unit, ranks.set(row.year, row.rank));
  }
  return [...units].map(([unit, ranks]) => ({ unit, ranks })).toSorted((a, b) => compare(a.unit, b.unit));
}
