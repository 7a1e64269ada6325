/** From a table's layout and columns to slots: every cell of figures with the key that headings and labels give it. */
import type { ColumnReading } from './columns.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import { headingWords, yearsIn } from './heading-words.ts';
import { unitTexts } from './layout.ts';
import { sureMatch } from './lexicon.ts';
import type { RegisterUnit } from './register.ts';
import { byRole, rowSlots, type Cells, type Extraction, type RowKey } from './row-slots.ts';
import type { UnitContext } from './unit-names.ts';
import { peekUnit, readUnit } from './unit-rows.ts';
import type { Slot } from './value.ts';

/** How many cells of the row say something: figures, or a rating in words. */
function figuresIn(grid: Grid, row: number, cells: Cells): number {
  const says = ({ column, role }: ColumnReading): boolean => {
    const kind = grid.kind(row, column);
    return kind !== 'blank' && (kind !== 'text' || role === 'rating');
  };
  return [...cells.score, ...cells.rank, ...cells.rating].filter(says).length;
}

/** A unit's row whose figures are all words ('chờ duyệt', '≤ 20') still has figures to read or to complain of. */
function wordsIn(extraction: Extraction, row: number, cells: Cells): number {
  const { grid, layout, units, asOf, level, within } = extraction;
  const words = [...cells.score, ...cells.rank].filter(
    ({ column }) => grid.kind(row, column) === 'text',
  ).length;
  if (words === 0) return 0;
  const texts = layout.unitColumns.map((column) => grid.text(row, column));
  return peekUnit(units, texts, { asOf, level, parent: null, within }).kind === 'unit' ? words : 0;
}

/** All slots of the sheet, row by row. */
export function slotsOf(extraction: Extraction): Slot[] {
  switch (extraction.layout.shape) {
    case 'league':
      return leagueSlots(extraction);
    case 'components-down':
      return componentSlots(extraction);
    case 'units-down':
    case 'long':
      return unitSlots(extraction);
    case 'activities':
    case 'none':
      return [];
  }
}

/** Rows of data: not blank, and not the headings once more. */
function dataRows({ grid, layout }: Extraction): number[] {
  const headings = new Set(layout.headerRows.map((row) => rowText(grid, row)));
  const rows: number[] = [];
  for (let row = layout.firstRow; row < grid.height; row++) {
    if (!grid.isBlankRow(row) && !headings.has(rowText(grid, row))) rows.push(row);
  }
  return rows;
}

function rowText(grid: Grid, row: number): string {
  return grid
    .filled(row)
    .map((column) => fold(grid.text(row, column)))
    .join('|');
}

function unitSlots(extraction: Extraction): Slot[] {
  const { grid, layout, columns } = extraction;
  const cells = byRole(columns);
  const slots: Slot[] = [];
  let parent: RegisterUnit | null = extraction.parentUnit;
  let above: RegisterUnit | null = null;
  let last: RowKey | null = null;
  for (const row of dataRows(extraction)) {
    const filled = figuresIn(grid, row, cells) || wordsIn(extraction, row, cells);
    const year = rowYear(extraction, row);
    const asOf = asOfYear(extraction, year);
    const texts = unitTexts(grid, layout, extraction.lexicon, row, asOf);
    above = unitBeside(extraction, row, asOf) ?? above;
    const { level } = extraction;
    const within = above?.unit ?? extraction.within;
    const context: UnitContext = { asOf, level, parent: (above ?? parent)?.unit ?? null, within };
    if (filled === 0) {
      parent = groupUnit(extraction, texts) ?? parent;
      if (!isWholeRowMissing(extraction, texts, context)) continue;
    }
    const ranked = isRankRow(extraction, row, '');
    const isNameless = texts.every((text) => text === '');
    const key: RowKey | null =
      ranked && isNameless ? last : rowKey(extraction, row, texts, context, filled, last);
    if (!key) continue;
    last = key;
    const own = rowSlots(extraction, row, key, year, cells);
    slots.push(...(ranked ? own.filter((slot) => slot.hasPoints).map(asRank) : own));
  }
  return slots;
}

/** The unit of a row; in a long table a blank name repeats the one above. Null: the row is no unit's. */
function rowKey(
  extraction: Extraction,
  row: number,
  texts: readonly string[],
  context: UnitContext,
  figures: number,
  last: RowKey | null,
): RowKey | null {
  const { layout, units, grid } = extraction;
  const column = layout.unitColumns[0] ?? 0;
  if (layout.unitColumns.length === 0)
    return { unit: extraction.contextUnit, text: extraction.contextUnit?.nameVi ?? '' };
  const isBlank = texts.every((text) => text === '');
  if (isBlank && layout.shape === 'long') return last;
  if (isBlank) {
    const label = grid.filled(row).find((at) => grid.kind(row, at) === 'text');
    const text = label === undefined ? '' : grid.text(row, label);
    if (text !== '' && peekUnit(units, [text], context).kind === 'other') units.others++;
    else
      extraction.problems.add(
        'row-without-unit',
        { sheet: grid.sheet.name, row, column },
        { found: text, count: figures },
      );
    return null;
  }
  const reading = readUnit(units, texts, context, { row, column }, figures);
  return reading.kind === 'unit' || reading.kind === 'unknown'
    ? { unit: reading.unit, text: reading.text }
    : null;
}

/** What the row's unit lies in, where a column says it; a blank repeats the one above. */
function unitBeside(
  { grid, layout, lexicon }: Extraction,
  row: number,
  asOf: string | null,
): RegisterUnit | null {
  if (layout.parentColumn === null) return null;
  const text = grid.text(row, layout.parentColumn);
  return lexicon.units.match(text, { asOf, level: null, parent: null }).unit;
}

