import { z } from 'zod';
import { documentQuestion, tableQuestion } from '../question.ts';
import { asOf, flag, integer, listOf, number, text, unitId } from '../values.ts';
import { conflict } from './plan.ts';
import { settings } from './settings.ts';
import {
  channelCode,
  day,
  dueFroms,
  leftOut,
  listText,
  log,
  planId,
  reasons,
  referenceDay,
  statuses,
  taskId,
  taskStatuses,
  unitScope,
  yesNo,
} from './values.ts';

const span = {
  from: day.optional().describe('Periods that belong to this span; default: the whole plan'),
  to: day.optional(),
};

const tasksAsked = listOf(taskId)
  .optional()
  .describe('Only these tasks, separated by commas, with the rows that repeat them; default: all');
const tasksLeftOut = z
  .array(z.string())
  .describe('Of the tasks asked for, those that owe more than this answer can hold: ask for them again');

export const planProgress = tableQuestion({
  name: 'plan-progress',
  summary: 'What each task owes each unit in each period, and what was reached of it on the reference day',
  params: z.object({
    plan: planId,
    task: tasksAsked,
    ...unitScope,
    ...span,
    asOf,
    status: z.enum(statuses).optional(),
    on: referenceDay,
    log,
  }),
  columns: z.object({
    instance: text,
    task: text,
    code: text,
    unit: text.nullable().describe('Null: several units owe it together'),
    units: listText,
    period: text.describe('2024, 2024-H1, 2024-Q3, 2024-05, 2024-W31 or first..last day'),
    periodStart: text,
    periodEnd: text,
    status: z.enum(statuses),
    reason: z.enum(reasons).nullable().describe('Why nothing is asked of the unit'),
    measure: text.describe('What is counted'),
    expected: number,
    count: number.describe('A surplus stays visible here'),
    missing: number,
    share: number.describe('0–1, never over 1'),
    isReached: flag,
    reachedDay: text.nullable(),
    dueDay: text.nullable().describe('The day that the rule names'),
    lastDay: text.nullable().describe('Last day on time under the settings; null: nobody has set a day'),
    dueFrom: z.enum(dueFroms),
    dueRule: text.nullable(),
    daysLate: integer.nullable(),
    lacking: listText.describe('Documents of a set that are still lacking'),
    movesTo: text.nullable().describe('Where the duty goes when its unit ends'),
    activities: listText.describe('The log entries behind the count'),
  }),
  about: z.object({
    plan: z.string(),
    on: z.string(),
    from: z.string(),
    to: z.string(),
    settings,
    leftOut: tasksLeftOut,
  }),
});

const total = { quantity: z.number(), entries: z.int() };

/** How many instances of a task that fell short a summary names; `plan-progress` lists all. */
export const namedShortfalls = 100;

export const planSummary = documentQuestion({
  name: 'plan-summary',
  summary:
    'State of a plan on the reference day: by task, channel, unit, month and week, with the rules used',
  params: z.object({ plan: planId, task: tasksAsked, ...unitScope, ...span, asOf, on: referenceDay, log }),
  reply: z.object({
    plan: z.string(),
    on: z.string(),
    from: z.string(),
    to: z.string(),
    settings,
    version: z.string().nullable(),
    withTarget: z.int(),
    reachedTasks: z.int(),
    withoutTarget: z.int().describe('Left out of every share'),
    closed: z.int().describe('Instances whose last day has come'),
    closedReached: z.int(),
    total: z.object(total),
    tasks: z.array(
      z.object({
        task: z.string(),
        code: z.string(),
        status: z.enum(taskStatuses),
        isDayUnknown: z.boolean().describe('Due, but nobody has set or asked a day: it cannot become late'),
        logged: z.number().describe('Sum of quantities in the span, whatever they count for'),
        activities: z.int(),
        instances: z.int(),
        reached: z.int(),
        closed: z.int(),
        closedReached: z.int().describe('"11 of 12 months"'),
        expectedToDate: z.number().describe('"48 of 48": items in the closed instances'),
        countedToDate: z.number(),
        share: z
          .number()
          .nullable()
          .describe('Null: no target, or no day is set. A surplus never hides a gap'),
        notApplicable: z.int(),
        shortfalls: z
          .array(
            z.object({
              period: z.string(),
              unit: z.string().nullable(),
              dueDay: z.string().nullable(),
              missing: z.number(),
              daysLate: z.int().nullable(),
            }),
          )
          .max(namedShortfalls)
          .describe('Of `closed` − `closedReached` the first, by period and unit'),
      }),
    ),
    channels: z.array(z.object({ channel: z.string(), ...total })),
    units: z.array(z.object({ unit: z.string(), ...total })),
    months: z.array(z.object({ month: z.string(), ...total })),
    weeks: z.array(z.object({ week: z.string(), ...total })),
    withoutLead: z.array(z.string()).describe('Tasks that no unit leads ("chưa giao chủ trì")'),
    emptyGroups: z.array(z.string()).describe('Groups whose units nobody has named yet'),
    conflicts: z.array(conflict),
    leftOut: tasksLeftOut,
  }),
});

