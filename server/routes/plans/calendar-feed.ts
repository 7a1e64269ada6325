import type { Response } from 'express';
import { z } from 'zod';
import { hashOf, newSecret } from '../../access/secrets.ts';
import { insertFeed, removeFeeds } from '../../commands/plans/calendar-feeds.ts';
import { commands, questions } from '../../contract/index.ts';
import { calendarFeed as feedParams } from '../../contract/plans/duties.ts';
import { ProblemError } from '../../errors.ts';
import { attach, safeName } from '../../http/file-name.ts';
import { commandRoute, type Context, documentRoute, type FileRoute } from '../../http/route.ts';
import { today } from '../../http/today.ts';
import { addDays } from '../../planning/calendar.ts';
import type { Unit, UnitRegister } from '../../planning/unit-register.ts';
import { feedByToken, feedOf } from '../../queries/plans/calendar-feeds.ts';
import { type PlanHead, planHeads } from '../../queries/plans/plans.ts';
import { calendarFeed } from '../../reports/calendar-feed.ts';
import { periodText } from '../../reports/vietnamese-text.ts';
import { calendarRows } from './calendar.ts';
import { shortTitle, unitWords } from './document-name.ts';
import { readRegister, unitsIn } from './room.ts';
import { FieldProblems } from './within.ts';

type Choice = z.output<typeof feedParams>;

const remindDaysBefore = 3;
const daysBack = 31;
const daysAhead = 366;
const mostNames = 10;

const nameList = (names: readonly string[]): string =>
  names.length <= mostNames
    ? names.join(', ')
    : `${names.slice(0, mostNames).join(', ')} và ${names.length - mostNames} đơn vị khác`;

/** "Lịch các hạn – Kế hoạch truyền thông – huyện Trà Bồng". */
const nameOfFile = (plan: PlanHead | undefined, unit: Unit | undefined, register: UnitRegister): string => {
  const whose = unit ?? register.byId.get(plan?.unit ?? '');
  const title = plan === undefined ? 'tuyên truyền cải cách hành chính' : `– ${shortTitle(plan.titleVi)}`;
  return `Lịch các hạn ${title}${whose === undefined ? '' : ` – ${unitWords(whose, register)}`}`;
};

/** What is open and falls due from last month to next year. */
const readFeed = ({ read, origin }: Context, choice: Choice): Promise<{ name: string; text: string }> =>
  read(async (connection) => {
    const on = today();
    const span = { from: addDays(on, -daysBack), to: addDays(on, daysAhead) };
    const register = await readRegister(connection);
    const heads = await planHeads(connection, null);
    const titles = new Map(heads.map((head) => [head.plan, head.titleVi]));
    const { rows } = await calendarRows(connection, { ...choice, ...span, log: 'recorded' }, on);
    const nameOf = (unit: string) => register.byId.get(unit)?.nameVi ?? unit;
    const entries = rows
      .filter((row) => row.open > 0)
      .map((row) => ({
        id: `${row.task}-${row.period}`,
        day: row.day,
        title: `Hạn: ${row.code}. ${row.nameVi} (${periodText(row.period)})`,
        description: `${titles.get(row.plan) ?? ''}\n${nameList(row.units.split(';').map(nameOf))}`,
        url: `${origin}/plans/plan?plan=${encodeURIComponent(row.plan)}&task=${encodeURIComponent(row.task)}`,
      }));
    const unit = choice.unit === undefined ? '' : `: ${nameOf(choice.unit)}`;
    const feed = { name: `ParLens – hạn tuyên truyền CCHC${unit}`, domain: new URL(origin).host };
    return {
      name: nameOfFile(
        heads.find((head) => head.plan === choice.plan),
        register.byId.get(choice.unit ?? ''),
        register,
      ),
      text: calendarFeed({ ...feed, madeAt: new Date().toISOString(), entries, remindDaysBefore }),
    };
  });

const send = async (response: Response, context: Context, choice: Choice): Promise<void> => {
  const { name, text } = await readFeed(context, choice);
  attach(response, safeName(name, 'ics')).set('Content-Type', 'text/calendar; charset=utf-8').send(text);
};

export const openCalendar: FileRoute = {
  method: 'get',
  path: '/calendar.ics',
  summary: 'Open deadlines as iCalendar',
  right: 'read',
  params: feedParams,
  handle: (request, response, context) =>
    send(response, context, z.strictObject(feedParams.shape).parse(request.query)),
};

const feedToken = z.strictObject({ token: z.string().max(200) });

/**
 * For calendar programs, which cannot sign in. The secret is the right: without it there is nothing here. It stands
 * after the question mark, which is not logged.
 */
export const openFeed: FileRoute = {
  method: 'get',
  path: '/calendar-feed.ics',
  summary: 'The same for calendar programs: the address holds a secret, see make-calendar-address',
  right: 'anyone',
  params: feedToken,
  handle: async (request, response, context) => {
    const { token } = feedToken.parse(request.query);
    const feed = await context.read((connection) => feedByToken(connection, hashOf(token)));
    if (feed === undefined) throw new ProblemError('not_found', 'there is no such feed');
    const choice = { plan: feed.plan ?? undefined, unit: feed.unit ?? undefined, below: true };
    await send(response, context, choice);
  },
};

export const makeCalendarAddress = commandRoute(
  commands.makeCalendarAddress,
  'signed_in',
  async ({ plan, unit }, context) => {
    const token = newSecret();
    await context.database.transaction(async (writer) => {
      const problems = new FieldProblems();
      if (plan !== null) {
        problems.expect((await planHeads(writer, [plan])).length > 0, 'plan', 'unknown_plan');
      }
      if (unit !== null) unitsIn(await readRegister(writer), { unit, below: false });
      problems.refuse();
      const account = context.asker.account?.accountId ?? '';
      await insertFeed(writer, { tokenHash: hashOf(token), account, plan, unit });
    }, 'silent');
    return { address: `${context.origin}/api/calendar-feed.ics?token=${token}` };
  },
);

export const calendarAddress = documentRoute(
  questions.calendarAddress,
  'signed_in',
  async (_params, context) => {
    const account = context.asker.account?.accountId ?? '';
    const inUse = await context.read((connection) => feedOf(connection, account));
    return { inUse: inUse ?? null };
  },
);

export const removeCalendarAddress = commandRoute(
  commands.removeCalendarAddress,
  'signed_in',
  async (_body, context) => {
    const account = context.asker.account?.accountId ?? '';
    await context.database.transaction((writer) => removeFeeds(writer, account), 'silent');
    return {};
  },
);
