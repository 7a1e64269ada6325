import { centred, constant, dot, mean } from './columns.ts';
import { refuseDuplicates } from './panel-rows.ts';
import { finiteOrNull, isNumber } from './status.ts';
import { tP2, tQ } from './tails.ts';

export interface CampaignRow {
  unit: string;
  year: number;
  /** % of maximum; null = missing. */
  y: number | null;
  /** Did this unit take part? A unit counts as treated when any of its rows says so. */
  treated: boolean;
}

export interface GroupDifference {
  /** `zero_variance_y`: no unit differs from its group: the estimate stands without an error. */
  status: 'ok' | 'too_few' | 'zero_variance_y';
  /** Mean change of treated units − mean change of comparison units, points of y. */
  estimate: number | null;
  se: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  lo: number | null;
  hi: number | null;
  nTreated: number;
  nComparison: number;
}

export interface BeforeAfter extends GroupDifference {
  /** The same on the earlier and later half of the years before the start: should be near zero. */
  preTrend: GroupDifference;
}

const MIN_GROUP = 5;

/** Welch's comparison of the mean of a with the mean of b. R: `t.test(a, b)`. */
function welch(a: Float64Array, b: Float64Array): GroupDifference {
  const size = { nTreated: a.length, nComparison: b.length };
  const nothing = { se: null, t: null, df: null, p: null, lo: null, hi: null };
  if (a.length < MIN_GROUP || b.length < MIN_GROUP)
    return { status: 'too_few', estimate: null, ...nothing, ...size };
  const estimate = finiteOrNull(mean(a) - mean(b));
  if (estimate === null || (constant(a) && constant(b)))
    return { status: 'zero_variance_y', estimate, ...nothing, ...size };
  const share = (v: Float64Array) => dot(centred(v), centred(v)) / (v.length - 1) / v.length;
  const [va, vb] = [share(a), share(b)];
  const se = Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  const reach = (tQ(0.975, df) ?? NaN) * se;
  return {
    status: 'ok',
    estimate,
    se: finiteOrNull(se),
    t: finiteOrNull(estimate / se),
    df: finiteOrNull(df),
    p: tP2(estimate / se, df),
    lo: finiteOrNull(estimate - reach),
    hi: finiteOrNull(estimate + reach),
    ...size,
  };
}

/** Mean after − mean before of each unit that has both, treated and comparison apart. */
function compare(
  rows: readonly CampaignRow[],
  treated: ReadonlySet<string>,
  sideOf: (year: number) => 'before' | 'after' | null,
): GroupDifference {
  const units = new Map<string, { before: number[]; after: number[] }>();
  for (const row of rows) {
    const side = sideOf(row.year);
    if (!side || !isNumber(row.y)) continue;
    const sides = units.get(row.unit) ?? { before: [], after: [] };
    sides[side].push(row.y);
    units.set(row.unit, sides);
  }
  const changes = (isTreated: boolean): Float64Array =>
    Float64Array.from(
      [...units].flatMap(([unit, { before, after }]) =>
        treated.has(unit) === isTreated && before.length > 0 && after.length > 0
          ? [mean(after) - mean(before)]
          : [],
      ),
    );
  return welch(changes(true), changes(false));
}

/**
 * Before and after a campaign, against units that took no part (one common start year): per unit mean(after) −
 * mean(before), then treated − comparison with Welch's t and degrees of freedom. Years ≥ startYear are after.
 *
 * rows: one per unit and year, any order (RangeError naming a doubled one); rows without y are left out; a unit without
 * both sides does not count. Refuses `too_few`: fewer than 5 units on one side. preTrend does the same with the years
 * before the start cut in two halves (of an odd number the later half is the longer one).
 * Source: Bertrand, Duflo & Mullainathan 2004 (collapse to two periods). R: `t.test(change ~ treated)`;
 * `scipy.stats.ttest_ind(a, b, equal_var=False)`.
 */
export function beforeAfter(rows: readonly CampaignRow[], startYear: number): BeforeAfter {
  refuseDuplicates(rows, (row) => `${row.unit} ${row.year}`);
  const ordered = [...rows].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.year - b.year));
  const treated = new Set(ordered.filter((row) => row.treated).map((row) => row.unit));
  const known = ordered.filter((row) => isNumber(row.y) && row.year < startYear);
  const preYears = [...new Set(known.map((row) => row.year))].sort((a, b) => a - b);
  const middle = preYears[Math.floor(preYears.length / 2)] ?? startYear;
  const main = compare(ordered, treated, (year) => (year < startYear ? 'before' : 'after'));
  const preTrend = compare(ordered, treated, (year) => {
    if (year >= startYear) return null;
    return year < middle ? 'before' : 'after';
  });
  return { ...main, preTrend };
}
