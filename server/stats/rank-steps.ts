import { isNumber } from './status.ts';

export interface UnitTotal {
  unit: string;
  total: number | null;
  /** Standard error of the total, where the owner of the index publishes one. */
  se?: number | null;
}

export interface Place {
  /** The place that the unit takes when it reaches `total` (a tie shares the place). */
  rank: number;
  units: string[];
  total: number;
  /** Points of the total to get there. */
  gap: number;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The next higher totals, nearest first: what each place costs while all others stand still. */
export function nextPlaces(totals: readonly UnitTotal[], unit: string, count = 5): Place[] {
  const known = totals.flatMap(({ unit: name, total }) =>
    isNumber(total) ? [{ name, total: round(total) }] : [],
  );
  const own = known.find(({ name }) => name === unit);
  if (!own) return [];
  const above = [...new Set(known.map(({ total }) => total).filter((total) => total > own.total))];
  return above
    .sort((a, b) => a - b)
    .slice(0, count)
    .map((total) => ({
      rank: 1 + known.filter((other) => other.total > total).length,
      units: known.filter((other) => other.total === total).map(({ name }) => name),
      total,
      gap: round(total - own.total),
    }));
}

export interface StepComponent {
  component: string;
  score: number | null;
  max: number | null;
  factor: number | null;
  /** Usual change from one year to the next, % of maximum. */
  typical: number | null;
}

export interface ComponentStep {
  component: string;
  /** Points of the component that alone gain `gap` points of the total; null where that cannot be said. */
  needed: number | null;
  /** The same as % of the component's maximum. */
  neededPercent: number | null;
  /** Does it fit below the maximum? */
  isPossible: boolean | null;
  /** How many usual yearly changes that is. */
  usualYears: number | null;
}

const last = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a - b;

/**
 * What each component alone would have to gain for `gap` more points of the total, soonest first: those that can (by
 * usual yearly changes, then by share of their maximum), then those whose maximum is too low, then those unknown.
 */
export function componentSteps(components: readonly StepComponent[], gap: number): ComponentStep[] {
  const steps = components.map(({ component, score, max, factor, typical }) => {
    const canSay = isNumber(factor) && factor > 0 && isNumber(max) && max > 0;
    const needed = canSay ? gap / factor : null;
    const neededPercent = needed === null || !isNumber(max) ? null : (100 * needed) / max;
    const isPossible =
      needed === null || !isNumber(score) || !isNumber(max) ? null : score + needed <= max + 1e-9;
    const usualYears =
      neededPercent !== null && isNumber(typical) && typical > 0 ? neededPercent / typical : null;
    return { component, needed, neededPercent, isPossible, usualYears };
  });
  const group = ({ isPossible }: ComponentStep) => (isPossible === null ? 2 : isPossible ? 0 : 1);
  return steps.sort(
    (a, b) =>
      group(a) - group(b) || last(a.usualYears, b.usualYears) || last(a.neededPercent, b.neededPercent),
  );
}

const Z = 1.959963984540054;

/**
 * The places that a unit may hold given the errors of all totals: best = 1 + number of units that are clearly above,
 * worst = n − number clearly below; clearly: |difference| > 1.96·√(se² + se²). Null unless every total has an error.
 * The comparisons are taken one by one (95 % each), so that the interval is not one for all units together.
 */
export function rankInterval(
  totals: readonly UnitTotal[],
  unit: string,
): { best: number; worst: number } | null {
  const ranked = totals.filter(({ total }) => isNumber(total));
  const own = ranked.find((entry) => entry.unit === unit);
  if (!own || ranked.some(({ se }) => !isNumber(se))) return null;
  const clearly = ranked.map((other) => {
    const reach = Z * Math.sqrt((own.se ?? 0) ** 2 + (other.se ?? 0) ** 2);
    const difference = (other.total ?? 0) - (own.total ?? 0);
    return Math.abs(difference) > reach ? Math.sign(difference) : 0;
  });
  const above = clearly.filter((sign) => sign > 0).length;
  const below = clearly.filter((sign) => sign < 0).length;
  return { best: 1 + above, worst: ranked.length - below };
}
