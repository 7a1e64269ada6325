import { type PanelRow, refuseDuplicates } from './panel-rows.ts';
import { isNumber } from './status.ts';

export interface ActivityRow {
  unit: string;
  year: number;
  x: number | null;
}

export interface ScoreRow {
  unit: string;
  /** Year assessed, not year published. */
  year: number;
  y: number | null;
  version?: string | null | undefined;
}

/**
 * Pairs the activity of year t − lag with the score of year t, by the value of the year and never by row, so that a
 * gap in the years stays a gap. One row per score year; pairs with a missing side are left out.
 *
 * lag: whole years; −1 pairs a score with the activity of the year after (the placebo). Throws a RangeError for a lag
 * that is not whole and for a unit-year that stands twice on one side.
 */
export function pairAtLag(
  activity: readonly ActivityRow[],
  score: readonly ScoreRow[],
  lag: number,
): PanelRow[] {
  if (!Number.isInteger(lag)) throw new RangeError(`lag must be a whole number of years: ${lag}`);
  refuseDuplicates(activity, (row) => `${row.unit} ${row.year}`);
  refuseDuplicates(score, (row) => `${row.unit} ${row.year}`);
  const key = (unit: string, year: number) => JSON.stringify([unit, year]);
  const byKey = new Map(activity.map((row) => [key(row.unit, row.year), row.x]));
  return score.flatMap((row) => {
    const x = byKey.get(key(row.unit, row.year - lag));
    if (!isNumber(x) || !isNumber(row.y)) return [];
    const pair: PanelRow = { unit: row.unit, year: row.year, x, y: row.y };
    return [row.version === undefined ? pair : { ...pair, version: row.version }];
  });
}
