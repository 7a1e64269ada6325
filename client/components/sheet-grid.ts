/** A window of a sheet, as a spreadsheet shows it: letters across, numbers down. */

export type GridCell = {
  row: number;
  column: number;
  text: string;
  isNumber: boolean;
  /** Which of the looks it has; null: nothing was made of it. */
  look: string | null;
  problem: 'error' | 'warning' | 'note' | null;
};

export type Place = { row: number; column: number };

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const cellName = ({ row, column }: Place): string => `${columnLetters(column)}${row + 1}`;

/** "AB12" → row 11, column 27; null where it names no cell. */
export function placeOf(name: string): Place | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!parts) return null;
  const [, letters = '', digits = ''] = parts;
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = 26 * column + letters.charCodeAt(at) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** First of the window of this size that holds a place. */
export const windowStart = (at: number, size: number): number => Math.floor(Math.max(0, at) / size) * size;

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

const steps: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

type Bounds = { firstRow: number; rows: number; firstColumn: number; columns: number };

const clamped = (value: number, first: number, count: number): number =>
  Math.max(first, Math.min(value, first + count - 1));

/** Where a key leads from a place, inside the window; null for a key that leads nowhere. */
export function moved(from: Place | null, key: string, bounds: Bounds): Place | null {
  const { firstRow, rows, firstColumn, columns } = bounds;
  const start = from ?? { row: firstRow, column: firstColumn };
  if (key === 'Home') return { row: start.row, column: firstColumn };
  if (key === 'End') return { row: start.row, column: firstColumn + columns - 1 };
  const step = steps[key];
  if (!step) return null;
  if (from === null) return start;
  return {
    row: clamped(start.row + step.row, firstRow, rows),
    column: clamped(start.column + step.column, firstColumn, columns),
  };
}