export const rollUp = tableQuestion({
  name: 'roll-up',
  summary:
    'Sums along the units, and the share of units that reached what they owe, with the names of the others',
  params: z.object({
    unit: unitId.optional().describe('This unit and all below it; default: all'),
    plan: planId.optional().describe('Default: every plan issued at or below the unit'),
    task: taskId.optional(),
    ...span,
    asOf,
    view: z
      .enum(['old', 'new'])
      .prefault('old')
      .describe('By the unit of the day, or by the unit that stands there now'),
    on: referenceDay,
    log,
  }),
  columns: z.object({
    unit: text,
    unitName: text,
    level: text,
    parent: text.nullable(),
    quantity: number,
    entries: integer,
    unitsWithDuty: integer,
    unitsReached: integer,
    share: number.nullable().describe('Null: nobody at or below owes anything of its own'),
    below: listText.describe('Units that did not reach it'),
  }),
  about: z.object({
    on: z.string(),
    from: z.string().describe('Sums are those of this span, as far as each plan reaches'),
    to: z.string(),
    leftOut,
    plans: z
      .array(
        z.object({
          plan: z.string(),
          from: z.string(),
          to: z.string(),
          byYear: z.array(z.object({ year: z.int(), quantity: z.number() })),
        }),
      )
      .describe('Side by side, never added over plans'),
  }),
});

export const planChannels = tableQuestion({
  name: 'plan-channels',
  summary: 'Which plans use which channel, with how many tasks and activities',
  params: z.object({ plan: planId.optional(), channel: channelCode.optional(), asOf, on: referenceDay, log }),
  columns: z.object({
    channel: text,
    plan: text,
    tasks: integer,
    activities: integer,
    quantity: number,
  }),
  about: z.object({ on: z.string() }),
});

export const planCoverage = tableQuestion({
  name: 'plan-coverage',
  summary:
    'Components of indices and fields of reform: without task, with task but no activity, with activity',
  params: z.object({
    plan: planId,
    proposed: yesNo('true').describe('Whether links that nobody has confirmed count'),
    ...span,
    asOf,
    on: referenceDay,
    log,
  }),
  columns: z.object({
    kind: z.enum(['component', 'field']),
    item: text.describe('Mention in the plan, component or field'),
    index: text.nullable(),
    component: text.nullable(),
    nameVi: text,
    nameEn: text,
    state: z.enum(['not_named', 'no_task', 'task_without_activity', 'with_activity']),
    tasks: listText,
    loggedUnder: listText.describe(
      'Those tasks and the rows that repeat them: their log entries are counted',
    ),
    taggedWith: listText.describe('Of a field: topics of the plan whose entries are counted too'),
    entries: integer,
    quantity: number,
  }),
  about: z.object({
    on: z.string(),
    components: z.object({
      not_named: z.int(),
      no_task: z.int(),
      task_without_activity: z.int(),
      with_activity: z.int(),
    }),
  }),
});
