import type { taskLibrary } from '../../../server/contract/focus/evidence.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Unit } from '../scope.svelte.ts';

type Task = Pick<Row<typeof taskLibrary>, 'plan' | 'unit' | 'fromYear'>;

export type PastCampaign = {
  /** First score year after the plans began. */
  start: number;
  /** Units that the index scores, with the issuers that they stand for. */
  treated: { unit: string; issuers: string[] }[];
};

/** The unit itself where the index scores its level, else the nearest one above it that it does. */
function scoredUnit(unit: string, level: string, units: ReadonlyMap<string, Unit>): string | null {
  const visited = new Set<string>();
  for (let at = units.get(unit); at && !visited.has(at.unit); at = units.get(at.parent ?? '')) {
    if (at.level === level) return at.unit;
    visited.add(at.unit);
  }
  return null;
}

/** Plans with tasks for a component as campaigns: by the year in which they began, latest first. */
export function pastCampaigns(
  tasks: readonly Task[],
  level: string,
  units: ReadonlyMap<string, Unit>,
): PastCampaign[] {
  const plans = new Map(tasks.map((task) => [task.plan, task]));
  const starts = new Map<number, Map<string, Set<string>>>();
  for (const { unit, fromYear } of plans.values()) {
    const scored = scoredUnit(unit, level, units);
    if (scored === null) continue;
    const treated = starts.get(fromYear) ?? new Map<string, Set<string>>();
    starts.set(fromYear, treated.set(scored, (treated.get(scored) ?? new Set()).add(unit)));
  }
  return [...starts]
    .sort((a, b) => b[0] - a[0])
    .map(([start, treated]) => ({
      start,
      treated: [...treated].map(([unit, issuers]) => ({ unit, issuers: [...issuers] })),
    }));
}
