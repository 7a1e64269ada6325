import { mean } from './columns.ts';
import { isNumber } from './status.ts';
import { tQ } from './tails.ts';

export interface SpreadRow {
  unit: string;
  year: number;
  /** % of maximum; null = missing. */
  y: number | null;
  /** Years of one version may be compared. */
  version?: string | null | undefined;
}

export interface ChangeSpread {
  status: 'ok' | 'too_few';
  /** Standard deviation, between units, of mean(after) − mean(before) less that of all units; % of maximum. */
  sd: number | null;
  /** Changes it rests on, and from how many start years. */
  changes: number;
  starts: number;
}

const MIN_CHANGES = 20;

function changeAt(byYear: ReadonlyMap<number, SpreadRow>, start: number, span: number): number | null {
  const side = (from: number) => Array.from({ length: span }, (_, i) => byYear.get(from + i));
  const rows = [...side(start - span), ...side(start)];
  const values = rows.map((row) => row?.y ?? null).filter(isNumber);
  const versions = new Set(rows.map((row) => row?.version ?? null));
  if (values.length < 2 * span || versions.size > 1) return null;
  return mean(values.slice(span)) - mean(values.slice(0, span));
}

/**
 * How differently units move: the change from `span` years before to `span` years after, over every start year that the
 * data have, less the mean change of that start year; pooled standard deviation, df = changes − start years.
 * This is the noise in which a campaign of some units must be seen. Refuses `too_few`: under 20 changes.
 */
export function changeSpread(rows: readonly SpreadRow[], span: number): ChangeSpread {
  const units = new Map<string, Map<number, SpreadRow>>();
  for (const row of rows) {
    const byYear = units.get(row.unit) ?? new Map<number, SpreadRow>();
    units.set(row.unit, byYear.set(row.year, row));
  }
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const groups = years
    .map((start) => [...units.values()].map((byYear) => changeAt(byYear, start, span)).filter(isNumber))
    .filter((changes) => changes.length > 1);
  const squares = groups.flatMap((changes) => {
    const middle = mean(changes);
    return changes.map((change) => (change - middle) ** 2);
  });
  const size = { changes: squares.length, starts: groups.length };
  if (squares.length < MIN_CHANGES) return { status: 'too_few', sd: null, ...size };
  const sum = squares.reduce((total, square) => total + square, 0);
  return { status: 'ok', sd: Math.sqrt(sum / (squares.length - groups.length)), ...size };
}

/** Both quantiles of the minimal detectable effect: 5 % two-sided, 80 % power. */
const reach = (nu: number): number => (tQ(0.975, nu) ?? Infinity) + (tQ(0.8, nu) ?? Infinity);

/** The least difference that two groups of n units would show (80 % power): (t.975 + t.80)·sd·√(2/n), df = 2n − 2. */
export function detectable(sd: number, n: number): number {
  return reach(2 * n - 2) * sd * Math.sqrt(2 / n);
}

const MIN_GROUP = 5;
const MOST = 5000;

/** Units per group (at least 5, as the comparison asks) for an effect to show; null beyond 5 000. */
export function unitsNeeded(sd: number, effect: number): number | null {
  if (!(effect > 0)) return null;
  let low = MIN_GROUP;
  let high = MOST;
  if (detectable(sd, low) <= effect) return low;
  if (detectable(sd, high) > effect) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (detectable(sd, middle) <= effect) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The minimal detectable effect of a panel estimate if there were other numbers of units and years, all else alike:
 * se shrinks with √((G−1)(T−1)), ν grows with G. mde = (t.975,ν + t.80,ν)·se.
 */
export function scaledMde(
  now: { se: number; nu: number; units: number; years: number },
  units: number,
  years: number,
): number {
  const before = (now.units - 1) * (now.years - 1);
  const se = now.se * Math.sqrt(before / ((units - 1) * (years - 1)));
  return reach((now.nu * units) / now.units) * se;
}
