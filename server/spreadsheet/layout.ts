/** Where the table of a sheet is and which way it lies. */
import { range } from './collect.ts';
import type { Grid } from './grid.ts';
import { headersAbove } from './heading-rows.ts';
import { headingWords, yearsIn } from './heading-words.ts';
import { voteEditions, type Lexicon } from './lexicon.ts';
import { profileOf, unitOf, type Profile } from './profile.ts';
import { isLeague, knownUnitColumns, unitColumnsOf } from './unit-columns.ts';

export const SHAPES = ['units-down', 'components-down', 'long', 'league', 'activities', 'none'] as const;
export type Shape = (typeof SHAPES)[number];

export interface Layout {
  readonly shape: Shape;
  readonly profile: Profile;
  /** Rows above the headings. */
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  /** units-down, long: the columns that name the row's unit (one name, or the same in two languages); league: each pair's. */
  readonly unitColumns: readonly number[];
  /** The column that names what the row's unit lies in, where there is one: 'Huyện' beside 'Xã'. */
  readonly parentColumn: number | null;
  /** True where that column holds the units' codes and nothing holds their names. */
  readonly isCoded: boolean;
  /** components-down, long: the column that names the row's component. */
  readonly componentColumn: number | null;
  /** components-down: the heading row that names units, if one does. */
  readonly unitRow: number | null;
  /** components-down: rows without figures name the unit of the rows below them, in the same column. */
  readonly hasUnitsAbove: boolean;
}

export interface LayoutWish {
  readonly shape?: Shape | undefined;
  /** Rows counted from 0. */
  readonly headerRows?: readonly number[] | undefined;
}

const NO_LAYOUT = {
  unitColumns: [],
  parentColumn: null,
  isCoded: false,
  componentColumn: null,
  unitRow: null,
  hasUnitsAbove: false,
} as const;
/** Finds the table. Never fails: a sheet without one has the shape 'none'. */
export function layoutOf(
  grid: Grid,
  lexicon: Lexicon,
  wish: LayoutWish = {},
  index: string | null = null,
): Layout {
  const profile = profileOf(grid, lexicon);
  const place = placeOf({ grid, lexicon, profile, index }, wish.shape);
  const headerRows = wish.headerRows ?? headersAbove(grid, place.firstRow, keyColumn(place));
  const firstRow = wish.headerRows ? Math.max(-1, ...wish.headerRows) + 1 : place.firstRow;
  const top = headerRows[0] ?? firstRow;
  const titleRows = Array.from({ length: top }, (_, row) => row).filter((row) => !grid.isBlankRow(row));
  return { ...place, profile, headerRows, firstRow, titleRows };
}

/** A log has its own columns; of the layout only what stands around them is of use. */
export function layoutOfLog(grid: Grid, log: Pick<Layout, 'headerRows' | 'firstRow'>): Layout {
  const { headerRows, firstRow } = log;
  const titleRows = range(headerRows[0] ?? 0).filter((row) => !grid.isBlankRow(row));
  const profile: Profile = { columns: [], sampled: 0 };
  return { ...NO_LAYOUT, shape: 'activities', profile, headerRows, firstRow, titleRows };
}

type Placement = Pick<
  Layout,
  | 'shape'
  | 'firstRow'
  | 'unitColumns'
  | 'parentColumn'
  | 'isCoded'
  | 'componentColumn'
  | 'unitRow'
  | 'hasUnitsAbove'
>;

function keyColumn(place: Placement): number {
  return Math.min(place.componentColumn ?? Infinity, ...place.unitColumns, 400);
}

interface Looked {
  readonly grid: Grid;
  readonly lexicon: Lexicon;
  readonly profile: Profile;
  /** The index that the table is known to be of. */
  readonly index: string | null;
}

