/** From a table's layout and columns to slots: every cell of figures with the key that headings and labels give it. */
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import { headingWords, stageOf, yearsIn } from './heading-words.ts';
import type { ColumnReading } from './columns.ts';
import type { Layout } from './layout.ts';
import { sureMatch, type Lexicon } from './lexicon.ts';
import type { NameChoices } from './mapping.ts';
import { readNumber } from './numbers.ts';
import type { Problems } from './problems.ts';
import { editionOf, type RegisterComponent, type RegisterEdition, type RegisterUnit } from './register.ts';
import type { UnitContext } from './unit-names.ts';
import { peekUnit, readUnit, type UnitReader } from './unit-rows.ts';
import type { Slot } from './value.ts';

export interface Extraction {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly columns: readonly ColumnReading[];
  readonly lexicon: Lexicon;
  readonly edition: RegisterEdition | null;
  readonly level: string | null;
  readonly year: number | null;
  /** The day whose units are meant when a row does not say its year. */
  readonly asOf: string | null;
  readonly contextUnit: RegisterUnit | null;
  /** The unit that titles speak of, when the table lists units below it. */
  readonly parentUnit: RegisterUnit | null;
  readonly contextComponent: RegisterComponent | null;
  readonly componentChoices: NameChoices;
  readonly units: UnitReader;
  readonly problems: Problems;
}

interface Cells {
  readonly score: readonly ColumnReading[];
  readonly rank: readonly ColumnReading[];
  readonly rating: readonly ColumnReading[];
  readonly target: readonly ColumnReading[];
}

function byRole(columns: readonly ColumnReading[]): Cells {
  const of = (role: ColumnReading['role']): ColumnReading[] => columns.filter((one) => one.role === role);
  return { score: of('score'), rank: of('rank'), rating: of('rating'), target: of('target') };
}

/** How many cells of the row say something: figures, or a rating in words. */
function figuresIn(grid: Grid, row: number, cells: Cells): number {
  const says = ({ column, role }: ColumnReading): boolean => {
    const kind = grid.kind(row, column);
    return kind !== 'blank' && (kind !== 'text' || role === 'rating');
  };
  return [...cells.score, ...cells.rank, ...cells.rating, ...cells.target].filter(says).length;
}

/** A unit's row whose figures are all words ('chờ duyệt') still has figures to complain of. */
function wordsIn(extraction: Extraction, row: number, cells: Cells): number {
  const { grid, layout, units, asOf, level } = extraction;
  const words = cells.score.filter(({ column }) => grid.kind(row, column) === 'text').length;
  if (words === 0) return 0;
  const texts = layout.unitColumns.map((column) => grid.text(row, column));
  return peekUnit(units, texts, { asOf, level, parent: null }).kind === 'unit' ? words : 0;
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
  let last: RowKey | null = null;
  for (const row of dataRows(extraction)) {
    const filled = figuresIn(grid, row, cells) || wordsIn(extraction, row, cells);
    const year = rowYear(extraction, row);
    const texts = layout.unitColumns.map((column) => grid.text(row, column));
    const context: UnitContext = {
      asOf: asOfYear(extraction, year),
      level: extraction.level,
      parent: parent?.unit ?? null,
    };
    if (filled === 0) {
      parent = groupUnit(extraction, texts) ?? parent;
      if (!isWholeRowMissing(extraction, texts, context)) continue;
    }
    const key: RowKey | null = rowKey(extraction, row, texts, context, filled, last);
    if (!key) continue;
    last = key;
    slots.push(...rowSlots(extraction, row, key, year, cells));
  }
  return slots;
}

