import type { RowEffort, UnitYears } from '../queries/relationships/effort.ts';
import type { ComponentScores } from '../queries/relationships/panel-scores.ts';
import type { MapInput } from '../stats/map-grid.ts';

/** What the queries of a map bring: columns in which `unit` is a place in `units`. */
export type PanelInput = {
  units: string[];
  scores: ComponentScores[];
  effort: RowEffort[];
  reports: UnitYears;
  /** Rows of the map in the order in which they are shown. */
  rows: string[];
  /** Linked pairs, `row component`. */
  tagged: string[];
  lags: number[];
  scale: 'raw' | 'log1p';
};

const sortedYears = ({ scores, reports }: PanelInput): number[] => {
  const years = new Set(reports.year);
  for (const { year } of scores) for (const value of year) years.add(value);
  return [...years].sort((a, b) => a - b);
};

/** What was done in reported unit-years: nothing else enters the grid. */
export const reportedEffort = (effort: readonly RowEffort[], { unit, year }: UnitYears): RowEffort[] => {
  const reported = new Set(unit.map((place, at) => `${place} ${year[at]}`));
  return effort.map((done) => {
    const kept = [...done.x.keys()].filter((at) => reported.has(`${done.unit[at]} ${done.year[at]}`));
    const pick = <T>(column: readonly T[]): T[] => kept.map((at) => column[at] as T);
    return { row: done.row, unit: pick(done.unit), year: pick(done.year), x: pick(done.x) };
  });
};

/**
 * Columns as dense ones, unit × year. x is 0 where a unit-year was reported and nothing of that row was done, and
 * missing where it was not reported.
 */
export const panelGrid = (input: PanelInput): MapInput => {
  const years = sortedYears(input);
  const yearAt = new Map(years.map((year, at) => [year, at]));
  const empty = () => new Array<number | null>(input.units.length * years.length).fill(null);
  const place = ({ unit, year }: { unit: number[]; year: number[] }, at: number): number => {
    const t = yearAt.get(year[at] ?? NaN);
    return t === undefined ? -1 : (unit[at] ?? 0) * years.length + t;
  };

  const reported = empty();
  for (const at of input.reports.unit.keys()) reported[place(input.reports, at)] = 0;
  const efforts = new Map(input.effort.map((effort) => [effort.row, effort]));
  const rows = input.rows.map((key) => {
    const x = [...reported];
    const effort = efforts.get(key) ?? { unit: [], year: [], x: [] };
    for (const [at, value] of effort.x.entries()) {
      const cell = place(effort, at);
      if (reported[cell] === 0) x[cell] = value;
    }
    return { key, x };
  });
  const components = input.scores.map((scores) => {
    const y = empty();
    const version = new Array<string | null>(y.length).fill(null);
    for (const [at, percent] of scores.percent.entries()) {
      const cell = place(scores, at);
      y[cell] = percent;
      version[cell] = String(scores.version[at]);
    }
    return { key: scores.component, y, version };
  });
  const tagged = new Set(input.tagged);
  return {
    units: input.units,
    years,
    rows,
    components,
    lags: input.lags,
    xScale: input.scale,
    family: (row, component) => (tagged.has(`${row} ${component}`) ? 'tagged' : 'other'),
  };
};
