import { z } from 'zod';
import { command, documentQuestion, tableQuestion } from '../question.ts';
import { listOf, asOf, flag, integer, number, text, unitId, wholeNumber } from '../values.ts';
import {
  aboutTask,
  channelCode,
  day,
  evidenceTypes,
  followUps,
  initiatives,
  listText,
  log,
  periodKey,
  planId,
  rowId,
  taskId,
  unitScope,
  yesNo,
} from './values.ts';

const words = (most: number) => z.string().trim().normalize('NFC').max(most);

const audienceCode = z.string().regex(/^[A-Z][A-Z_]{0,39}$/);

/** What a person says of one thing done. */
const entryShape = {
  unit: unitId.describe('Who did it'),
  day,
  tasks: z
    .array(taskId)
    .max(20)
    .default([])
    .describe('First the task it was done for, then others it serves'),
  channel: channelCode.nullable().default(null).describe('Null: the channel of the first task'),
  furtherChannels: z.array(channelCode).max(10).default([]),
  quantity: z.number().positive().max(1e9).default(1),
  reach: z
    .number()
    .min(0)
    .max(1e9)
    .nullable()
    .default(null)
    .describe('People reached, as far as it is known'),
  cost: z.number().min(0).max(1e15).nullable().default(null).describe('Money spent, đồng'),
  title: words(500).nullable().default(null),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  place: words(300).nullable().default(null),
  note: words(4000).nullable().default(null),
  evidenceTypes: z.array(z.enum(evidenceTypes)).max(9).default([]),
  topics: z.array(rowId).max(30).default([]),
  audience: z.array(audienceCode).max(20).default([]),
  forPeriod: periodKey.nullable().default(null).describe('Of a report: the period that it is about'),
  isAdHoc: z.boolean().default(false).describe('A report outside any duty'),
  isHandled: z.boolean().nullable().default(null).describe('Of feedback: whether it was handled'),
  followUp: z
    .enum(followUps)
    .nullable()
    .default(null)
    .describe('reminder: a letter or call that reminds; inspection: a check of units'),
  documentNumber: words(100).nullable().default(null).describe('Number and symbol of the letter: 12/CV-VP'),
  aboutUnits: z.array(unitId).max(1000).default([]).describe('Units that were reminded or checked'),
  about: z.array(aboutTask).max(1000).default([]).describe('Of which tasks or reports'),
  initiative: z
    .enum(initiatives)
    .nullable()
    .default(null)
    .describe(
      'Whether it is an initiative, a model or a good example; null: nobody has said, none: somebody said no',
    ),
};

export const entry = z.strictObject(entryShape);

/** What shows it is the same tap on the same phone. */
const key = z
  .string()
  .min(8)
  .max(80)
  .describe('Made by the form when it opens: sent twice, the entry is stored once');

export const warnings = [
  'outside_task_period',
  'task_does_not_count',
  'unit_does_not_owe_it',
  'unit_had_ended',
] as const;

const recorded = z.object({
  activity: z.string(),
  version: z.int(),
  isRepeat: z.boolean().describe('True: it was stored before under the same key'),
  warnings: z.array(z.enum(warnings)),
});

