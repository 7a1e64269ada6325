/** One sheet understood: its table, what it is about, what its columns are, and whether it should be taken. */
import type { ColumnReading } from './columns.ts';
import {
  guessIndex,
  guessOwner,
  guessStage,
  guessUnit,
  guessYear,
  type Surroundings,
  type YearGuess,
} from './context.ts';
import { range } from './collect.ts';
import { activityLayout, type ActivityLayout } from './activity-columns.ts';
import { fold } from './fold.ts';
import { Grid } from './grid.ts';
import { chosen, guess, type Guess } from './guess.ts';
import { yearsIn } from './heading-words.ts';
import { headingsOf, type ColumnHeading } from './headings.ts';
import type { Table } from './cut.ts';
import { labelsOf, layoutOf, layoutOfLog, unitTexts, type Layout } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import { wishFor, type Kind, type Mapping, type SheetMapping } from './mapping.ts';
import { indexAtLevel } from './index-words.ts';
import type { Sheet } from './model.ts';
import type { Said } from './problem-codes.ts';
import { ownYears, readColumns } from './sheet-columns.ts';
import { contextComponent } from './sheet-component.ts';
import { judge } from './sheet-kind.ts';
import { periodLayout } from './period-columns.ts';
import {
  levelChosen,
  levelOfSheet,
  levelSaid,
  trustIn,
  unitNamesAmong,
  type NamesSeen,
  type Trust,
} from './sheet-level.ts';
import {
  editionOf,
  type RegisterComponent,
  type RegisterEdition,
  type RegisterUnit,
  type Stage,
} from './register.ts';

/** What other sheets and the caller know, for a sheet that does not say it itself. */
export interface Fallback {
  readonly index: string | null;
  readonly year: number | null;
  readonly level: string | null;
}

export interface SheetReading {
  readonly sheet: Sheet;
  /** Which table of its sheet, from 0. */
  readonly part: number;
  readonly grid: Grid;
  readonly layout: Layout;
  readonly headings: readonly ColumnHeading[];
  readonly columns: readonly ColumnReading[];
  readonly index: Guess<string | null>;
  readonly year: YearGuess;
  readonly level: Guess<string | null>;
  readonly stage: Guess<Stage>;
  readonly edition: RegisterEdition | null;
  /** The unit and component the whole sheet is about, where cells do not say it. */
  readonly unit: Guess<RegisterUnit | null>;
  /** The unit that titles speak of, when the table lists units below it. */
  readonly parent: RegisterUnit | null;
  readonly trust: Trust;
  readonly component: RegisterComponent | null;
  readonly asOf: string | null;
  /** The sheet as a log of activities, when it is one. */
  readonly log: ActivityLayout | null;
  readonly kind: Kind;
  readonly isTaken: boolean;
  readonly reason: Said;
}

/** Understands one sheet. Never fails; a sheet without a table has kind 'unknown'. */
export function readSheet(
  table: Table,
  part: number,
  fileName: string,
  lexicon: Lexicon,
  mapping: Mapping,
  fallback: Fallback,
): SheetReading {
  const { sheet } = table;
  const wish: Partial<SheetMapping> = wishFor(mapping, sheet.name, part) ?? {};
  const grid = new Grid(sheet);
  const isLog = wish.kind === undefined || wish.kind === 'activities';
  const log = isLog && part === 0 ? logLayout(grid, lexicon, wish) : null;
  const layout = log ? layoutOfLog(grid, log) : layoutOf(grid, lexicon, wish, table.index);
  const headings = headingsOf(grid, layout);
  const around = surroundingsOf(grid, layout, headings, fileName);
  const rowYears = yearsInRows(grid, layout, headings);
  const years = [...new Set([...ownYears(headings), ...rowYears])];
  const year = yearOf(wish, guessYear(around), years, rowYears, fallback.year);
  const isSpread = years.length > 1 || (log !== null && years.length > 0);
  const latest = year.value ?? (isSpread ? Math.max(...years) : null);
  const seen = namesSeen(grid, layout, lexicon, latest);
  const { asOf } = seen;
  const namesUnits = log
    ? log.columns.has('unit')
    : layout.unitRow !== null || layout.hasUnitsAbove || layout.unitColumns.length > 0;
  const unit = unitOf(wish, lexicon, namesUnits ? null : around, asOf);
  const said = levelSaid(unitHeadings(layout, headings), around, table.level);
  const level = levelChosen(wish.level, levelOfSheet(seen, said), unit.value, fallback.level);
  const spoken = namesUnits ? guessUnit(lexicon, around, asOf).value : null;
  const parent = spoken && spoken.level !== level.value ? spoken : null;
  const trust = trustIn(seen, level, parent);
  const told =
    table.index === null ? null : indexTold(indexAtLevel(table.index, level.value, lexicon.register));
  const index =
    wish.index === undefined
      ? withFallback(
          told ?? ownIndex(lexicon, guessIndex(lexicon, around, latest, level.value), level.value),
          indexHeldAt(lexicon, fallback.index, level.value),
        )
      : chosen(wish.index);
  const editions = (wanted: number | null): RegisterEdition | null => {
    const at = wanted ?? latest;
    return index.value === null || at === null
      ? null
      : editionOf(lexicon.register, index.value, at, level.value);
  };
  const edition = editions(null);
  const component = edition ? contextComponent(lexicon, edition, around, wish, null) : null;
  const about = (of: RegisterEdition): RegisterComponent | null =>
    of === edition ? component : contextComponent(lexicon, of, around, wish, component);
  const columns = readColumns(headings, layout, lexicon, editions, mapping, wish, component && about);
  const stage = wish.stage === undefined ? stageGuess(around, index.value, columns) : chosen(wish.stage);
  const base = {
    sheet,
    part,
    parent,
    trust,
    log,
    grid,
    layout,
    headings,
    columns,
    index,
    year,
    level,
    stage,
    edition,
    unit,
    component,
    asOf,
  };
  return { ...base, ...judge(base, wish, lexicon) };
}

