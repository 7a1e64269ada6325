import { ProblemError } from '../../errors.ts';
import { estimateSums } from '../../planning/estimates.ts';
import { dueConflicts } from '../../planning/due-days.ts';
import { grouped } from '../../planning/grouped.ts';
import { evidenceIn } from '../../planning/measures.ts';
import { type Plan, versionInForce } from '../../planning/plan.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { taskCounts } from '../../planning/totals.ts';
import { planEstimates } from '../../queries/plans/estimates.ts';
import {
  childPlans,
  legalDocuments,
  type PlanHead,
  planHeads,
  planTopics,
} from '../../queries/plans/plans.ts';
import { dueRulesOf, targetsOf, tasksOf, type TaskRow } from '../../queries/plans/tasks.ts';
import { planVersions } from '../../queries/plans/versions.ts';
import { partiesNamed } from './parties.ts';
import { printed, type Reader, readPlan, readRegister, readSettings } from './room.ts';
import { isListable } from './size.ts';

/** Days that a plan names differently for one duty, side by side. */
export const conflictsOf = (plan: Plan, settings: PlanSettings) =>
  dueConflicts(plan, settings).map((conflict) => ({
    dueRules: [...conflict.deadlineIds],
    chosen: conflict.chosenId,
    isChosen: conflict.isChosen,
    days: conflict.deadlines.map((each) => ({
      dueRule: each.deadlineId,
      task: each.taskId,
      dueOn: each.due,
      wording: each.raw === '' ? null : each.raw,
    })),
  }));

const countsOf = (plan: Plan) => {
  const { rows, tasks, listedRows, groups, byCadence, withoutLead } = taskCounts(plan.tasks);
  const cadences = [...byCadence].map(([cadence, count]) => ({ cadence, rows: count }));
  return { rows, tasks, listedRows, groups, cadences, withoutLead: [...withoutLead] };
};

const planYears = ({ unit: issuer, fromYear, toYear }: PlanHead) => ({ issuer, fromYear, toYear });

const readTasks = async (reader: Reader, plan: string, rows: readonly TaskRow[]) => {
  const targets = await targetsOf(reader, plan);
  const byTask = grouped(targets, (row) => row.task);
  const dueRules = grouped(await dueRulesOf(reader, plan), (row) => row.task);
  const tasks = rows.map(({ plan: _plan, ...row }) => ({
    ...row,
    evidenceTypes: evidenceIn(row.expectedOutputs ?? ''),
    targets: byTask.get(row.task) ?? [],
    dueRules: dueRules.get(row.task) ?? [],
  }));
  return { tasks, goals: byTask.get(null) ?? [] };
};

export const planDocument = async (reader: Reader, planId: string, on: string) => {
  const [head] = await planHeads(reader, [planId]);
  if (head === undefined) throw new ProblemError('unknown_plan', `there is no plan ${planId}`);
  const plan = await readPlan(reader, planId);
  const register = await readRegister(reader);
  const settings = (await readSettings(reader))(planId);
  const rows = await tasksOf(reader, { plan: planId });
  const { tasks, goals } = await readTasks(reader, planId, rows);
  const estimates = await planEstimates(reader, planId);
  const named = tasks.flatMap((task) => [
    ...task.leads,
    ...task.coordinating,
    ...task.recipients,
    ...task.dueRules.flatMap((rule) => [...rule.obligated, ...rule.recipients]),
  ]);
  return {
    ...head,
    versionInForce: versionInForce(plan, on)?.versionId ?? null,
    versions: await planVersions(reader, planId),
    childPlans: await childPlans(reader, planId),
    legalDocuments: await legalDocuments(reader, planId),
    isListable: isListable(plan, register, settings),
    counts: countsOf(plan),
    tasks,
    goals,
    conflicts: conflictsOf(plan, settings),
    topics: await planTopics(reader, planId),
    estimates,
    estimateSums: estimateSums(estimates, planYears(head)),
    parties: await partiesNamed(reader, register, [head.unit, ...named]),
    settings: printed(settings),
  };
};