const filters = {
  asOf,
  plan: listOf(planId).optional().describe('Entries for a task of any of these'),
  task: listOf(taskId).optional().describe('Entries of any of these'),
  ...unitScope,
  view: z
    .enum(['logged', 'old', 'new'])
    .prefault('logged')
    .describe(
      'Whose an entry is, where a unit is asked for. logged: of the unit that logged it; old: of the one that stood in its place on the day of the entry; new: of the one that stands there on `on`, so that it also has what the units before it logged',
    ),
  on: day
    .optional()
    .describe('By new units: those of this day; of what is counted: the reference day. Default: today'),
  counted: z
    .enum(['entries', 'periods'])
    .optional()
    .describe(
      'Only what a report of one plan on `from` to `to` counts, known on `on`. entries: what was logged, as its settings let it count; periods: what is counted in the periods of one task',
    ),
  channel: channelCode.optional(),
  topic: listOf(rowId).optional().describe('Entries with any of these'),
  either: yesNo('false').describe('Of `task` and `topic` one is enough; default: both'),
  audience: audienceCode.optional().describe('For whom it was'),
  from: day.optional(),
  to: day.optional(),
  search: z
    .string()
    .max(200)
    .optional()
    .describe('In title, place, note and number of the letter; with or without marks'),
  evidence: z.enum(['with', 'without']).optional(),
  handled: z.enum(['true', 'false']).optional(),
  followUp: z
    .enum([...followUps, 'any'])
    .optional()
    .describe('Reminders, checks of units, or both'),
  aboutUnit: unitId.optional().describe('Entries that reminded or checked this unit'),
  about: listOf(aboutTask)
    .optional()
    .describe('Entries about any of these tasks, or of these periods of them'),
  initiative: z
    .enum(['any', ...initiatives, 'proposed', 'listed'])
    .optional()
    .describe(
      'any: marked as an initiative, model or good example; proposed: only its topic sounds so, and nobody has said; listed: both',
    ),
  log,
};

export const activityOrders = ['day', 'unit', 'channel', 'quantity', 'title'] as const;

export const activities = tableQuestion({
  name: 'activities',
  summary: 'The activity log, filtered, ordered and paged; newest first unless told otherwise',
  params: z.object({
    ...filters,
    voided: yesNo('false').describe('Instead of the log: what was taken back, with the reason'),
    sort: z.enum(activityOrders).prefault('day'),
    order: z.enum(['asc', 'desc']).prefault('desc'),
    page: wholeNumber(1, 1, 100_000),
    size: wholeNumber(100, 1, 20_000),
  }),
  columns: z.object({
    activity: text,
    day: text,
    unit: text,
    unitName: text,
    plans: listText,
    tasks: listText,
    codes: listText,
    removedCodes: listText.describe('Codes of its tasks that were removed from their plan'),
    channel: text,
    furtherChannels: listText,
    quantity: number,
    reach: number.nullable(),
    cost: number.nullable(),
    title: text.nullable(),
    link: text.nullable(),
    place: text.nullable(),
    note: text.nullable(),
    evidenceTypes: listText,
    files: integer,
    topics: listText,
    audience: listText,
    forPeriod: text.nullable(),
    isAdHoc: flag,
    isHandled: flag.nullable(),
    followUp: z.enum(followUps).nullable(),
    documentNumber: text.nullable(),
    aboutUnits: listText,
    about: listText,
    initiative: z
      .enum([...initiatives, 'proposed'])
      .nullable()
      .describe('proposed: its topic sounds so, and nobody has said'),
    version: integer,
    recordedBy: text.nullable(),
    voidReason: text.nullable(),
  }),
  about: z.object({
    total: z.int(),
    quantity: z.number().describe('Each entry once, however many tasks it serves'),
    lastDay: z.string().nullable().describe('Day of the newest entry'),
    page: z.int(),
    size: z.int(),
  }),
});

export const activityWeeks = tableQuestion({
  name: 'activity-weeks',
  summary: 'The activity log by week, of each channel or each task',
  params: z.object({ ...filters, by: z.enum(['channel', 'task']).prefault('channel') }),
  columns: z.object({
    key: text.describe(
      'Channel or task; an entry of several stands in each. Of those asked for, where some are',
    ),
    week: text.describe('ISO week: 2024-W31'),
    entries: integer,
    quantity: number,
  }),
  about: z.object({}),
});

