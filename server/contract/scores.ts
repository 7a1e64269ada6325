import { z } from 'zod';
import { tableQuestion } from './question.ts';
import {
  asOf,
  componentCode,
  flag,
  indexCode,
  integer,
  listOf,
  number,
  region,
  text,
  unitId,
  wholeNumber,
  yearText,
} from './values.ts';

const scored = {
  points: number.nullable().describe('Points as published; null where the source gives only a rank'),
  max: number.nullable().describe('Maximum points of the component in that edition'),
  percent: number.nullable().describe('100 × points / max'),
};

const wanted = {
  target: number.nullable().describe('Points that the unit wanted to reach at least'),
  targetRank: integer.nullable().describe('The place that it wanted to reach or better'),
  targetRating: text.nullable().describe('The word that it wanted to reach at least'),
  isTargetReached: flag.nullable().describe('Points and rank against the target; null where one is missing'),
  targetSource: text.nullable().describe('Source id of the target; a row without points may hold just that'),
};

const origin = {
  source: text.describe('Source id, see /api/sources'),
  isComputed: flag.describe('True where ParLens or the collector computed the figure from published ones'),
};

export const scores = tableQuestion({
  name: 'scores',
  summary: 'Every stored score with its source, paged',
  isWithoutLog: true,
  params: z.object({
    index: indexCode.optional(),
    year: yearText.optional(),
    unit: unitId.optional(),
    component: componentCode.optional(),
    asOf,
    page: wholeNumber(1, 1, 100_000),
    size: wholeNumber(500, 1, 5000),
  }),
  columns: z.object({
    index: text,
    year: integer,
    unit: text,
    unitName: text,
    component: text,
    edition: text,
    stage: z
      .enum(['self_scored', 'appraised', 'published', 'target'])
      .describe('target: no score, but what the unit wants to reach'),
    ...scored,
    rank: integer.nullable().describe('Rank as published'),
    rating: text.nullable().describe('The word of a target'),
    ...origin,
    isShown: flag.describe('False for a figure that disagrees with the one shown'),
    note: text.nullable(),
    upload: text.nullable().describe('The upload that brought it; null for what is shipped with ParLens'),
    fileName: text.nullable().describe('File of that upload'),
    sheet: text.nullable(),
    cell: text.nullable().describe('Where it stands in the file: B7'),
  }),
  about: z.object({ total: z.int(), page: z.int(), size: z.int() }),
});

const editionBreak = z.object({
  component: z.string(),
  year: z.int().describe('First year of the new edition'),
  fromEdition: z.string(),
  toEdition: z.string(),
  isComparable: z.boolean().describe('True where the crosswalk says that the component stayed the same'),
});

export const trend = tableQuestion({
  name: 'trend',
  summary: 'Scores, ranks and targets of components and units through the years',
  isWithoutLog: true,
  params: z.object({
    index: indexCode,
    components: listOf(componentCode).optional().describe('Default: the total'),
    units: listOf(unitId).optional().describe('Default: all units of the index'),
    from: yearText.optional(),
    to: yearText.optional(),
    asOf,
  }),
  columns: z.object({
    unit: text,
    component: text,
    year: integer,
    edition: text,
    run: integer.describe('Years with one run follow each other and may be joined by a line'),
    ...scored,
    rank: integer
      .nullable()
      .describe('Published, else 1 + number of units with more points; null where too few have points'),
    of: integer.nullable().describe('Number of units that the rank counts'),
    ...wanted,
    ...origin,
  }),
  about: z.object({ index: z.string(), breaks: z.array(editionBreak) }),
});

export const distribution = tableQuestion({
  name: 'distribution',
  summary: 'Quartiles, least and most of components over the units, by year',
  isWithoutLog: true,
  params: z.object({
    index: indexCode,
    components: listOf(componentCode).optional(),
    region: region.optional(),
    from: yearText.optional(),
    to: yearText.optional(),
    asOf,
  }),
  columns: z.object({
    component: text,
    year: integer,
    edition: text,
    run: integer,
    units: integer.describe('Number of units with points'),
    min: number,
    q1: number.describe('Quartiles are type 7 (R, NumPy default)'),
    median: number,
    q3: number,
    max: number,
    maxPoints: number.nullable(),
  }),
  about: z.object({ index: z.string(), breaks: z.array(editionBreak) }),
});

export const ranking = tableQuestion({
  name: 'ranking',
  summary: 'Units of a year in order, with the change against an earlier year',
  isWithoutLog: true,
  params: z.object({
    index: indexCode,
    year: yearText,
    component: componentCode.optional().describe('Default: the total'),
    against: yearText.optional().describe('Default: the year before'),
    region: region.optional().describe('Only units of this region; ranks stay those among all units'),
    asOf,
  }),
  columns: z.object({
    unit: text,
    unitName: text,
    code: text.nullable(),
    ...scored,
    rank: integer
      .nullable()
      .describe('Published, else among all with points; null where too few have points'),
    of: integer.nullable(),
    isTied: flag,
    publishedRank: integer.nullable(),
    previousPoints: number.nullable(),
    previousRank: integer.nullable(),
    pointsChange: number.nullable().describe('Null where the two years are not comparable'),
    rankChange: integer.nullable().describe('Places gained (positive) or lost'),
    ...origin,
    note: text.nullable(),
  }),
  about: z.object({
    index: z.string(),
    year: z.int(),
    component: z.string(),
    edition: z.string().nullable(),
    against: z.int(),
    againstEdition: z.string().nullable(),
    isComparable: z.boolean(),
    expected: z.int().describe('Units of that level that existed at the end of the year'),
    scored: z.int().describe('Units that have points'),
  }),
});

export const standing = tableQuestion({
  name: 'standing',
  summary: 'Where one unit stands in one year: every index and component, with rank and change',
  isWithoutLog: true,
  params: z.object({ unit: unitId, year: yearText, asOf }),
  columns: z.object({
    index: text,
    component: text,
    edition: text,
    kind: text.describe('total, dimension, subdimension, part or factor'),
    ...scored,
    rank: integer.nullable(),
    of: integer.nullable(),
    median: number.nullable(),
    best: number.nullable(),
    previousYear: integer.nullable(),
    previousPoints: number.nullable(),
    previousRank: integer.nullable(),
    pointsChange: number.nullable(),
    rankChange: integer.nullable(),
    isComparable: flag,
    ...wanted,
    rating: text.nullable().describe('The word that rates the whole, as uploads or people say'),
    ...origin,
  }),
  about: z.object({ unit: z.string(), year: z.int() }),
});
