import { z } from 'zod';
import { tableQuestion } from '../question.ts';
import { flag, integer, number, text, wholeNumber } from '../values.ts';
import { cellAddress, registerKinds, sheetName, uploadId } from './choices.ts';
import { tidyRow, uploadFacts, uploadState } from './upload.ts';

const paged = { page: wholeNumber(1, 1, 100_000), size: wholeNumber(200, 1, 5000) };
const located = { sheet: sheetName.optional(), cell: cellAddress.optional() };
const about = z.object({ total: z.int(), page: z.int(), size: z.int() });

export const uploadRows = tableQuestion({
  name: 'upload-rows',
  summary: 'The tidy result of a file: one score a row, with its sheet and cell, paged',
  params: z.object({ upload: uploadId, ...located, ...paged }),
  columns: tidyRow,
  about,
});

export const uploadActivities = tableQuestion({
  name: 'upload-activities',
  summary: 'The activities read from a file, with sheet and cell, paged',
  params: z.object({ upload: uploadId, ...paged }),
  columns: z.object({
    sheet: text,
    cell: text,
    unit: text,
    unitName: text,
    day: text,
    channel: text,
    task: text.nullable(),
    quantity: number,
    reach: number.nullable().describe('People reached'),
    cost: number.nullable().describe('Đồng'),
    title: text.nullable(),
    link: text.nullable(),
    note: text.nullable(),
    initiative: z.enum(['initiative', 'model', 'exemplar']).nullable().describe('Where a column says it'),
    isStored: flag.describe('The same activity is stored already'),
    isBeside: flag.describe('One that differs in its quantity only is stored already: both would count'),
  }),
  about: about.extend({
    stored: z.int().describe('How many of all are stored already'),
    beside: z.int().describe('How many of all would count beside one that differs in its quantity only'),
  }),
});

export const uploadProblems = tableQuestion({
  name: 'upload-problems',
  summary: 'Everything that is not clear in a file, located: errors first',
  params: z.object({
    upload: uploadId,
    level: z.enum(['error', 'warning', 'note']).optional(),
    code: z.string().max(60).optional(),
    ...located,
    ...paged,
  }),
  columns: z.object({
    level: z.enum(['error', 'warning', 'note']).describe('error: not taken; warning: taken, but look'),
    code: text,
    sheet: text.nullable(),
    cell: text.nullable(),
    found: text,
    expectedVi: text,
    expectedEn: text,
    fixVi: text,
    fixEn: text,
    cells: integer.describe('Number of cells that it is about'),
    subject: text.nullable().describe('Name to decide on'),
  }),
  about,
});

export const uploadEntries = tableQuestion({
  name: 'upload-entries',
  summary:
    'Rows of registers that a file lists, against what is stored (or was, before it was loaded), paged',
  params: z.object({
    upload: uploadId,
    change: z
      .enum(['new', 'changed', 'unchanged', 'missing'])
      .optional()
      .describe('Left out: all that the file lists'),
    ...paged,
  }),
  columns: z.object({
    change: z
      .enum(['new', 'changed', 'unchanged', 'missing'])
      .describe('missing: a task that the plan has and a file that waits does not; it stays'),
    register: z.enum(['unit', 'successor', 'index', 'edition', 'component', 'channel', 'plan', 'task']),
    key: text.describe('The unit, index, edition, channel, plan or task; edition/component; unit/successor'),
    name: text,
    sheet: text,
    cell: text,
    given: text.describe('The fields that the file fills, as a JSON object'),
    stored: text.nullable().describe('The same fields as they are stored, as a JSON object; null: none'),
  }),
  about: about.extend({ new: z.int(), changed: z.int(), unchanged: z.int(), missing: z.int() }),
});

const changes = ['new', 'changed', 'missing', 'unchanged'] as const;
const counted = z.object({ new: z.int(), changed: z.int(), missing: z.int(), unchanged: z.int() });

export const uploadDifference = tableQuestion({
  name: 'upload-difference',
  summary: 'A file against what is stored (or was, before it was loaded), score by score, paged',
  params: z.object({ upload: uploadId, change: z.enum(changes).optional(), ...paged }),
  columns: z.object({
    change: z.enum(changes).describe('missing: stored, but not in the file'),
    index: text,
    year: integer,
    stage: text,
    unit: text,
    unitName: text,
    component: text,
    oldPoints: number.nullable(),
    newPoints: number.nullable(),
    oldRank: integer.nullable(),
    newRank: integer.nullable(),
    oldRating: text.nullable().describe('Words of targets'),
    newRating: text.nullable(),
    reason: text.nullable().describe('Why the file has no points'),
    oldSource: text.nullable(),
    oldUpload: text.nullable(),
    sheet: text.nullable(),
    cell: text.nullable(),
  }),
  about: about.extend({
    ...counted.shape,
    groups: z.array(
      counted.extend({ index: z.string(), year: z.int(), level: z.string(), stage: z.string() }),
    ),
  }),
});

export const uploads = tableQuestion({
  name: 'uploads',
  summary: 'Every upload that the asker may handle, newest first, paged',
  params: z.object({ state: uploadState.optional(), ...paged }),
  columns: z.object({
    ...uploadFacts.shape,
    indices: text.describe('PCI, PAPI'),
    fromYear: integer.nullable(),
    toYear: integer.nullable(),
    units: integer,
    scores: integer,
    activities: integer,
    entries: integer,
    errors: integer,
    warnings: integer,
    shown: integer.describe('Scores of it that are shown now'),
    plan: text.nullable().describe('The stored plan of whose tasks it is, and of nothing else'),
  }),
  about,
});

export const uploadMappings = tableQuestion({
  name: 'upload-mappings',
  summary: 'Readings that were confirmed and are proposed again for the same headings',
  params: z.object({}),
  columns: z.object({
    signature: text.describe('Of the headings'),
    register: z.enum(registerKinds).nullable(),
    index: text.nullable(),
    level: text.nullable(),
    stage: text.nullable(),
    upload: text,
    fileName: text.nullable(),
    confirmedAt: text,
    confirmedBy: text.nullable(),
  }),
  about: z.object({}),
});
