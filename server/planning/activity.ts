import type { IsoDay } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { PlanSettings } from './settings.ts';
import { unitOn } from './unit-register.ts';
import type { UnitRegister } from './unit-register.ts';

/** One thing done (R07). Voided entries are left out by the caller. */
export interface Activity {
  readonly activityId: string;
  readonly date: IsoDay;
  readonly unitId: string;
  /** First the task it was done for; may name tasks of several plans. */
  readonly taskIds: readonly string[];
  readonly channels: readonly string[];
  /** How many of the thing: two broadcasts, three panels. */
  readonly quantity: number;
  readonly evidenceTypes: readonly string[];
  /** For a report: the key of the period it is about (`2020-Q3`); null when not stated. */
  readonly forPeriod: string | null;
  /** An ad hoc report ("đột xuất"): it has no due day and counts apart. */
  readonly adHoc: boolean;
}

/** Order by day, then id: two people who log in another order get the same figures. */
export function byDay(a: Activity, b: Activity): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.activityId < b.activityId ? -1 : a.activityId > b.activityId ? 1 : 0;
}

const REPEATS: ReadonlySet<string> = new Set(['duplicate_of', 'implemented_by', 'same_form_as']);

/**
 * For each task, the task in which its activities count: a repeat counts in the row it repeats, a form in
 * the row that carries it out (R11; columns related_task_id, relation, countable).
 */
export function countingTasks(plan: Plan): ReadonlyMap<string, string> {
  const tasks = new Map(plan.tasks.map((task) => [task.taskId, task]));
  const counting = new Map<string, string>();
  for (const task of plan.tasks) {
    const seen = new Set<string>();
    let current = task;
    for (;;) {
      seen.add(current.taskId);
      const repeats = !current.countable && current.relation !== null && REPEATS.has(current.relation);
      const next = repeats ? tasks.get(current.relatedTaskId ?? '') : undefined;
      if (next === undefined || seen.has(next.taskId)) break;
      current = next;
    }
    counting.set(task.taskId, current.taskId);
  }
  return counting;
}

/**
 * Activities as they count: each task replaced by the task it counts in and named once, and an entry dated after the
 * end of its unit given to the successor. Tasks that the plan does not hold are dropped. Under the setting `first_task`
 * an entry counts only in the first task that it names, be that of another plan: `taskIds` must name all of them.
 */
export function settledActivities(
  activities: readonly Activity[],
  plan: Plan,
  register: UnitRegister,
  settings: Pick<PlanSettings, 'sharedActivity'>,
): Activity[] {
  const counting = countingTasks(plan);
  return activities.flatMap((activity) => {
    const named = settings.sharedActivity === 'first_task' ? activity.taskIds.slice(0, 1) : activity.taskIds;
    const taskIds = [...new Set(named.flatMap((id) => counting.get(id) ?? []))];
    if (taskIds.length === 0) return [];
    return [{ ...activity, taskIds, unitId: unitOn(register, activity.unitId, activity.date) }];
  });
}
