/** The rows of a register as texts by role. */
import { fold } from '../fold.ts';
import type { Grid } from '../grid.ts';
import { cellText, type Cell } from '../model.ts';
import type { RegisterLayout, RegisterRole } from './model.ts';

export interface RegisterRow {
  readonly row: number;
  text(role: RegisterRole): string;
  cell(role: RegisterRole): Cell | null;
  column(role: RegisterRole): number | undefined;
}

/** Signatures and notes below a table begin so; nothing after them is a row. */
const END = /^(noi nhan|nguoi lap|ghi chu|kt chu tich|tm |ky ten|chu tich)/;

/** A second row of headings, numbers of columns, repeated headings. */
function isHeading(grid: Grid, layout: RegisterLayout, row: number): boolean {
  const filled = grid.filled(row);
  const same = filled.filter(
    (column) => fold(grid.text(row, column)) === fold(grid.text(layout.headerRow, column)),
  );
  if (filled.length > 1 && same.length >= filled.length / 2) return true;
  return (
    row === layout.headerRow + 1 &&
    filled.length > 2 &&
    filled.every((column, at) => grid.text(row, column).replace(/[()]/g, '') === String(at + 1))
  );
}

/** `names`: a row without any of them is none. */
export function rowsOf(grid: Grid, layout: RegisterLayout, ...names: RegisterRole[]): RegisterRow[] {
  const rows: RegisterRow[] = [];
  for (let row = layout.headerRow + 1; row < grid.height; row++) {
    if (grid.isBlankRow(row) || isHeading(grid, layout, row)) continue;
    const cell = (role: RegisterRole): Cell | null => {
      const column = layout.columns.get(role);
      return column === undefined ? null : grid.cell(row, column);
    };
    const text = (role: RegisterRole): string => {
      const found = cell(role);
      return found === null ? '' : cellText(found).replace(/\s+/g, ' ').trim();
    };
    const first = grid.filled(row)[0];
    const isNamed = names.some((name) => text(name) !== '');
    if (first !== undefined && !isNamed && END.test(fold(grid.text(row, first)))) break;
    if (!isNamed) continue;
    rows.push({ row, cell, text, column: (role) => layout.columns.get(role) });
  }
  return rows;
}
