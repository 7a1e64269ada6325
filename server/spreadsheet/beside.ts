/** A list that goes on in further blocks to the right, each under the same headings → a sheet for each block. */
import { range } from './collect.ts';
import { withCells } from './cut.ts';
import { fold } from './fold.ts';
import { Grid } from './grid.ts';
import { headingWords, yearsIn } from './heading-words.ts';
import { indexNamed } from './index-words.ts';
import type { Sheet } from './model.ts';
import type { Register } from './register.ts';

interface Block {
  /** First and last column, both included. */
  readonly from: number;
  readonly to: number;
}

/** The blocks keep their addresses; what stands above the headings belongs to all of them. */
export function besideEachOther(sheet: Sheet, register: Register): Sheet[] {
  const grid = new Grid(sheet);
  for (let head = 0; head < Math.min(grid.height, 30); head++) {
    const blocks = blocksIn(grid, head);
    if (!blocks) continue;
    const top = topOf(grid, head, blocks);
    const isOne = startsWithUnit(grid, head, blocks) && !isSameAbove(grid, top, head, blocks);
    if (isOne && top < head && !isOwnAbove(grid, top, head, blocks, register)) continue;
    return blocks.map(({ from, to }, i) => {
      const last = i === blocks.length - 1;
      return withCells(
        sheet,
        (row, column) =>
          row < top || (column >= from && (column <= to || last)) || isAcross(grid, row, blocks),
      );
    });
  }
  return [sheet];
}

/** Blocks of the same headings with the unit's at the same place in each; null where there are none. */
function blocksIn(grid: Grid, head: number): Block[] | null {
  const texts = range(grid.width).map((column) => fold(grid.text(head, column)));
  const units = range(grid.width).filter(
    (column) => isStart(grid, head, column) && headingWords(grid.text(head, column)).role === 'unit',
  );
  const [first, second] = units;
  if (first === undefined || second === undefined) return null;
  const lead = first - texts.findIndex((text) => text !== '');
  const blocks = units.map((unit, i) => {
    const next = units[i + 1];
    return { from: unit - lead, to: trimmed(texts, unit - lead, (next ?? grid.width + lead) - lead - 1) };
  });
  const [model] = blocks;
  if (!model || model.to - model.from < 1 || blocks.some(({ from }, i) => from <= (blocks[i - 1]?.to ?? -1)))
    return null;
  const own = texts.slice(model.from, model.to + 1).join('|');
  const isSame = blocks.every(
    ({ from }) => texts.slice(from, from + model.to - model.from + 1).join('|') === own,
  );
  return isSame ? blocks : null;
}

function trimmed(texts: readonly string[], from: number, to: number): number {
  let end = Math.min(to, texts.length - 1);
  while (end > from && texts[end] === '') end--;
  return end;
}

function isStart(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merge(row, column);
  return !merge || (merge.left === column && merge.top === row);
}

/** The first of the heading rows: those directly above that say something over each block. */
function topOf(grid: Grid, head: number, blocks: readonly Block[]): number {
  let top = head;
  while (top > 0 && blocks.every((block) => textOver(grid, top - 1, block) !== '')) top--;
  return top;
}

function textOver(grid: Grid, row: number, { from, to }: Block): string {
  return range(to - from + 1)
    .filter((i) => isStart(grid, row, from + i))
    .map((i) => fold(grid.text(row, from + i)))
    .join('|')
    .replace(/^\|+|\|+$/g, '');
}

function isSameAbove(grid: Grid, top: number, head: number, blocks: readonly Block[]): boolean {
  return range(head - top).every(
    (i) => new Set(blocks.map((block) => textOver(grid, top + i, block))).size === 1,
  );
}

/** A title over each block, with an index or a year of its own: tables by themselves. */
function isOwnAbove(
  grid: Grid,
  top: number,
  head: number,
  blocks: readonly Block[],
  register: Register,
): boolean {
  const said = blocks.map((block) => {
    const texts = range(head - top).map((i) => grid.text(top + i, block.from));
    const indices = texts.flatMap((text) => indexNamed(text, register) ?? []);
    return [...indices.slice(0, 1), ...yearsIn(texts.join(' '))].join(' ');
  });
  return said.every((one) => /^\S+ \d{4}$/.test(one)) && new Set(said).size === blocks.length;
}

function startsWithUnit(grid: Grid, head: number, blocks: readonly Block[]): boolean {
  return blocks.every(({ from }) => headingWords(grid.text(head, from)).role === 'unit');
}

/** A row that names a group or a note over the whole width: one cell, merged over the blocks. */
function isAcross(grid: Grid, row: number, blocks: readonly Block[]): boolean {
  const [only, other] = grid.filled(row);
  if (only === undefined || other !== undefined) return false;
  const merge = grid.merge(row, only);
  return merge !== null && merge.right >= (blocks.at(-1)?.from ?? 0);
}
