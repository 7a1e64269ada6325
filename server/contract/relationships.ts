import { z } from 'zod';
import { documentQuestion, tableQuestion } from './question.ts';
import {
  componentCode,
  flag,
  indexCode,
  integer,
  listOf,
  number,
  region,
  rowKey,
  text,
  unitId,
  yearText,
} from './values.ts';

export const rowKinds = ['channel', 'task'] as const;
export const measures = ['activities', 'quantity', 'periods'] as const;
export const labels = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;

const lag = z.enum(['0', '1', '2']).transform(Number);

/** What a map is made of; the cell of a map is asked with the same choices. */
const choices = {
  index: indexCode,
  from: yearText.optional().describe('First score year'),
  to: yearText.optional().describe('Last score year'),
  region: region.optional(),
  type: z.string().max(40).optional().describe('Only units of this type: city, province'),
  units: listOf(unitId).optional().describe('Own list of units; default: all'),
  rows: z.enum(rowKinds).prefault('channel'),
  measure: z
    .enum(measures)
    .prefault('activities')
    .describe('activities: how many; quantity: their summed quantity; periods: distinct months reached'),
  scale: z.enum(['raw', 'log1p']).prefault('raw').describe('One scale for the whole map, never per cell'),
  lags: listOf(z.enum(['0', '1', '2']))
    .prefault('1')
    .describe('Lags in years that are shown and counted in the family of tests; 1 is the primary one'),
  kinds: z
    .enum(['dimensions', 'all'])
    .prefault('dimensions')
    .describe('dimensions: total and main components; all: every component'),
  demonstration: z
    .enum(['0', '1'])
    .transform((text) => text === '1')
    .optional()
    .describe('1: only the demonstration log; 0: never; default: it, as long as nothing real was recorded'),
};

const estimate = {
  status: text.describe('ok, or why nothing could be estimated'),
  label: z.enum(labels),
  gateReason: text.nullable().describe('Which rule of the gate failed'),
  have: number.nullable(),
  need: number.nullable(),
  n: integer,
  units: integer,
  years: integer,
  b: number.nullable().describe('Within-unit slope: % of maximum per unit of x, net of year effects'),
  se: number.nullable().describe('CR2 standard error, clustered by unit'),
  t: number.nullable(),
  nu: number.nullable().describe('Satterthwaite degrees of freedom'),
  p: number.nullable(),
  lo: number.nullable(),
  hi: number.nullable(),
  q: number.nullable().describe('Benjamini–Hochberg over the family'),
  qBy: number.nullable().describe('Benjamini–Yekutieli over the family'),
  r: number.nullable().describe('Within-unit correlation'),
  rLo: number.nullable(),
  rHi: number.nullable(),
  mde: number.nullable().describe('Least slope that would be found with 80 % power'),
  hMax: number.nullable().describe('Share of the information that one unit supplies'),
  hMaxUnit: text.nullable(),
  permutationP: number.nullable().describe('Exact test by whole trajectories, for 5–7 units only'),
  pooledR: number.nullable().describe('Pooled correlation, for the Simpson check only'),
  isSimpson: flag,
  fdB: number.nullable().describe('First-difference slope'),
  looMin: number.nullable(),
  looMax: number.nullable(),
  looUnit: text.nullable().describe('Unit whose removal moves the slope most'),
  placeboB: number.nullable(),
  placeboP: number.nullable(),
  isReversed: flag.describe('The score moved before the activity'),
  isMechanical: flag,
};

export const estimateColumns = z.object(estimate);

export const relationships = tableQuestion({
  name: 'relationships',
  summary: 'The map: tasks or channels × components at a lag, with evidence labels',
  params: z.object(choices),
  columns: z.object({
    row: text,
    component: text,
    lag: integer,
    family: z.enum(['tagged', 'other']),
    ...estimate,
    activityOrigin: z.enum(['recorded', 'demonstration', 'example', 'none']),
  }),
  about: z.object({
    index: z.string(),
    rows: z.enum(rowKinds),
    measure: z.enum(measures),
    scale: z.enum(['raw', 'log1p']),
    lags: z.array(z.int()),
    from: z.int().nullable(),
    to: z.int().nullable(),
    unitsIn: z.int(),
    tested: z.int().describe('Cells of both families that passed the gate (m)'),
    cells: z.int(),
    expectedHints: z.number().describe('0.05 × m: hints that chance alone would give'),
    activityOrigin: z.enum(['recorded', 'demonstration', 'example', 'none']),
    breaks: z.array(z.int()).describe('Years in which the index changed its edition'),
  }),
});

const point = z.object({
  unit: z.string(),
  year: z.int().describe('Score year'),
  activityYear: z.int(),
  x: z.number(),
  points: z.number(),
  max: z.number(),
  y: z.number().describe('% of maximum'),
  xWithin: z.number().nullable().describe('x less unit and year effects; null where the point dropped out'),
  yWithin: z.number().nullable(),
  version: z.string(),
});

export const relationship = documentQuestion({
  name: 'relationship',
  summary: 'One cell of the map: points, estimate, checks, what entered and what was left out',
  params: z.object({ ...choices, row: rowKey, component: componentCode, lag: lag.prefault('1') }),
  reply: z.object({
    cell: estimateColumns.extend({
      row: z.string(),
      component: z.string(),
      lag: z.int(),
      max: z.number().nullable().describe('Maximum points in the latest edition, to speak in points'),
      xMin: z.number().nullable(),
      xMax: z.number().nullable(),
      xMedian: z.number().nullable(),
    }),
    tested: z.int(),
    activityOrigin: z.enum(['recorded', 'demonstration', 'example', 'none']),
    lags: z.array(estimateColumns.extend({ lag: z.int() })).describe('The same cell at lags 0, 1 and 2'),
    points: z.array(point),
    leftOut: z.array(
      z.object({
        reason: z.enum(['no_report', 'no_score', 'single_row', 'no_pair']),
        count: z.int(),
        examples: z.array(z.object({ unit: z.string(), year: z.int() })),
      }),
    ),
    breaks: z.array(z.int()),
  }),
});
