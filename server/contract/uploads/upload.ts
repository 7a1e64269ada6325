import { z } from 'zod';
import { documentQuestion } from '../question.ts';
import { wholeNumber } from '../values.ts';
import {
  choices,
  columnChoice,
  fileKinds,
  shapes,
  sheetChoice,
  sheetName,
  stages,
  uploadId,
} from './choices.ts';

export const said = z.object({ vi: z.string(), en: z.string() });

const guess = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    confidence: z.number().describe('0…1; from 0.8 nobody has to be asked'),
    reason: said,
  });

const sheetUnderstood = z.object({
  sheet: z.string(),
  part: z.int().describe('Which table of the sheet, from 0'),
  isHidden: z.boolean(),
  isTaken: z.boolean(),
  kind: z.enum(fileKinds),
  shape: z.enum(shapes),
  reason: said.describe('Why it is taken or not'),
  index: guess(z.string().nullable()),
  year: guess(z.int().nullable()),
  level: guess(z.string().nullable()),
  stage: guess(z.enum(stages)),
  edition: z.string().nullable(),
  unit: z.string().nullable().describe('The unit that the whole sheet is about'),
  parent: z.string().nullable().describe('The unit in which the units of the sheet lie'),
  marks: z
    .object({
      decimal: z.enum([',', '.', 'either']),
      basis: z.enum(['certain', 'plausible', 'mixed', 'none']),
      samples: z.array(z.object({ text: z.string(), value: z.number() })),
    })
    .nullable(),
  headerRows: z.array(z.int()),
  columns: z.array(columnChoice),
  understood: sheetChoice.describe('The complete reading, to be changed and given back'),
  parts: z
    .array(
      z.object({
        code: z.string(),
        parent: z.string().nullable(),
        name: z.string(),
        max: z.number().nullable(),
        cell: z.string(),
      }),
    )
    .describe('What the sheet lists that no scheme holds: a scheme may be made of it'),
  rows: z.int(),
  width: z.int().describe('Number of columns'),
  values: z.int().describe('Scores that would be stored'),
  missing: z.int(),
  activities: z.int(),
  entries: z.int().describe('Rows of a register'),
  isRemembered: z
    .boolean()
    .describe('A reading confirmed for the same headings filled in what the sheet leaves open'),
});

const planOfTasks = guess(z.string().nullable().describe('A stored plan; null: a new one is made'))
  .extend({
    id: z.string().nullable().describe('The plan, stored or as it will be made; null where it is open'),
    facts: z.object({
      unit: z.string().nullable(),
      number: z.string().nullable(),
      issueDate: z.string().nullable(),
      title: z.string().nullable(),
      issuer: z.string().nullable(),
      fromYear: z.int().nullable(),
      toYear: z.int().nullable(),
    }),
  })
  .nullable()
  .describe('Of a file with tasks: their plan, and what the document says of it');

const suggestion = z.object({ id: z.string(), name: z.string() });

const openName = z.object({
  kind: z.enum(['unit', 'component', 'task', 'channel']),
  code: z.string(),
  subject: z.string().describe('Key for the decision in `choices`'),
  found: z.string(),
  cells: z.int(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  suggestions: z.array(suggestion),
});

const problemGroup = z.object({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  problems: z.int(),
  cells: z.int(),
  sheet: z.string().nullable(),
  cell: z.string().nullable().describe('The first one'),
  found: z.string(),
  expected: said,
  fix: said,
});

export const uploadState = z.enum(['staged', 'committed', 'undone']);
export const commitMode = z.enum(['merge', 'replace']);
export type CommitMode = z.output<typeof commitMode>;

export const uploadFacts = z.object({
  upload: z.string(),
  fileName: z.string(),
  format: z.string(),
  size: z.int(),
  sha256: z.string(),
  kind: z.enum(['scores', 'activities', 'registers', 'plan-tasks', 'none']),
  state: uploadState,
  mode: commitMode.nullable(),
  stagedAt: z.string().describe('UTC'),
  stagedBy: z.string().nullable(),
  committedAt: z.string().nullable(),
  committedBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
});

export const otherUpload = uploadFacts
  .pick({ upload: true, kind: true, fileName: true, format: true })
  .extend({ at: z.string().nullable(), by: z.string().nullable() });

export const tidyRow = z.object({
  sheet: z.string(),
  cell: z.string(),
  index: z.string(),
  year: z.int(),
  unit: z.string(),
  unitName: z.string(),
  component: z.string(),
  stage: z.enum(stages),
  points: z.number().nullable(),
  rank: z.int().nullable(),
  rating: z.string().nullable(),
  missing: z.string().nullable(),
});

export const editedTask = z.object({
  task: z.string(),
  name: z.string(),
  change: z.enum(['changed', 'removed']),
});

export const upload = documentQuestion({
  name: 'upload',
  summary: 'What was understood of a file: guesses with reasons, problems, names to decide on, a sample',
  params: z.object({ upload: uploadId }),
  reply: z.object({
    ...uploadFacts.shape,
    isCertain: z.boolean().describe('True where nobody has to be asked'),
    sheets: z.array(sheetUnderstood),
    choices,
    plan: planOfTasks,
    counts: z.object({
      values: z.int(),
      missing: z.int(),
      units: z.int(),
      components: z.int(),
      activities: z.int(),
      entries: z.int().default(0),
    }),
    problems: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
    groups: z.array(problemGroup),
    openNames: z.array(openName),
    sample: z.array(tidyRow),
    sameContent: z.array(otherUpload).describe('Uploads of the same file that hold'),
    later: z.array(otherUpload.extend({ scores: z.int() })).describe('Later uploads of the same scores'),
    edited: z.array(editedTask).describe('Tasks of it that were changed or removed by hand since'),
  }),
});

export const uploadPreview = documentQuestion({
  name: 'upload-preview',
  summary: 'A window of a sheet as it stands in the file, each cell with what was made of it',
  params: z.object({
    upload: uploadId,
    sheet: sheetName,
    row: wholeNumber(0, 0, 999_999).describe('First row, counted from 0'),
    rows: wholeNumber(50, 1, 500),
    column: wholeNumber(0, 0, 20_000),
    columns: wholeNumber(40, 1, 200),
  }),
  reply: z.object({
    sheet: z.string(),
    rows: z.int().describe('Rows of the whole sheet'),
    columns: z.int(),
    keptRows: z.int().describe('Rows that the preview keeps: the first ones, and those with problems'),
    cells: z.array(
      z.object({
        row: z.int(),
        column: z.int(),
        text: z.string(),
        kind: z.enum(['blank', 'text', 'number', 'boolean', 'date', 'error']),
        role: z
          .string()
          .describe('title, heading, unit, component, score, missing, rank, rating, target, left-out'),
        problem: z.enum(['error', 'warning', 'note']).nullable(),
      }),
    ),
  }),
});