function logLayout(grid: Grid, lexicon: Lexicon, { columns }: Partial<SheetMapping>): ActivityLayout | null {
  return (
    periodLayout(grid, lexicon, columns) ??
    periodLayout(grid, lexicon, columns, true) ??
    activityLayout(grid, columns)
  );
}

/** Where every column of figures is a target, the sheet is one of targets. */
function stageGuess(
  around: Surroundings,
  index: string | null,
  columns: readonly ColumnReading[],
): Guess<Stage> {
  const figures = columns.filter(({ role }) => role === 'score' || role === 'rank' || role === 'rating');
  if (figures.length > 0 && figures.every(({ stage }) => stage === 'target'))
    return guess('target', 0.95, 'tiêu đề cột', 'a heading');
  return guessStage(around, index, columns.some(isAimed));
}

/** Its heading names a target, or what was reached against one; 'Kết quả dịch vụ' is the name of a component. */
function isAimed({ stage, heading, component }: ColumnReading): boolean {
  const words = fold(heading.line).replace(fold(component?.nameVi ?? ''), ' ');
  return stage === 'target' || /\b(thuc hien|ket qua|dat duoc|actual)\b/.test(words);
}

function indexTold(index: string): Guess<string | null> {
  return guess<string | null>(
    index,
    0.97,
    `ghi tại hàng hoặc cột của bảng: ${index}`,
    `a heading or label names ${index}`,
  );
}

/** The criteria of a district's form are worded as those of the province's index. */
function ownIndex(
  { register }: Lexicon,
  guessed: Guess<string | null>,
  level: string | null,
): Guess<string | null> {
  if (guessed.value === null) return guessed;
  const value = indexAtLevel(guessed.value, level, register);
  return value === guessed.value
    ? guessed
    : { ...guessed, value, confidence: Math.max(guessed.confidence, 0.9) };
}

function surroundingsOf(
  grid: Grid,
  layout: Layout,
  headings: readonly ColumnHeading[],
  fileName: string,
): Surroundings {
  const titles = layout.titleRows.flatMap((row) => grid.filled(row).map((column) => grid.text(row, column)));
  const labels =
    layout.componentColumn === null
      ? []
      : labelsOf(grid, layout.componentColumn, layout.firstRow, layout.profile.sampled);
  const lines = headings.flatMap((heading) => heading.texts.map((one) => one.text));
  return { fileName, sheetName: grid.sheet.name, titles, headings: [...new Set([...lines, ...labels])] };
}

function indexHeldAt({ register }: Lexicon, index: string | null, level: string | null): string | null {
  const fits = register.editions.some(
    (one) => one.index === index && (level === null || one.unitLevel === level),
  );
  return fits ? index : null;
}

function withFallback(own: Guess<string | null>, other: string | null): Guess<string | null> {
  if (own.value !== null || other === null) return own;
  return guess(other, 0.75, 'như các trang tính khác', 'as in the other sheets');
}

