import { ProblemError } from '../../errors.ts';
import { type Activity, countingTasks } from '../../planning/activity.ts';
import { isPerUnit, type Plan, type Task } from '../../planning/plan.ts';
import { expandUnits, unitOn, type UnitRegister } from '../../planning/unit-register.ts';

type Units = ReadonlySet<string>;

/** The task as these units owe it, themselves or after units that ended; null where none of them leads it. */
const taskWithin = (
  task: Task,
  plan: Plan,
  register: UnitRegister,
  isOwn: (unit: string) => boolean,
): Task | null => {
  const leads = task.leadUnitIds.length > 0 ? task.leadUnitIds : [plan.issuingUnitId];
  if (!task.countable || leads.every(isOwn)) return task;
  const own = expandUnits(register, leads).unitIds.filter(isOwn);
  if (own.length === 0) return null;
  return isPerUnit(task) ? { ...task, leadUnitIds: own } : task;
};

/**
 * A plan and its log as far as some units are concerned on a day (null: all): the tasks that they lead, or took over
 * from units that ended. Units that the tasks left over name are asked too: pass `units` on to `planProgress`. What
 * several units owe together is shown whole.
 */
export const narrowed = (
  plan: Plan,
  activities: readonly Activity[],
  register: UnitRegister,
  units: Units | null,
  on: string,
): { plan: Plan; activities: readonly Activity[] } => {
  if (units === null) return { plan, activities };
  const isOwn = (unit: string): boolean => units.has(unit) || units.has(unitOn(register, unit, on));
  const tasks = plan.tasks.flatMap((task) => taskWithin(task, plan, register, isOwn) ?? []);
  const shared = new Set(tasks.filter((task) => !isPerUnit(task)).map((task) => task.taskId));
  return {
    plan: { ...plan, tasks },
    activities: activities.filter(
      ({ unitId, taskIds }) => isOwn(unitId) || taskIds.some((task) => shared.has(task)),
    ),
  };
};

/** The plan with some of its tasks only, and the rows that repeat them. */
export const planWithTasks = (plan: Plan, tasks: readonly string[]): Plan => {
  const counting = countingTasks(plan);
  const wanted = new Set(
    tasks.map((task) => {
      const counted = counting.get(task);
      if (counted !== undefined) return counted;
      throw new ProblemError('unknown_task', `plan ${plan.planId} has no task ${task}`);
    }),
  );
  return { ...plan, tasks: plan.tasks.filter(({ taskId }) => wanted.has(counting.get(taskId) ?? '')) };
};
