import { z } from 'zod';
import { documentQuestion, tableQuestion } from './question.ts';
import {
  activityOrigin,
  amounts,
  estimate,
  families,
  labels,
  lag,
  mapParams,
  measures,
  reportedWords,
  rowKinds,
} from './relationship-choices.ts';
import { componentCode, integer, rowKey, text } from './values.ts';

export { labels, measures, reportedWords, rowKinds };

export const estimateColumns = z.object(estimate);

const familySize = z.object({
  tested: z.int().describe('Cells that passed the gate (m)'),
  expectedHints: z.number().describe('0.05 × m: hints that chance alone would give'),
});

/** What a map or one of its cells was made from. */
export const basis = {
  activityOrigin,
  breaks: z.array(z.int()).describe('Years in which the index changed its edition'),
  reported: z.enum(reportedWords),
  below: z
    .object({
      isAdded: z.boolean().describe('True: their activities are added up to the unit above; false: left out'),
      units: z.int(),
      activities: z.int(),
    })
    .describe('Units below those of the index that recorded activities'),
  selection: z
    .object({
      like: z.string(),
      by: z.enum(['region', 'score']),
      years: z.array(z.int()).describe('Years by whose totals the units were found alike'),
      units: z.array(z.string()),
    })
    .nullable()
    .describe('The units that are like the one asked for'),
};

export const relationships = tableQuestion({
  name: 'relationships',
  summary: 'The map: channels, tasks, topics or components × components at a lag, with evidence labels',
  params: z.object(mapParams),
  columns: z.object({
    row: text,
    component: text,
    lag: integer,
    family: z.enum(families),
    linkOrigin: text.nullable().describe('Who linked the pair: explicit, same_topic, proposed'),
    ...estimate,
    ...amounts,
    activityOrigin,
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
    families: z.object({ tagged: familySize, other: familySize }),
    rowNames: z.array(z.object({ row: z.string(), nameVi: z.string(), nameEn: z.string() })),
    ...basis,
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
  version: z.string().describe('Points of one unit and version may be compared'),
});

export const leftOut = z.array(
  z.object({
    reason: z.enum(['no_report', 'no_amount', 'no_score', 'single_row', 'no_pair']),
    count: z.int(),
    examples: z.array(z.object({ unit: z.string(), year: z.int() })),
  }),
);

export const relationship = documentQuestion({
  name: 'relationship',
  summary: 'One cell of the map: points, estimate, checks, what entered and what was left out',
  params: z.object({ ...mapParams, row: rowKey, component: componentCode, lag: lag.prefault('1') }),
  reply: z.object({
    cell: estimateColumns.extend({
      row: z.string(),
      component: z.string(),
      lag: z.int(),
      family: z.enum(families),
      linkOrigin: z.string().nullable(),
      ...amounts,
    }),
    rowName: z.object({ nameVi: z.string(), nameEn: z.string() }),
    tested: z.int(),
    lags: z.array(estimateColumns.extend({ lag: z.int() })).describe('The same cell at lags 0, 1 and 2'),
    withoutUnit: z
      .array(z.object({ unit: z.string(), b: z.number() }))
      .describe('The slope without each unit in turn'),
    points: z.array(point),
    leftOut,
    ...basis,
  }),
});
