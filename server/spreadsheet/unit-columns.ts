/** Which columns name the units of the rows: by the names in them, and by what heads them. */
import { range } from './collect.ts';
import type { Grid } from './grid.ts';
import { headingWords } from './heading-words.ts';
import { levelsOfHeading } from './level-words.ts';
import { isNumbering } from './numbering-row.ts';
import type { ColumnProfile, Profile } from './profile.ts';

export interface UnitColumns {
  /** One, or the same names in two languages; empty where nothing names units. */
  readonly columns: readonly number[];
  readonly firstRow: number;
  /** The column of what the units lie in, if there is one. */
  readonly parentColumn: number | null;
}

/** The columns that name units of the register beside figures: the fullest, and others at least half as full. */
export function knownUnitColumns(grid: Grid, profile: Profile): ColumnProfile[] {
  const most = Math.max(0, ...profile.columns.map((column) => column.units.size));
  if (most === 0) return [];
  const found = profile.columns.filter((column) => column.units.size >= Math.max(1, most / 2));
  if (most > 1) return found.filter((column) => column.units.size > 1);
  // one unit only: believed when a heading above says that this is the column of units
  return found.filter((column) => {
    const row = [...column.units.keys()][0] ?? 0;
    return range(row).some((above) => headingWords(grid.text(above, column.column)).role === 'unit');
  });
}

/** League tables sort each pair of columns by itself, so neighbouring unit columns name different units. */
export function isLeague(columns: readonly ColumnProfile[], profile: Profile): boolean {
  for (let i = 0; i + 1 < columns.length; i++) {
    const [one, other] = [columns[i], columns[i + 1]];
    if (!one || !other) continue;
    const between = profile.columns.slice(one.column + 1, other.column);
    const rows = [...one.units].filter(([row]) => other.units.has(row));
    const differing = rows.filter(([row, unit]) => other.units.get(row) !== unit);
    if (between.some((column) => column.numbers > rows.length / 2) && differing.length > rows.length * 0.3)
      return true;
  }
  return false;
}

interface Headed {
  readonly column: number;
  readonly level: string | null;
  /** The first row below the heading with a name and a figure. */
  readonly firstRow: number;
  readonly distinct: number;
  readonly isKnown: boolean;
}

const DEPTH: Readonly<Record<string, number>> = {
  province: 0,
  ministry: 0,
  department: 1,
  district: 1,
  commune: 2,
};

/** `known`: the columns with names of the register; units that it does not know are found by their heading. */
export function unitColumnsOf(grid: Grid, profile: Profile, known: readonly ColumnProfile[]): UnitColumns {
  const headed = headedColumns(grid, profile, known);
  const parent = parentAmong(headed);
  const own = headed.filter((one) => one !== parent);
  const finest =
    parent === null
      ? own.filter((one) => one.isKnown)
      : own.filter((one) => depthOf(one) !== depthOf(parent));
  const chosen = finest.length > 0 ? finest : known.length > 0 ? [] : own.slice(0, 1);
  const columns =
    parent === null && known.length > 0 ? known.map((one) => one.column) : chosen.map((one) => one.column);
  const firsts = [
    ...known
      .filter((one) => columns.includes(one.column) && !headed.some((other) => other.column === one.column))
      .flatMap((one) => [...one.units.keys()].slice(0, 1)),
    ...headed.filter((one) => columns.includes(one.column)).map((one) => one.firstRow),
  ];
  return { columns, firstRow: Math.min(...firsts), parentColumn: parent?.column ?? null };
}

function depthOf({ level }: Headed): number | null {
  return level === null ? null : (DEPTH[level] ?? null);
}

/** Columns below a heading that says 'unit', with at least two names beside figures (one, where it is of the register). */
function headedColumns(grid: Grid, profile: Profile, known: readonly ColumnProfile[]): Headed[] {
  const found = new Map<number, Headed>();
  for (const head of range(Math.min(profile.sampled, 30))) {
    if (grid.filled(head).length < 2) continue;
    for (const column of grid.filled(head)) {
      const text = grid.text(head, column);
      if (found.has(column) || grid.kind(head, column) !== 'text' || headingWords(text).role !== 'unit')
        continue;
      const rows = range(profile.sampled - head - 1)
        .map((i) => head + 1 + i)
        .filter((row) => isNamed(grid, row, column));
      const [firstRow] = rows;
      const isKnown = known.some((one) => one.column === column);
      if (firstRow === undefined || (rows.length < 2 && !isKnown)) continue;
      const levels = levelsOfHeading(text);
      const level = levels.length === 1 ? (levels[0] ?? null) : null;
      const distinct = new Set(rows.map((row) => grid.text(row, column))).size;
      found.set(column, { column, level, firstRow, distinct, isKnown });
    }
  }
  return [...found.values()].sort((one, other) => one.column - other.column);
}

function isNamed(grid: Grid, row: number, column: number): boolean {
  if (grid.kind(row, column) !== 'text' || headingWords(grid.text(row, column)).role === 'unit') return false;
  const figures = grid.filled(row).filter((other) => other !== column && grid.kind(row, other) !== 'text');
  return figures.length > 0 && !isNumbering(grid, row);
}

/** Of columns of different levels the coarsest; of one with a level and one without, the one that repeats itself. */
function parentAmong(headed: readonly Headed[]): Headed | null {
  const deep = headed
    .filter((one) => depthOf(one) !== null)
    .sort((one, other) => (depthOf(one) ?? 0) - (depthOf(other) ?? 0));
  const [coarsest] = deep;
  const finest = deep.at(-1);
  if (!coarsest || !finest) return null;
  if (depthOf(coarsest) !== depthOf(finest)) return coarsest;
  const finer = headed.find((one) => one.level === null && one.distinct > 1.5 * coarsest.distinct);
  return finer && deep.length === 1 ? coarsest : null;
}
