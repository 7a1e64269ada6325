import { guess } from '../spreadsheet/guess.ts';
import type { Workbook } from '../spreadsheet/model.ts';
import type { SheetResult } from '../spreadsheet/recognise.ts';
import type { RegisterReading, RegisterSheet } from '../spreadsheet/registers/model.ts';

/** Sheets of registers beside those of scores and logs. */

/** What is left when the registers are taken out. */
export const withoutRegisters = (workbook: Workbook, { sheets }: RegisterReading): Workbook => {
  const names = new Set(sheets.map(({ sheet }) => sheet));
  return names.size === 0
    ? workbook
    : { ...workbook, sheets: workbook.sheets.filter(({ name }) => !names.has(name)) };
};

export const resultOfRegister = (one: RegisterSheet, workbook: Workbook): SheetResult => ({
  sheet: one.sheet,
  part: 0,
  isHidden: workbook.sheets.find(({ name }) => name === one.sheet)?.hidden ?? false,
  kind: 'registers',
  isTaken: one.isTaken,
  shape: 'none',
  reason: one.reason,
  index: one.index,
  year: one.year,
  level: one.level,
  stage: guess('published', 1, 'không cần cho danh mục', 'not needed for a register'),
  edition: null,
  unit: one.mapping.unit ?? null,
  marks: null,
  mapping: one.mapping,
});

/** Nobody has to be asked: every register is without errors. */
export const areSure = ({ problems }: RegisterReading): boolean =>
  problems.every(({ level }) => level !== 'error');
