import { label, type Label } from './label.ts';
import { refuseDuplicates } from './panel-rows.ts';
import { partial, type PartialCorrelation } from './partial.ts';
import { isNumber } from './status.ts';

/** One year of one unit. */
export interface SeriesRow {
  year: number;
  x: number | null;
  y: number | null;
  version?: string | null | undefined;
}

export interface SingleSeries extends PartialCorrelation {
  /** `scatter` (n < 5): no number; `coefficient` (5–7): r only; `test` (8 or more): p and interval too. */
  tier: 'scatter' | 'coefficient' | 'test';
  /** r without each year in turn; null where it is undefined. */
  leaveOneOut: { year: number; r: number | null }[];
  /** The year on which the result hinges (the worst, if several), else null. */
  drivingYear: number | null;
  /** E2 at most: one unit cannot tell its own change from the national trend. */
  label: Label;
}

const MIN_COEFFICIENT = 5;
const MIN_TEST = 8;
/** A leave-one-out r further away than this changes the picture. */
const MOVED = 0.3;

/** Partial correlation given the year and, across an edition break, given the edition. */
function givenYear(rows: readonly SeriesRow[]): PartialCorrelation {
  const versions = [...new Set(rows.map((row) => row.version ?? null))];
  const dummies = versions.map((version) => rows.map((row) => Number((row.version ?? null) === version)));
  return partial(
    rows.map((row) => row.x),
    rows.map((row) => row.y),
    [rows.map((row) => row.year), ...dummies],
  );
}

/** How far leaving a year out moves r: Infinity when r becomes undefined or changes sign, 0 when it hardly moves. */
function movement(r: number, without: number | null): number {
  if (without === null || without * r < 0) return Infinity;
  const distance = Math.abs(without - r);
  return distance > MOVED ? distance : 0;
}

function drivingYear(r: number | null, leaveOneOut: SingleSeries['leaveOneOut']): number | null {
  if (r === null) return null;
  const moves = leaveOneOut
    .map((entry) => ({ ...entry, move: movement(r, entry.r) }))
    .filter(({ move }) => move > 0)
    .sort((a, b) => {
      if (a.move !== b.move) return a.move > b.move ? -1 : 1;
      return Math.abs((b.r ?? Infinity) - r) - Math.abs((a.r ?? Infinity) - r) || a.year - b.year;
    });
  return moves[0]?.year ?? null;
}

/**
 * One unit alone: correlation of x and y given the year (never of the levels, which both drift), each year left out in
 * turn, and the label, E2 at most.
 *
 * rows: one per year, any order (RangeError naming a doubled year), already paired at the lag; incomplete rows are left
 * out. A year drives the result when without it r is undefined, changes sign or moves by more than .3. Refusals as in
 * `partial`. R: `ppcor::pcor.test(x, y, year)`.
 */
export function singleSeries(rows: readonly SeriesRow[]): SingleSeries {
  refuseDuplicates(rows, (row) => String(row.year));
  const complete = rows.filter((row) => isNumber(row.x) && isNumber(row.y)).sort((a, b) => a.year - b.year);
  const n = complete.length;
  const tier = n < MIN_COEFFICIENT ? 'scatter' : n < MIN_TEST ? 'coefficient' : 'test';
  const whole = givenYear(complete);
  const untested = { t: null, df: null, p: null, lo: null, hi: null };
  if (tier === 'scatter')
    return { ...whole, r: null, ...untested, tier, leaveOneOut: [], drivingYear: null, label: 'E0' };
  const leaveOneOut = complete.map(({ year }) => ({
    year,
    r: givenYear(complete.filter((row) => row.year !== year)).r,
  }));
  const shown = tier === 'test' ? whole : { ...whole, ...untested };
  const verdict = label({
    gateOk: tier === 'test',
    p: shown.p,
    q: shown.p,
    nu: shown.df,
    years: n,
    slope: shown.r,
    atMostE2: true,
  });
  return { ...shown, tier, leaveOneOut, drivingYear: drivingYear(whole.r, leaveOneOut), label: verdict };
}
