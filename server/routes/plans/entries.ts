import type { Entry } from '../../commands/plans/activities.ts';
import type { Asker } from '../../access/may.ts';
import type { warnings as warningWords } from '../../contract/plans/activities.ts';
import { today } from '../../http/today.ts';
import { countingTasks } from '../../planning/activity.ts';
import { addDays } from '../../planning/calendar.ts';
import { holdsOn, isPerUnit, type Plan, type Task, taskWindow } from '../../planning/plan.ts';
import { expandUnits, unitEnd, unitOn, type UnitRegister } from '../../planning/unit-register.ts';
import { knownChannels, knownTopics, tasksByIds } from '../../queries/plans/activities.ts';
import { removedTasks, removedTopics } from '../../queries/plans/removed.ts';
import { type Reader, readPlans, readRegister } from './room.ts';
import { type FieldProblems, isBelow, isWithin } from './within.ts';

type Warning = (typeof warningWords)[number];

/** What entries may name, read once for all entries of a command. */
export type Book = {
  register: UnitRegister;
  channels: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  /** First channel of each task named. */
  channelOf: ReadonlyMap<string, string | null>;
  tasks: ReadonlyMap<string, { task: Task; plan: Plan }>;
};

const taskOf = (about: string): string => about.split('|')[0] ?? about;

/** Tasks for which an entry was done, and those of which it reminds. */
export const tasksNamed = ({ tasks, about }: { tasks: readonly string[]; about: readonly string[] }) => [
  ...new Set([...tasks, ...about.map(taskOf)]),
];

/** `kept`: tasks and topics that an entry already names; one that was removed since may stay. */
export const openBook = async (
  reader: Reader,
  entries: readonly Pick<Entry, 'tasks' | 'about'>[],
  kept: Pick<Entry, 'tasks' | 'about' | 'topics'> = { tasks: [], about: [], topics: [] },
): Promise<Book> => {
  const gone = await removedTasks(reader, tasksNamed(kept));
  const goneTopics = (await removedTopics(reader, kept.topics)).map(({ topic }) => topic);
  const named = await tasksByIds(reader, [...new Set(entries.flatMap(tasksNamed))]);
  const plans = await readPlans(reader, [...new Set(named.map((row) => row.plan))]);
  return {
    register: await readRegister(reader),
    channels: await knownChannels(reader),
    topics: new Set([...(await knownTopics(reader)), ...goneTopics]),
    channelOf: new Map([...gone, ...named].map((row) => [row.task, row.channel])),
    tasks: new Map(plans.flatMap((plan) => plan.tasks.map((task) => [task.taskId, { task, plan }] as const))),
  };
};

/** Whether a unit has a part in a task: the issuer of the plan and all below it, and whoever leads or helps with it. */
const isParty = (
  { task, plan }: { task: Task; plan: Plan },
  unit: string,
  register: UnitRegister,
): boolean => {
  const named = expandUnits(register, [...task.leadUnitIds, ...task.coordUnitIds]).unitIds;
  return [plan.issuingUnitId, ...named].some((one) => isBelow(register, one, unit));
};

/** Who answers for a plan may count there what others did; anybody else only what a unit with a part in it did. */
const mayName = (
  asker: Asker,
  named: { task: Task; plan: Plan },
  unit: string,
  register: UnitRegister,
): boolean => isParty(named, unit, register) || isWithin(asker, register, named.plan.issuingUnitId);

