/** Rows of several levels → the units of each, every unit once, each below the one to its left. */
import { fold } from '../fold.ts';
import { cellText, type Cell } from '../model.ts';
import { levelsIn, codeRole, type NestedLevel } from './nested-layout.ts';
import type { RegisterRole } from './model.ts';
import type { RegisterRow } from './rows.ts';

/** Digits of the codes of the General Statistics Office. */
const DIGITS: Readonly<Record<NestedLevel, number>> = { province: 2, district: 3, commune: 5 };

export interface NestedUnit {
  readonly row: RegisterRow;
  readonly name: string;
  readonly level: NestedLevel;
  readonly above: NestedUnit | null;
}

export interface NestedUnits {
  readonly units: readonly NestedUnit[];
  /** Codes that had lost their leading zeros. */
  readonly padded: number;
}

/** '1' of a cell that shows '01', or of one that a spreadsheet made a number of → '01'. */
export function codeIn(cell: Cell, level: NestedLevel): { code: string; isPadded: boolean } {
  const text = cellText(cell).trim();
  const shown = /^0+$/.exec(cell.format ?? '')?.[0].length ?? 0;
  if (!/^\d+$/.test(text) || text.length >= DIGITS[level]) return { code: text, isPadded: false };
  const code = text.padStart(Math.max(shown, DIGITS[level]), '0');
  return { code, isPadded: shown < code.length };
}

/** `rows` in the order of the sheet; a blank name of an upper level repeats the one above it. */
export function nestedUnits(
  rows: readonly RegisterRow[],
  columns: ReadonlyMap<RegisterRole, number>,
): NestedUnits {
  const levels = levelsIn(columns);
  const lowest = levels.at(-1) ?? 'commune';
  const known = new Map<string, NestedUnit>();
  const keys = new Map<NestedUnit, string>();
  const units: NestedUnit[] = [];
  let padded = 0;
  let before: readonly (NestedUnit | null)[] = [];
  for (const row of rows) {
    let above: NestedUnit | null = null;
    const line: (NestedUnit | null)[] = [];
    levels.forEach((level, depth) => {
      const name = row.text(level).normalize('NFC');
      const isSameAbove = depth === 0 || before[depth - 1] === above;
      const repeated = name === '' && level !== lowest && isSameAbove ? (before[depth] ?? null) : null;
      const cell = row.cell(codeRole(level));
      const { code, isPadded } = cell ? codeIn(cell, level) : { code: '', isPadded: false };
      const key = `${above === null ? '' : (keys.get(above) ?? '')}/${code || fold(name)}`;
      let unit: NestedUnit | null = repeated ?? (name === '' ? null : (known.get(key) ?? null));
      if (unit === null && name !== '') {
        unit = { row: rowOf(row, level, code, level === lowest), name, level, above };
        known.set(key, unit);
        keys.set(unit, key);
        units.push(unit);
        if (isPadded) padded += 1;
      }
      line.push(unit);
      above = unit ?? above;
    });
    before = line;
  }
  return { units, padded };
}

/** The row as that of one of its units: only the lowest has the row's type and English name. */
function rowOf(row: RegisterRow, level: NestedLevel, code: string, isLowest: boolean): RegisterRow {
  const own = (role: RegisterRole): RegisterRole | null => {
    if (role === 'unit') return level;
    if (role === 'unit-code') return codeRole(level);
    return isLowest && (role === 'type' || role === 'name-en') ? role : null;
  };
  const at = <T>(role: RegisterRole, read: (role: RegisterRole) => T, none: T): T => {
    const found = own(role);
    return found === null ? none : read(found);
  };
  return {
    row: row.row,
    text: (role) => (role === 'unit-code' ? code : at(role, (one) => row.text(one), '')),
    cell: (role) => at<Cell | null>(role, (one) => row.cell(one), null),
    column: (role) => at<number | undefined>(role, (one) => row.column(one), undefined),
  };
}
