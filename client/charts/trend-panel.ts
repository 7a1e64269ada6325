import type { Row, About } from '../../server/contract/question.ts';
import type { distribution, trend } from '../../server/contract/scores.ts';
import type { Language } from '../format/language.ts';
import { messagesIn } from '../format/messages.ts';
import { scoreSentence } from '../format/sentences/score.ts';
import { targetText } from '../format/sentences/target.ts';

export type TrendRow = Row<typeof trend>;
export type BandRow = Row<typeof distribution>;
export type EditionBreak = About<typeof trend>['breaks'][number];

export const trendMeasures = ['points', 'percent', 'rank'] as const;
export type TrendMeasure = (typeof trendMeasures)[number];

export type LinePoint = { year: number; run: number; value: number; say: string };
export type TrendLine = {
  unit: string;
  name: string;
  colour: string;
  isChosen: boolean;
  points: LinePoint[];
};
export type TargetPoint = { unit: string; year: number; value: number; colour: string; say: string };
export type BandPoint = { year: number; run: number; q1: number; median: number; q3: number };
export type TrendPanel = {
  title: string;
  decimals: number;
  lines: TrendLine[];
  band: BandPoint[];
  targets: TargetPoint[];
  breaks: { year: number; isComparable: boolean }[];
};

export type Drawn = { unit: string; name: string; colour: string; isChosen: boolean };

type Choice = { measure: TrendMeasure; decimals: number; language: Language };

const valueOf = (row: TrendRow, measure: TrendMeasure): number | null =>
  measure === 'rank' ? row.rank : measure === 'percent' ? row.percent : row.points;

const targetOf = (row: TrendRow, measure: TrendMeasure): number | null => {
  if (measure === 'rank') return row.targetRank;
  if (measure === 'points' || row.target === null) return row.target;
  return row.max === null || row.max === 0 ? null : (100 * row.target) / row.max;
};

/** What the units drawn wanted to reach, year by year. */
function targetsOf(rows: readonly TrendRow[], units: readonly Drawn[], choice: Choice): TargetPoint[] {
  return units.flatMap(({ unit, name, colour }) =>
    rows.flatMap((row) => {
      const value = row.unit === unit ? targetOf(row, choice.measure) : null;
      if (value === null) return [];
      const text = targetText(row, choice.decimals, choice.language);
      const say = `${name}, ${row.year}: ${messagesIn(choice.language).charts.target} ${text}.`;
      return [{ unit, year: row.year, value, colour, say }];
    }),
  );
}

export function lineOf(rows: readonly TrendRow[], drawn: Drawn, choice: Choice): TrendLine {
  const points = rows
    .filter((row) => row.unit === drawn.unit)
    .sort((a, b) => a.year - b.year)
    .flatMap((row) => {
      const value = valueOf(row, choice.measure);
      if (value === null) return [];
      const say = scoreSentence({ ...row, unit: drawn.name, decimals: choice.decimals }, choice.language);
      return [{ year: row.year, run: row.run, value, say }];
    });
  return { ...drawn, points };
}

/** Numbers the stretches of years that follow each other without a gap or a break. */
function numbered<P extends { year: number; run: number }>(points: readonly P[]): P[] {
  let stretch = 0;
  return points.map((point, at) => {
    const before = points[at - 1];
    if (before && (before.year !== point.year - 1 || before.run !== point.run)) stretch += 1;
    return { ...point, run: stretch };
  });
}

/** A median of the few units that happen to be known would mislead: at least half of them must be there. */
export function bandOf(rows: readonly BandRow[], measure: TrendMeasure): BandPoint[] {
  if (measure === 'rank') return [];
  const most = Math.max(0, ...rows.map((row) => row.units));
  const points = rows
    .filter((row) => row.units >= Math.max(4, most / 2))
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, run, q1, median, q3, maxPoints }) => {
      if (measure === 'points') return [{ year, run, q1, median, q3 }];
      if (maxPoints === null) return [];
      const share = 100 / maxPoints;
      return [{ year, run, q1: q1 * share, median: median * share, q3: q3 * share }];
    });
  return numbered(points);
}

/** One small picture for one component: the units chosen, and what is usual among all units. */
export function panelOf(
  component: { component: string; name: string },
  rows: readonly TrendRow[],
  bands: readonly BandRow[],
  breaks: readonly EditionBreak[],
  units: readonly Drawn[],
  choice: Choice,
): TrendPanel {
  const own = rows.filter((row) => row.component === component.component);
  return {
    title: component.name,
    decimals: choice.decimals,
    lines: units.map((unit) => lineOf(own, unit, choice)).filter((line) => line.points.length > 0),
    band: bandOf(
      bands.filter((row) => row.component === component.component),
      choice.measure,
    ),
    targets: targetsOf(own, units, choice),
    breaks: breaks
      .filter((one) => one.component === component.component)
      .map(({ year, isComparable }) => ({ year, isComparable })),
  };
}

export const valuesOf = (panel: TrendPanel): number[] => [
  ...panel.lines.flatMap((line) => line.points.map((point) => point.value)),
  ...panel.band.flatMap((point) => [point.q1, point.q3]),
  ...panel.targets.map((point) => point.value),
];

export const yearsOf = (panels: readonly TrendPanel[]): [number, number] => {
  const years = panels.flatMap((panel) => [
    ...panel.lines.flatMap((line) => line.points.map((point) => point.year)),
    ...panel.band.map((point) => point.year),
    ...panel.targets.map((point) => point.year),
  ]);
  return years.length === 0 ? [2000, 2001] : [Math.min(...years), Math.max(...years)];
};
