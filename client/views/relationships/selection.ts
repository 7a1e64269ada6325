import type { Ask } from '../../../server/contract/question.ts';
import {
  measures,
  type relationships,
  reportedWords,
  rowKinds,
} from '../../../server/contract/relationships.ts';
import {
  choiceParam,
  listParam,
  type Param,
  switchParam,
  textParam,
  type Values,
  yearParam,
} from '../../state/selection.ts';

export const lags = ['0', '1', '2'] as const;
export const scales = ['raw', 'log1p'] as const;
export const families = ['all', 'tagged', 'other'] as const;
export const likenesses = ['off', 'region', 'score'] as const;
export const steps = ['1', '5', '10', '20', '50', '100', '1000', '10000'] as const;

type Step = (typeof steps)[number];

/** How many more a sentence speaks of: of ten people reached nothing could be said in points. */
export const usualStep = (measure: MapChoice['measure']): Step => (measure === 'reach' ? '1000' : '10');

const optionalStep: Param<Step | null> = {
  read: (text) => steps.find((step) => step === text) ?? null,
  write: (value) => value,
};

/** What a map is made of, as it stands in the address. */
export const mapShape = {
  rows: choiceParam(rowKinds, 'channel'),
  measure: choiceParam(measures, 'quantity'),
  scale: choiceParam(scales, 'raw'),
  lag: choiceParam(lags, '1'),
  from: yearParam(),
  to: yearParam(),
  region: textParam(),
  type: textParam(/^[a-z_]{1,40}$/),
  units: listParam(/^[a-z0-9][a-z0-9-]{0,79}$/),
  kinds: choiceParam(['dimensions', 'all'] as const, 'dimensions'),
  family: choiceParam(families, 'all'),
  /** Only the chosen unit and those like it. */
  like: choiceParam(likenesses, 'off'),
  reported: choiceParam(reportedWords, 'upload'),
  /** Activities of the units below are added up. */
  below: switchParam(false),
};

/** One cell of it. */
export const cellShape = {
  ...mapShape,
  row: textParam(),
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
  k: optionalStep,
};

export type MapChoice = Values<typeof mapShape>;

/** Which units and years these choices compare; `unit` is the one that others may be like. */
export const panelQuestion = (index: string, choice: MapChoice, unit: string | null) => ({
  index,
  kinds: choice.kinds,
  ...(choice.from === null ? {} : { from: choice.from }),
  ...(choice.to === null ? {} : { to: choice.to }),
  ...unitsQuestion(choice, unit),
});

const unitsQuestion = (choice: MapChoice, unit: string | null) => {
  if (choice.like !== 'off' && unit !== null) return { like: unit, likeBy: choice.like };
  return {
    ...(choice.region === null ? {} : { region: choice.region }),
    ...(choice.type === null ? {} : { type: choice.type }),
    ...(choice.units.length === 0 ? {} : { units: choice.units }),
  };
};

/** What counts as activity under these choices. */
export const effortQuestion = (choice: MapChoice) => ({
  measure: choice.measure,
  scale: choice.scale,
  reported: choice.reported,
  aggregate: choice.below,
});

/** The question that these choices ask. */
export const mapQuestion = (
  index: string,
  choice: MapChoice,
  unit: string | null,
): Ask<typeof relationships> => ({
  ...panelQuestion(index, choice, unit),
  ...effortQuestion(choice),
  rows: choice.rows,
  lags: [choice.lag],
});

const strength = { E4: 4, E3: 3, E2: 2, E1: 1, E0: 0 } as const;

type Ordered = { label: keyof typeof strength; r: number | null };

/** By label, then by strength; never by p. */
export const byEvidence = (a: Ordered, b: Ordered): number =>
  strength[b.label] - strength[a.label] || Math.abs(b.r ?? 0) - Math.abs(a.r ?? 0);