/** Whom it reminds or checks must have a part in a plan of which it speaks, and is somebody else. */
const checkFollowUp = (problems: FieldProblems, entry: Entry, book: Book, asker: Asker, at: string): void => {
  const { register } = book;
  const hasMore = entry.aboutUnits.length + entry.about.length > 0 || entry.documentNumber !== null;
  problems.expect(entry.followUp !== null || !hasMore, `${at}followUp`, 'needs_follow_up');
  problems.expect(entry.followUp === null || entry.aboutUnits.length > 0, `${at}aboutUnits`, 'needs_units');
  const named = entry.about.flatMap((about) => book.tasks.get(taskOf(about)) ?? []);
  entry.about.forEach((about, index) => {
    const task = book.tasks.get(taskOf(about));
    problems.expect(book.channelOf.has(taskOf(about)), `${at}about.${index}`, 'unknown_task');
    const isOne = task === undefined || mayName(asker, task, entry.unit, register);
    problems.expect(isOne, `${at}about.${index}`, 'not_in_this_plan');
  });
  entry.aboutUnits.forEach((unit, index) => {
    const field = `${at}aboutUnits.${index}`;
    problems.expect(register.byId.get(unit)?.isGroup === false, field, 'unknown_unit');
    problems.expect(unit !== entry.unit, field, 'is_itself');
    const isOne = named.length === 0 || named.some((task) => isParty(task, unit, register));
    problems.expect(isOne, field, 'not_in_this_plan');
  });
};

/** Adds what is wrong with an entry; `at` is its place in the body. */
export const checkEntry = (
  problems: FieldProblems,
  entry: Entry,
  book: Book,
  asker: Asker,
  at = '',
): void => {
  problems.expect(book.register.byId.get(entry.unit)?.isGroup === false, `${at}unit`, 'unknown_unit');
  // The clock of a phone may run a little ahead.
  problems.expect(entry.day <= addDays(today(), 1), `${at}day`, 'in_the_future');
  entry.tasks.forEach((task, index) => {
    problems.expect(book.channelOf.has(task), `${at}tasks.${index}`, 'unknown_task');
    const named = book.tasks.get(task);
    const isOne = named === undefined || mayName(asker, named, entry.unit, book.register);
    problems.expect(isOne, `${at}tasks.${index}`, 'not_in_this_plan');
  });
  const isKnown = entry.channel === null || book.channels.has(entry.channel);
  problems.expect(isKnown, `${at}channel`, 'unknown_channel');
  entry.furtherChannels.forEach((channel, index) =>
    problems.expect(book.channels.has(channel), `${at}furtherChannels.${index}`, 'unknown_channel'),
  );
  entry.topics.forEach((topic, index) =>
    problems.expect(book.topics.has(topic), `${at}topics.${index}`, 'unknown_topic'),
  );
  checkFollowUp(problems, entry, book, asker, at);
};

/** The channel stated, else that of the first task. */
export const withChannel = (entry: Entry, book: Book): Entry & { channel: string } => {
  const channel = entry.channel ?? book.channelOf.get(entry.tasks[0] ?? '') ?? 'other';
  const tasks = [...new Set(entry.tasks)];
  const furtherChannels = [...new Set(entry.furtherChannels)].filter((each) => each !== channel);
  const [aboutUnits, about] = [[...new Set(entry.aboutUnits)], [...new Set(entry.about)]];
  return { ...entry, tasks, channel, furtherChannels, aboutUnits, about };
};

/** As the units stand on the day of the entry: what a unit that ended owed is owed by the one after it. */
const owes = (task: Task, plan: Plan, { unit, day }: Entry, register: UnitRegister): boolean => {
  if (!isPerUnit(task)) return true;
  const leads = task.leadUnitIds.length > 0 ? task.leadUnitIds : [plan.issuingUnitId];
  const { unitIds } = expandUnits(register, leads);
  return unitIds.includes(unit) || unitIds.some((lead) => unitOn(register, lead, day) === unit);
};

/** What the person who logs should know, although the entry is kept as it is. */
export const warningsOf = (entry: Entry, { register, tasks }: Book): Warning[] => {
  const found = new Set<Warning>();
  const end = unitEnd(register, entry.unit);
  if (end !== null && entry.day > end) found.add('unit_had_ended');
  for (const id of entry.tasks) {
    const named = tasks.get(id);
    if (named === undefined) continue;
    const countsIn = tasks.get(countingTasks(named.plan).get(id) ?? id) ?? named;
    const window = taskWindow(countsIn.task, countsIn.plan);
    if (!countsIn.task.countable) found.add('task_does_not_count');
    if (!holdsOn(window, entry.day)) found.add('outside_task_period');
    if (!owes(countsIn.task, countsIn.plan, entry, register)) found.add('unit_does_not_owe_it');
  }
  return [...found];
};