function placeOf(looked: Looked, wished: Shape | undefined): Placement {
  const { grid, lexicon, profile } = looked;
  const known = knownUnitColumns(grid, profile);
  if (known.length > 0 && (wished === 'league' || (wished === undefined && isLeague(known, profile)))) {
    const firstRow = Math.min(...known.flatMap((column) => [...column.units.keys()].slice(0, 1)));
    return { ...NO_LAYOUT, shape: 'league', firstRow, unitColumns: known.map(({ column }) => column) };
  }
  const { columns, firstRow, parentColumn } = unitColumnsOf(grid, profile, known);
  if (columns.length > 0 && wished !== 'components-down') {
    const base = { ...NO_LAYOUT, firstRow, unitColumns: columns, parentColumn };
    const without = parentColumn === null ? columns : [...columns, parentColumn];
    const component = componentColumnOf(looked, firstRow, without);
    return component !== null && wished !== 'units-down'
      ? { ...base, shape: 'long', componentColumn: component }
      : { ...base, shape: 'units-down' };
  }
  const coded = wished === 'components-down' ? null : codedColumn(grid, lexicon, profile);
  const yearly = coded !== null || wished === 'components-down' ? null : yearColumn(grid, profile);
  if (yearly !== null) {
    const component = componentColumnOf(looked, yearly.row, [yearly.column]);
    return {
      ...NO_LAYOUT,
      shape: component === null ? 'units-down' : 'long',
      firstRow: yearly.row,
      componentColumn: component,
    };
  }
  if (coded === null) return componentsDown(looked);
  const place = { ...NO_LAYOUT, isCoded: true, firstRow: coded.row, unitColumns: [coded.column] };
  const component = componentColumnOf(looked, coded.row, place.unitColumns);
  return component === null
    ? { ...place, shape: 'units-down' }
    : { ...place, shape: 'long', componentColumn: component };
}

/** Without units: a column that is headed as the year and holds a year in two rows or more; with the first of them. */
function yearColumn(grid: Grid, profile: Profile): { column: number; row: number } | null {
  for (let head = 0; head < Math.min(profile.sampled, 30); head++) {
    const column = grid.filled(head).find((at) => headingWords(grid.text(head, at)).role === 'year');
    if (column === undefined) continue;
    const rows = range(profile.sampled - head - 1)
      .map((i) => head + 1 + i)
      .filter((row) => yearsIn(grid.text(row, column)).length === 1);
    const [row] = rows;
    if (row !== undefined && rows.length >= 2) return { column, row };
  }
  return null;
}

/** Without names: a column that is headed as the units' code and holds nothing but codes; with its first row. */
function codedColumn(grid: Grid, lexicon: Lexicon, profile: Profile): { column: number; row: number } | null {
  for (let head = 0; head < Math.min(profile.sampled, 30); head++) {
    const column = grid.filled(head).find((at) => headingWords(grid.text(head, at)).role === 'unit-code');
    if (column === undefined) continue;
    const rows = range(profile.sampled - head - 1)
      .map((i) => head + 1 + i)
      .filter((row) => grid.text(row, column) !== '');
    const known = rows.filter((row) => lexicon.units.byCode(grid.text(row, column), null).length > 0);
    const [row] = known;
    if (row !== undefined && known.length >= 2 && known.length >= 0.9 * rows.length) return { column, row };
  }
  return null;
}

/** What names the unit of a row: its name, or the name that its code stands for on the day. */
export function unitTexts(
  grid: Grid,
  { unitColumns, isCoded }: Layout,
  lexicon: Lexicon,
  row: number,
  asOf: string | null,
): string[] {
  const texts = unitColumns.map((column) => grid.text(row, column));
  if (!isCoded) return texts;
  return texts.map((code) => {
    const found = lexicon.units.byCode(code, asOf);
    return (found.length > 0 ? found : lexicon.units.byCode(code, null))[0]?.nameVi ?? code;
  });
}

