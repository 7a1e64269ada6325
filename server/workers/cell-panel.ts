import type { PanelScore } from '../queries/panel.ts';
import { designPanel, residualise } from '../stats/panel-design.ts';
import { panelColumns } from '../stats/panel-rows.ts';
import type { PanelInput } from './panel-grid.ts';

export type CellPoint = {
  unit: string;
  year: number;
  activityYear: number;
  x: number;
  points: number;
  max: number;
  y: number;
  xWithin: number | null;
  yWithin: number | null;
  version: string;
};

type LeftOut = {
  reason: 'no_report' | 'no_score' | 'single_row' | 'no_pair';
  count: number;
  examples: { unit: string; year: number }[];
};

/** What entered one cell of the map, as points, and what was left out and why. */
export type CellPanel = { points: CellPoint[]; leftOut: LeftOut[] };

const keyOf = (unit: string, year: number): string => `${unit} ${year}`;

const mostExamples = 5;

const countReason = (reason: LeftOut['reason'], found: { unit: string; year: number }[]): LeftOut[] =>
  found.length === 0
    ? []
    : [
        {
          reason,
          count: found.length,
          examples: found.slice(0, mostExamples).map(({ unit, year }) => ({ unit, year })),
        },
      ];

type Pair = PanelScore & { x: number };

/** Residuals as fePanel uses them, by unit and score year; without an entry the point dropped out. */
const withinOf = (pairs: readonly Pair[], scale: 'raw' | 'log1p') => {
  const rows = pairs.map(({ unit, year, x, percent, version }) => ({
    unit,
    year,
    x: scale === 'log1p' ? Math.log1p(x) : x,
    y: percent,
    version,
  }));
  const columns = panelColumns(rows);
  const design = designPanel(columns, true);
  const x = residualise(design, columns.x);
  const y = residualise(design, columns.y);
  const within = new Map<string, { x: number; y: number }>();
  for (const [at, row] of design.keep.entries()) {
    const unit = columns.unitNames[columns.unit[row] ?? -1] ?? '';
    const year = columns.yearValues[columns.year[row] ?? -1] ?? 0;
    within.set(keyOf(unit, year), { x: x[at] ?? 0, y: y[at] ?? 0 });
  }
  return within;
};

/** `scores` must be of one component and `effort` of one row. */
export const cellPanel = (input: PanelInput & { lag: number }): CellPanel => {
  const { scores, lag, scale } = input;
  const done = new Map(input.effort.map(({ unit, year, x }) => [keyOf(unit, year), x]));
  const reported = new Set(input.reports.map(({ unit, year }) => keyOf(unit, year)));
  const pairs: Pair[] = [];
  const unreported: PanelScore[] = [];
  for (const score of scores) {
    const key = keyOf(score.unit, score.year - lag);
    if (reported.has(key)) pairs.push({ ...score, x: done.get(key) ?? 0 });
    else unreported.push(score);
  }
  const within = withinOf(pairs, scale);
  const points = pairs.map(({ unit, year, x, points: scored, max, percent, version }) => {
    const residual = within.get(keyOf(unit, year));
    return {
      unit,
      year,
      activityYear: year - lag,
      x,
      points: scored,
      max,
      y: percent,
      xWithin: residual?.x ?? null,
      yWithin: residual?.y ?? null,
      version,
    };
  });
  const paired = new Set(pairs.map(({ unit, year }) => keyOf(unit, year - lag)));
  const units = new Set(scores.map((row) => row.unit));
  const unscored = input.reports.filter(
    ({ unit, year }) => units.has(unit) && !paired.has(keyOf(unit, year)),
  );
  return {
    points,
    leftOut: [
      ...countReason('no_report', unreported),
      ...countReason(
        'no_score',
        unscored.map(({ unit, year }) => ({ unit, year: year + lag })),
      ),
      ...countReason(
        'single_row',
        points.filter((point) => point.xWithin === null),
      ),
    ],
  };
};
