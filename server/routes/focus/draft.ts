import type { z } from 'zod';
import { newId } from '../../access/secrets.ts';
import { insertLink } from '../../commands/plans/links.ts';
import { insertPlan } from '../../commands/plans/plans.ts';
import type { TaskBody } from '../../commands/plans/tasks.ts';
import { newTask } from '../../contract/plans/changes.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context } from '../../http/route.ts';
import { grouped } from '../../planning/grouped.ts';
import { componentName } from '../../queries/focus/component-facts.ts';
import { findUnit } from '../../queries/focus/scheme.ts';
import { checkComponents, findIndex } from '../../queries/index-register.ts';
import { planOfTask, targetsOf, type TaskRow, tasksOf } from '../../queries/plans/tasks.ts';
import { readRegister } from '../plans/room.ts';
import { planInCharge } from '../plans/settings.ts';
import { addAllTasks } from '../plans/task-changes.ts';
import { byOf, mustBeWithin } from '../plans/within.ts';

type Body = z.output<typeof commands.draftPlan.body>;
type Target = Awaited<ReturnType<typeof targetsOf>>[number];

const checkComponentsOf = (context: Context, { tasks }: Body): Promise<void> =>
  context.read(async (connection) => {
    for (const index of new Set(tasks.map((each) => each.index))) {
      await findIndex(connection, index);
      const named = tasks.flatMap((each) => (each.index === index ? (each.component ?? []) : []));
      await checkComponents(connection, index, named);
    }
  });

/** Targets keep their quantity and period; days belong to the year of the plan that they came from. */
const targetOf = (target: Target) => ({
  type: target.type === 'deliverable' ? ('deliverable' as const) : ('activity' as const),
  scope: target.scope,
  operator: target.operator ?? '>=',
  value: Number(target.value),
  measure: target.measure,
  per: target.per,
  isImplied: target.isImplied,
  wording: target.wording,
});

/** Who leads, days and reports are decided anew; what to do, over which channel and how often is taken over. */
const copyOf = (
  row: TaskRow,
  targets: readonly Target[],
  { code, contentGroup }: { code: string; contentGroup: string },
): TaskBody => {
  const [channel = null, ...furtherChannels] =
    row.channels.length > 0 ? row.channels : [row.channel ?? []].flat();
  return newTask.parse({
    code,
    kind: row.kind,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    contentGroup,
    channel,
    furtherChannels,
    cadence: row.cadence,
    cadenceText: row.cadenceText,
    targetText: row.targetText,
    expectedOutputs: row.expectedOutputs,
    note: `${row.plan} ${row.code}`,
    targets: targets.filter((target) => target.task === row.task && Number(target.value) > 0).map(targetOf),
  });
};

type Source = { row: TaskRow; targets: Target[] };

const readSource = async (writer: Writer, task: string): Promise<Source> => {
  const plan = await planOfTask(writer, task);
  const rows = plan === undefined ? [] : await tasksOf(writer, { plan });
  const row = rows.find((each) => each.task === task);
  if (row === undefined) throw new ProblemError('unknown_task', `there is no task ${task}`);
  return { row, targets: await targetsOf(writer, row.plan) };
};

const beginPlan = async (writer: Writer, context: Context, body: Body): Promise<string> => {
  const { unit, year, titleVi, issuer } = body;
  const { level } = await findUnit(writer, unit);
  mustBeWithin(context.asker, await readRegister(writer), unit);
  const plan = `K${newId().slice(0, 8)}`;
  const indicesNamed = [...new Set(body.tasks.map(({ index }) => index))];
  const { tasks: _none, ...given } = commands.addPlan.body.parse({
    ...{ unit, titleVi, issuer, indicesNamed },
    fromYear: year,
    toYear: year,
  });
  await insertPlan(writer, byOf(context.asker), plan, level, given);
  return plan;
};

/** The codes of a plan go on where they are: 1, 2, 3 in a new one. */
const firstCode = async (writer: Writer, plan: string): Promise<number> => {
  const codes = (await tasksOf(writer, { plan })).map(({ code }) => Number(/^\d+/.exec(code)?.[0] ?? 0));
  return codes.reduce((most, code) => Math.max(most, code), 0) + 1;
};

/** What a task was taken for heads its group in the plan: the heading of the plan that it came from says nothing here. */
const groupOf = async (writer: Writer, { index, component }: Body['tasks'][number]): Promise<string> => {
  const printed = index.replaceAll('_', ' ');
  const name = await componentName(writer, { index, component });
  return name === null || component === null ? printed : `${name} (${printed})`;
};

/** Each task once, those taken for one component together, in the order in which the components were named. */
const inGroups = (taken: Body['tasks']): Body['tasks'] => {
  const groups = grouped(taken, ({ index, component }) => `${index}:${component ?? ''}`);
  const once = new Map<string, Body['tasks'][number]>();
  for (const each of [...groups.values()].flat()) if (!once.has(each.task)) once.set(each.task, each);
  return [...once.values()];
};

export const draftPlan = commandRoute(commands.draftPlan, 'plan', async (body, context) => {
  await checkComponentsOf(context, body);
  return context.database.transaction(async (writer) => {
    const plan = body.plan ?? (await beginPlan(writer, context, body));
    await planInCharge(writer, context, plan);
    const chosen = inGroups(body.tasks);
    const names = chosen.map(({ task }) => task);
    const first = await firstCode(writer, plan);
    const copies: TaskBody[] = [];
    for (const [at, taken] of chosen.entries()) {
      const { row, targets } = await readSource(writer, taken.task);
      const contentGroup = await groupOf(writer, taken);
      copies.push(copyOf(row, targets, { code: String(first + at), contentGroup }));
    }
    const tasks = await addAllTasks(writer, context, plan, copies);
    for (const { task: source, index, component } of body.tasks) {
      await insertLink(writer, byOf(context.asker), {
        link: `${plan}-L${newId().slice(0, 8)}`,
        ...{ plan, index, component, mention: null, isConfirmed: true },
        task: tasks[names.indexOf(source)] ?? '',
        evidence: source,
      });
    }
    return { plan, tasks };
  });
});
