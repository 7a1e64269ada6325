import { refuseDuplicates } from './panel-rows.ts';
import { isNumber } from './status.ts';

/** Effort of one unit on one component in one year; null = not reported, 0 = reported and nothing done. */
export interface EffortRow {
  unit: string;
  component: string;
  year: number;
  x: number | null;
}

/** Score of one unit on one component in one year, % of maximum. */
export interface ComponentYearScore {
  unit: string;
  component: string;
  year: number;
  y: number | null;
  version?: string | null | undefined;
}

/** A complete row of the unit × component × year panel. */
export interface HeadlineRow {
  unit: string;
  component: string;
  year: number;
  x: number;
  y: number;
  version: string | null;
}

/** The rows as columns of running numbers, ordered by unit, component, year. */
export interface HeadlineColumns {
  unitNames: string[];
  unit: Int32Array;
  unitComponent: Int32Array;
  unitYear: Int32Array;
  componentYear: Int32Array;
  /** Component, year and version: as many as component-years when all units change edition together. */
  edition: Int32Array;
  component: Int32Array;
  year: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

const keyOf = (row: { unit: string; component: string }, year: number): string =>
  JSON.stringify([row.unit, row.component, year]);

/** Joins effort of year t − lag with the score of year t, by unit, component and value of the year. */
export function pairComponentsAtLag(
  effort: readonly EffortRow[],
  scores: readonly ComponentYearScore[],
  lag: number,
): HeadlineRow[] {
  if (!Number.isInteger(lag)) throw new RangeError(`lag must be a whole number of years: ${lag}`);
  const name = (row: EffortRow | ComponentYearScore) => `${row.unit} ${row.component} ${row.year}`;
  refuseDuplicates(effort, name);
  refuseDuplicates(scores, name);
  const byKey = new Map(effort.map((row) => [keyOf(row, row.year), row.x]));
  return scores.flatMap(({ unit, component, year, y, version }) => {
    const x = byKey.get(keyOf({ unit, component }, year - lag));
    if (!isNumber(x) || !isNumber(y)) return [];
    return [{ unit, component, year, x, y, version: version ?? null }];
  });
}

function numbered<Row>(rows: readonly Row[], key: (row: Row) => unknown): Int32Array {
  const place = new Map<string, number>();
  return Int32Array.from(rows, (row) => {
    const name = JSON.stringify(key(row));
    const known = place.get(name) ?? place.size;
    place.set(name, known);
    return known;
  });
}

function compareRows(a: HeadlineRow, b: HeadlineRow): number {
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  if (a.component !== b.component) return a.component < b.component ? -1 : 1;
  return a.year - b.year;
}

export function headlineColumns(rows: readonly HeadlineRow[]): HeadlineColumns {
  const ordered = [...rows].sort(compareRows);
  return {
    unitNames: [...new Set(ordered.map((row) => row.unit))],
    unit: numbered(ordered, (row) => row.unit),
    unitComponent: numbered(ordered, (row) => [row.unit, row.component, row.version]),
    unitYear: numbered(ordered, (row) => [row.unit, row.year]),
    componentYear: numbered(ordered, (row) => [row.component, row.year]),
    edition: numbered(ordered, (row) => [row.component, row.year, row.version]),
    component: numbered(ordered, (row) => row.component),
    year: numbered(ordered, (row) => row.year),
    x: Float64Array.from(ordered, (row) => row.x),
    y: Float64Array.from(ordered, (row) => row.y),
  };
}

/** Changes from one year to the next inside one unit, component and version; a gap is never bridged. */
export function headlineDifferences(rows: readonly HeadlineRow[]): HeadlineRow[] {
  const ordered = [...rows].sort(compareRows);
  return ordered.flatMap((row, i) => {
    const before = ordered[i - 1];
    const isNext =
      before?.unit === row.unit &&
      before.component === row.component &&
      before.version === row.version &&
      row.year - before.year === 1;
    return isNext ? [{ ...row, x: row.x - before.x, y: row.y - before.y }] : [];
  });
}
