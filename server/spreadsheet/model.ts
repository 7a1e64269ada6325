/** What every file becomes before anything is understood: sheets of cells, as they stand in the file. */

export type CellKind = 'blank' | 'text' | 'number' | 'boolean' | 'date' | 'error';

export interface Cell {
  readonly kind: CellKind;
  /** Text is NFC with ordinary spaces; a date is ISO (`2024-03-05` or `2024-03-05T07:30:00`, no zone). */
  readonly value: string | number | boolean | null;
  /** The number format, where the file has one that is not General. */
  readonly format?: string;
  /** The formula; with kind 'blank' the file holds no computed value for it. */
  readonly formula?: string;
}

/** Rows and columns counted from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Ragged: a row ends at its last filled cell, an empty row is []. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Rows and columns that the program does not show; left out where there are none. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Cells whose name was written over two rows and is joined in them. */
  readonly joinedNames?: readonly { readonly row: number; readonly column: number }[];
}

export type FileFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'docx' | 'html' | 'xml' | 'csv' | 'pasted';

/** Something the reader did that the user should know of. */
export interface ReadNote {
  readonly code: 'encoding' | 'legacy-font' | 'renamed-file' | 'second-reader';
  readonly found: string;
  readonly sheet: string | null;
  /** How many cells it touched; 0 when it is about the whole file. */
  readonly cells: number;
}

export interface Workbook {
  readonly fileName: string;
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly notes: readonly ReadNote[];
}

export const BLANK: Cell = Object.freeze({ kind: 'blank', value: null });

const EMPTY_ROW: readonly Cell[] = Object.freeze([]);

export function rowAt(sheet: Sheet, row: number): readonly Cell[] {
  return sheet.rows[row] ?? EMPTY_ROW;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? BLANK;
}

/** The cell in words: numbers with a point, dates in ISO, blank as ''. */
export function cellText(cell: Cell): string {
  if (cell.value === null) return '';
  if (typeof cell.value === 'string') return cell.value.trim();
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Row and column counted from 0 → 'B3'. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 'B3' → { row: 2, column: 1 }; null when it is not a cell name. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
