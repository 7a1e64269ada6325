/** What stands in the columns of a sheet, from its first rows: numbers, units, dates. */
import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { UnitContext } from './unit-names.ts';

/** Enough to see the structure; a log of 300 000 rows looks no different further down. */
const SAMPLE_ROWS = 500;
const ANY: UnitContext = { asOf: null, level: null, parent: null };

export interface ColumnProfile {
  readonly column: number;
  numbers: number;
  texts: number;
  dates: number;
  missing: number;
  /** Rows whose cell names a unit, beside a figure in the same row; with the unit's (or the units') ids. */
  readonly units: Map<number, string>;
}

export interface Profile {
  readonly columns: readonly ColumnProfile[];
  readonly sampled: number;
}

/** Counts the kinds of cells in each column of the first rows. */
export function profileOf(grid: Grid, lexicon: Lexicon): Profile {
  const sampled = endOfSample(grid);
  const columns = Array.from({ length: grid.width }, (_, column): ColumnProfile => ({
    column,
    numbers: 0,
    texts: 0,
    dates: 0,
    missing: 0,
    units: new Map<number, string>(),
  }));
  for (let row = 0; row < sampled; row++) profileRow(grid, lexicon, columns, row);
  return { columns, sampled };
}

/** The first row behind so many filled ones: a part of a long list begins far down. */
function endOfSample(grid: Grid): number {
  let filled = 0;
  for (let row = 0; row < grid.height; row++) {
    if (!grid.isBlankRow(row)) filled++;
    if (filled === SAMPLE_ROWS) return row + 1;
  }
  return grid.height;
}

function profileRow(grid: Grid, lexicon: Lexicon, columns: readonly ColumnProfile[], row: number): void {
  const filled = grid.filled(row);
  const hasFigure = filled.some((column) => grid.kind(row, column) !== 'text');
  for (const column of filled) {
    const profile = columns[column];
    if (!profile) continue;
    const kind = grid.kind(row, column);
    if (kind === 'number') profile.numbers++;
    else if (kind === 'date') profile.dates++;
    else if (kind === 'missing') profile.missing++;
    else {
      profile.texts++;
      const unit = unitOf(lexicon, grid.text(row, column));
      if (unit !== null && hasFigure) profile.units.set(row, unit);
    }
  }
}

/** The unit a text names, in a form that only has to be equal for equal units; null for other texts. */
export function unitOf(lexicon: Lexicon, text: string): string | null {
  if (text.length < 2 || text.length > 80) return null;
  const match = lexicon.units.match(text, ANY);
  if (match.unit) return match.unit.unit;
  return match.candidates.length > 0 ? match.candidates.map((unit) => unit.unit).join('|') : null;
}
