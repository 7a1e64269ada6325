/** Long tables may say the index in a column of their own: one table for each index that it names. */
import { fold } from './fold.ts';
import { Grid } from './grid.ts';
import { headingWords } from './heading-words.ts';
import { wordsOf } from './index-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Cell, Sheet } from './model.ts';

const NOTHING: readonly Cell[] = [];

interface IndexColumn {
  readonly headRow: number;
  /** The index of each row below the heading that has one. */
  readonly byRow: ReadonlyMap<number, string>;
}

/** The index that a column says of all rows; null where there is none or it says several. */
export function indexOfColumn(grid: Grid, lexicon: Lexicon): string | null {
  const column = indexColumn(grid, lexicon);
  const said = new Set(column?.byRow.values());
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** A sheet for each index that a column names, at the same addresses; what belongs to others is blank in it. */
export function partsByIndex(sheet: Sheet, lexicon: Lexicon): Sheet[] {
  const column = indexColumn(new Grid(sheet), lexicon);
  const said = [...new Set(column?.byRow.values())];
  if (!column || said.length < 2) return [sheet];
  return said.map((index) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) => (r <= column.headRow || column.byRow.get(r) === index ? row : NOTHING)),
  }));
}

function indexColumn(grid: Grid, lexicon: Lexicon): IndexColumn | null {
  for (let headRow = 0; headRow < Math.min(grid.height, 20); headRow++) {
    const roles = grid
      .filled(headRow)
      .map((column) => ({ column, ...headingWords(grid.text(headRow, column)) }));
    const column = roles.find(({ role, isBare }) => role === 'index' && isBare)?.column;
    const hasUnits = roles.some(({ role }) => role === 'unit' || role === 'unit-code');
    if (column === undefined || !hasUnits) continue;
    return byRowOf(grid, lexicon, headRow, column);
  }
  return null;
}

/** Null when a row names something that is no index: then the column is of another kind. */
function byRowOf(grid: Grid, lexicon: Lexicon, headRow: number, column: number): IndexColumn | null {
  const codes = new Map<string, string>();
  for (const index of [...lexicon.register.indices].reverse())
    for (const word of wordsOf(index, false)) codes.set(word, index.index);
  const byRow = new Map<number, string>();
  for (let row = headRow + 1; row < grid.height; row++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const index = codes.get(fold(text.replaceAll('_', ' ')));
    if (index === undefined) return null;
    byRow.set(row, index);
  }
  return byRow.size > 0 ? { headRow, byRow } : null;
}
