/** Several tables on one sheet → one sheet for each, at the same addresses. */
import { range } from './collect.ts';
import { fold } from './fold.ts';
import { Grid } from './grid.ts';
import { headingWords } from './heading-words.ts';
import type { Cell, Sheet } from './model.ts';

/** Longer sheets are lists of one kind; they are not cut. */
const MOST_ROWS = 5_000;
const NOTHING: readonly Cell[] = [];

/**
 * Cuts where, after a blank row and perhaps a title, another heading row stands. A repeated heading is no new table,
 * unless it has a title of its own.
 * The parts keep the sheet's name and their row numbers; what belongs to other parts is blank in them.
 */
export function partsOf(sheet: Sheet): Sheet[] {
  if (sheet.rows.length > MOST_ROWS) return [sheet];
  const grid = new Grid(sheet);
  const seen: ReadonlySet<string>[] = [];
  const starts: number[] = [];
  for (let row = 0; row < grid.height; row++) {
    if (!isHeadingRow(grid, row)) continue;
    const texts = headingTexts(grid, row);
    const isRepeated = seen.some(
      (one) => [...texts].filter((text) => one.has(text)).length >= 0.8 * texts.size,
    );
    const isNew = seen.length > 0 && hasFigures(grid, starts.at(-1) ?? 0, row);
    seen.push(texts);
    const cut = isNew ? partStart(grid, row) : null;
    const start = cut !== null && isRepeated && !hasTitle(grid, cut, row) ? null : cut;
    if (start !== null) starts.push(start);
  }
  if (starts.length === 0) return [sheet];
  const bounds = [0, ...starts, sheet.rows.length];
  return bounds.slice(0, -1).map((from, i) => {
    const to = bounds[i + 1] ?? sheet.rows.length;
    return { ...sheet, rows: sheet.rows.slice(0, to).map((row, r) => (r >= from ? row : NOTHING)) };
  });
}

/** A title of its own before a repeated heading makes it another table; 'tiếp theo' does not. */
function hasTitle(grid: Grid, from: number, to: number): boolean {
  return range(to - from).some((i) => {
    const filled = grid.filled(from + i);
    const text = filled.map((column) => fold(grid.text(from + i, column))).join(' ');
    return (
      filled.length > 0 &&
      filled.length <= 2 &&
      /\p{L}{3}/u.test(text) &&
      !/\btiep theo\b|^tiep$|\bcontinued\b|^trang \d/.test(text)
    );
  });
}

function headingTexts(grid: Grid, row: number): ReadonlySet<string> {
  return new Set(grid.filled(row).map((column) => fold(grid.text(row, column))));
}

/** Names the column of units and at least two others, without figures in it. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 3 || filled.some((column) => grid.kind(row, column) === 'date')) return false;
  const texts = filled
    .filter((column) => grid.kind(row, column) === 'text')
    .map((column) => grid.text(row, column));
  return texts.length >= filled.length * 0.7 && texts.some((text) => headingWords(text).role === 'unit');
}

function hasFigures(grid: Grid, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    const figures = grid.filled(row).filter((column) => grid.kind(row, column) === 'number');
    if (figures.length >= 2) return true;
  }
  return false;
}

/** The row after the last blank one, when between it and the heading there are only titles; null when the table goes on. */
function partStart(grid: Grid, row: number): number | null {
  for (let above = row - 1; above >= Math.max(0, row - 6); above--) {
    if (grid.isBlankRow(above)) return above + 1;
    if (
      grid.filled(above).some((column) => grid.kind(above, column) === 'number') &&
      grid.filled(above).length > 2
    )
      return null;
  }
  return null;
}
