import { newId } from '../../access/secrets.ts';
import { insertTask, type TaskBody, updateTask } from '../../commands/plans/tasks.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context } from '../../http/route.ts';
import { knownChannels } from '../../queries/plans/activities.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { planVersions } from '../../queries/plans/versions.ts';
import { tasksOf } from '../../queries/plans/tasks.ts';
import { readRegister } from './room.ts';
import { planInCharge, planOf } from './settings.ts';
import { byOf, FieldProblems } from './within.ts';

/** What tasks of a plan may name. */
type Known = {
  parties: { has: (party: string) => boolean };
  channels: ReadonlySet<string>;
  tasks: ReadonlySet<string>;
  versions: ReadonlySet<string>;
  /** The days of the plan, which a target without days of its own takes. */
  days: { from: string; to: string };
};

const readKnown = async (writer: Writer, plan: string, { from, to }: Known['days']): Promise<Known> => ({
  days: { from, to },
  parties: (await readRegister(writer)).byId,
  channels: await knownChannels(writer),
  tasks: new Set((await tasksOf(writer, { plan })).map((row) => row.task)),
  versions: new Set((await planVersions(writer, plan)).map((row) => row.version)),
});

const isSpan = (from: string | null, to: string | null): boolean =>
  from === null || to === null || from <= to;

/** Of alternatives one instance is made: they run over the same periods of the same days and units. */
const checkAlternatives = (
  problems: FieldProblems,
  targets: TaskBody['targets'],
  { days }: Known,
  at: string,
): void => {
  const frameOf = ({ scope, per, from, to }: TaskBody['targets'][number]): string =>
    [scope, per, from ?? days.from, to ?? days.to].join(' ');
  const frames = new Map<string, string>();
  targets.forEach((target, index) => {
    const { alternativeGroup: group } = target;
    if (group === null) return;
    const frame = frames.get(group) ?? frameOf(target);
    frames.set(group, frame);
    const isAlike = frame === frameOf(target);
    problems.expect(isAlike, `${at}targets.${index}.alternativeGroup`, 'differs_from_alternative');
  });
};

const checkTask = (problems: FieldProblems, body: TaskBody, known: Known, at: string): void => {
  const check = (
    list: readonly string[],
    field: string,
    isKnown: (id: string) => boolean,
    problem: 'unknown_party' | 'unknown_channel' | 'unknown_version',
  ) => list.forEach((id, index) => problems.expect(isKnown(id), `${at}${field}.${index}`, problem));
  const isParty = (id: string) => known.parties.has(id);
  check(body.leads, 'leads', isParty, 'unknown_party');
  check(body.coordinating, 'coordinating', isParty, 'unknown_party');
  check(body.recipients, 'recipients', isParty, 'unknown_party');
  check(body.furtherChannels, 'furtherChannels', (id) => known.channels.has(id), 'unknown_channel');
  check(body.versions, 'versions', (id) => known.versions.has(id), 'unknown_version');
  const isChannel = body.channel === null || known.channels.has(body.channel);
  problems.expect(isChannel, `${at}channel`, 'unknown_channel');
  const isRelated = body.relatedTask === null || known.tasks.has(body.relatedTask);
  problems.expect(isRelated, `${at}relatedTask`, 'not_in_this_plan');
  problems.expect(isSpan(body.from, body.to), `${at}to`, 'ends_before_it_begins');
  body.targets.forEach((target, index) =>
    problems.expect(isSpan(target.from, target.to), `${at}targets.${index}.to`, 'ends_before_it_begins'),
  );
  checkAlternatives(problems, body.targets, known, at);
  body.dueRules.forEach((rule, index) => {
    const field = `${at}dueRules.${index}`;
    problems.expect(isSpan(rule.windowStart, rule.dueOn), `${field}.dueOn`, 'ends_before_it_begins');
    check(rule.obligated, `dueRules.${index}.obligated`, isParty, 'unknown_party');
    check(rule.recipients, `dueRules.${index}.recipients`, isParty, 'unknown_party');
  });
};

/** Adds tasks to a plan of which the asker is in charge, in the order given. */
export const addAllTasks = async (
  writer: Writer,
  context: Context,
  plan: string,
  bodies: readonly TaskBody[],
): Promise<string[]> => {
  const [head] = await planHeads(writer, [plan]);
  if (head === undefined) throw new ProblemError('unknown_plan', `there is no plan ${plan}`);
  const known = await readKnown(writer, plan, head);
  const problems = new FieldProblems();
  bodies.forEach((body, index) => checkTask(problems, body, known, `tasks.${index}.`));
  problems.refuse();
  const tasks: string[] = [];
  for (const body of bodies) {
    const task = `${plan}-${newId().slice(0, 8)}`;
    await insertTask(writer, byOf(context.asker), { task, plan, from: head.from, to: head.to }, body);
    tasks.push(task);
  }
  return tasks;
};

export const addTasks = commandRoute(commands.addTasks, 'plan', ({ plan, tasks }, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, plan);
    return { tasks: await addAllTasks(writer, context, plan, tasks) };
  }),
);

export const changeTask = commandRoute(commands.changeTask, 'plan', ({ task, ...body }, context) =>
  context.database.transaction(async (writer) => {
    const plan = await planOf(writer, task);
    const head = await planInCharge(writer, context, plan);
    const problems = new FieldProblems();
    checkTask(problems, body, await readKnown(writer, plan, head), '');
    problems.expect(body.relatedTask !== task, 'relatedTask', 'is_itself');
    problems.refuse();
    await updateTask(writer, byOf(context.asker), { task, plan, from: head.from, to: head.to }, body);
    return {};
  }),
);
