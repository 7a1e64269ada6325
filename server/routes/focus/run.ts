import { type Scenario, scenario } from '../../stats/index.ts';
import { type Base, nodeOf } from './base.ts';

export const totalsOf = (base: Base) =>
  [...(base.points.get(base.total) ?? [])].map(([unit, total]) => ({ unit, total }));

/** A place among fewer than 60 % of the units would say nothing. */
export const isRanked = (base: Base): boolean =>
  (base.points.get(base.total)?.size ?? 0) >= 0.6 * base.expected;

/** The unit with its components moved among all units that are ranked together. */
export const runWith = (
  base: Base,
  deltas: ReadonlyMap<string, number>,
  drift: ReadonlyMap<string, number>,
): Scenario =>
  scenario({
    totals: totalsOf(base),
    unit: base.place.unit,
    components: base.nodes.map(({ component, max }) => ({
      component,
      score: base.own.get(component)?.points ?? null,
      max,
      factor: base.scale.get(component)?.factor ?? null,
    })),
    deltas,
    drift,
    totalMax: nodeOf(base, base.total)?.max ?? 100,
  });
