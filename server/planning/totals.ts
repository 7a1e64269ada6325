import type { Activity } from './activity.ts';
import type { IsoDay } from './calendar.ts';
import type { Plan, Task } from './plan.ts';
import { expandUnits } from './unit-register.ts';
import type { UnitRegister } from './unit-register.ts';

export interface Total {
  readonly key: string;
  /** Sum of quantities. */
  readonly quantity: number;
  /** Number of log entries. */
  readonly entries: number;
}

/** What activities are summed by. An entry with two channels counts in both; one with two tasks likewise. */
export type TotalBy = 'task' | 'channel' | 'unit' | 'month' | 'year';

/** Sums activities by a key, keys in order of first appearance. A sum over the keys may exceed `totalOf`. */
export function totalsBy(activities: readonly Activity[], by: TotalBy): Total[] {
  const totals = new Map<string, Total>();
  for (const activity of activities) {
    for (const key of new Set(keysOf(activity, by))) {
      const before = totals.get(key) ?? { key, quantity: 0, entries: 0 };
      totals.set(key, { key, quantity: before.quantity + activity.quantity, entries: before.entries + 1 });
    }
  }
  return [...totals.values()];
}

function keysOf(activity: Activity, by: TotalBy): readonly string[] {
  switch (by) {
    case 'task':
      return activity.taskIds;
    case 'channel':
      return activity.channels;
    case 'unit':
      return [activity.unitId];
    case 'month':
      return [activity.date.slice(0, 7)];
    case 'year':
      return [activity.date.slice(0, 4)];
  }
}

/** The unit total: each entry once, however many tasks and channels it serves (R11). */
export function totalOf(activities: readonly Activity[]): {
  readonly quantity: number;
  readonly entries: number;
} {
  return {
    quantity: activities.reduce((sum, activity) => sum + activity.quantity, 0),
    entries: activities.length,
  };
}

/** How a plan's rows are counted; the sentence on screen names the rule. */
export interface TaskCounts {
  readonly rows: number;
  /** Distinct tasks: in the listed part, rows with one code (2.4 in two levels, 10.a and 10.b) are one task. */
  readonly tasks: number;
  /** Measurable rows of the listed part. */
  readonly listedRows: number;
  readonly groups: number;
  readonly byCadence: ReadonlyMap<string, number>;
  /** Countable rows without a lead unit: "chưa giao chủ trì" (A1.4). */
  readonly withoutLead: readonly string[];
}

/**
 * Counts rows, tasks and content groups. The listed part is every content group that holds a row of kind
 * `task` (002:L139 "03 nội dung chính và 15 nhiệm vụ cụ thể"; 004 III: 11 tasks in 12 rows); a plan without
 * such a part is counted row by row.
 */
export function taskCounts(tasks: readonly Task[]): TaskCounts {
  const groupsWithTasks = new Set(
    tasks.filter((task) => task.taskKind === 'task').map((task) => task.contentGroup),
  );
  const listed =
    groupsWithTasks.size > 0 ? tasks.filter((task) => groupsWithTasks.has(task.contentGroup)) : tasks;
  const codes = new Set(
    listed.map((task) => (groupsWithTasks.size > 0 ? headOf(task.taskCode) : task.taskId)),
  );
  const byCadence = new Map<string, number>();
  for (const task of listed) byCadence.set(task.cadence, (byCadence.get(task.cadence) ?? 0) + 1);
  return {
    rows: tasks.length,
    tasks: codes.size,
    listedRows: listed.length,
    groups: new Set(listed.map((task) => task.contentGroup)).size,
    byCadence,
    withoutLead: tasks.filter((task) => task.countable && isAssignable(task)).map((task) => task.taskId),
  };
}

function headOf(code: string): string {
  return code.replace(/\.\p{Ll}$/u, '');
}

function isAssignable(task: Task): boolean {
  return task.leadUnitIds.length === 0 && task.taskKind !== 'solution';
}

export interface TaskRole {
  readonly taskId: string;
  readonly role: 'lead' | 'coordinating';
}

/** The tasks a unit has on a day, leading or coordinating, groups expanded (R10). */
export function tasksOfUnit(plan: Plan, register: UnitRegister, unitId: string, day: IsoDay): TaskRole[] {
  const holds = (ids: readonly string[]): boolean => expandUnits(register, ids).unitIds.includes(unitId);
  return plan.tasks
    .filter((task) => task.countable && task.periodStart <= day && day <= task.periodEnd)
    .flatMap((task): TaskRole[] => {
      if (holds(task.leadUnitIds)) return [{ taskId: task.taskId, role: 'lead' }];
      return holds(task.coordUnitIds) ? [{ taskId: task.taskId, role: 'coordinating' }] : [];
    });
}

/** Which plans use a channel, first or further channel of any row (X2). */
export function plansByChannel(plans: readonly Plan[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const plan of plans) {
    for (const task of plan.tasks) {
      for (const channel of [task.channel, ...task.secondaryChannels]) {
        found.set(channel, (found.get(channel) ?? new Set()).add(plan.planId));
      }
    }
  }
  return new Map([...found].map(([channel, ids]) => [channel, [...ids]]));
}
