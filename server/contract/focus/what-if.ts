import { z } from 'zod';
import { labels } from '../relationship-choices.ts';
import { documentQuestion } from '../question.ts';
import { componentCode, indexCode, listOf, wholeNumber } from '../values.ts';
import { peerParams, peersFound, placeParams, standingShape } from './choices.ts';

const component = '[A-Za-z0-9][A-Za-z0-9_.-]{0,39}';
const number = String.raw`\d{1,4}(?:\.\d{1,6})?`;
/** A plus sign reads as a space in an address that was typed by hand. */
const changePattern = new RegExp(
  `^(${component}):(?:([+ -]?)(${number})|=(${number})|(P75|median|best|max))$`,
);
const derivedPattern = new RegExp(`^(${component}):([a-z][a-z0-9_]{0,59})\\*(-?\\d{1,5}(?:\\.\\d{1,3})?)$`);

export const goals = ['P75', 'median', 'best', 'max'] as const;
export type Goal = (typeof goals)[number];

export type Change =
  | { component: string; kind: 'by'; points: number }
  | { component: string; kind: 'to'; points: number }
  | { component: string; kind: 'goal'; goal: Goal };

/** A change as `changes` names it; call it on what the contract has let through. */
export const readChange = (text: string): Change => {
  const [, name = '', sign, by, to, goal] = changePattern.exec(text) ?? [];
  if (by !== undefined)
    return { component: name, kind: 'by', points: sign === '-' ? -Number(by) : Number(by) };
  if (to !== undefined) return { component: name, kind: 'to', points: Number(to) };
  return { component: name, kind: 'goal', goal: goals.find((known) => known === goal) ?? 'P75' };
};

export const changesText = z
  .string()
  .max(4000)
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(z.string().regex(changePattern)).max(200))
  .prefault('')
  .describe(
    'CSTP03:+0.5 (points of the component), CSTP04:=7.2, CSTP05:P75, CSTP01:best, also median and max',
  );

export type DerivedChange = { component: string; row: string; more: number };

export const readDerived = (text: string): DerivedChange => {
  const [, name = '', row = '', more = '0'] = derivedPattern.exec(text) ?? [];
  return { component: name, row, more: Number(more) };
};

export const derivedText = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(z.string().regex(derivedPattern)).max(20))
  .prefault('')
  .describe(
    'M1:portal_article*10: what ten more of that channel go with a year later; only used at E3 or better, at both ends of the interval',
  );

export const scenarioParams = {
  ...placeParams,
  index: indexCode,
  changes: changesText,
  derived: derivedText,
  drift: z
    .enum(['0', '1'])
    .transform((given) => given === '1')
    .prefault('0')
    .describe(
      '0: other units stand still; 1: their totals move by their mean change of the last three years',
    ),
  ...peerParams,
};

const status = z.enum(['ok', 'unknown_component', 'missing_score', 'no_peers', 'no_scale']);

const applied = z.object({
  component: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  max: z.number().nullable(),
  isCapped: z.boolean().describe('The change went beyond 0 or the maximum and was cut there'),
  inTotal: z.number().nullable().describe('What the change is worth in the total'),
});

const derivedChange = z.object({
  component: z.string(),
  row: z.string(),
  more: z.number(),
  label: z.enum(labels).nullable().describe('Null: there is no such relationship'),
  isUsed: z.boolean().describe('Only at E3 or E4'),
  points: z.number().nullable().describe('Points of the component'),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const whatIfReply = z.object({
  index: z.string(),
  edition: z.string().nullable(),
  unit: z.string(),
  year: z.int(),
  status,
  totalMax: z.number().nullable(),
  before: standingShape,
  after: standingShape,
  range: z
    .object({ low: standingShape, high: standingShape })
    .nullable()
    .describe('Both ends of the interval where something derived is used'),
  publishedRank: z.int().nullable().describe('As the owner of the index printed it'),
  isRanked: z.boolean().describe('False where fewer than 60 % of the units have a total'),
  changes: z.array(applied),
  derived: z.array(derivedChange),
  drift: z.object({
    isOn: z.boolean(),
    moved: z.int().describe('Other units whose total moves'),
    still: z.int().describe('Other units with fewer than two comparable changes: they stand still'),
  }),
  peers: peersFound,
  neighbours: z
    .array(
      z.object({
        unit: z.string(),
        total: z.number(),
        rank: z.int(),
        totalBefore: z.number(),
        rankBefore: z.int(),
      }),
    )
    .describe('Units around the new and the old place, best first'),
});

export const whatIf = documentQuestion({
  name: 'what-if',
  summary: 'Total, rank and tier of a unit if components changed: an if–then calculation, not a forecast',
  params: z.object(scenarioParams),
  reply: whatIfReply,
});

const step = z.object({
  component: z.string(),
  needed: z.number().nullable().describe('Points of the component that alone gain one place'),
  neededPercent: z.number().nullable().describe('The same, % of its maximum'),
  isPossible: z.boolean().nullable(),
  usualYears: z.number().nullable().describe('How many usual yearly changes of the component that is'),
  volatility: z.number().nullable(),
});

export const rankSensitivity = documentQuestion({
  name: 'rank-sensitivity',
  summary: 'Which single component would change the rank soonest, and what the next places cost',
  params: z.object({
    ...placeParams,
    index: indexCode,
    components: listOf(componentCode).optional().describe('Default: the main components'),
    places: wholeNumber(5, 1, 20),
  }),
  reply: z.object({
    index: z.string(),
    edition: z.string().nullable(),
    unit: z.string(),
    year: z.int(),
    isRanked: z.boolean(),
    standing: standingShape,
    places: z.array(
      z.object({ rank: z.int(), units: z.array(z.string()), total: z.number(), gap: z.number() }),
    ),
    up: z.array(step).describe('To reach the next place, soonest first'),
    interval: z
      .object({ best: z.int(), worst: z.int() })
      .nullable()
      .describe('Places that the standard errors of the totals allow, 95 % per comparison'),
    intervalReason: z
      .enum(['no_standard_errors', 'not_ranked'])
      .nullable()
      .describe('Why there is no interval'),
  }),
});
