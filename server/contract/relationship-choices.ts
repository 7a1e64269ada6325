import { z } from 'zod';
import {
  asOf,
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

export const rowKinds = ['channel', 'task_type', 'task', 'topic', 'component'] as const;
export const measures = ['activities', 'quantity', 'periods', 'reach', 'cost'] as const;
export const reportedWords = ['report', 'upload', 'any'] as const;
export const labels = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;
export const families = ['tagged', 'other'] as const;
export const activityOrigin = z.enum(['recorded', 'demonstration', 'example', 'none']);

export const lag = z.enum(['0', '1', '2']).transform(Number);

const yesNo = z.enum(['0', '1']).transform((given) => given === '1');

/** Which units and years are compared. */
export const panelParams = {
  index: indexCode,
  asOf,
  from: yearText.optional().describe('First score year'),
  to: yearText.optional().describe('Last score year'),
  region: region.optional(),
  type: z.string().max(40).optional().describe('Only units of this type: city, province'),
  units: listOf(unitId).optional().describe('Own list of units; default: all'),
  like: unitId.optional().describe('Only this unit and those like it'),
  likeBy: z
    .enum(['region', 'score'])
    .prefault('region')
    .describe(
      'region: units of the same region; score: those whose mean total was nearest in the three years before `from` (where it has none: in the first year of the window)',
    ),
  nearest: wholeNumber(12, 4, 100).describe('How many units are like it, by score'),
  kinds: z
    .enum(['dimensions', 'all'])
    .prefault('dimensions')
    .describe('dimensions: total and main components; all: every component'),
};

/** What counts as activity, and how. */
export const effortParams = {
  measure: z
    .enum(measures)
    .prefault('quantity')
    .describe(
      'quantity: how many things were done (an entry of three articles counts three); activities: how many entries; periods: distinct months reached; reach: people; cost: million đồng; of reach and cost a unit-year counts only where every entry says it',
    ),
  scale: z.enum(['raw', 'log1p']).prefault('raw').describe('One scale for the whole map, never per cell'),
  reported: z
    .enum(reportedWords)
    .prefault('upload')
    .describe(
      'When a unit-year without an activity is 0 and not missing: report: a report was received; upload: that, or an upload covers it; any: that, or anything was recorded',
    ),
  aggregate: yesNo
    .prefault('0')
    .describe('1: what the units below did is added to the unit above them; 0: it does not count'),
  demonstration: yesNo
    .optional()
    .describe('1: only the demonstration log; 0: never; default: it, as long as nothing real was recorded'),
};

/** What a map is made of; the cell of a map is asked with the same choices. */
export const mapParams = {
  ...panelParams,
  rows: z.enum(rowKinds).prefault('channel'),
  ...effortParams,
  lags: listOf(z.enum(['0', '1', '2']))
    .prefault('1')
    .describe('Lags in years that are shown and counted in the family of tests; 1 is the primary one'),
};

/** An estimate as it may be shown: what the gate withholds is null. */
export const estimate = {
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
  cr1Se: number.nullable().describe('CR1 standard error, for comparison with other programs only'),
  cr1P: number.nullable(),
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
  passesDifferences: flag.nullable().describe('Same sign in first differences; null: could not be tested'),
  passesLeaveOneOut: flag.nullable().describe('No unit alone turns the sign'),
  passesPlacebo: flag.nullable().describe('The score did not move as much before the activity'),
  isReversed: flag.describe('The score moved before the activity'),
  isMechanical: flag,
  trendShare: number
    .nullable()
    .describe('Share of the information that is a steady rise or fall of the activity of single units'),
  isSteady: flag.describe('That is most of it: chance associations are labelled too high more often'),
};

/** What the sentence about a cell needs beside its estimate. */
export const amounts = {
  max: number.nullable().describe('Maximum points in the latest edition, to speak in points'),
  xMin: number.nullable().describe('Least x of a reported unit-year'),
  xMedian: number.nullable(),
  xMax: number.nullable(),
};
