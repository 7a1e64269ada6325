import { ProblemError } from '../../errors.ts';
import { type Activity, countingTasks } from '../../planning/activity.ts';
import type { Plan, Task } from '../../planning/plan.ts';
import { expandUnits, type UnitRegister } from '../../planning/unit-register.ts';

type Units = ReadonlySet<string>;

const isPerUnit = (task: Task): boolean =>
  [task.targetScope, ...task.targets.map((target) => target.scope)].some(
    (scope) => scope === 'each_unit' || scope === 'each_commune',
  );

/** The task as these units owe it; null where none of them leads it. */
const taskWithin = (task: Task, plan: Plan, register: UnitRegister, units: Units): Task | null => {
  const leads = task.leadUnitIds.length > 0 ? task.leadUnitIds : [plan.issuingUnitId];
  if (!task.countable || leads.every((id) => units.has(id))) return task;
  const own = expandUnits(register, leads).unitIds.filter((id) => units.has(id));
  if (own.length === 0) return null;
  return isPerUnit(task) ? { ...task, leadUnitIds: own } : task;
};

/**
 * A plan and its log as far as some units are concerned (null: all): the tasks that they lead. What each unit owes
 * for itself is asked of them alone; what several units owe together is shown whole.
 */
export const narrowed = (
  plan: Plan,
  activities: readonly Activity[],
  register: UnitRegister,
  units: Units | null,
): { plan: Plan; activities: readonly Activity[] } => {
  if (units === null) return { plan, activities };
  const tasks = plan.tasks.flatMap((task) => taskWithin(task, plan, register, units) ?? []);
  const shared = new Set(tasks.filter((task) => !isPerUnit(task)).map((task) => task.taskId));
  return {
    plan: { ...plan, tasks },
    activities: activities.filter(
      ({ unitId, taskIds }) => units.has(unitId) || taskIds.some((task) => shared.has(task)),
    ),
  };
};

/** The plan with one of its tasks only, and the rows that repeat it. */
export const planWithTask = (plan: Plan, task: string | undefined): Plan => {
  if (task === undefined) return plan;
  const counting = countingTasks(plan);
  const wanted = counting.get(task);
  if (wanted === undefined) throw new ProblemError('unknown_task', `plan ${plan.planId} has no task ${task}`);
  return { ...plan, tasks: plan.tasks.filter(({ taskId }) => counting.get(taskId) === wanted) };
};
