import { guess } from '../spreadsheet/guess.ts';
import type { Mapping, SheetMapping } from '../spreadsheet/mapping.ts';
import type { Workbook } from '../spreadsheet/model.ts';
import type { SheetResult } from '../spreadsheet/recognise.ts';
import type { RegisterReading, RegisterSheet } from '../spreadsheet/registers/model.ts';
import { tableKey, type RecogniseJob } from './spreadsheet-job.ts';

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
  kind: one.kind === 'plan-tasks' ? 'plan-tasks' : 'registers',
  isTaken: one.isTaken,
  shape: 'none',
  reason: one.reason,
  index: one.index,
  year: one.year,
  level: one.level,
  stage: guess('published', 1, 'không cần cho danh mục', 'not needed for a register'),
  edition: null,
  unit: one.mapping.unit ?? null,
  parent: null,
  marks: null,
  parts: [],
  mapping: one.mapping,
});

/** Nobody has to be asked: every register is without errors. */
export const areSure = ({ problems }: RegisterReading): boolean =>
  problems.every(({ level }) => level !== 'error');

const without = (mapping: SheetMapping, fields: readonly string[]): Partial<SheetMapping> =>
  Object.fromEntries(Object.entries(mapping).filter(([field]) => !fields.includes(field)));

/** Choices with what was confirmed for registers with the same headings: columns, and decisions on names. */
export const withRememberedRegisters = (
  { sheets }: RegisterReading,
  { choices, remembered }: RecogniseJob,
): { mapping: Mapping; sheets: Set<string> } => {
  const known = sheets.flatMap((sheet) => {
    const reading = remembered[sheet.mapping.signature ?? ''];
    return reading === undefined ? [] : [{ sheet, reading }];
  });
  const names = (kind: 'units' | 'components') =>
    Object.assign({}, ...known.map(({ reading }) => reading[kind]), choices[kind]) as Record<
      string,
      string | null
    >;
  const chosen = choices.sheets ?? [];
  const added = known.map(({ sheet, reading }): SheetMapping => {
    const own = chosen.find((one) => one.sheet === sheet.sheet);
    return {
      ...without({ sheet: '', ...reading.sheet }, ['index', 'level', 'stage']),
      ...own,
      sheet: sheet.sheet,
    };
  });
  const others = chosen.filter((one) => !added.some(({ sheet }) => sheet === one.sheet));
  return {
    mapping: {
      ...choices,
      units: names('units'),
      components: names('components'),
      sheets: [...others, ...added],
    },
    sheets: new Set(known.map(({ sheet }) => tableKey({ sheet: sheet.sheet, part: 0 }))),
  };
};
