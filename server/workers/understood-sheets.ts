import { parseCellName, type Workbook } from '../spreadsheet/model.ts';
import type { Recognition, SheetResult } from '../spreadsheet/recognise.ts';
import type { RegisterReading } from '../spreadsheet/registers/model.ts';
import { hasFigure } from '../spreadsheet/value.ts';
import { type SheetUnderstood, tableKey } from './spreadsheet-job.ts';
import { resultOfRegister } from './spreadsheet-registers.ts';

/** Each table of a file with what was read of it. */

/** The tables of a sheet follow each other: a cell belongs to the last one that begins above it. */
const isOf = (cell: string, name: string, result: SheetResult, all: readonly SheetResult[]): boolean => {
  if (name !== result.sheet) return false;
  const row = parseCellName(cell)?.row ?? 0;
  const tables = all.filter(({ sheet }) => sheet === name);
  const above = tables.filter(
    ({ part, mapping }) => part === 0 || (mapping.headerRows?.[0] ?? row + 1) <= row,
  );
  return above.at(-1) === result;
};

/** Tables of several indices may lie in the same rows. */
const isValueOf = (
  { cell, sheet, index }: Recognition['values'][number],
  result: SheetResult,
  all: readonly SheetResult[],
): boolean => {
  const same = all.filter((one) => one.sheet === result.sheet && one.index.value === index);
  return index === result.index.value && isOf(cell, sheet, result, same);
};

export const understoodSheets = (
  workbook: Workbook,
  { sheets, values, activities }: Recognition,
  registers: RegisterReading,
  remembered: ReadonlySet<string>,
): SheetUnderstood[] =>
  [...registers.sheets.map((one) => resultOfRegister(one, workbook)), ...sheets].map((result) => {
    const sheet = workbook.sheets.find(({ name }) => name === result.sheet);
    const own = values.filter((value) => value.taken && isValueOf(value, result, sheets));
    return {
      ...result,
      rows: sheet?.rows.length ?? 0,
      columns: (sheet?.rows ?? []).reduce((most, row) => Math.max(most, row.length), 0),
      isRemembered: remembered.has(tableKey(result)),
      values: own.filter(hasFigure).length,
      missing: own.filter(({ missingReason }) => missingReason !== null).length,
      activities: activities.filter((done) => done.taken && isOf(done.cell, done.sheet, result, sheets))
        .length,
      entries: registers.entries.filter(({ sheet: of }) => of === result.sheet).length,
    };
  });
