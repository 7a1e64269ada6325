import type { Activity } from '../../planning/activity.ts';
import type { CoverageRow, CoverageState } from '../../planning/coverage.ts';
import { totalOf } from '../../planning/totals.ts';

/** Fields of reform are the first seven components of the PAR INDEX. */
const fieldOf: Readonly<Record<string, string>> = {
  PAR_P1: 'DIRECTION',
  PAR_P2: 'INSTITUTION',
  PAR_P3: 'PROCEDURES',
  PAR_P4: 'ORG_STRUCTURE',
  PAR_P5: 'CIVIL_SERVICE',
  PAR_P6: 'PUBLIC_FINANCE',
  PAR_P7: 'DIGITAL_GOV',
};

export type Field = { field: string; topics: readonly string[] };
type Link = { taskId: string; component: string | null };

/**
 * How a plan serves the fields of reform: by tasks linked to the component of that field, and by activities tagged
 * with a topic of it. A field is named where a topic of the plan speaks of it.
 */
export const coverageOfFields = (
  fields: readonly Field[],
  links: readonly Link[],
  activities: readonly Activity[],
  topicsOf: ReadonlyMap<string, readonly string[]>,
): CoverageRow[] =>
  fields.map(({ field, topics }) => {
    const own = links.filter((link) => fieldOf[link.component ?? ''] === field);
    const taskIds = [...new Set(own.map((link) => link.taskId))];
    const done = totalOf(
      activities.filter(
        (activity) =>
          activity.taskIds.some((task) => taskIds.includes(task)) ||
          (topicsOf.get(activity.activityId) ?? []).some((topic) => topics.includes(topic)),
      ),
    );
    return { itemId: field, state: stateOf(done.entries, taskIds.length, topics.length), taskIds, ...done };
  });

const stateOf = (entries: number, tasks: number, topics: number): CoverageState => {
  if (entries > 0) return 'with_activity';
  if (tasks > 0) return 'task_without_activity';
  return topics > 0 ? 'no_task' : 'not_named';
};
