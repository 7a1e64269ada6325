import { isNumber } from './status.ts';

/** One unit in one score year: activity x, score y (% of maximum). null = missing, 0 = zero. */
export interface PanelRow {
  unit: string;
  year: number;
  x: number | null;
  y: number | null;
  /** Edition of the index; a change of method starts a new unit effect. */
  version?: string | null | undefined;
}

/** The complete rows of a panel as columns, ordered by unit then year; names are replaced by running numbers. */
export interface PanelColumns {
  unitNames: string[];
  yearValues: number[];
  /** Index into unitNames. */
  unit: Int32Array;
  /** Running number of unit, or of unit and version. */
  effect: Int32Array;
  /** Index into yearValues. */
  year: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

function compareRows(a: PanelRow, b: PanelRow): number {
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return a.year - b.year;
}

/** Throws a RangeError naming the first key that stands twice: a panel has one row per unit and year. */
export function refuseDuplicates<Row>(rows: readonly Row[], key: (row: Row) => string): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = key(row);
    if (seen.has(name)) throw new RangeError(`duplicate row: ${name}`);
    seen.add(name);
  }
}

/**
 * Orders the rows, checks that no unit has a year twice (RangeError naming the key) and keeps those with both sides.
 */
export function panelColumns(rows: readonly PanelRow[]): PanelColumns {
  refuseDuplicates(rows, (row) => `${row.unit} ${row.year}`);
  const kept = rows.filter((row) => isNumber(row.x) && isNumber(row.y)).sort(compareRows);
  const unitNames: string[] = [];
  const yearValues = [...new Set(kept.map((row) => row.year))].sort((a, b) => a - b);
  const yearIndex = new Map(yearValues.map((value, index) => [value, index]));
  const effects = new Map<string, number>();
  const unit = new Int32Array(kept.length);
  const effect = new Int32Array(kept.length);
  for (const [i, row] of kept.entries()) {
    if (unitNames.at(-1) !== row.unit) unitNames.push(row.unit);
    unit[i] = unitNames.length - 1;
    const key = JSON.stringify([row.unit, row.version ?? null]);
    const number = effects.get(key) ?? effects.size;
    effects.set(key, number);
    effect[i] = number;
  }
  return {
    unitNames,
    yearValues,
    unit,
    effect,
    year: Int32Array.from(kept, (row) => yearIndex.get(row.year) ?? 0),
    x: Float64Array.from(kept, (row) => row.x ?? 0),
    y: Float64Array.from(kept, (row) => row.y ?? 0),
  };
}
