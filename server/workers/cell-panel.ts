import type { RowEffort, UnitYears } from '../queries/relationships/effort.ts';
import type { CellScore } from '../queries/relationships/panel-scores.ts';
import { type CellChecks, cellChecks } from './cell-checks.ts';
import { withinEffects } from './within-effects.ts';

/** One cell: the scores of one component and the effort of one row; `unit` and `place` are places in `units`. */
export type CellInput = {
  units: string[];
  scores: CellScore[];
  effort: RowEffort | null;
  reports: UnitYears;
  lag: number;
  scale: 'raw' | 'log1p';
};

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

type Example = { unit: string; year: number };
type LeftOut = {
  reason: 'no_report' | 'no_amount' | 'no_score' | 'single_row' | 'no_pair';
  count: number;
  examples: Example[];
};

/** What entered one cell of the map, as points, what was left out and why, and the checks of its slope. */
export type CellPanel = CellChecks & { points: CellPoint[]; leftOut: LeftOut[] };

/** x of every reported unit-year by its key: 0 where nothing was done, null where it is not known how much. */
export const effortByKey = ({
  effort,
  reports,
}: Pick<CellInput, 'effort' | 'reports'>): Map<string, number | null> => {
  const x = new Map<string, number | null>();
  for (const [at, unit] of reports.unit.entries()) x.set(keyOf(unit, reports.year[at] ?? 0), 0);
  for (const [at, unit] of (effort?.unit ?? []).entries()) {
    const key = keyOf(unit, effort?.year[at] ?? 0);
    if (x.has(key)) x.set(key, effort?.x[at] ?? null);
  }
  return x;
};

export const keyOf = (unit: number, year: number): string => `${unit} ${year}`;

const mostExamples = 5;

const countReason = (reason: LeftOut['reason'], found: readonly Example[]): LeftOut[] => {
  const examples = found.slice(0, mostExamples).map(({ unit, year }) => ({ unit, year }));
  return found.length === 0 ? [] : [{ reason, count: found.length, examples }];
};

const pairsAt = (scores: readonly CellScore[], x: Map<string, number | null>, lag: number) =>
  scores.flatMap((score) => {
    const value = x.get(keyOf(score.place, score.year - lag));
    return value === undefined || value === null ? [] : [{ ...score, x: value }];
  });

/** Reported years of units that have scores, but not of the year that belongs to the report. */
const unscored = ({ units, scores, reports, lag }: CellInput): Example[] => {
  const scored = new Set(scores.map(({ place, year }) => keyOf(place, year - lag)));
  const present = new Set(scores.map(({ place }) => place));
  return reports.unit.flatMap((unit, at) => {
    const year = reports.year[at] ?? 0;
    if (!present.has(unit) || scored.has(keyOf(unit, year))) return [];
    return [{ unit: units[unit] ?? '', year: year + lag }];
  });
};

export const cellPanel = (input: CellInput): CellPanel => {
  const { units, scores, lag, scale } = input;
  const x = effortByKey(input);
  const pairs = pairsAt(scores, x, lag);
  const rowsAt = (shift: number) =>
    pairsAt(scores, x, shift).map(({ place, year, x: count, percent, version }) => ({
      unit: units[place] ?? '',
      year,
      x: scale === 'log1p' ? Math.log1p(count) : count,
      y: percent,
      version: String(version),
    }));
  const rows = rowsAt(lag);
  const within = withinEffects(rows);
  const points = pairs.map(({ place, unit, year, x: count, points: scored, max, percent, since }) => {
    const residual = within.get(`${units[place]} ${year}`);
    return {
      unit,
      year,
      activityYear: year - lag,
      x: count,
      points: scored,
      max,
      y: percent,
      xWithin: residual?.x ?? null,
      yWithin: residual?.y ?? null,
      version: String(since),
    };
  });
  const unreported = scores.filter(({ place, year }) => !x.has(keyOf(place, year - lag)));
  const unknown = scores.filter(({ place, year }) => x.get(keyOf(place, year - lag)) === null);
  return {
    points,
    leftOut: [
      ...countReason('no_report', unreported),
      ...countReason('no_amount', unknown),
      ...countReason('no_score', unscored(input)),
      ...countReason(
        'single_row',
        points.filter((point) => point.xWithin === null),
      ),
    ],
    ...cellChecks(rows, rowsAt(-1)),
  };
};