function asOfYear(extraction: Extraction, year: number | null): string | null {
  return year === extraction.year || year === null ? extraction.asOf : `${year}-12-31`;
}

/** A unit all of whose figures are blank is still a row of the table: its figures are missing. */
function isWholeRowMissing(extraction: Extraction, texts: readonly string[], context: UnitContext): boolean {
  if (extraction.layout.shape !== 'units-down' || texts.every((text) => text === '')) return false;
  return peekUnit(extraction.units, texts, context).kind === 'unit';
}

/** A row with a name and no figures may head a group: 'Huyện A' above its communes. */
function groupUnit(extraction: Extraction, texts: readonly string[]): RegisterUnit | null {
  const reading = peekUnit(extraction.units, texts, { asOf: extraction.asOf, level: null, parent: null });
  return reading.unit && reading.unit.level !== extraction.level ? reading.unit : null;
}

function rowYear(extraction: Extraction, row: number): number | null {
  const column = extraction.columns.find((one) => one.role === 'year');
  if (!column) return extraction.year;
  return yearsIn(extraction.grid.text(row, column.column))[0] ?? extraction.year;
}

/** Each unit column with the columns up to the next unit column; where a pair has no unit in a row, it has no figure. */
function leagueSlots(extraction: Extraction): Slot[] {
  const { grid, layout, columns } = extraction;
  const slots: Slot[] = [];
  const pairs = layout.unitColumns.map((unitColumn, i) => {
    const end = layout.unitColumns[i + 1] ?? grid.width;
    return { unitColumn, columns: columns.filter((one) => one.column > unitColumn && one.column < end) };
  });
  const context: UnitContext = {
    asOf: extraction.asOf,
    level: extraction.level,
    parent: extraction.parentUnit?.unit ?? null,
    within: extraction.within,
  };
  for (const row of dataRows(extraction)) {
    for (const pair of pairs) {
      const cells = byRole(pair.columns);
      const text = grid.text(row, pair.unitColumn);
      const all = [...cells.score, ...cells.rank, ...cells.rating];
      const figures = all.filter((one) => grid.kind(row, one.column) !== 'blank').length;
      if (text === '' || figures === 0) continue;
      const place = { row, column: pair.unitColumn };
      const reading = readUnit(extraction.units, [text], context, place, figures);
      if (reading.kind !== 'unit' && reading.kind !== 'unknown') continue;
      slots.push(...rowSlots(extraction, row, { unit: reading.unit, text }, extraction.year, cells));
    }
  }
  return slots;
}

function componentSlots(extraction: Extraction): Slot[] {
  const { grid, layout, columns } = extraction;
  const cells = byRole(columns);
  const units = columnUnits(extraction);
  const slots: Slot[] = [];
  let above: Slot[] = [];
  for (const row of dataRows(extraction)) {
    const label = layout.componentColumn === null ? '' : grid.text(row, layout.componentColumn);
    const filled = cells.score.filter((one) => !['blank', 'text'].includes(grid.kind(row, one.column)));
    if (filled.length === 0) continue;
    if (isRankRow(extraction, row, label)) {
      slots.push(...ranksOf(extraction, row, label, above));
      continue;
    }
    if (label === '') continue;
    const bare: RowKey = { unit: extraction.contextUnit, text: extraction.contextUnit?.nameVi ?? '' };
    above = rowSlots(extraction, row, bare, extraction.year, cells).flatMap((slot) => {
      const unit = units.get(slot.column);
      if (layout.unitRow !== null && !unit) return [];
      return [unit ? { ...slot, unit: unit.unit, unitText: unit.text } : slot];
    });
    slots.push(...above);
  }
  return slots;
}

/** 'Xếp hạng', 'Hạng PCI', or a label in two rows of which the lower says 'Thứ hạng'. */
function isRankRow({ grid, layout }: Extraction, row: number, label: string): boolean {
  if (headingWords(label).role === 'rank') return true;
  return grid
    .filled(row)
    .filter((column) => column > (layout.componentColumn ?? 0) && grid.kind(row, column) === 'text')
    .some((column) => {
      const { role, isBare } = headingWords(grid.text(row, column));
      return role === 'rank' && isBare;
    });
}

/** The cell of a slot holds the rank, not the points. */
function asRank(slot: Slot): Slot {
  return { ...slot, rankColumn: slot.column, ratingColumn: -1, hasPoints: false };
}

/** The ranks of the component that the label names, else of the row above. */
function ranksOf(extraction: Extraction, row: number, label: string, above: readonly Slot[]): Slot[] {
  const { lexicon, edition } = extraction;
  const { role, rest } = headingWords(label);
  const named = role === 'rank' && edition && rest !== '' ? sureMatch(lexicon, rest, edition) : null;
  return above
    .filter((slot) => slot.hasPoints)
    .map((slot) => asRank({ ...slot, row, component: named?.component ?? slot.component }));
}

function columnUnits(extraction: Extraction): Map<number, RowKey> {
  const { grid, layout, columns, units } = extraction;
  const found = new Map<number, RowKey>();
  const row = layout.unitRow;
  if (row === null) return found;
  const context: UnitContext = {
    asOf: extraction.asOf,
    level: extraction.level,
    parent: extraction.parentUnit?.unit ?? null,
    within: extraction.within,
  };
  for (const { column, role } of columns) {
    const text = grid.text(row, column);
    if (role !== 'score' || text === '') continue;
    const reading = readUnit(units, [text], context, { row, column }, 1);
    if (reading.kind === 'unit' || reading.kind === 'unknown')
      found.set(column, { unit: reading.unit, text });
  }
  return found;
}
