/** A column may say the index of its rows, or head blocks of rows with it: one table for each index that it names. */
import { range } from './collect.ts';
import { withRows, type Table } from './cut.ts';
import { Grid } from './grid.ts';
import { headingWords } from './heading-words.ts';
import { indexNamed } from './index-words.ts';
import { sureMatch, type Lexicon } from './lexicon.ts';

interface IndexColumn {
  readonly headRow: number;
  /** The index of each row below the heading that has one; null for what is of no known index. */
  readonly byRow: ReadonlyMap<number, string | null>;
}

/** A table for each index that a column names; what is of no known index is a table by itself. */
export function partsByIndex(table: Table, lexicon: Lexicon): Table[] {
  const grid = new Grid(table.sheet);
  const column = headedColumn(grid, lexicon) ?? labelColumn(grid, lexicon);
  const said = [...new Set(column?.byRow.values())];
  if (!column || said.length === 0) return [table];
  if (said.length === 1) return [{ ...table, index: said[0] ?? table.index }];
  return said.map((index) => ({
    ...table,
    index,
    sheet: withRows(table.sheet, (row) => row <= column.headRow || column.byRow.get(row) === index),
  }));
}

/** Long tables: a column under 'Chỉ số' in which most rows name an index. */
function headedColumn(grid: Grid, lexicon: Lexicon): IndexColumn | null {
  for (let headRow = 0; headRow < Math.min(grid.height, 20); headRow++) {
    const roles = grid
      .filled(headRow)
      .map((column) => ({ column, ...headingWords(grid.text(headRow, column)) }));
    const hasUnits = roles.some(({ role }) => role === 'unit' || role === 'unit-code');
    if (!hasUnits) continue;
    for (const { column, role, isBare } of roles) {
      if (!isBare || (role !== 'index' && role !== 'component')) continue;
      const byRow = eachRow(grid, lexicon, headRow, column);
      if (byRow && (role === 'index' || new Set(byRow.values()).size > 1)) return { headRow, byRow };
    }
  }
  return null;
}

/** Null when most rows name something that is no index: then the column is of another kind. */
function eachRow(
  grid: Grid,
  lexicon: Lexicon,
  headRow: number,
  column: number,
): Map<number, string | null> | null {
  const byRow = new Map<number, string | null>();
  let named = 0;
  for (let row = headRow + 1; row < grid.height; row++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const index = indexNamed(text, lexicon.register);
    if (index !== null) named++;
    byRow.set(row, index);
  }
  return named > 0 && named >= byRow.size * 0.6 ? byRow : null;
}

/** Without units in the rows: labels that name indices, each alone or over the rows of its components. */
function labelColumn(grid: Grid, lexicon: Lexicon): IndexColumn | null {
  for (const column of range(Math.min(grid.width, 6))) {
    const rows = range(Math.min(grid.height, 500)).filter((row) => isLabel(grid, row, column));
    const named = rows.filter((row) => indexNamed(grid.text(row, column), lexicon.register) !== null);
    const [first] = named;
    const indices = new Set(named.map((row) => indexNamed(grid.text(row, column), lexicon.register)));
    if (first === undefined || indices.size < 2) continue;
    const byRow = blocksBelow(grid, lexicon, column, first);
    const others = rows.filter((row) => row > first && !named.includes(row));
    const isEach = named.length >= (named.length + others.length) * 0.6;
    const isHeads =
      others.filter((row) => isPart(grid, lexicon, row, column, byRow)).length >= others.length * 0.5;
    const figures = named.filter((row) => figuresIn(grid, row, column) > 0).length;
    if (isEach ? figures >= 2 : isHeads) return { headRow: first - 1, byRow };
  }
  return null;
}

function isLabel(grid: Grid, row: number, column: number): boolean {
  return grid.kind(row, column) === 'text';
}

function figuresIn(grid: Grid, row: number, column: number): number {
  return grid.filled(row).filter((other) => other > column && grid.kind(row, other) === 'number').length;
}

/** Every row from the first label on with the index named last. */
function blocksBelow(
  grid: Grid,
  lexicon: Lexicon,
  column: number,
  first: number,
): Map<number, string | null> {
  const byRow = new Map<number, string | null>();
  let index: string | null = null;
  for (let row = first; row < grid.height; row++) {
    const named = isLabel(grid, row, column) ? indexNamed(grid.text(row, column), lexicon.register) : null;
    index = named ?? index;
    byRow.set(row, index);
  }
  return byRow;
}

/** True for a row that names a component of the index of its block. */
function isPart(
  grid: Grid,
  { register, components, units }: Lexicon,
  row: number,
  column: number,
  byRow: ReadonlyMap<number, string | null>,
): boolean {
  const text = grid.text(row, column);
  return register.editions.some(
    (edition) =>
      edition.index === byRow.get(row) && sureMatch({ register, components, units }, text, edition) !== null,
  );
}
