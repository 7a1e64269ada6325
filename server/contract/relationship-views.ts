import { z } from 'zod';
import { documentQuestion } from './question.ts';
import { effortParams, labels, lag, panelParams, rowKinds } from './relationship-choices.ts';
import { basis, estimateColumns, leftOut } from './relationships.ts';
import { asOf, componentCode, listOf, rowKey, unitId, yearText } from './values.ts';

const number = z.number().nullable();

const pairParams = {
  ...panelParams,
  rows: z.enum(rowKinds).prefault('channel'),
  ...effortParams,
  row: rowKey,
  component: componentCode,
  lag: lag.prefault('1'),
};

const pairFacts = {
  row: z.string(),
  rowName: z.object({ nameVi: z.string(), nameEn: z.string() }),
  component: z.string(),
  lag: z.int(),
  max: number.describe('Maximum points in the latest edition'),
  isMechanical: z.boolean(),
};

const scored = {
  x: z.number(),
  points: z.number(),
  max: z.number(),
  y: z.number().describe('% of maximum'),
};

export const singleUnit = documentQuestion({
  name: 'single-unit',
  summary: 'One unit alone: correlation given the year, never of the levels; a hint at most',
  params: z.object({ ...pairParams, unit: unitId }),
  reply: z.object({
    ...pairFacts,
    unit: z.string(),
    measuredAt: z
      .string()
      .nullable()
      .describe(
        'The unit above for which the index is measured, where it is not for this one: no number, and `n` is the years with both',
      ),
    status: z.string(),
    tier: z
      .enum(['scatter', 'coefficient', 'test'])
      .describe(
        'scatter (fewer than 5 years): no number; coefficient (5–7): r only; test: p and interval too',
      ),
    label: z.enum(labels),
    n: z.int(),
    r: number.describe('Partial correlation given the year, and the edition where it changed'),
    df: number,
    p: number,
    lo: number,
    hi: number,
    drivingYear: z.int().nullable().describe('The year on which the result hinges'),
    leaveOneOut: z.array(z.object({ year: z.int(), r: number })),
    points: z.array(z.object({ year: z.int(), activityYear: z.int(), ...scored, version: z.string() })),
    leftOut,
    ...basis,
  }),
});

const correlation = {
  status: z.string(),
  n: z.int(),
  p: number,
  lo: number,
  hi: number,
};

export const crossSection = documentQuestion({
  name: 'cross-section',
  summary:
    'Units compared with each other in one year, or by their means: how they differ, not what to plan on',
  params: z.object({
    ...pairParams,
    year: yearText.optional().describe('Score year; without it the means of each unit over the years'),
  }),
  reply: z.object({
    ...pairFacts,
    year: z.int().nullable(),
    years: z.array(z.int()).describe('Score years in which there are pairs'),
    tier: z
      .enum(['full', 'coefficient', 'none'])
      .describe('full (10 units or more): p and interval; coefficient (5–9); none'),
    have: z.int(),
    need: z.int(),
    pearson: z.object({ ...correlation, r: number }),
    spearman: z.object({ ...correlation, rho: number, pExact: number }),
    kendall: z.object({ ...correlation, tau: number, pExact: number }),
    points: z.array(z.object({ unit: z.string(), x: z.number(), y: z.number(), years: z.int() })),
    ...basis,
  }),
});

export const effortHeadline = documentQuestion({
  name: 'effort-headline',
  summary: 'Do components that a unit communicates about improve more than those it does not?',
  params: z.object({ ...panelParams, ...effortParams }),
  reply: z.object({
    isLinked: z.boolean().describe('False: nothing that was recorded is linked to a component'),
    linked: z.object({
      activities: z.int().describe('Activities linked to a component of this index'),
      of: z.int().describe('All activities'),
      components: z.array(z.string()).describe('Components that some activity is linked to'),
    }),
    components: z.int().describe('Components that entered'),
    lag: z.int(),
    estimate: estimateColumns.omit({
      qBy: true,
      pooledR: true,
      isSimpson: true,
      isMechanical: true,
      trendShare: true,
      isSteady: true,
    }),
    mechanical: z.array(z.string()).describe('Components among them that score communication work itself'),
    xMedian: number,
    ...basis,
  }),
});

const difference = z.object({
  status: z.enum(['ok', 'too_few', 'zero_variance_y', 'too_few_years']),
  estimate: number.describe('Mean change of treated units less that of the others, % of maximum'),
  se: number,
  t: number,
  df: number,
  p: number,
  lo: number,
  hi: number,
  nTreated: z.int(),
  nComparison: z.int(),
});

export const beforeAfter = documentQuestion({
  name: 'before-after',
  summary: 'Before and after a campaign, against units that took no part',
  params: z.object({
    index: panelParams.index,
    asOf,
    component: componentCode,
    treated: listOf(unitId).describe('Units that took part'),
    start: yearText.describe('First score year after'),
    comparison: z
      .enum(['all', 'region', 'own'])
      .prefault('all')
      .describe(
        'all: every other unit; region: other units of the regions of the treated; own: those in `others`',
      ),
    others: listOf(unitId).optional().describe('Comparison units of your own choice'),
    from: yearText.optional(),
    to: yearText.optional(),
  }),
  reply: z.object({
    component: z.string(),
    start: z.int(),
    max: number,
    label: z.enum(labels).describe('E2 at most where the groups already moved apart before'),
    main: difference,
    preTrend: difference.describe('The same on the earlier and later half of the years before'),
    preYears: z.array(z.int()),
    postYears: z.array(z.int()),
    need: z
      .object({ units: z.int(), preYears: z.int() })
      .describe('Least number in each group and of years before'),
    series: z.array(z.object({ year: z.int(), isTreated: z.boolean(), mean: z.number(), units: z.int() })),
    units: z.array(
      z.object({
        unit: z.string(),
        isTreated: z.boolean(),
        before: number,
        after: number,
        change: number,
      }),
    ),
    leftOut: z.array(
      z.object({
        reason: z.enum(['other_edition', 'no_before', 'no_after']),
        count: z.int(),
        examples: z.array(z.object({ unit: z.string(), year: z.int().nullable() })),
      }),
    ),
    breaks: basis.breaks,
  }),
});
