/** A part of a sheet that is a table by itself, at the same addresses, with what the cut tells of it. */
import { BLANK, type Cell, type Sheet } from './model.ts';

export interface Table {
  readonly sheet: Sheet;
  /** Null where the table has to say it itself. */
  readonly index: string | null;
  readonly level: string | null;
}

const NOTHING: readonly Cell[] = [];

/** The sheet with every cell blank that is not to be kept. */
export function withCells(sheet: Sheet, keeps: (row: number, column: number) => boolean): Sheet {
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c): Cell => (cell === BLANK || keeps(r, c) ? cell : BLANK)),
  );
  return { ...sheet, rows };
}

/** The sheet with every row empty that is not to be kept. */
export function withRows(sheet: Sheet, keeps: (row: number) => boolean): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, r) => (keeps(r) ? row : NOTHING)) };
}
