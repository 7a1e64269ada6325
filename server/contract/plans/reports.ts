import { z } from 'zod';
import { command, documentQuestion } from '../question.ts';
import { asOf, unitId } from '../values.ts';
import { day, followUps, log, periodKey, planId, referenceDay, taskStatuses, unitScope } from './values.ts';

const line = z.string();
const words = (most: number) => z.string().trim().normalize('NFC').max(most);
const lines = z.array(words(4000).min(1)).max(50);

/** What the author writes; what is left null is filled in as usual. */
export const reportText = z.strictObject({
  number: words(20).nullable().default(null),
  symbol: words(40).nullable().default(null).describe('BC-UBND'),
  place: words(80).nullable().default(null),
  date: day.nullable().default(null).describe('Day of signing; null: blank'),
  capacity: lines.nullable().default(null).describe('TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH …'),
  signer: words(120).nullable().default(null),
  openings: lines.nullable().default(null),
  recipients: lines.nullable().default(null),
  closing: words(2000).nullable().default(null),
  results: lines.default([]),
  difficulties: lines.default([]),
  nextSteps: lines.default([]),
  proposals: lines.default([]),
});

/** Parameters of the report, on screen and as a file (/api/plan-report.docx, /api/plan-report.xlsx). */
export const reportParams = z.object({
  plan: planId,
  ...unitScope,
  asOf,
  period: periodKey.optional().describe('Default: the whole plan'),
  on: referenceDay.describe('Default: the end of the period, or today before it'),
  log,
  lang: z
    .enum(['vi', 'en'])
    .prefault('vi')
    .describe('Of what the program says itself; the DOCX is a Vietnamese document whatever is asked'),
});

/** no_units: asked of each unit of a group whose units nobody has named yet. */
const status = z.enum([...taskStatuses, 'no_day', 'no_units']);

const report = z.object({
  language: z.enum(['vi', 'en']),
  isDemonstration: z.boolean().describe('Its figures come from the invented log: every page says so'),
  letterhead: z.object({
    parentName: line.nullable(),
    unitName: line,
    number: line.nullable(),
    symbol: line,
    place: line,
    date: line.nullable(),
    year: z.int(),
  }),
  subject: line,
  periodText: line,
  referenceDay: line,
  openings: z.array(line),
  summary: z.object({
    tasks: z.int().describe('Rows that are followed: of a unit, those that it leads'),
    listed: z
      .int()
      .nullable()
      .describe(
        'Of the whole plan: tasks as the document counts them; null: it lists none, or a unit reports',
      ),
    isOfPart: z.boolean().describe('The report of a unit on its part of the plan'),
    withTarget: z.int(),
    reached: z.int(),
    late: z.int(),
    withoutTarget: z.int(),
    activities: z.int(),
    units: z.int(),
  }),
  groups: z.array(
    z.object({
      title: line,
      tasks: z.array(
        z.object({
          task: line,
          code: line,
          name: line,
          lead: line,
          planned: line,
          expected: z.number().nullable(),
          isOfUnits: z
            .boolean()
            .describe('Owed by each unit for itself; false: the figures are of all units together'),
          counted: z.number(),
          activities: z.int(),
          loggedUnder: line.describe('The task and the rows that repeat it, between semicolons'),
          periods: line,
          share: z.number().nullable(),
          status,
          note: line,
        }),
      ),
    }),
  ),
  shared: z
    .array(
      z.object({
        task: line,
        code: line,
        name: line,
        lead: line,
        role: z.enum(['coordinating', 'joined']).describe('joined: it has a part by its activities alone'),
        activities: z.int(),
        loggedUnder: line,
      }),
    )
    .describe('Of a unit: tasks that others lead and that it coordinates or did something for'),
  channels: z.array(z.object({ channel: line, name: line, activities: z.int(), quantity: z.number() })),
  shortfalls: z.array(
    z.object({
      taskId: line,
      unitId: line.nullable(),
      task: line,
      unit: line,
      period: line,
      dueDay: line.nullable(),
      what: line,
      daysLate: z.int().nullable(),
    }),
  ),
  duties: z
    .object({
      owed: z.int(),
      received: z.int(),
      receivedLate: z.int(),
      missing: z.int(),
      missingUnits: z.array(line),
    })
    .nullable(),
  budget: z
    .object({
      lines: z.array(line),
      estimates: z.array(
        z.object({
          year: z.int(),
          unit: line,
          unitId: line,
          amount: z.number().nullable(),
          amountText: line.nullable(),
          step: line,
          isDecided: z.boolean(),
          stepOn: line.nullable(),
          authority: line.nullable(),
          decisionNumber: line.nullable(),
          decidedAmount: z.number().nullable(),
          note: line.nullable(),
        }),
      ),
    })
    .describe('Estimates for the years of the report; of a unit, those of its own'),
  followUps: z
    .object({
      letters: z.int().describe('Entries that reminded'),
      reminded: z.int().describe('Units reminded, each once'),
      inspections: z.int(),
      inspected: z.int().describe('Units checked, each once'),
      ofUnits: z.int().describe('Units with a part in the plan, and those that were checked'),
      inspectedUnits: z.array(line),
      lines: z.array(
        z.object({
          activity: line,
          day: line,
          kind: z.enum(followUps),
          document: line.nullable(),
          by: line,
          units: z.array(line),
          tasks: line,
        }),
      ),
    })
    .nullable()
    .describe('Letters that reminded and checks of units; null: none'),
  initiatives: z.array(
    z.object({
      activity: line,
      kind: z.enum(['initiative', 'model', 'exemplar']),
      title: line,
      unit: line,
      day: line,
    }),
  ),
  goals: z.array(
    z.object({
      goal: line,
      unit: line,
      unitId: line,
      indexCode: line,
      figures: line,
      verdict: z.enum(['met', 'not_met', 'no_data', 'not_enough_data']),
    }),
  ),
  scoreYear: z.int().describe('Of the scores beside the components'),
  components: z.array(
    z.object({
      index: line,
      component: line,
      indexCode: line,
      componentCode: line.nullable(),
      measuredUnit: line.nullable().describe('The unit whose score stands beside it'),
      loggedUnder: line.describe('Tasks whose entries are counted, between semicolons'),
      tasks: line,
      activities: z.int(),
      score: z.number().nullable(),
      change: z.number().nullable(),
    }),
  ),
  narrative: z.object({
    results: z.array(line),
    difficulties: z.array(line),
    nextSteps: z.array(line),
    proposals: z.array(line),
  }),
  rules: z.array(line),
  closing: line,
  recipients: z.array(line),
  signature: z.object({ capacity: z.array(line), name: line.nullable() }),
});

export const planReport = documentQuestion({
  name: 'plan-report',
  summary: 'The report of a plan for a period, for a unit or with all below it, as it will be printed',
  params: reportParams,
  reply: z.object({
    plan: z.string(),
    unit: z.string(),
    period: z.string(),
    from: z.string(),
    to: z.string(),
    text: reportText.describe('What the author has written so far'),
    report,
  }),
});

export const writeReportText = command({
  name: 'write-report-text',
  summary: 'Keep what the author writes into a report: number, day, signature, free text, recipients',
  body: z.object({
    plan: planId,
    unit: unitId.describe('Whose report it is'),
    period: periodKey,
    text: reportText,
  }),
  reply: z.object({}),
});
