import { at, indexAt } from './columns.ts';
import type { PanelColumns } from './panel-rows.ts';
import { median } from './quantiles.ts';
import { isNumber } from './status.ts';
import { scaleCount, type XScale } from './x-scale.ts';

export type Family = 'tagged' | 'other';

export interface MapInput {
  units: readonly string[];
  years: readonly number[];
  /** x of unit u in year t stands at u × years.length + t; null = not reported, 0 = reported and nothing done. */
  rows: readonly { key: string; x: readonly (number | null)[] }[];
  /** y (% of maximum) and version (edition) in the same order; version may be left out. */
  components: readonly {
    key: string;
    y: readonly (number | null)[];
    version?: readonly (string | null)[] | undefined;
  }[];
  /** Lags shown, 0 … 2; the placebo at −1 is added by the map itself. */
  lags: readonly number[];
  xScale: XScale;
  /** Family of a pair; without it every pair is `other`. */
  family?: (rowKey: string, componentKey: string) => Family;
  onProgress?: (done: number, total: number) => void;
  isCancelled?: () => boolean;
}

/** One cell to estimate, by position. */
export interface Pair {
  row: number;
  component: number;
  lag: number;
}

/** The input as dense columns, units and years in order; NaN marks a missing value inside this room only. */
export interface MapGrid {
  units: string[];
  years: number[];
  x: Float64Array[];
  y: Float64Array[];
  version: Int32Array[];
  versions: number;
}

/** The raw counts of one map row over all reported unit-years. */
export interface RowRange {
  row: string;
  min: number | null;
  median: number | null;
  max: number | null;
}

function orderOf<Key>(
  keys: readonly Key[],
  compare: (a: Key, b: Key) => number,
): { key: Key; from: number }[] {
  const order = keys.map((key, from) => ({ key, from })).sort((a, b) => compare(a.key, b.key));
  for (const [i, { key }] of order.entries()) {
    const next = order[i + 1];
    if (next && compare(key, next.key) === 0) throw new RangeError(`duplicate key: ${String(key)}`);
  }
  return order;
}

function check(input: MapInput): void {
  const cells = input.units.length * input.years.length;
  for (const { key, x } of input.rows)
    if (x.length !== cells) throw new RangeError(`wrong length of x: ${key}`);
  for (const { key, y, version } of input.components) {
    if (y.length !== cells || (version && version.length !== cells))
      throw new RangeError(`wrong length of y or version: ${key}`);
  }
  for (const lag of input.lags) {
    if (!Number.isInteger(lag) || lag < 0) throw new RangeError(`lag must be 0 or more whole years: ${lag}`);
  }
}

/** Orders units and years, scales x. Throws a RangeError for wrong lengths, doubled keys and negative counts. */
export function makeGrid(input: MapInput): MapGrid {
  check(input);
  const units = orderOf(input.units, (a, b) => (a === b ? 0 : a < b ? -1 : 1));
  const years = orderOf(input.years, (a, b) => a - b);
  const source = Int32Array.from(
    units.flatMap((unit) => years.map((year) => unit.from * input.years.length + year.from)),
  );
  const versionNumbers = new Map<string | null, number>();
  const numberOf = (version: string | null): number => {
    const number = versionNumbers.get(version) ?? versionNumbers.size;
    versionNumbers.set(version, number);
    return number;
  };
  const version = input.components.map((component) =>
    source.map((from) => numberOf(component.version?.[from] ?? null)),
  );
  return {
    units: units.map(({ key }) => key),
    years: years.map(({ key }) => key),
    x: input.rows.map(({ key, x }) =>
      Float64Array.from(source, (from) => scaleCount(x[from], input.xScale, key) ?? NaN),
    ),
    y: input.components.map(({ y }) => Float64Array.from(source, (from) => y[from] ?? NaN)),
    version,
    versions: Math.max(1, versionNumbers.size),
  };
}

/** x of a map row moved to the score years: x of year t − lag stands at t; a year that is not in the grid is missing. */
export function shifted(grid: MapGrid, row: number, lag: number): Float64Array {
  const x = grid.x[row] ?? new Float64Array();
  const years = grid.years.length;
  const place = new Map(grid.years.map((year, index) => [year, index]));
  const from = grid.years.map((year) => place.get(year - lag));
  return x.map((_, i) => {
    const t = from[i % years];
    return t === undefined ? NaN : at(x, i - (i % years) + t);
  });
}

/** Text that is equal for two x columns exactly when the same unit-years are missing. */
export function maskOf(x: Float64Array): string {
  let mask = '';
  for (const value of x) mask += Number.isNaN(value) ? '-' : '+';
  return mask;
}

/** Text that is equal for two components exactly when missing unit-years and versions are the same. */
export function layoutOf(grid: MapGrid, component: number): string {
  const y = grid.y[component] ?? new Float64Array();
  const version = grid.version[component] ?? new Int32Array();
  let layout = '';
  for (let i = 0; i < y.length; i += 1) {
    layout += Number.isNaN(at(y, i)) ? '-' : String.fromCharCode(48 + indexAt(version, i));
  }
  return layout;
}

/** The unit-years where both sides are known, and who they are. */
export function pairedCells(grid: MapGrid, x: Float64Array, component: number) {
  const y = grid.y[component] ?? new Float64Array();
  const version = grid.version[component] ?? new Int32Array();
  const years = grid.years.length;
  const cells = new Int32Array(y.length);
  let count = 0;
  for (let i = 0; i < y.length; i += 1) {
    if (Number.isNaN(at(x, i)) || Number.isNaN(at(y, i))) continue;
    cells[count] = i;
    count += 1;
  }
  const paired = cells.slice(0, count);
  const unit = paired.map((i) => Math.floor(i / years));
  const effect = paired.map((i) => Math.floor(i / years) * grid.versions + indexAt(version, i));
  const keys: Omit<PanelColumns, 'x' | 'y'> = {
    unitNames: grid.units,
    yearValues: grid.years,
    unit,
    effect,
    year: paired.map((i) => i % years),
  };
  return { cells: paired, keys };
}

/** Smallest, middle and largest raw count of every map row, for the sentences. */
export function rowRanges(input: MapInput): RowRange[] {
  return input.rows.map(({ key, x }) => {
    const counts = Float64Array.from(x.filter(isNumber)).sort();
    return {
      row: key,
      min: counts[0] ?? null,
      median: median(counts),
      max: counts[counts.length - 1] ?? null,
    };
  });
}
