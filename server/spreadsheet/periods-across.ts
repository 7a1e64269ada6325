/** The row of headings that names the periods of a log, and what stands over them. */
import { activityRole } from './activity-columns.ts';
import { range } from './collect.ts';
import type { Grid } from './grid.ts';
import type { ActivityRole } from './mapping.ts';
import { isNumbering } from './numbering-row.ts';
import { periodIn } from './period-words.ts';

/** To know a period without its year. */
export const ANY_YEAR = 2024;

/** Months go before the weeks below them and the quarters above them. */
export const KINDS = ['month', 'span', 'quarter'] as const;

export interface Across {
  readonly row: number;
  readonly precision: string;
  readonly periods: readonly number[];
}

const KEYS: ReadonlySet<string> = new Set([
  'unit',
  'task',
  'channel',
  'title',
  'quantity-unit',
  'note',
  'link',
]);
export const isKey = (role: string): role is ActivityRole => KEYS.has(role);

interface Named {
  readonly column: number;
  readonly from: string;
  readonly precision: string;
}

function periodsAt(grid: Grid, row: number): Named[] {
  return range(grid.width).flatMap((column) => {
    const span = periodIn(grid.seen(row, column), aboveOf(grid, row, column), ANY_YEAR);
    return span ? [{ column, ...span }] : [];
  });
}

/** A row that heads the keys of a log and a period or two right above their figures. */
export function fewAt(grid: Grid, row: number): Across | null {
  const found = periodsAt(grid, row);
  const precision = KINDS.find((kind) => found.some((one) => one.precision === kind));
  const periods = found.filter((one) => one.precision === precision).map(({ column }) => column);
  const [first] = periods;
  if (precision === undefined || first === undefined) return null;
  const heads = grid.filled(row).filter((column) => column < first);
  const isHeaded = heads.some((column) => isKey(activityRole(grid.text(row, column)) ?? ''));
  // a log has a day to a row, or says how much beside it
  const others = grid.filled(row).filter((column) => !periods.includes(column));
  const isLog = others.some((column) => /^(date|quantity)$/.test(activityRole(grid.text(row, column)) ?? ''));
  const below = isNumbering(grid, row + 1) ? row + 2 : row + 1;
  const hasFigures = range(3).some((i) => grid.kind(below + i, first) === 'number');
  return isHeaded && !isLog && hasFigures && grid.kind(below, first) !== 'text'
    ? { row, precision, periods }
    : null;
}

/** A row that names three months or weeks, or two quarters, each once or each over a group of columns. */
export function acrossAt(grid: Grid, row: number): Across | null {
  const found = periodsAt(grid, row);
  for (const precision of KINDS) {
    const own = found.filter((one) => one.precision === precision);
    const distinct = new Set(own.map(({ from }) => from)).size;
    if (distinct >= (precision === 'quarter' ? 2 : 3) && distinct >= grid.filled(row).length * 0.4)
      return { row, precision, periods: own.map(({ column }) => column) };
  }
  return null;
}

/** What stands right over a heading, carried over blank cells; titles that stand alone in their row do not. */
export function aboveOf(grid: Grid, row: number, column: number): string {
  const parts = [row - 2, row - 1].map((upper) => {
    if (upper < 0) return '';
    const filled = grid.filled(upper);
    const [only] = filled;
    const merge = only === undefined ? null : grid.merge(upper, only);
    if (filled.length < 2 && (merge === null || merge.left === 0)) return '';
    return carried(grid, upper, column);
  });
  return parts.filter((part, at) => part !== '' && parts.indexOf(part) === at).join(' › ');
}

export function carried(grid: Grid, row: number, column: number): string {
  for (let at = column; at >= 0; at--) {
    const text = grid.text(row, at);
    if (text !== '') return at === column || grid.merge(row, at) === null ? text : '';
  }
  return '';
}
