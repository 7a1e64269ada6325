/** Headings may name several indices side by side (PCI | PAPI | PAR INDEX): one table for each. */
import { range } from './collect.ts';
import { withCells, type Table } from './cut.ts';
import { Grid } from './grid.ts';
import { headingWords, type Role } from './heading-words.ts';
import { indexNamed } from './index-words.ts';
import { sureMatch, type Lexicon } from './lexicon.ts';
import type { RegisterIndex } from './register.ts';

/** Columns of other indices are blank in each table; columns of no index (units, regions, notes) are in all. */
export function partsByHeadings(table: Table, lexicon: Lexicon): Table[] {
  if (table.index !== null) return [table];
  const grid = new Grid(table.sheet);
  const head = headingRow(grid, lexicon);
  if (head === null) return [table];
  const byColumn = columnsOf(grid, lexicon, head);
  const indices = [...new Set(byColumn.values())].filter((index) => index !== null);
  return indices.map((index) => ({
    ...table,
    index,
    sheet: withCells(
      table.sheet,
      (row, column) => row < head || !byColumn.has(column) || byColumn.get(column) === index,
    ),
  }));
}

/** Of the first rows the one that names most; two different indices at least, each above figures. */
function headingRow(grid: Grid, lexicon: Lexicon): number | null {
  let best: { row: number; count: number } | null = null;
  for (const row of range(Math.min(grid.height, 15))) {
    const named = grid.filled(row).flatMap((column) => {
      const index = namedAt(grid, lexicon, row, column);
      return index !== null && hasFigures(grid, row, column) ? [index] : [];
    });
    const isMany = new Set(withoutParts(named, grid, lexicon, row)).size > 1;
    if (isMany && (!best || named.length > best.count)) best = { row, count: named.length };
  }
  return best?.row ?? null;
}

function namedAt(grid: Grid, lexicon: Lexicon, row: number, column: number): string | null {
  return grid.kind(row, column) === 'text' ? indexNamed(grid.text(row, column), lexicon.register) : null;
}

function hasFigures(grid: Grid, row: number, column: number): boolean {
  const kinds = range(Math.min(grid.height - row - 1, 60)).map((i) => grid.kind(row + 1 + i, column));
  return kinds.includes('number') || kinds.includes('missing');
}

/** 'Điểm hài lòng (SIPAS)' names a part of the PAR INDEX beside which it stands, not the index SIPAS. */
function withoutParts(named: readonly string[], grid: Grid, lexicon: Lexicon, row: number): string[] {
  const texts = grid.filled(row).map((column) => grid.text(row, column));
  const present = new Set(named);
  const isPart = (index: string): boolean =>
    texts
      .filter((text) => indexNamed(text, lexicon.register) === index)
      .every((text) =>
        lexicon.register.editions.some((edition) => {
          if (edition.index === index || !present.has(edition.index)) return false;
          const match = sureMatch(lexicon, text, edition);
          return match?.reason === 'exact';
        }),
      );
  return named.filter((index) => !isPart(index));
}

const BESIDE: ReadonlySet<Role> = new Set(['score', 'rank', 'rating', 'max', 'change', 'weight']);

/** The index of each column that has one: its own heading's, or the heading's on its left; null beside a stranger. */
function columnsOf(grid: Grid, lexicon: Lexicon, head: number): Map<number, string | null> {
  const byColumn = new Map<number, string | null>();
  const indices = lexicon.register.indices.filter((one) =>
    grid.filled(head).some((column) => namedAt(grid, lexicon, head, column) === one.index),
  );
  let current: string | null = null;
  let isStranger = false;
  for (const column of range(grid.width)) {
    const text = grid.text(head, column);
    const own = text === '' ? null : indexNamed(text, lexicon.register);
    const isFurther = text === '' ? hasTextBelow(grid, head, column) : isBeside(text);
    if (own !== null) current = own;
    else if (!isFurther) current = text === '' ? null : partOf(lexicon, text, indices);
    if (isStranger && isFurther) byColumn.set(column, null);
    else if (current !== null) byColumn.set(column, current);
    if (!isFurther) isStranger = current === null && text !== '' && hasFigures(grid, head, column);
  }
  return byColumn;
}

function hasTextBelow(grid: Grid, head: number, column: number): boolean {
  return range(3).some((i) => grid.text(head + 1 + i, column) !== '');
}

function isBeside(text: string): boolean {
  const { role, rest, isBare } = headingWords(text);
  return role !== null && BESIDE.has(role) && (isBare || rest === '');
}

/** The index of which a heading names a component. */
function partOf(lexicon: Lexicon, text: string, indices: readonly RegisterIndex[]): string | null {
  const { role } = headingWords(text);
  if (role === 'unit' || role === 'order' || role === 'unit-code' || role === 'region') return null;
  let best: { index: string; confidence: number } | null = null;
  for (const edition of lexicon.register.editions) {
    if (!indices.some((one) => one.index === edition.index)) continue;
    const confidence = sureMatch(lexicon, text, edition)?.confidence ?? 0;
    if (confidence > (best?.confidence ?? 0)) best = { index: edition.index, confidence };
  }
  return best?.index ?? null;
}
