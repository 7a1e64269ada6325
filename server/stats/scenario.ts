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

/** Name of what is not moved; no component is called so, because it is not a code. */
const REST = ' rest';

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

/** Every total as one row beside the moved components, so that `whatIf` sums, clips and ranks. */
function rowsOf(input: ScenarioInput, moved: readonly OwnComponent[]): CurrentScore[] {
  const { totals, unit, drift, totalMax } = input;
  const scaled = moved.map(({ component, score, max, factor }) => ({
    component,
    score: (score ?? 0) * (factor ?? 0),
    max: (max ?? 0) * (factor ?? 0),
  }));
  const inMoved = scaled.reduce((sum, { score }) => sum + score, 0);
  return totals.flatMap(({ unit: name, total }) => {
    if (name === unit) {
      const rest = total === null ? null : total - inMoved;
      return [
        { unit: name, component: REST, score: rest, max: totalMax },
        ...scaled.map((row) => ({ unit: name, ...row })),
      ];
    }
    const drifted = total === null ? null : clip(total + (drift?.get(name) ?? 0), 0, totalMax);
    return [
      { unit: name, component: REST, score: drifted, max: totalMax },
      ...scaled.map(({ component }) => ({ unit: name, component, score: 0, max: 0 })),
    ];
  });
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
  const deltas = moved.map(({ component, factor }) => ({
    component,
    delta: (input.deltas.get(component) ?? 0) * (factor ?? 0),
  }));
  const unknown = [...input.deltas.keys()].filter(
    (name) => !moved.some(({ component }) => component === name),
  );
  const list = [...deltas, ...unknown.map((component) => ({ component, delta: 0 }))];
  const answer = whatIf(rowsOf(input, moved), input.unit, list);
  const nothing = { total: null, rank: null, toNext: null, isTied: false, toPrevious: null };
  const refuse = (status: Scenario['status']) => ({ ...answer, ...nothing, status, changes });
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
    toPrevious: below.length === 0 ? null : Math.round((own - Math.max(...below)) * 1e6) / 1e6,
    changes,
  };
}
