import { percentOfMax } from './inputs.ts';
import { refuseDuplicates } from './panel-rows.ts';
import { quantile7, theilSen } from './quantiles.ts';
import { isNumber } from './status.ts';

export interface ComponentScore {
  unit: string;
  year: number;
  component: string;
  /** Points; null = missing, not zero. */
  score: number | null;
  /** Maximum points. */
  max: number;
}

export interface FocusArea {
  component: string;
  /** Own score, % of maximum. */
  pct: number | null;
  /** 75th percentile (type 7) of the other units, % of maximum, and how many units that is. */
  peerP75: number | null;
  peers: number;
  /** Points to gain by reaching peerP75; points to gain by reaching the maximum. */
  reach: number | null;
  headroom: number | null;
  /** Share of the maximum points of all components, 0 … 1. */
  weight: number | null;
  /** Theil–Sen slope over the last five years, % of maximum per year. */
  trend: number | null;
  /** 1 = first in the list. */
  rank: number;
}

const TREND_YEARS = 5;

function percent(row: ComponentScore): number | null {
  return percentOfMax(row.score, row.max);
}

function percents(rows: readonly ComponentScore[]): number[] {
  return rows.map(percent).filter(isNumber);
}

function trendOf(rows: readonly ComponentScore[], year: number): number | null {
  const recent = rows.filter((row) => row.year > year - TREND_YEARS && row.year <= year);
  return theilSen(
    recent.flatMap((row) => {
      const y = percent(row);
      return y === null ? [] : [{ year: row.year, y }];
    }),
  );
}

/** Larger first, missing last; differences below 1e-9 points are rounding. */
function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Math.round(b * 1e9) - Math.round(a * 1e9);
}

/**
 * Components of a unit in one year, those with most points within reach first: reach ↓, headroom ↓, then by name.
 * Plain arithmetic on the unit's own points; no estimated effect enters.
 *
 * scores: one row per unit, year and component (RangeError naming a doubled one); peers: the units to compare with, all
 * others when left out; the unit itself never counts. Missing scores give null and stand last.
 * reach = max·max(0, P75 − pct)/100, headroom = max·(100 − pct)/100, weight = max/Σmax.
 * R: `quantile(v, .75, type = 7)`, `mblm::mblm`; SciPy: `numpy.percentile(v, 75)`, `scipy.stats.theilslopes`.
 */
export function focusAreas(
  scores: readonly ComponentScore[],
  unit: string,
  year: number,
  peers?: readonly string[],
): FocusArea[] {
  refuseDuplicates(scores, (row) => `${row.unit} ${row.year} ${row.component}`);
  const compared = peers ? new Set(peers) : null;
  const isPeer = (name: string) => name !== unit && (compared?.has(name) ?? true);
  const own = scores.filter((row) => row.unit === unit);
  const current = own.filter((row) => row.year === year);
  const others = scores.filter((row) => row.year === year && isPeer(row.unit));
  const total = current.reduce((sum, row) => sum + row.max, 0);
  const areas = current.map((row) => {
    const peerValues = percents(others.filter((other) => other.component === row.component));
    const pct = percent(row);
    const peerP75 = quantile7(peerValues, 0.75);
    const canReach = pct !== null && peerP75 !== null;
    return {
      component: row.component,
      pct,
      peerP75,
      peers: peerValues.length,
      reach: canReach ? (row.max * Math.max(0, peerP75 - pct)) / 100 : null,
      headroom: pct === null ? null : (row.max * (100 - pct)) / 100,
      weight: total > 0 ? row.max / total : null,
      trend: trendOf(
        own.filter((other) => other.component === row.component),
        year,
      ),
    };
  });
  areas.sort(
    (a, b) =>
      descending(a.reach, b.reach) ||
      descending(a.headroom, b.headroom) ||
      (a.component < b.component ? -1 : 1),
  );
  return areas.map((area, place) => ({ ...area, rank: place + 1 }));
}
