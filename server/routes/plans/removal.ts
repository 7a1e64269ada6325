import { newId } from '../../access/secrets.ts';
import { remove, restore } from '../../commands/plans/removal.ts';
import { commands, questions } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context, tableRoute } from '../../http/route.ts';
import { type PlanHead, planHeads } from '../../queries/plans/plans.ts';
import { removalById, removedRows } from '../../queries/plans/removed.ts';
import { countLogged, tasksOf } from '../../queries/plans/tasks.ts';
import { readRegister } from './room.ts';
import { planInCharge, planOf } from './settings.ts';
import { byOf, FieldProblems, isWithin, mustBeWithin } from './within.ts';

export const removed = tableRoute(questions.removed, 'plan', (params, { read, asker }) =>
  read(async (connection) => {
    const register = await readRegister(connection);
    const rows = await removedRows(connection, params.plan ?? null);
    return { rows: rows.filter((row) => isWithin(asker, register, row.unit)), about: {} };
  }),
);

const removeSome = async (
  writer: Writer,
  context: Context,
  choice: { head: PlanHead; tasks: readonly string[]; reason: string | null },
): Promise<string> => {
  const { head, reason } = choice;
  const { plan } = head;
  const removal = newId();
  const gone = new Set(choice.tasks);
  const rows = (await tasksOf(writer, { plan })).filter((row) => gone.has(row.task));
  const [first] = rows;
  if (first === undefined) throw new ProblemError('unknown_task', `no such task in plan ${plan}`);
  const { code, nameVi, nameEn } = first;
  const tasks = rows.map((row) => row.task);
  const what = {
    removal,
    kind: 'tasks' as const,
    plan,
    unit: head.unit,
    tasks,
    code,
    nameVi,
    nameEn,
    reason,
  };
  await remove(writer, byOf(context.asker), what);
  return removal;
};

export const removeTask = commandRoute(commands.removeTask, 'plan', ({ task, reason }, context) =>
  context.database.transaction(async (writer) => {
    const head = await planInCharge(writer, context, await planOf(writer, task));
    return { removal: await removeSome(writer, context, { head, tasks: [task], reason }) };
  }),
);

/** Takes just-added tasks away again, all or none: the undo of a table that was read. */
export const removeTasks = commandRoute(commands.removeTasks, 'plan', ({ plan, tasks }, context) =>
  context.database.transaction(async (writer) => {
    const head = await planInCharge(writer, context, plan);
    const known = new Set((await tasksOf(writer, { plan })).map((row) => row.task));
    const problems = new FieldProblems();
    tasks.forEach((task, at) => problems.expect(known.has(task), `tasks.${at}`, 'not_in_this_plan'));
    problems.refuse();
    if ((await countLogged(writer, tasks)) > 0) {
      throw new ProblemError('in_use', 'activities were logged for these tasks');
    }
    return { removal: await removeSome(writer, context, { head, tasks, reason: null }) };
  }),
);

export const removePlan = commandRoute(commands.removePlan, 'plan', ({ plan, reason }, context) =>
  context.database.transaction(async (writer) => {
    const head = await planInCharge(writer, context, plan);
    const removal = newId();
    const tasks = (await tasksOf(writer, { plan })).map((row) => row.task);
    const { unit, titleVi: nameVi, titleEn: nameEn } = head;
    const what = { removal, kind: 'plan' as const, plan, unit, tasks, code: null, nameVi, nameEn, reason };
    await remove(writer, byOf(context.asker), what);
    return { removal };
  }),
);

export const restoreRemoved = commandRoute(commands.restoreRemoved, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const found = await removalById(writer, body.removal);
    if (found === undefined) throw new ProblemError('not_found', `there is no removal ${body.removal}`);
    mustBeWithin(context.asker, await readRegister(writer), found.unit);
    if (found.kind === 'tasks' && (await planHeads(writer, [found.plan])).length === 0) {
      throw new ProblemError('unknown_plan', 'the plan of these tasks was removed: put it back first');
    }
    await restore(writer, byOf(context.asker), found);
    return { plan: found.plan, tasks: found.tasks };
  }),
);
