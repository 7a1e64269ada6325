import type { Effort, PanelScore } from '../queries/panel.ts';
import type { MapInput } from '../stats/map-grid.ts';

/** What the queries of a map bring, as plain rows. */
export type PanelInput = {
  scores: PanelScore[];
  effort: Effort[];
  reports: { unit: string; year: number }[];
  /** Rows of the map in the order in which they are shown. */
  rows: string[];
  /** Linked pairs, `row component`. */
  tagged: string[];
  lags: number[];
  scale: 'raw' | 'log1p';
};

const sorted = <T extends string | number>(values: Iterable<T>): T[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : Number(a > b)));

/**
 * Rows as dense columns, unit × year. x is 0 where a unit-year was reported and nothing of that row was done, and
 * missing where it was not reported.
 */
export const panelGrid = (input: PanelInput): MapInput => {
  const { scores, effort, reports } = input;
  const units = sorted(scores.map((row) => row.unit));
  const years = sorted([...scores, ...reports].map((row) => row.year));
  const unitAt = new Map(units.map((unit, at) => [unit, at]));
  const yearAt = new Map(years.map((year, at) => [year, at]));
  const cellOf = (unit: string, year: number): number => {
    const u = unitAt.get(unit);
    const t = yearAt.get(year);
    return u === undefined || t === undefined ? -1 : u * years.length + t;
  };
  const empty = () => new Array<number | null>(units.length * years.length).fill(null);

  const reported = empty();
  for (const { unit, year } of reports) reported[cellOf(unit, year)] = 0;
  const x = new Map(input.rows.map((row) => [row, [...reported]]));
  for (const { row, unit, year, x: value } of effort) {
    const column = x.get(row);
    const at = cellOf(unit, year);
    if (column !== undefined && reported[at] === 0) column[at] = value;
  }
  const components = new Map<string, { y: (number | null)[]; version: (string | null)[] }>();
  for (const { component, unit, year, percent, version } of scores) {
    const column = components.get(component) ?? { y: empty(), version: empty().map(() => null) };
    components.set(component, column);
    column.y[cellOf(unit, year)] = percent;
    column.version[cellOf(unit, year)] = version;
  }
  const tagged = new Set(input.tagged);
  return {
    units,
    years,
    rows: [...x].map(([key, column]) => ({ key, x: column })),
    components: [...components].map(([key, column]) => ({ key, ...column })),
    lags: input.lags,
    xScale: input.scale,
    family: (row, component) => (tagged.has(`${row} ${component}`) ? 'tagged' : 'other'),
  };
};
