import { ProblemError } from '../../errors.ts';
import { expectedCounts } from '../../planning/overview.ts';
import type { Plan } from '../../planning/plan.ts';
import { planContext } from '../../planning/plan-context.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { steadyTask } from '../../planning/steady-tasks.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { planEntries, planSizes } from '../../queries/plans/overview.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { relatedTasks } from '../../queries/plans/tasks.ts';
import { planWithTasks } from './narrow.ts';
import { type Reader, readPlan, readPlans, readSettings } from './room.ts';

/** What one answer lists; a plan that owes more is only counted. */
const mostTasks = 1000;
const mostEntries = 50_000;
const mostInstances = 200_000;

export type Size = { rows: number; countable: number; isLarge: boolean };

/** How large each plan with tasks is, told without reading it. */
const readSizes = async (reader: Reader): Promise<ReadonlyMap<string, Size>> => {
  const sizes = await reader.keep('plan sizes', () => planSizes(reader));
  // The log of a plan with many tasks is long, and need not be counted.
  const few = sizes.filter(({ countable }) => countable <= mostTasks).map(({ plan }) => plan);
  const counted = await planEntries(reader, few);
  const long = new Set(counted.filter(({ entries }) => entries > mostEntries).map(({ plan }) => plan));
  return new Map(
    sizes.map(({ plan, rows, countable }) => [
      plan,
      { rows, countable, isLarge: countable > mostTasks || long.has(plan) },
    ]),
  );
};

/** What is told of tasks: each instance of every one, or states only, for which those of steady ones are not listed. */
type Told = 'instances' | 'states';

/** How many of the tasks of a plan, from the first, owe few enough instances to be listed together. */
const listableTasks = (plan: Plan, register: UnitRegister, settings: PlanSettings, told: Told): number => {
  const context = planContext(plan, register, settings);
  let instances = 0;
  const first = plan.tasks.findIndex((task) => {
    if (told === 'states' && steadyTask(task, context) !== null) return false;
    instances += expectedCounts(task, context, plan.periodEnd).instances;
    return instances > mostInstances;
  });
  return first === -1 ? plan.tasks.length : first;
};

/** Whether the instances of a plan are few enough to be listed. */
export const isListable = (plan: Plan, register: UnitRegister, settings: PlanSettings): boolean =>
  listableTasks(plan, register, settings, 'instances') === plan.tasks.length;

export const mustBeListable = (plan: Plan, register: UnitRegister, settings: PlanSettings): void => {
  if (isListable(plan, register, settings)) return;
  throw new ProblemError('too_large', 'this plan owes more than one answer can list: ask for one task', {
    fields: { plan: plan.planId },
  });
};

/**
 * A plan, or the tasks asked for with the rows that repeat them: of too many tasks those that one answer can list, and
 * the ids of the others. `tasks`: what its log is to be read for, null for the whole.
 */
export const readAsked = async (
  reader: Reader,
  asked: { plan: string; task?: string[] | undefined },
  register: UnitRegister,
  told: Told = 'instances',
): Promise<{ plan: Plan; settings: PlanSettings; tasks: string[] | null; leftOut: string[] }> => {
  const settings = (await readSettings(reader))(asked.plan);
  if (asked.task === undefined) {
    const plan = await readPlan(reader, asked.plan);
    mustBeListable(plan, register, settings);
    return { plan, settings, tasks: null, leftOut: [] };
  }
  const related = await relatedTasks(reader, asked.plan, asked.task);
  const whole = planWithTasks(await readPlan(reader, asked.plan, related), asked.task);
  const count = listableTasks(whole, register, settings, told);
  if (count === 0) mustBeListable(whole, register, settings);
  const ids = whole.tasks.map(({ taskId }) => taskId);
  const plan = { ...whole, tasks: whole.tasks.slice(0, count) };
  return { plan, settings, tasks: ids.slice(0, count), leftOut: ids.slice(count) };
};

/** The plans whose instances can be listed, those left out, and how large each is where all are asked for; one that is asked for by name must be among them. */
export const readListable = async (
  reader: Reader,
  asked: { plan?: string | undefined; task?: string | undefined; among?: string[] },
  register: UnitRegister,
): Promise<{ plans: Plan[]; leftOut: string[]; sizes: ReadonlyMap<string, Size> }> => {
  if (asked.plan !== undefined) {
    const tasks = asked.task === undefined ? {} : { task: [asked.task] };
    const { plan } = await readAsked(reader, { plan: asked.plan, ...tasks }, register);
    return { plans: [plan], leftOut: [], sizes: new Map() };
  }
  const settingsOf = await readSettings(reader);
  const sizes = await readSizes(reader);
  const all = asked.among ?? (await planHeads(reader, null)).map((head) => head.plan);
  const small = all.filter((plan) => sizes.get(plan)?.isLarge !== true);
  const plans = (await readPlans(reader, small)).filter((plan) =>
    isListable(plan, register, settingsOf(plan.planId)),
  );
  const listed = new Set(plans.map((plan) => plan.planId));
  return { plans, leftOut: all.filter((plan) => !listed.has(plan)), sizes };
};
