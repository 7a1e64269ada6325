/** Names written over two rows, as a page of print breaks them: 'Bà Rịa -' beside the figure, 'Vũng Tàu' in the row below. */
import { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import { BLANK, type Cell, type Sheet } from './model.ts';
import type { UnitContext } from './unit-names.ts';

/** Longer sheets are exports of programs, which break no names. */
const MOST_ROWS = 5_000;
const ANY: UnitContext = { asOf: null, level: null, parent: null };

/**
 * Joined only where the part beside the figures names no unit, the row with the other part holds nothing else, and both
 * together are the name of a unit. The joined name stands beside the figures.
 */
export function withJoinedNames(sheet: Sheet, lexicon: Lexicon): Sheet {
  if (sheet.rows.length > MOST_ROWS) return sheet;
  const grid = new Grid(sheet);
  const changed = new Map<number, Map<number, Cell>>();
  const set = (row: number, column: number, cell: Cell): void => {
    changed.set(row, (changed.get(row) ?? new Map<number, Cell>()).set(column, cell));
  };
  const joinedNames: { row: number; column: number }[] = [];
  for (let row = 0; row < grid.height; row++) {
    const column = tornAt(grid, lexicon, row);
    if (column === null) continue;
    const part = grid.text(row, column);
    const other = [row + 1, row - 1].find((near) => {
      if (changed.has(near) || !isAlone(grid, near, column)) return false;
      return isUnit(lexicon, joined(part, grid.text(near, column), near > row));
    });
    if (other === undefined) continue;
    set(row, column, { kind: 'text', value: joined(part, grid.text(other, column), other > row) });
    set(other, column, BLANK);
    joinedNames.push({ row, column });
  }
  if (joinedNames.length === 0) return sheet;
  const rows = sheet.rows.map((cells, row) => {
    const own = changed.get(row);
    return own ? cells.map((cell, column) => own.get(column) ?? cell) : cells;
  });
  return { ...sheet, rows, joinedNames };
}

function joined(part: string, other: string, isBelow: boolean): string {
  return isBelow ? `${part} ${other}` : `${other} ${part}`;
}

/** The column of the only name beside figures, where it is the name of no unit. */
function tornAt(grid: Grid, lexicon: Lexicon, row: number): number | null {
  const filled = grid.filled(row);
  const [name, more] = filled.filter((column) => grid.kind(row, column) === 'text');
  if (name === undefined || more !== undefined || filled.length < 2) return null;
  if (!isAlone(grid, row + 1, name) && !isAlone(grid, row - 1, name)) return null;
  const { unit, candidates } = lexicon.units.match(grid.text(row, name), ANY);
  return unit === null && candidates.length === 0 ? name : null;
}

function isAlone(grid: Grid, row: number, column: number): boolean {
  if (row < 0 || row >= grid.height) return false;
  const filled = grid.filled(row);
  return filled.length === 1 && filled[0] === column && grid.kind(row, column) === 'text';
}

function isUnit(lexicon: Lexicon, text: string): boolean {
  const { unit, candidates, reason } = lexicon.units.match(text, ANY);
  return reason !== 'near' && reason !== 'abbreviation' && (unit !== null || candidates.length > 0);
}
