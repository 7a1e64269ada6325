/** A list with several levels in one row, as the General Statistics Office gives it: province, district, commune. */
import { fold } from '../fold.ts';
import type { Grid } from '../grid.ts';
import type { RegisterRole } from './model.ts';

export const NESTED = ['province', 'district', 'commune'] as const;
export type NestedLevel = (typeof NESTED)[number];

const NAMES: readonly (readonly [NestedLevel, RegExp])[] = [
  ['commune', /^(ten )?(don vi hanh chinh )?(cap )?(xa|phuong|dac khu|thi tran)( .*)?$/],
  ['district', /^(ten )?(don vi hanh chinh )?(cap )?(quan|huyen|thi xa)( .*)?$/],
  ['province', /^(ten )?(don vi hanh chinh )?(cap )?(tinh|thanh pho|tp)( .*)?$/],
  ['commune', /^(commune|ward)( .*)?$/],
  ['district', /^district( .*)?$/],
  ['province', /^province( .*)?$/],
];

const CODES: readonly (readonly [NestedLevel, RegExp])[] = [
  ['commune', /^(ma( so)?|code) (px|xp|xa|phuong|cap xa)\b/],
  ['district', /^(ma( so)?|code) (qh|huyen|quan|cap huyen)\b/],
  ['province', /^(ma( so)?|code) (tp|tt|tinh|t tp|cap tinh|thanh pho)\b/],
];

const OTHERS: readonly (readonly [RegisterRole, RegExp])[] = [
  ['order', /^(tt|stt|so tt|so thu tu|no)$/],
  ['name-en', /\b(tieng anh|english)\b/],
  ['type', /^(cap|loai|loai hinh|loai don vi.*|type|level)$/],
  ['note', /^(ghi chu|notes?|nghi quyet.*|sap xep tu.*|hinh thanh tu.*)$/],
];

const BARE_CODE = /^(ma|ma so|ma dvhc|ma don vi hanh chinh|code)$/;

/** Figures that such lists give beside the names. */
export const SIZES = /\b(dien tich|dan so|nhan khau|mat do|so ho|area|population)\b/;

export const codeRole = (level: NestedLevel): RegisterRole => `${level}-code`;

/** The levels whose names have a column, from above. */
export function levelsIn(columns: ReadonlyMap<RegisterRole, number>): NestedLevel[] {
  return NESTED.filter((level) => columns.has(level));
}

/** The columns of a row that heads such a list; null where it names fewer than two levels, or nothing below provinces. */
export function nestedColumns(grid: Grid, row: number): Map<RegisterRole, number> | null {
  const columns = new Map<RegisterRole, number>();
  const bare: number[] = [];
  for (const column of grid.filled(row)) {
    const heading = fold(grid.text(row, column).replace(/\([^)]*\)/g, ' '));
    if (BARE_CODE.test(heading)) bare.push(column);
    const role = roleOf(heading);
    if (role !== null && !columns.has(role)) columns.set(role, column);
  }
  if (levelsIn(columns).length < 2) return null;
  giveCodes(columns, bare);
  return columns;
}

function roleOf(heading: string): RegisterRole | null {
  const code = CODES.find(([, pattern]) => pattern.test(heading));
  if (code) return codeRole(code[0]);
  const other = OTHERS.find(([, pattern]) => pattern.test(heading));
  if (other) return other[0];
  return NAMES.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** A bare 'Mã' belongs to the name beside it: to its left where the first stands right of a name, else to its right. */
function giveCodes(columns: Map<RegisterRole, number>, bare: readonly number[]): void {
  const [first] = bare;
  if (first === undefined) return;
  const levels = levelsIn(columns);
  const isAfter = levels.some((level) => columns.get(level) === first - 1);
  for (const column of bare) {
    const own = levels.find((level) => columns.get(level) === (isAfter ? column - 1 : column + 1));
    if (own !== undefined && !columns.has(codeRole(own))) columns.set(codeRole(own), column);
  }
}