/** Several years in the headings are the years of their columns; else one year holds for the sheet. */
function yearOf(
  wish: Partial<SheetMapping>,
  own: YearGuess,
  years: readonly number[],
  rowYears: readonly number[],
  other: number | null,
): YearGuess {
  if (wish.year !== undefined) return { ...chosen(wish.year), others: [] };
  const [only] = rowYears;
  if (rowYears.length === 1 && only !== undefined)
    return { ...guess(only, 0.97, 'cột năm', 'the column of years'), others: [] };
  if (own.value === null && years.length > 1) {
    const list = [...years].sort().join(', ');
    return {
      ...guess(null, 0.95, `mỗi cột hoặc dòng một năm: ${list}`, `a year to a column or row: ${list}`),
      others: [],
    };
  }
  if (own.value !== null || other === null) return own;
  return { ...guess(other, 0.75, 'như các trang tính khác', 'as in the other sheets'), others: [] };
}

/** The years in a column that is headed as the year of its rows. */
function yearsInRows(grid: Grid, layout: Layout, headings: readonly ColumnHeading[]): number[] {
  const column = headings.find((heading) => heading.texts.at(-1)?.words.role === 'year')?.column;
  if (column === undefined) return [];
  const rows = range(layout.profile.sampled - layout.firstRow).map((i) => layout.firstRow + i);
  return [...new Set(rows.flatMap((row) => yearsIn(grid.text(row, column)).slice(0, 1)))];
}

function unitOf(
  wish: Partial<SheetMapping>,
  lexicon: Lexicon,
  around: Surroundings | null,
  asOf: string | null,
): Guess<RegisterUnit | null> {
  const named = wish.unit === undefined ? undefined : lexicon.units.byId(wish.unit);
  if (named) return chosen<RegisterUnit | null>(named);
  if (!around) return guess(null, 1, 'mỗi dòng hoặc cột một đơn vị', 'a unit to a row or column');
  return guessOwner(lexicon, around, asOf);
}

/** The day whose units explain the names best: the end of the year, or its middle for a year in which units changed. */
function namesSeen(grid: Grid, layout: Layout, lexicon: Lexicon, year: number | null): NamesSeen {
  const on = (asOf: string | null): NamesSeen & { inTime: number } => {
    const names = unitNamesAmong(unitNamesIn(grid, layout, lexicon, asOf));
    const matches = names.map((name) => lexicon.units.match(name, { asOf, level: null, parent: null }));
    return { lexicon, names, asOf, inTime: matches.filter((match) => match.unit && !match.outOfTime).length };
  };
  if (year === null) return bestDay(lexicon, on);
  const [end, middle] = [on(`${year}-12-31`), on(`${year}-06-30`)];
  return middle.inTime > end.inTime ? middle : end;
}

/** Without a year: of the days on which units changed, and of today's units, the one that knows most of the names. */
function bestDay<T extends { inTime: number }>(lexicon: Lexicon, on: (asOf: string | null) => T): T {
  const days = new Set(
    lexicon.register.units.flatMap((unit) => (unit.level === 'province' ? (unit.validTo ?? []) : [])),
  );
  const tried = ['9999-12-30', ...[...days].sort().reverse()].slice(0, 6).map(on);
  return tried.reduce((best, one) => (one.inTime > best.inTime ? one : best));
}

/** What heads the columns of units as such. */
function unitHeadings({ unitColumns }: Layout, headings: readonly ColumnHeading[]): string[] {
  return headings
    .filter(({ column }) => unitColumns.includes(column))
    .flatMap(({ texts }) => texts.filter(({ words }) => words.role === 'unit').map(({ text }) => text));
}

function unitNamesIn(grid: Grid, layout: Layout, lexicon: Lexicon, asOf: string | null): string[] {
  if (layout.isCoded) {
    const rows = range(Math.min(layout.profile.sampled - layout.firstRow, 150)).map(
      (i) => layout.firstRow + i,
    );
    return [...new Set(rows.flatMap((row) => unitTexts(grid, layout, lexicon, row, asOf)))];
  }
  if (layout.hasUnitsAbove) {
    const rows = range(layout.profile.sampled - layout.firstRow).map((i) => layout.firstRow + i);
    return [
      ...new Set(
        rows
          .filter((row) => grid.filled(row).length <= 2)
          .map((row) => grid.text(row, layout.componentColumn ?? 0)),
      ),
    ];
  }
  if (layout.unitRow !== null) {
    const row = layout.unitRow;
    return grid.filled(row).map((column) => grid.text(row, column));
  }
  return [
    ...new Set(
      layout.unitColumns.flatMap((column) => labelsOf(grid, column, layout.firstRow, layout.profile.sampled)),
    ),
  ];
}
