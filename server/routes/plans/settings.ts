import { putDueChoice, putReportCycle, putRequestedDay, putSettings } from '../../commands/plans/settings.ts';
import { commands, questions } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context, documentRoute } from '../../http/route.ts';
import { dueConflicts } from '../../planning/due-days.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { settingRows } from '../../queries/plans/settings.ts';
import { planOfDueRule, planOfTask } from '../../queries/plans/tasks.ts';
import { printed, readPlan, type Reader, readRegister, readSettings } from './room.ts';
import { byOf, FieldProblems, mustBeEverywhere, mustBeWithin } from './within.ts';

/** The plan, of which the asker must be in charge. */
export const planInCharge = async (writer: Writer, context: Context, plan: string) => {
  const [head] = await planHeads(writer, [plan]);
  if (head === undefined) throw new ProblemError('unknown_plan', `there is no plan ${plan}`);
  mustBeWithin(context.asker, await readRegister(writer), head.unit);
  return head;
};

export const planOf = async (reader: Reader, task: string): Promise<string> => {
  const plan = await planOfTask(reader, task);
  if (plan === undefined) throw new ProblemError('unknown_task', `there is no task ${task}`);
  return plan;
};

export const planSettings = documentRoute(questions.planSettings, 'read', (params, { read }) =>
  read(async (connection) => {
    const plan = params.plan ?? null;
    if (plan !== null) await readPlan(connection, plan);
    const settings = (await readSettings(connection))(plan);
    const isOwn = (planId: string) => plan === null || planId === plan;
    const tasks = plan === null ? null : (await readPlan(connection, plan)).tasks.map((task) => task.taskId);
    const changed = (await settingRows(connection)).filter((row) => row.scope === (plan ?? ''));
    return {
      plan,
      settings: printed(settings),
      changed: changed.map((row) => row.key),
      reportCycles: settings.reportCycles
        .filter((cycle) => tasks === null || tasks.includes(cycle.taskId))
        .map(({ taskId: task, per, offsetDays }) => ({ task, per, offsetDays })),
      requestedDays: settings.requestedDays
        .filter((asked) => isOwn(asked.planId))
        .map(({ planId, periodKey, day }) => ({ plan: planId, period: periodKey, day })),
      dueChoices: Object.entries(settings.deadlineChoices).map(([dueRule, chosen]) => ({ dueRule, chosen })),
    };
  }),
);

export const changePlanSettings = commandRoute(commands.changePlanSettings, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    if (body.plan === null) mustBeEverywhere(context.asker);
    else await planInCharge(writer, context, body.plan);
    await putSettings(writer, byOf(context.asker), body.plan, body.settings);
    return { settings: printed((await readSettings(writer))(body.plan)) };
  }),
);

export const setReportCycle = commandRoute(commands.setReportCycle, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, await planOf(writer, body.task));
    await putReportCycle(writer, byOf(context.asker), body);
    return {};
  }),
);

export const askReportDay = commandRoute(commands.askReportDay, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, body.plan);
    await putRequestedDay(writer, byOf(context.asker), body);
    return {};
  }),
);

export const chooseDueDay = commandRoute(commands.chooseDueDay, 'plan', ({ dueRule, chosen }, context) =>
  context.database.transaction(async (writer) => {
    const problems = new FieldProblems();
    const plan = await planOfDueRule(writer, dueRule);
    if (plan === undefined) problems.add('dueRule', 'unknown_due_rule');
    problems.refuse();
    await planInCharge(writer, context, plan ?? '');
    const settings = (await readSettings(writer))(plan ?? null);
    const conflict = dueConflicts(await readPlan(writer, plan ?? ''), settings).find((each) =>
      each.deadlineIds.includes(dueRule),
    );
    problems.expect(conflict !== undefined, 'dueRule', 'unknown_due_rule');
    const isOne = chosen === null || conflict?.deadlineIds.includes(chosen) === true;
    problems.expect(isOne, 'chosen', 'unknown_due_rule');
    problems.refuse();
    await putDueChoice(writer, byOf(context.asker), conflict?.deadlineIds ?? [], chosen);
    return {};
  }),
);
