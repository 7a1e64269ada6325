/** Which of the rows above a table are its headings. */
import { range } from './collect.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import { headingWords } from './heading-words.ts';
import { isNumbering } from './numbering-row.ts';

const MOTTO =
  /^(cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|phu luc|bieu( so)? |kem theo|ban hanh kem|don vi tinh|dvt|ubnd |uy ban nhan dan |mau so|phu bieu)/;

/** The heading rows directly above the first row of data: up to five, without titles and rows of column numbers. */
export function headersAbove(grid: Grid, firstRow: number, key: number): number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let row = firstRow - 1; row >= 0 && rows.length < 5 && blanks < 2; row--) {
    // the rows of other tables of the sheet are blank in this one
    if (grid.isBlankRow(row)) blanks += Math.min(1, rows.length);
    else if (isGroup(grid, row, key)) continue;
    else if (isTitle(grid, row, key)) break;
    else if (!isNumbering(grid, row) && !isFigures(grid, row)) rows.unshift(row);
  }
  return rows;
}

function isTitle(grid: Grid, row: number, key: number): boolean {
  const filled = grid.filled(row);
  if (filled.every((column) => MOTTO.test(fold(grid.text(row, column))))) return true;
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return false;
  const merge = grid.merge(row, only);
  const span = merge ? merge.right - merge.left + 1 : 1;
  return (only <= key && !isInsideHeading(grid, row)) || span >= grid.width * 0.6;
}

/** A name right below the headings, perhaps numbered, heads the first group of rows. */
function isGroup(grid: Grid, row: number, key: number): boolean {
  const filled = grid.filled(row);
  if (filled.length > 2 || filled.some((at) => at > key || grid.kind(row, at) !== 'text')) return false;
  const above = range(row)
    .filter((one) => !grid.isBlankRow(one))
    .slice(-3)
    .reverse();
  const wide = above.find((one) => grid.filled(one).length >= 3 && !isNumbering(grid, one));
  return (
    wide !== undefined && grid.filled(wide).some((at) => headingWords(grid.text(wide, at)).role === 'unit')
  );
}

/** A lone word under a wide row ('pci_id' below the headings) belongs to the headings. */
function isInsideHeading(grid: Grid, row: number): boolean {
  return [row - 1, row - 2].some(
    (above) => above >= 0 && grid.filled(above).length >= Math.max(3, grid.width / 2),
  );
}

/** A row of figures above the first unit (the average of a region, of the country) is no heading; years may be. */
function isFigures(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const figures = filled.filter(
    (column) => grid.kind(row, column) === 'number' && !/^20\d\d\*?$/.test(grid.text(row, column)),
  );
  return figures.length >= 2 && figures.length >= filled.length / 2;
}
