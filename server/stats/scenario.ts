import { isNumber } from './status.ts';
import { type CurrentScore, type WhatIf, whatIf } from './what-if.ts';

export interface OwnComponent {
  component: string;
  score: number | null;
  max: number | null;
  /** Points of the total per point of the component (`totalScale`). */
  factor: number | null;
}

export interface ScenarioInput {
  /** Totals of all units that are ranked together, the own unit among them. */
  totals: readonly { unit: string; total: number | null }[];
  unit: string;
  components: readonly OwnComponent[];
  /** Points of the component added (or taken). */
  deltas: ReadonlyMap<string, number>;
  /** Change of the totals of other units; who is not named stands still. */
  drift?: ReadonlyMap<string, number>;
  totalMax: number;
}

export interface AppliedChange {
  component: string;
  from: number | null;
  to: number | null;
  /** The change went beyond 0 or the maximum and was cut there. */
  isCapped: boolean;
  /** What the change is worth in the total. */
  inTotal: number | null;
}

export interface Scenario extends Omit<WhatIf, 'status'> {
  status: WhatIf['status'] | 'no_scale';
  /** Does another unit have the same total? */
  isTied: boolean;
  /** Points above the next lower total, null at the bottom. */
  toPrevious: number | null;
  changes: AppliedChange[];
}

const TOTAL = 'total';

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function applied(component: OwnComponent, delta: number): AppliedChange {
  const { score, max, factor } = component;
  const nothing = { component: component.component, from: score, to: null, isCapped: false, inTotal: null };
  if (!isNumber(score) || !isNumber(max)) return nothing;
  const to = clip(score + delta, 0, max);
  return {
    ...nothing,
    to,
    isCapped: Math.abs(to - (score + delta)) > 1e-9,
    inTotal: isNumber(factor) ? (to - score) * factor : null,
  };
}

/** Every total after the changes as one row, so that `whatIf` ranks them. */
function rowsOf(input: ScenarioInput, gained: number): CurrentScore[] {
  const { totals, unit, drift, totalMax } = input;
  const moved = (name: string, total: number): number =>
    name === unit ? total + gained : clip(total + (drift?.get(name) ?? 0), 0, totalMax);
  return totals.map(({ unit: name, total }) => ({
    unit: name,
    component: TOTAL,
    score: isNumber(total) ? moved(name, total) : null,
    max: totalMax,
  }));
}

/**
 * A what-if on published totals: the total of a unit moves by what its changed components are worth in it, the others
 * stand still or drift. Starting from the published total keeps what no component explains (rounding, corrections).
 *
 * New score = clip(score + Δ, 0, max); ranks as `whatIf` gives them. Refuses as `whatIf` does, and `no_scale`: the scheme
 * does not say what a point of a changed component is worth.
 */
export function scenario(input: ScenarioInput): Scenario {
  const moved = input.components.filter(({ component }) => input.deltas.has(component));
  const changes = moved.map((component) => applied(component, input.deltas.get(component.component) ?? 0));
  const gained = changes.reduce((sum, { inTotal }) => sum + (inTotal ?? 0), 0);
  const answer = whatIf(rowsOf(input, gained), input.unit, []);
  const nothing = { total: null, rank: null, toNext: null, isTied: false, toPrevious: null };
  const refuse = (status: Scenario['status']) => ({ ...answer, ...nothing, status, changes });
  if (moved.length < input.deltas.size) return refuse('unknown_component');
  if (answer.status !== 'ok') return refuse(answer.status);
  if (moved.some(({ factor }) => !isNumber(factor))) return refuse('no_scale');
  if (changes.some(({ to }) => to === null)) return refuse('missing_score');
  const own = answer.total ?? 0;
  const others = answer.ranks.flatMap(({ unit, total }) =>
    unit === input.unit || total === null ? [] : [total],
  );
  const below = others.filter((total) => total < own);
  return {
    ...answer,
    isTied: others.includes(own),
    toPrevious:
      below.length === 0
        ? null
        : Math.round((own - below.reduce((most, other) => Math.max(most, other), 0)) * 1e6) / 1e6,
    changes,
  };
}