export const storedEntry = z.object({
  unit: z.string(),
  day: z.string(),
  tasks: z.array(z.string()),
  channel: z.string(),
  furtherChannels: z.array(z.string()),
  quantity: z.number(),
  reach: z.number().nullable().default(null),
  cost: z.number().nullable().default(null),
  title: z.string().nullable(),
  link: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  evidenceTypes: z.array(z.string()),
  topics: z.array(z.string()),
  audience: z.array(z.string()),
  forPeriod: z.string().nullable(),
  isAdHoc: z.boolean(),
  isHandled: z.boolean().nullable(),
  followUp: z.enum(followUps).nullable().default(null),
  documentNumber: z.string().nullable().default(null),
  aboutUnits: z.array(z.string()).default([]),
  about: z.array(z.string()).default([]),
  initiative: z.enum(initiatives).nullable().default(null),
});

export const activity = documentQuestion({
  name: 'activity',
  summary: 'One entry of the log with its versions and evidence files',
  params: z.object({ activity: rowId, asOf }),
  reply: z.object({
    activity: z.string(),
    origin: z.string(),
    ...storedEntry.shape,
    version: z.int(),
    isVoided: z.boolean(),
    isProposed: z
      .boolean()
      .describe(
        'Its topic is about initiatives, models or good examples, and nobody has said whether it is one',
      ),
    removedTasks: z
      .array(
        z.object({
          task: z.string(),
          plan: z.string(),
          code: z.string(),
          nameVi: z.string(),
          nameEn: z.string(),
        }),
      )
      .describe('Of its tasks, those that were removed from their plan'),
    removedTopics: z
      .array(z.object({ topic: z.string(), code: z.string(), nameVi: z.string(), nameEn: z.string() }))
      .describe('Of its topics, those that were removed from their plan'),
    planVersions: z
      .array(z.object({ plan: z.string(), version: z.string().nullable() }))
      .describe('In force that day'),
    files: z.array(
      z.object({
        evidence: z.string().describe('Opened at /api/evidence/<evidence>'),
        name: z.string(),
        mediaType: z.string(),
        size: z.int(),
        addedBy: z.string().nullable(),
        addedAt: z.string(),
      }),
    ),
    versions: z.array(
      z.object({
        version: z.int(),
        kind: z.enum(['recorded', 'changed', 'voided']),
        reason: z.string().nullable(),
        by: z.string().nullable(),
        at: z.string(),
        content: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
});

export const recordActivity = command({
  name: 'record-activity',
  summary: 'Log one thing done by the own unit or one below',
  body: z.object({ key, ...entryShape }),
  reply: recorded,
});

export const recordActivities = command({
  name: 'record-activities',
  summary: 'Log many at once: all or none',
  body: z.object({ key, entries: z.array(entry).min(1).max(1000) }),
  reply: z.object({ activities: z.array(recorded) }),
});

export const changeActivity = command({
  name: 'change-activity',
  summary: 'Correct an entry; the earlier version is kept',
  body: z.object({
    activity: rowId,
    version: z
      .int()
      .describe('The version that was read; another one means that somebody changed it meanwhile'),
    ...entryShape,
    reason: words(500).nullable().default(null),
  }),
  reply: recorded,
});

export const voidActivity = command({
  name: 'void-activity',
  summary: 'Take an entry back, with the reason; it no longer counts but stays readable',
  body: z.object({ activity: rowId, reason: words(500).min(1) }),
  reply: z.object({}),
});

export const removeEvidence = command({
  name: 'remove-evidence',
  summary: 'Take a file away from an entry',
  body: z.object({ evidence: rowId }),
  reply: z.object({}),
});

export const receiveReport = command({
  name: 'receive-report',
  summary: 'Note that a report came in: by the unit that owes it, or by the one that receives it',
  body: z.object({
    key,
    task: taskId,
    unit: unitId.describe('Whose report it is'),
    period: periodKey.nullable().default(null).describe('Null: the nearest that is open'),
    day: day.describe('Day of receipt'),
    isAdHoc: z.boolean().default(false),
    title: entryShape.title,
    link: entryShape.link,
    note: entryShape.note,
  }),
  reply: recorded,
});
