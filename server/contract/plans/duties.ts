import { z } from 'zod';
import { command, documentQuestion, tableQuestion } from '../question.ts';
import { asOf, indexCode, integer, number, text, unitId } from '../values.ts';
import {
  day,
  dueFroms,
  goalKinds,
  leftOut,
  listText,
  log,
  planId,
  reasons,
  periodKey,
  referenceDay,
  taskId,
  unitScope,
} from './values.ts';

export const dutyStates = [
  'received',
  'received_late',
  'missing',
  'due_soon',
  'waiting',
  'no_day',
  'moved',
  'closed',
  'not_yet',
] as const;

export const duties = tableQuestion({
  name: 'duties',
  summary: 'Who owes which report to whom by when: received, late, missing',
  params: z.object({
    plan: planId.optional(),
    task: taskId.optional(),
    ...unitScope,
    asOf,
    recipient: unitId.optional(),
    state: z.enum(dutyStates).optional(),
    from: day.optional(),
    to: day.optional(),
    period: periodKey
      .optional()
      .describe('Reports on periods that belong to this one, as a report on it counts them'),
    on: referenceDay,
    log,
  }),
  columns: z.object({
    duty: text,
    plan: text,
    task: text,
    code: text,
    nameVi: text,
    nameEn: text,
    unit: text.nullable(),
    units: listText,
    recipients: listText.describe('As they exist on the due day'),
    period: text,
    periodStart: text,
    periodEnd: text,
    dueDay: text.nullable(),
    lastDay: text.nullable(),
    dueFrom: z.enum(dueFroms),
    state: z.enum(dutyStates).describe('no_day: nobody has set or asked a day, so it is never overdue'),
    reason: z.enum(reasons).nullable(),
    receivedDay: text.nullable(),
    daysLate: integer.nullable(),
    movesTo: text.nullable(),
    receipts: listText,
    conflict: listText.describe('Due rules of one plan that name other days for the same duty'),
  }),
  about: z.object({
    on: z.string(),
    leftOut,
    adHoc: z
      .array(z.object({ activity: z.string(), task: z.string(), unit: z.string(), day: z.string() }))
      .describe('Reports outside any duty ("đột xuất"): counted apart'),
    cycleNotSet: z.array(z.string()).describe('Tasks whose cycle nobody has set ("chưa đặt chu kỳ")'),
    emptyGroups: z.array(z.string()),
    owed: z.int(),
    received: z.int(),
    missing: z.int(),
  }),
});

export const reminders = tableQuestion({
  name: 'reminders',
  summary: 'Whom to remind of what: late and soon due tasks and reports of each unit, with who was reminded',
  params: z.object({
    plan: planId
      .optional()
      .describe('Default: every plan, then without what fell due more than a year before the day'),
    task: taskId.optional(),
    ...unitScope,
    asOf,
    on: referenceDay,
    log,
  }),
  columns: z.object({
    kind: z.enum(['task', 'report']),
    item: text.describe('The instance of `plan-progress`, or the duty of `duties`'),
    plan: text,
    task: text,
    code: text,
    nameVi: text,
    nameEn: text,
    unit: text.describe('What several owe together stands at each of them'),
    period: text,
    periodStart: text,
    lastDay: text.describe('Last day on time'),
    state: z.enum(['late', 'due_soon']),
    daysLate: integer.nullable(),
    measure: text.describe('What is counted'),
    expected: number,
    count: number,
    missing: number,
    reminders: listText.describe('Log entries that reminded the unit of it, by day'),
    remindedOn: text.nullable().describe('Day of the last one; null: never'),
    reminderNumber: text.nullable().describe('Number of its letter'),
    inspections: listText.describe('Log entries of checks of the unit about it, by day'),
    inspectedOn: text.nullable(),
  }),
  about: z.object({
    on: z.string(),
    leftOut,
    units: z.int(),
    late: z.int().describe('Units with something late'),
    reminded: z.int().describe('Of these, those that were reminded of something of it'),
    neverReminded: z.int(),
  }),
});

export const calendar = tableQuestion({
  name: 'calendar',
  summary: 'Everything that falls due in a span of days, tasks and reports',
  params: z.object({
    from: day,
    to: day,
    plan: planId.optional(),
    ...unitScope,
    asOf,
    on: referenceDay,
    log,
  }),
  columns: z.object({
    day: text.describe('Last day on time'),
    dueDay: text,
    plan: text,
    task: text,
    code: text,
    nameVi: text,
    nameEn: text,
    period: text,
    units: listText,
    open: integer.describe('Instances that are not reached on the reference day'),
    instances: integer,
  }),
  about: z.object({ on: z.string(), from: z.string(), to: z.string(), leftOut }),
});

const value = {
  year: integer.nullable(),
  points: number.nullable(),
  rank: integer.nullable(),
  of: integer.nullable(),
  rating: text.nullable(),
};

/** Parameters of GET /api/calendar.ics. */
export const calendarFeed = z.object({ plan: planId.optional(), ...unitScope });

export const makeCalendarAddress = command({
  name: 'make-calendar-address',
  summary:
    'An address of deadlines for a calendar program, which needs no sign-in; earlier ones stop working',
  body: z.object({ plan: planId.nullable().default(null), unit: unitId.nullable().default(null) }),
  reply: z.object({ address: z.string().describe('Whoever knows it reads the deadlines') }),
});

export const calendarAddress = documentQuestion({
  name: 'calendar-address',
  summary: 'Whether the account has an address of deadlines in use; the address itself is told only once',
  params: z.object({}),
  reply: z.object({
    inUse: z
      .object({ plan: z.string().nullable(), unit: z.string().nullable(), madeAt: z.string() })
      .nullable(),
  }),
});

export const removeCalendarAddress = command({
  name: 'remove-calendar-address',
  summary: 'The address of deadlines stops working',
  body: z.object({}),
  reply: z.object({}),
});

export const goals = tableQuestion({
  name: 'goals',
  summary: 'Goals that plans set for indices, with the figures of both years: met, not met, no data',
  params: z.object({ plan: planId.optional(), index: indexCode.optional(), asOf }),
  columns: z.object({
    goal: text,
    plan: text,
    kind: z.enum(goalKinds),
    wording: text.nullable(),
    ratingAtLeast: text.nullable(),
    unit: text,
    unitName: text,
    index: text,
    verdict: z.enum(['met', 'not_met', 'no_data', 'not_enough_data']),
    yearBefore: value.year,
    pointsBefore: value.points,
    rankBefore: value.rank,
    ofBefore: value.of,
    yearAfter: value.year,
    pointsAfter: value.points,
    rankAfter: value.rank,
    ofAfter: value.of,
    rating: value.rating,
    targetYear: integer.nullable().describe('Year of the target that was brought in for the unit and index'),
    target: number.nullable().describe('Points to reach at least'),
    targetRank: integer.nullable().describe('Place to reach or better'),
    targetRating: text.nullable().describe('Word to reach at least'),
    rankGain: integer.nullable().describe('Places gained'),
    pointsGain: number.nullable(),
  }),
  about: z.object({
    goals: z.array(
      z.object({
        goal: z.string(),
        met: z.int(),
        judged: z.int(),
        notMet: z.array(z.string()),
        withoutData: z.array(z.string()),
      }),
    ),
  }),
});

export const ratingScale = documentQuestion({
  name: 'rating-scale',
  isWithoutLog: true,
  summary: 'Rating words of an index from worst to best, with cut points where the scale has them',
  params: z.object({ index: indexCode, asOf }),
  reply: z.array(z.object({ word: z.string(), from: z.number().nullable() })),
});
