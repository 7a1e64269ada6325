import type { z } from 'zod';
import { newId } from '../../access/secrets.ts';
import {
  type Entry,
  insertActivities,
  removeActivity,
  updateActivity,
} from '../../commands/plans/activities.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context } from '../../http/route.ts';
import { reportDuties } from '../../planning/report-duties.ts';
import { entryById, storedUnder } from '../../queries/plans/activities.ts';
import { type Book, checkEntry, openBook, warningsOf, withChannel } from './entries.ts';
import { readPlan, readRegister, readSettings } from './room.ts';
import { planOf } from './settings.ts';
import { byOf, FieldProblems, isBelow, isWithin, mustBeWithin } from './within.ts';

type Recorded = z.output<typeof commands.recordActivity.reply>;

/** Stores entries under a key of the asker; a key that came before answers with what it stored then. */
const recordAll = async (
  writer: Writer,
  context: Context,
  key: string,
  entries: readonly Entry[],
  book: Book,
): Promise<Recorded[]> => {
  const by = byOf(context.asker);
  const account = by ?? '';
  const before = await storedUnder(writer, account, key);
  if (before.length > 0) return before.map((row) => ({ ...row, isRepeat: true, warnings: [] }));
  const stored = entries.map((entry) => ({ activity: newId(), ...withChannel(entry, book) }));
  await insertActivities(writer, by, key, stored);
  return stored.map((entry) => ({
    activity: entry.activity,
    version: 1,
    isRepeat: false,
    warnings: warningsOf(entry, book),
  }));
};

const checked = async (
  writer: Writer,
  context: Context,
  entries: readonly Entry[],
  at: (index: number) => string,
  kept?: Pick<Entry, 'tasks' | 'about' | 'topics'>,
): Promise<Book> => {
  const book = await openBook(writer, entries, kept);
  for (const unit of new Set(entries.map((entry) => entry.unit))) {
    if (book.register.byId.has(unit)) mustBeWithin(context.asker, book.register, unit);
  }
  const problems = new FieldProblems();
  entries.forEach((entry, index) => checkEntry(problems, entry, book, context.asker, at(index)));
  problems.refuse();
  return book;
};

export const recordActivity = commandRoute(commands.recordActivity, 'plan', ({ key, ...entry }, context) =>
  context.database.transaction(async (writer) => {
    const book = await checked(writer, context, [entry], () => '');
    const [recorded] = await recordAll(writer, context, key, [entry], book);
    if (recorded === undefined) throw new Error('an entry was neither stored nor found');
    return recorded;
  }, 'log'),
);

export const recordActivities = commandRoute(commands.recordActivities, 'plan', ({ key, entries }, context) =>
  context.database.transaction(async (writer) => {
    const book = await checked(writer, context, entries, (index) => `entries.${index}.`);
    return { activities: await recordAll(writer, context, key, entries, book) };
  }, 'log'),
);

const storedEntry = async (writer: Writer, context: Context, activity: string) => {
  const found = await entryById(writer, activity);
  if (found?.origin !== 'recorded') {
    throw new ProblemError('unknown_activity', `there is no recorded activity ${activity}`);
  }
  mustBeWithin(context.asker, await readRegister(writer), found.unit);
  const { origin: _origin, version, ...entry } = found;
  return { entry: entry as Entry & { activity: string; channel: string }, version };
};

export const changeActivity = commandRoute(commands.changeActivity, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const { activity, version: read, reason, ...entry } = body;
    const { entry: before, version } = await storedEntry(writer, context, activity);
    if (version !== read) {
      throw new ProblemError('changed_meanwhile', `version ${version} is there, ${read} was read`);
    }
    const book = await checked(writer, context, [entry], () => '', before);
    const change = { version: version + 1, reason };
    const renewed = { activity, ...withChannel(entry, book) };
    await updateActivity(writer, byOf(context.asker), before, renewed, change);
    return { activity, version: change.version, isRepeat: false, warnings: warningsOf(entry, book) };
  }, 'log'),
);

export const voidActivity = commandRoute(commands.voidActivity, 'plan', ({ activity, reason }, context) =>
  context.database.transaction(async (writer) => {
    const { entry, version } = await storedEntry(writer, context, activity);
    await removeActivity(writer, byOf(context.asker), entry, { version: version + 1, reason });
    return {};
  }, 'log'),
);

type Receipt = z.output<typeof commands.receiveReport.body>;

const entryOf = ({ task, unit, day, period, isAdHoc, title, link, note }: Receipt): Entry => ({
  unit,
  day,
  tasks: [task],
  channel: 'report',
  furtherChannels: [],
  quantity: 1,
  reach: null,
  cost: null,
  title,
  link,
  place: null,
  note,
  evidenceTypes: ['report'],
  topics: [],
  audience: [],
  forPeriod: isAdHoc ? null : period,
  isAdHoc,
  isHandled: null,
  followUp: null,
  documentNumber: null,
  aboutUnits: [],
  about: [],
  initiative: null,
});

/** The report duties of the task, and whether the asker sends or receives its reports. */
const checkReceipt = async (writer: Writer, context: Context, body: Receipt): Promise<void> => {
  const plan = await readPlan(writer, await planOf(writer, body.task));
  const register = await readRegister(writer);
  const settings = (await readSettings(writer))(plan.planId);
  const { duties } = reportDuties(plan, register, [], body.day, settings);
  const own = duties.filter((duty) => duty.taskId === body.task);
  const problems = new FieldProblems();
  problems.expect(register.byId.get(body.unit)?.isGroup === false, 'unit', 'unknown_unit');
  const isDuty = body.isAdHoc || body.period === null || own.some((duty) => duty.period.key === body.period);
  problems.expect(isDuty, 'period', 'unknown_period');
  problems.refuse();
  const task = plan.tasks.find((each) => each.taskId === body.task);
  const recipients = [
    ...own.flatMap((duty) => duty.recipientUnitIds),
    ...(task?.recipientUnitIds ?? []),
    plan.issuingUnitId,
  ];
  const isSender = isWithin(context.asker, register, body.unit);
  const isRecipient = recipients.some((unit) => isWithin(context.asker, register, unit));
  if (isSender || (isRecipient && isBelow(register, plan.issuingUnitId, body.unit))) return;
  throw new ProblemError('not_allowed', 'this account neither sends nor receives that report');
};

export const receiveReport = commandRoute(commands.receiveReport, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    await checkReceipt(writer, context, body);
    const entry = entryOf(body);
    const book = await openBook(writer, [entry]);
    const problems = new FieldProblems();
    checkEntry(problems, entry, book, context.asker);
    problems.refuse();
    const [recorded] = await recordAll(writer, context, body.key, [entry], book);
    if (recorded === undefined) throw new Error('a receipt was neither stored nor found');
    return recorded;
  }, 'log'),
);
