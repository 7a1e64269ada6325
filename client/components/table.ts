import type { Snippet } from 'svelte';
import { compareNames } from '../format/order.ts';
import { noFigure } from '../format/numbers.ts';

export type CellValue = string | number | boolean | null;

export type Column<R> = {
  key: string;
  title: string;
  /** Said in the head, so that cells hold bare figures. */
  unit?: string;
  value: (row: R) => CellValue;
  /** How the value is written; default: the value itself. */
  write?: (row: R) => string;
  /** How the cell is drawn where text alone will not do. */
  cell?: Snippet<[R]>;
  /** Where a figure leads, and how that is said to who cannot see the column. */
  link?: (row: R) => { address: string; name: string } | null;
  isNumber?: boolean;
  /** The first click sorts this way. */
  startsDescending?: boolean;
  isWide?: boolean;
  /** Buttons or boxes to press: narrow, and nothing to sort by. */
  isAction?: boolean;
  /** What the column says and how it was made. */
  help?: string;
};

/** Title with its unit, where both stand in one line. */
export const titleOf = <R>({ title, unit }: Column<R>): string => (unit ? `${title} (${unit})` : title);

export const sortsBy = <R>(column: Column<R>): boolean => column.isAction !== true;

/** Whether rows are read better as cards on a narrow screen: more than a name and a few short figures. */
export const isCramped = <R>(columns: readonly Column<R>[]): boolean =>
  columns.length > 3 || columns.some((column, at) => at > 0 && column.isWide === true);

/** A cell with nothing in it: a card leaves it out. A figure that is missing is told, and what has its own drawing draws. */
export const isVoid = <R>(column: Column<R>, row: R): boolean => {
  if (column.isAction === true || column.isNumber === true) return false;
  const value = column.value(row);
  return value === '' || (value === null && column.cell === undefined && writtenOf(column, row) === noFigure);
};

export type Sort = { key: string; isDescending: boolean };

export function writtenOf<R>(column: Column<R>, row: R): string {
  if (column.write) return column.write(row);
  const value = column.value(row);
  return value === null ? noFigure : String(value);
}

function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareNames(a, b);
  return Number(a) - Number(b);
}

/** Rows in this order; rows without a value come last either way; equal rows keep their places. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort | null): R[] {
  const column = columns.find((one) => one.key === sort?.key);
  if (!sort || !column) return [...rows];
  const sign = sort.isDescending ? -1 : 1;
  return [...rows].sort((p, q) => {
    const [a, b] = [column.value(p), column.value(q)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compareValues(a, b);
  });
}

/** Pinned rows before the others, each group in the order that it has. */
export const pinnedFirst = <R>(rows: readonly R[], isPinned: ((row: R) => boolean) | undefined): R[] =>
  isPinned ? [...rows.filter((row) => isPinned(row)), ...rows.filter((row) => !isPinned(row))] : [...rows];

/** The next order when the head of a column is pressed: its first way, then the other. */
export function pressed<R>(column: Column<R>, sort: Sort | null): Sort {
  const first = column.startsDescending === true;
  if (sort?.key !== column.key) return { key: column.key, isDescending: first };
  return { key: column.key, isDescending: !sort.isDescending };
}

/** Tabs and lines, as a spreadsheet takes them from the clipboard. */
export function asText<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ').replaceAll('−', '-');
  const head = columns.map((column) => clean(titleOf(column)));
  const body = rows.map((row) =>
    columns.map((column) => (column.value(row) === null ? '' : clean(writtenOf(column, row)))),
  );
  return [head, ...body].map((cells) => cells.join('\t')).join('\n');
}