interface RowKey {
  readonly unit: RegisterUnit | null;
  readonly text: string;
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

function asOfYear(extraction: Extraction, year: number | null): string | null {
  return year === extraction.year || year === null ? extraction.asOf : `${year}-12-31`;
}

function rowSlots(
  extraction: Extraction,
  row: number,
  key: RowKey,
  year: number | null,
  cells: Cells,
): Slot[] {
  const named = rowComponent(extraction, row, year);
  if (named === 'skip') return [];
  const stage = rowStage(extraction, row);
  const make = (column: ColumnReading, hasPoints: boolean): Slot => {
    const component = named?.component ?? column.component ?? extraction.contextComponent;
    const same = (list: readonly ColumnReading[]): number =>
      list.find(
        (one) =>
          (named !== null || one.component?.component === column.component?.component) &&
          one.year === column.year &&
          (one.stage === column.stage || one.stage === null),
      )?.column ?? -1;
    return {
      row,
      column: column.column,
      unit: unitInYear(extraction, key, column.year),
      unitText: key.text,
      component,
      componentText: named?.text ?? column.componentText,
      year: column.year ?? year,
      stage: column.stage ?? stage,
      max: rowMax(extraction, row, column) ?? column.max,
      rankColumn: same(cells.rank),
      ratingColumn: same(cells.rating),
      targetColumn: same(cells.target),
      hasPoints,
    };
  };
  const scores = cells.score.map((column) => make(column, true));
  const covered = new Set(scores.flatMap((slot) => [slot.rankColumn, slot.ratingColumn, slot.targetColumn]));
  const extras = [...cells.rank, ...cells.rating, ...cells.target].filter((one) => !covered.has(one.column));
  return [...scores, ...extras.map((column) => onlyBeside(make(column, false), column))];
}

/** Under a column of another year the same name may mean another unit (before and after July 2025). */
function unitInYear(extraction: Extraction, key: RowKey, year: number | null): RegisterUnit | null {
  if (year === null || key.unit === null || year === extraction.year) return key.unit;
  const context: UnitContext = {
    asOf: `${year}-12-31`,
    level: extraction.level,
    parent: extraction.parentUnit?.unit ?? null,
  };
  return extraction.lexicon.units.match(key.text, context).unit ?? key.unit;
}

/** A slot without points: just the rank, rating or target of its own cell. */
function onlyBeside(slot: Slot, { column, role }: ColumnReading): Slot {
  const own = (wanted: string): number => (role === wanted ? column : -1);
  return { ...slot, rankColumn: own('rank'), ratingColumn: own('rating'), targetColumn: own('target') };
}

interface RowComponent {
  readonly component: RegisterComponent | null;
  readonly text: string;
}

/** Long tables and components down: the component that the row names. Null where columns name it. */
function rowComponent(
  extraction: Extraction,
  row: number,
  year: number | null,
): RowComponent | null | 'skip' {
  const { layout, grid, lexicon } = extraction;
  if (layout.componentColumn === null) return null;
  const text = grid.text(row, layout.componentColumn);
  const edition = editionOfRow(extraction, year);
  if (!edition) return { component: null, text };
  const choice = extraction.componentChoices[fold(text)];
  if (choice === null) return 'skip';
  if (choice !== undefined) return { component: lexicon.components.byCode(choice, edition) ?? null, text };
  return { component: sureMatch(lexicon, text, edition)?.component ?? null, text };
}

function editionOfRow(
  { edition, lexicon, level, year }: Extraction,
  rowYearIs: number | null,
): RegisterEdition | null {
  if (rowYearIs === null || rowYearIs === year || !edition) return edition;
  return editionOf(lexicon.register, edition.index, rowYearIs, level ?? edition.unitLevel);
}

function rowStage({ columns, grid }: Extraction, row: number): Slot['stage'] {
  const column = columns.find((one) => one.role === 'stage');
  return column ? stageOf(fold(grid.text(row, column.column))) : null;
}

/** The maximum a column of scales gives the row: '10', '0.25-2.5 điểm', 'Thang điểm 1-10'. */
function rowMax({ columns, grid }: Extraction, row: number, of: ColumnReading): number | null {
  const all = columns.filter((one) => one.role === 'max');
  const column = all.find((one) => one.component === of.component) ?? (all.length === 1 ? all[0] : undefined);
  if (!column) return null;
  const reading = readNumber(grid.seen(row, column.column), { decimal: 'either' });
  if (reading.kind === 'number') return reading.value;
  const numbers = grid.text(row, column.column).match(/\d+(?:[.,]\d+)?/g) ?? [];
  const last = numbers.at(-1);
  return last === undefined ? null : Number(last.replace(',', '.'));
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
  };
  for (const row of dataRows(extraction)) {
    for (const pair of pairs) {
      const cells = byRole(pair.columns);
      const text = grid.text(row, pair.unitColumn);
      const all = [...cells.score, ...cells.rank, ...cells.rating, ...cells.target];
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
  for (const row of dataRows(extraction)) {
    const label = layout.componentColumn === null ? '' : grid.text(row, layout.componentColumn);
    const filled = cells.score.filter((one) => !['blank', 'text'].includes(grid.kind(row, one.column)));
    if (label === '' || filled.length === 0 || headingWords(label).role === 'rank') continue;
    const bare: RowKey = { unit: extraction.contextUnit, text: extraction.contextUnit?.nameVi ?? '' };
    for (const slot of rowSlots(extraction, row, bare, extraction.year, cells)) {
      const unit = units.get(slot.column);
      if (layout.unitRow === null || unit)
        slots.push(unit ? { ...slot, unit: unit.unit, unitText: unit.text } : slot);
    }
  }
  return slots;
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
