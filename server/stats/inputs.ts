import { type ActivityRow } from './pair-at-lag.ts';
import { refuseDuplicates } from './panel-rows.ts';
import { isNumber } from './status.ts';

export interface CountRow {
  unit: string;
  year: number;
  task: string;
  count: number | null;
}

export interface CoverageRow {
  unit: string;
  year: number;
  /** Did this unit report its activities for this year? */
  reported: boolean | 0 | 1;
}

/** A score as % of its maximum; null when the score is missing or the maximum is not positive. */
export function percentOfMax(score: number | null, max: number | null): number | null {
  if (!isNumber(score) || !isNumber(max) || max <= 0) return null;
  const percent = (100 * score) / max;
  return isNumber(percent) ? percent : null;
}

/**
 * Counts of one task per unit and year, told apart from silence: a reported unit-year without a row is 0; a unit-year
 * that was not reported (or is not in the coverage at all) is null, also when stray rows exist. A reported row without
 * a count makes its unit-year null. Several rows of one unit-year are added. One row per unit-year of the coverage
 * (RangeError naming a doubled one), in its order.
 */
export function countsOfTask(
  activity: readonly CountRow[],
  coverage: readonly CoverageRow[],
  task: string,
): ActivityRow[] {
  refuseDuplicates(coverage, (row) => `${row.unit} ${row.year}`);
  const key = (unit: string, year: number) => JSON.stringify([unit, year]);
  const sums = new Map<string, number | null>();
  for (const row of activity) {
    if (row.task !== task) continue;
    const name = key(row.unit, row.year);
    const before = sums.get(name) ?? (sums.has(name) ? null : 0);
    sums.set(name, before === null || !isNumber(row.count) ? null : before + row.count);
  }
  return coverage.map(({ unit, year, reported }) => {
    const name = key(unit, year);
    const counted = sums.has(name) ? (sums.get(name) ?? null) : 0;
    return { unit, year, x: reported ? counted : null };
  });
}
