/** One row → its slots: what the row itself says of component, stage and maximum joined with what each column says. */
import type { ColumnReading } from './columns.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import { headingWords, stageOf } from './heading-words.ts';
import type { Layout } from './layout.ts';
import { sureMatch, type Lexicon } from './lexicon.ts';
import { choiceOf, type NameChoices } from './mapping.ts';
import { readNumber } from './numbers.ts';
import type { Problems } from './problems.ts';
import { editionOf, type RegisterComponent, type RegisterEdition, type RegisterUnit } from './register.ts';
import type { UnitContext } from './unit-names.ts';
import type { UnitReader } from './unit-rows.ts';
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
  /** Units outside this one are not meant. */
  readonly within: string | null;
  readonly contextComponent: RegisterComponent | null;
  readonly componentChoices: NameChoices;
  readonly units: UnitReader;
  readonly problems: Problems;
}

export interface Cells {
  readonly score: readonly ColumnReading[];
  readonly rank: readonly ColumnReading[];
  readonly rating: readonly ColumnReading[];
}

export function byRole(columns: readonly ColumnReading[]): Cells {
  const of = (role: ColumnReading['role']): ColumnReading[] => columns.filter((one) => one.role === role);
  return { score: of('score'), rank: of('rank'), rating: of('rating') };
}

export interface RowKey {
  readonly unit: RegisterUnit | null;
  readonly text: string;
}

/** The slots of one row for the columns of `cells`; ranks and ratings join the score of their component. */
export function rowSlots(
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
          (one.stage === column.stage || (one.stage === null && isOfActual(column, cells))),
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
      hasPoints,
    };
  };
  const scores = cells.score.map((column) => make(column, true));
  const covered = new Set(scores.flatMap((slot) => [slot.rankColumn, slot.ratingColumn]));
  const extras = [...cells.rank, ...cells.rating].filter((one) => !covered.has(one.column));
  return [...scores, ...extras.map((column) => onlyBeside(make(column, false), column))];
}

/** Beside scores and targets a rank that does not say whose it is belongs to the scores. */
function isOfActual(column: ColumnReading, cells: Cells): boolean {
  return column.stage !== 'target' || cells.score.every((one) => one.stage === 'target');
}

/** Under a column of another year the same name may mean another unit (before and after July 2025). */
function unitInYear(extraction: Extraction, key: RowKey, year: number | null): RegisterUnit | null {
  if (year === null || key.unit === null || year === extraction.year) return key.unit;
  const context: UnitContext = {
    asOf: `${year}-12-31`,
    level: extraction.level,
    parent: extraction.parentUnit?.unit ?? null,
    within: extraction.within,
  };
  return extraction.lexicon.units.match(key.text, context).unit ?? key.unit;
}

/** A slot without points: just the rank or rating of its own cell. */
function onlyBeside(slot: Slot, { column, role }: ColumnReading): Slot {
  const own = (wanted: string): number => (role === wanted ? column : -1);
  return { ...slot, rankColumn: own('rank'), ratingColumn: own('rating') };
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
  const choice = choiceOf(extraction.componentChoices, text);
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

/** Rows of data: not blank, and not the headings once more. */
export function dataRows({ grid, layout }: Extraction): number[] {
  const headings = new Set(layout.headerRows.map((row) => rowText(grid, row)));
  const begins = new Set(layout.headerRows.map((row) => firstText(grid, row)));
  const rows: number[] = [];
  for (let row = layout.firstRow; row < grid.height; row++) {
    if (grid.isBlankRow(row)) continue;
    if (!begins.has(firstText(grid, row)) || !headings.has(rowText(grid, row))) rows.push(row);
  }
  return rows;
}

function firstText(grid: Grid, row: number): string {
  const first = (grid.sheet.rows[row] ?? []).findIndex((_, column) => grid.kind(row, column) !== 'blank');
  return fold(grid.text(row, first));
}

function rowText(grid: Grid, row: number): string {
  return grid
    .filled(row)
    .map((column) => fold(grid.text(row, column)))
    .join('|');
}

/** 'Xếp hạng', 'Hạng PCI', or a label in two rows of which the lower says 'Thứ hạng'. */
export function isRankRow({ grid, layout }: Extraction, row: number, label: string): boolean {
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
export function asRank(slot: Slot): Slot {
  return { ...slot, rankColumn: slot.column, ratingColumn: -1, hasPoints: false };
}
