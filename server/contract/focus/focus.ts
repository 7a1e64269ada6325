import { z } from 'zod';
import { labels } from '../relationship-choices.ts';
import { tableQuestion } from '../question.ts';
import { flag, indexCode, integer, number, text } from '../values.ts';
import { depth, peerParams, peersFound, placeParams, scaleBases } from './choices.ts';

const params = z.object({
  ...placeParams,
  index: indexCode.optional().describe('Default: every index that has a score of the unit in the year'),
  depth,
  ...peerParams,
});

const totals = z.array(
  z.object({
    index: z.string(),
    edition: z.string(),
    total: z.string().describe('Component code of the total'),
    points: z.number().nullable(),
    max: z.number().nullable(),
    rank: z.int().nullable(),
    of: z.int().nullable(),
    medianWeight: z.number().nullable().describe('Median weight share of the components'),
    explained: z.number().nullable().describe('What the components sum up to in the scale of the total'),
    taskCount: z.int().describe('Tasks of the own plans that name the index as a whole'),
    isReported: z.boolean().describe('A report of the recorded activities of the year was received'),
    responsiveness: z
      .enum(['recorded', 'example', 'nothing_recorded'])
      .describe('What the badges rest on; without recorded activities there are none'),
  }),
);

const shares = {
  weight: number.nullable().describe('Share of the maximum of the total, 0 … 1'),
  weightBasis: z.enum(scaleBases).describe('Weights of the scheme; maxima that add up; or neither is known'),
  factor: number.nullable().describe('Points of the total per point of the component'),
};

const own = {
  points: number.nullable(),
  max: number.nullable(),
  percent: number.nullable().describe('100 × points / max'),
};

const identity = { index: text, component: text, edition: text, kind: text, parent: text.nullable() };

export const focus = tableQuestion({
  name: 'focus',
  summary: 'Components of one or all indices, those with most points within reach first',
  params,
  columns: z.object({
    ...identity,
    place: integer.describe('1 = first in the list: reach ↓, then headroom ↓'),
    ...own,
    ...shares,
    peerCount: integer.describe('Peers with a score'),
    peerMedian: number.nullable().describe('% of maximum'),
    peerP75: number.nullable().describe('75th percentile of the peers (type 7), % of maximum'),
    peerBest: number.nullable(),
    reach: number.nullable().describe('Points of the total to gain by reaching peerP75'),
    reachOwn: number.nullable().describe('The same in points of the component'),
    reachShare: number.nullable().describe('reach as % of the maximum of the total, to compare indices'),
    headroom: number.nullable().describe('Points of the total to the maximum'),
    headroomOwn: number.nullable(),
    rank: integer.nullable().describe('Rank within the component among all units'),
    of: integer.nullable(),
    targetYear: integer
      .nullable()
      .describe('Year of the next target of the unit, from the year asked for on'),
    target: number.nullable().describe('Points that it wants to reach in that year'),
    targetRank: integer.nullable(),
    targetRating: text.nullable(),
    trend: number.nullable().describe('Theil–Sen slope of % of maximum per year, last five comparable years'),
    trendYears: integer.describe('Years with a comparable score among the last five'),
    volatility: number.nullable().describe('Median absolute change from year to year, % of maximum'),
    changes: integer.describe('Year-to-year changes behind the volatility'),
    tasks: integer.describe('Tasks of the plans of the unit and of units below it that name the component'),
    otherTasks: integer.describe('Tasks of all other plans that name it'),
    activities: integer
      .nullable()
      .describe('Recorded activities of the year for such tasks; null: nothing was reported'),
    responsiveness: z.enum(labels).nullable().describe('E3 or E4 of the strongest relationship, else null'),
    responsivenessRow: text.nullable().describe('Channel of that relationship'),
    isMechanical: flag.describe('The component scores communication work itself'),
    source: text.nullable(),
    isComputed: flag,
  }),
  about: z.object({ unit: z.string(), year: z.int(), peers: peersFound, totals }),
});

export const quadrants = ['act', 'keep', 'watch', 'spare'] as const;

export const importance = tableQuestion({
  name: 'importance',
  summary: 'Importance (weight) against performance (distance to the peer median) of components',
  params,
  columns: z.object({
    ...identity,
    ...shares,
    percent: number.nullable(),
    peerMedian: number.nullable(),
    peerCount: integer,
    distance: number.nullable().describe('Own % of maximum less the median of the peers'),
    reach: number.nullable(),
    quadrant: z
      .enum(quadrants)
      .nullable()
      .describe(
        'act: heavy and below the peers; keep: heavy and not below; watch: light and below; spare: light and not below. Heavy: above the median weight, or all weights are equal',
      ),
  }),
  about: z.object({ unit: z.string(), year: z.int(), peers: peersFound, totals }),
});

export const pointsLost = tableQuestion({
  name: 'points-lost',
  summary: 'From the maximum of an index down to the total of a unit: what each component loses',
  params: z.object({ ...placeParams, index: indexCode, depth, ...peerParams }),
  columns: z.object({
    step: z.enum(['maximum', 'component', 'unexplained', 'total']),
    component: text.nullable(),
    kind: text.nullable(),
    points: number.nullable().describe('Own points in the scale of the total'),
    max: number.nullable().describe('Maximum in the scale of the total'),
    lost: number.nullable().describe('max − points; the largest loss comes first'),
    peerLost: number.nullable().describe('What the median peer loses there'),
    from: number.nullable().describe('Level before the step'),
    to: number.nullable().describe('Level after the step'),
  }),
  about: z.object({
    index: z.string(),
    edition: z.string().nullable(),
    unit: z.string(),
    year: z.int(),
    peers: peersFound,
    total: z.number().nullable(),
    totalMax: z.number().nullable(),
    missing: z.array(z.string()).describe('Components without a score or without a known worth in the total'),
  }),
});
