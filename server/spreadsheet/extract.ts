/** From a table's layout and columns to slots: every cell of figures with the key that headings and labels give it. */
import type { ColumnReading } from './columns.ts';
import { componentSlots } from './component-slots.ts';
import type { Grid } from './grid.ts';
import { yearsIn } from './heading-words.ts';
import { unitTexts } from './layout.ts';
import type { RegisterUnit } from './register.ts';
import {
  asRank,
  byRole,
  dataRows,
  isRankRow,
  rowSlots,
  type Cells,
  type Extraction,
  type RowKey,
} from './row-slots.ts';
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

/**
 * A unit's row whose figures are all words ('chờ duyệt', '≤ 20') still has figures to read or to complain of; so has
 * the row of a name that nobody knows, where the words fill its columns of figures or are what is left of figures.
 */
function wordsIn(extraction: Extraction, row: number, cells: Cells): number {
  const { grid, layout, units, asOf, level, within } = extraction;
  const columns = [...cells.score, ...cells.rank];
  const words = columns.filter(({ column }) => grid.kind(row, column) === 'text');
  if (words.length === 0) return 0;
  const texts = layout.unitColumns.map((column) => grid.text(row, column));
  const { kind } = peekUnit(units, texts, { asOf, level, parent: null, within });
  const isFull = words.length >= 3 && words.length >= columns.length / 2;
  const isLost = isFull || words.some(({ column }) => DAMAGED.test(grid.text(row, column)));
  return kind === 'unit' || (kind === 'unknown' && isLost) ? words.length : 0;
}

/** Question marks, boxes and number signs in place of digits, or digits between them. */
const DAMAGED = /^[\s.,]*[?#\d\uFFFD\u25A1][\s\d?#.,\uFFFD\u25A1]*$/u;

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
  const isNamed = ({ unitColumn }: (typeof pairs)[number], row: number): boolean =>
    peekUnit(extraction.units, [grid.text(row, unitColumn)], context).kind === 'unit';
  for (const row of dataRows(extraction)) {
    for (const pair of pairs) {
      const cells = byRole(pair.columns);
      const text = grid.text(row, pair.unitColumn);
      const all = [...cells.score, ...cells.rank, ...cells.rating];
      const figures = all.filter((one) => grid.kind(row, one.column) !== 'blank').length;
      const place = { row, column: pair.unitColumn };
      if (text === '' && pairs.filter((one) => isNamed(one, row)).length >= pairs.length / 2)
        tellNameless(extraction, place, cells);
      if (text === '' || figures === 0) continue;
      const reading = readUnit(extraction.units, [text], context, place, figures);
      if (reading.kind !== 'unit' && reading.kind !== 'unknown') continue;
      slots.push(...rowSlots(extraction, row, { unit: reading.unit, text }, extraction.year, cells));
    }
  }
  return slots;
}

/** Points of a pair that names no unit; a number of order or a rank alone is none. */
function tellNameless(
  { grid, problems }: Extraction,
  place: { readonly row: number; readonly column: number },
  { score }: Cells,
): void {
  const figures = score.filter(({ column }) => grid.kind(place.row, column) === 'number').length;
  const where = { sheet: grid.sheet.name, ...place };
  if (figures > 0) problems.add('row-without-unit', where, { found: '', count: figures });
}
