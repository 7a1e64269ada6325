import { newId } from '../../access/secrets.ts';
import { remove, restore } from '../../commands/plans/removal.ts';
import { commands, questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, tableRoute } from '../../http/route.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { isThereAgain, removalById, removedRows } from '../../queries/plans/removed.ts';
import { tasksOf } from '../../queries/plans/tasks.ts';
import { readRegister } from './room.ts';
import { planInCharge, planOf } from './settings.ts';
import { byOf, isWithin, mustBeWithin } from './within.ts';

export const removed = tableRoute(questions.removed, 'plan', (params, { read, asker }) =>
  read(async (connection) => {
    const register = await readRegister(connection);
    const rows = await removedRows(connection, params.plan ?? null);
    return { rows: rows.filter((row) => isWithin(asker, register, row.unit)), about: {} };
  }),
);

export const removeTask = commandRoute(commands.removeTask, 'plan', ({ task, reason }, context) =>
  context.database.transaction(async (writer) => {
    const plan = await planOf(writer, task);
    const { unit } = await planInCharge(writer, context, plan);
    const row = (await tasksOf(writer, { plan })).find((one) => one.task === task);
    if (row === undefined) throw new ProblemError('unknown_task', `no such task in plan ${plan}`);
    const { code, nameVi, nameEn } = row;
    const removal = newId();
    const what = {
      ...{ removal, kind: 'tasks' as const, plan, unit, tasks: [task] },
      ...{ code, nameVi, nameEn, reason },
    };
    await remove(writer, byOf(context.asker), what);
    return { removal };
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
    if (found.kind !== 'plan' && (await planHeads(writer, [found.plan])).length === 0) {
      throw new ProblemError('unknown_plan', 'the plan it belongs to was removed: put it back first');
    }
    if (await isThereAgain(writer, found))
      throw new ProblemError('there_again', 'it is there again', { fields: { named: found.nameVi } });
    await restore(writer, byOf(context.asker), found);
    return { plan: found.plan, tasks: found.tasks };
  }),
);
