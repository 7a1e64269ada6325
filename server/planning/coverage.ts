import type { Activity } from './activity.ts';
import { totalOf } from './totals.ts';

/** A component of an index, or a field of reform: whatever tasks can be linked to. */
export interface CoverageItem {
  readonly itemId: string;
  /** False for an official component that the plan never names ("Chi phí thời gian"). */
  readonly isNamed: boolean;
}

/** `linkType` says where a link comes from: explicit, same_topic, proposed, confirmed (R22). */
export interface CoverageLink {
  readonly taskId: string;
  readonly itemId: string | null;
  readonly linkType: string;
}

export type CoverageState = 'not_named' | 'no_task' | 'task_without_activity' | 'with_activity';

export interface CoverageRow {
  readonly itemId: string;
  readonly state: CoverageState;
  readonly taskIds: readonly string[];
  readonly entries: number;
  readonly quantity: number;
}

/**
 * Which components or fields a plan serves (R23). `activities` are settled. A link to an index as a whole
 * (`itemId` null) covers none of its components. An activity for two tasks of one item counts once.
 * `countedLinks` names the origins that count; null means all.
 */
export function coverage(
  items: readonly CoverageItem[],
  links: readonly CoverageLink[],
  activities: readonly Activity[],
  countedLinks: readonly string[] | null = null,
): CoverageRow[] {
  return items.map((item) => {
    const own = links.filter(
      (link) => link.itemId === item.itemId && (countedLinks?.includes(link.linkType) ?? true),
    );
    const taskIds = [...new Set(own.map((link) => link.taskId))];
    const served = totalOf(
      activities.filter((activity) => activity.taskIds.some((id) => taskIds.includes(id))),
    );
    return { itemId: item.itemId, state: stateOf(item, taskIds.length, served.entries), taskIds, ...served };
  });
}

function stateOf(item: CoverageItem, tasks: number, entries: number): CoverageState {
  if (entries > 0) return 'with_activity';
  if (tasks > 0) return 'task_without_activity';
  return item.isNamed ? 'no_task' : 'not_named';
}

/** How many items are in each state. */
export function coverageCounts(rows: readonly CoverageRow[]): Readonly<Record<CoverageState, number>> {
  const counts = { not_named: 0, no_task: 0, task_without_activity: 0, with_activity: 0 };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}