/** The column whose texts are names of components, if there is one; at or below `first`. */
function componentColumnOf(
  { grid, lexicon, profile, index }: Looked,
  first: number,
  without: readonly number[],
): number | null {
  const editions = lexicon.register.editions.filter((one) => index === null || one.index === index);
  let best: { column: number; score: number } | null = null;
  for (const { column, texts, numbers } of profile.columns.slice(0, 30)) {
    const least = index !== null || isHeadedComponent(grid, column, first) ? 1 : 2;
    if (without.includes(column) || texts < Math.max(least, numbers)) continue;
    const labels = labelsOf(grid, column, first, profile.sampled);
    if (labels.length < least) continue;
    const [vote] = voteEditions(lexicon, labels, editions);
    if (!vote || vote.named < least || vote.named < Math.min(labels.length, 10) * 0.4) continue;
    if (!best || vote.score > best.score) best = { column, score: vote.score };
  }
  return best?.column ?? null;
}

/** Under a heading that says so one label is enough: a table of nothing but totals. */
function isHeadedComponent(grid: Grid, column: number, first: number): boolean {
  return range(Math.min(3, first)).some((i) => {
    const { role, isBare } = headingWords(grid.text(first - 1 - i, column));
    return isBare && (role === 'component' || role === 'component-code');
  });
}

/** The distinct texts of a column that might be labels, at most 120. */
export function labelsOf(grid: Grid, column: number, first: number, end: number): string[] {
  const labels = new Set<string>();
  for (let row = Math.max(0, first); row < end && labels.size < 120; row++) {
    const text = grid.text(row, column);
    if (/\p{L}/u.test(text) && text.length <= 250) labels.add(text);
  }
  return [...labels];
}

function componentsDown(looked: Looked): Placement {
  const unitRow = unitRowOf(looked);
  const column = componentColumnOf(looked, unitRow ?? 0, []);
  if (column === null) return { ...NO_LAYOUT, shape: 'none', firstRow: 0 };
  const place = { ...NO_LAYOUT, shape: 'components-down', componentColumn: column, unitRow } as const;
  const [first, second] = unitRow === null ? unitsAbove(looked, column) : [];
  if (first !== undefined && second !== undefined) return { ...place, firstRow: first, hasUnitsAbove: true };
  return { ...place, firstRow: firstLabelled(looked, column, unitRow) };
}

/** Rows that name a unit right above rows of figures, and hold none themselves. */
function unitsAbove({ grid, lexicon, profile }: Looked, column: number): number[] {
  return range(profile.sampled - 1).filter(
    (row) =>
      !hasFigures(grid, row, column) &&
      hasFigures(grid, row + 1, column) &&
      unitOf(lexicon, grid.text(row, column)) !== null,
  );
}

function hasFigures(grid: Grid, row: number, key: number): boolean {
  return grid.filled(row).some((column) => column > key && grid.kind(row, column) !== 'text');
}

/** A row that names two units or more, each above figures. */
function unitRowOf({ grid, lexicon, profile, index }: Looked): number | null {
  const least = index === null ? 2 : 1;
  for (let row = 0; row < Math.min(grid.height, 40); row++) {
    const units = grid.filled(row).filter((column) => {
      const figures = profile.columns[column]?.numbers ?? 0;
      return figures >= least && unitOf(lexicon, grid.text(row, column)) !== null;
    });
    if (units.length >= 2) return row;
  }
  return null;
}

function firstLabelled(
  { grid, lexicon, profile, index }: Looked,
  column: number,
  unitRow: number | null,
): number {
  const editions = lexicon.register.editions.filter((one) => index === null || one.index === index);
  const labels = labelsOf(grid, column, (unitRow ?? -1) + 1, profile.sampled);
  const edition = voteEditions(lexicon, labels, editions)[0]?.edition;
  for (let row = (unitRow ?? -1) + 1; row < profile.sampled; row++) {
    const text = grid.text(row, column);
    const figures = grid.filled(row).filter((other) => other > column && grid.kind(row, other) !== 'text');
    if (edition && figures.length > 0 && lexicon.components.match(text, edition)) return row;
  }
  return (unitRow ?? 0) + 1;
}
