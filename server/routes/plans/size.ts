import { ProblemError } from '../../errors.ts';
import { expectedCounts } from '../../planning/overview.ts';
import type { Plan } from '../../planning/plan.ts';
import { planContext } from '../../planning/plan-context.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { planSizes } from '../../queries/plans/overview.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { planWithTask } from './narrow.ts';
import { type Reader, readPlan, readPlans, readSettings } from './room.ts';

/** What one answer lists; a plan that owes more is only counted. */
const mostTasks = 1000;
const mostEntries = 50_000;
const mostInstances = 200_000;

export type Size = { rows: number; countable: number; isLarge: boolean };

/** How large each plan with tasks is, told without reading it. */
const readSizes = async (reader: Reader): Promise<ReadonlyMap<string, Size>> =>
  new Map(
    (await planSizes(reader)).map(({ plan, rows, countable, entries }) => [
      plan,
      { rows, countable, isLarge: countable > mostTasks || entries > mostEntries },
    ]),
  );

/** Whether the instances of a plan are few enough to be listed. */
const isListable = (plan: Plan, register: UnitRegister, settings: PlanSettings): boolean => {
  const context = planContext(plan, register, settings);
  let instances = 0;
  for (const task of plan.tasks) {
    instances += expectedCounts(task, context, plan.periodEnd).instances;
    if (instances > mostInstances) return false;
  }
  return true;
};

export const mustBeListable = (plan: Plan, register: UnitRegister, settings: PlanSettings): void => {
  if (isListable(plan, register, settings)) return;
  throw new ProblemError('too_large', 'this plan owes more than one answer can list: ask for one task', {
    fields: { plan: plan.planId },
  });
};

/** The plans whose instances can be listed, those left out, and how large each is where all are asked for; one that is asked for by name must be among them. */
export const readListable = async (
  reader: Reader,
  asked: { plan?: string | undefined; task?: string | undefined; among?: string[] },
  register: UnitRegister,
): Promise<{ plans: Plan[]; leftOut: string[]; sizes: ReadonlyMap<string, Size> }> => {
  const settingsOf = await readSettings(reader);
  if (asked.plan !== undefined) {
    const plan = planWithTask(await readPlan(reader, asked.plan), asked.task);
    mustBeListable(plan, register, settingsOf(plan.planId));
    return { plans: [plan], leftOut: [], sizes: new Map() };
  }
  const sizes = await readSizes(reader);
  const all = asked.among ?? (await planHeads(reader, null)).map((head) => head.plan);
  const small = all.filter((plan) => sizes.get(plan)?.isLarge !== true);
  const plans = (await readPlans(reader, small)).filter((plan) =>
    isListable(plan, register, settingsOf(plan.planId)),
  );
  const listed = new Set(plans.map((plan) => plan.planId));
  return { plans, leftOut: all.filter((plan) => !listed.has(plan)), sizes };
};
