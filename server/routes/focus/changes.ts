import type { Change, Goal } from '../../contract/focus/what-if.ts';
import { ProblemError } from '../../errors.ts';
import { median, quantile7 } from '../../stats/index.ts';
import { type Base, nodeOf } from './base.ts';

/** Points of each component that a what-if adds, or why that cannot be said. */
export type Deltas =
  | { status: 'ok'; of: Map<string, number> }
  | { status: 'unknown_component' | 'missing_score' | 'no_peers'; of: Map<string, number> };

const goalPercent = (percents: readonly number[], goal: Goal): number | null => {
  if (goal === 'max') return 100;
  if (goal === 'median') return median(percents);
  if (goal === 'P75') return quantile7(percents, 0.75);
  return percents.length === 0 ? null : Math.max(...percents);
};

/** Points to reach a goal: none for who is there already. */
const pointsToGoal = (
  base: Base,
  component: string,
  goal: Goal,
  peers: ReadonlySet<string>,
): number | null => {
  const max = nodeOf(base, component)?.max ?? null;
  const own = base.own.get(component)?.points ?? null;
  if (max === null || max <= 0 || own === null) return null;
  const percents = [...(base.points.get(component) ?? [])].flatMap(([unit, points]) =>
    peers.has(unit) ? [(100 * points) / max] : [],
  );
  const percent = goalPercent(percents, goal);
  return percent === null ? null : Math.max(0, (percent * max) / 100 - own);
};

/** A component and a part of it cannot both be moved: the part would count twice. */
const refuseOverlap = (base: Base, components: readonly string[]): void => {
  const moved = new Set(components);
  if (moved.size < components.length) {
    throw new ProblemError('bad_request', 'a component is changed twice', {
      fields: { changes: 'twice' },
    });
  }
  for (const component of moved) {
    for (
      let up = nodeOf(base, component)?.parent ?? null;
      up !== null;
      up = nodeOf(base, up)?.parent ?? null
    ) {
      if (!moved.has(up)) continue;
      throw new ProblemError('bad_request', `${component} is a part of ${up}: change one of them`, {
        fields: { changes: 'overlap' },
      });
    }
  }
};

export const readDeltas = (
  base: Base,
  changes: readonly Change[],
  peerUnits: readonly string[],
  derived: readonly string[],
): Deltas => {
  refuseOverlap(base, [...changes.map(({ component }) => component), ...derived]);
  const peers = new Set(peerUnits);
  const of = new Map<string, number>();
  let status: Deltas['status'] = 'ok';
  for (const change of changes) {
    const { component } = change;
    const own = base.own.get(component)?.points ?? null;
    const isKnown = nodeOf(base, component) !== undefined && component !== base.total;
    const points = change.kind === 'goal' ? pointsToGoal(base, component, change.goal, peers) : change.points;
    if (!isKnown) status = 'unknown_component';
    else if (own === null) status = 'missing_score';
    else if (points === null) status = 'no_peers';
    of.set(component, change.kind === 'to' ? change.points - (own ?? 0) : (points ?? 0));
  }
  return { status, of };
};
