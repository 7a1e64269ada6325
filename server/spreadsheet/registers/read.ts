/** A workbook → its registers: units, schemes and channels that the sheets list, and everything that is not clear. */
import { Grid } from '../grid.ts';
import { guess } from '../guess.ts';
import { lexiconOf, type Lexicon } from '../lexicon.ts';
import {
  headingSignature,
  wishFor,
  type ColumnMapping,
  type Mapping,
  type SheetMapping,
} from '../mapping.ts';
import type { Sheet, Workbook } from '../model.ts';
import type { Said } from '../problem-codes.ts';
import type { Register, RegisterUnit } from '../register.ts';
import { readChannels } from './channels.ts';
import { readComponents } from './components.ts';
import { registerLayout } from './layout.ts';
import type { Entry, RegisterKind, RegisterLayout, RegisterReading, RegisterSheet } from './model.ts';
import { dayOfList, type ListDay } from './list-day.ts';
import { schemeOf } from './scheme.ts';
import { RegisterProblems } from './tell.ts';
import { readUnits } from './units.ts';

const REASONS: Readonly<Record<RegisterKind, Said>> = {
  units: { vi: 'danh mục đơn vị', en: 'a list of units' },
  components: { vi: 'bộ tiêu chí', en: 'a scheme of components' },
  channels: { vi: 'danh mục hình thức', en: 'a list of channels' },
};

const nothing = guess(null, 1, 'không cần cho danh mục', 'not needed for a register');

/** The unit whose list it is, as the titles say: 'Danh sách các xã, phường của tỉnh Quảng Ngãi'. */
function unitAbove(lexicon: Lexicon, layout: RegisterLayout): RegisterUnit | null {
  for (const title of layout.titles) {
    const named = /(?:tỉnh|thành phố|huyện|quận|thị xã|TP\.?)\s+\p{Lu}[\p{L}\s-]*$/u.exec(title.trim())?.[0];
    const match = named === undefined ? null : lexicon.units.match(named);
    if (match?.unit && match.confidence >= 0.9) return match.unit;
  }
  return null;
}

function mappingOf(
  sheet: Sheet,
  grid: Grid,
  layout: RegisterLayout,
  wish: Partial<SheetMapping>,
  isTaken: boolean,
): SheetMapping {
  const headings = Array.from({ length: grid.width }, (_, column) => grid.text(layout.headerRow, column));
  const columns = [...layout.columns].map(([role, column]): ColumnMapping => ({ column, role }));
  return {
    ...(wish.unit === undefined ? {} : { unit: wish.unit }),
    sheet: sheet.name,
    signature: headingSignature(headings),
    take: isTaken,
    kind: 'registers',
    register: layout.kind,
    headerRows: [layout.headerRow],
    columns: columns.sort((one, other) => one.column - other.column),
  };
}

function tellOfDay({ day, isAgainst }: ListDay, sheet: string, problems: RegisterProblems): void {
  const found = day.value.split('-').reverse().join('/');
  problems.add(isAgainst ? 'list-day-against' : 'list-of-day', { sheet }, { found });
}

function readSheet(
  sheet: Sheet,
  lexicon: Lexicon,
  mapping: Mapping,
  problems: RegisterProblems,
  fileName: string,
): { sheet: RegisterSheet; entries: Entry[] } | null {
  const wish: Partial<SheetMapping> = wishFor(mapping, sheet.name, 0) ?? {};
  const grid = new Grid(sheet);
  const layout = sheet.hidden && wish.kind !== 'registers' ? null : registerLayout(grid, wish);
  if (layout === null) return null;
  const isTaken = wish.take ?? true;
  const heard = isTaken ? problems : new RegisterProblems();
  const base = {
    sheet: sheet.name,
    kind: layout.kind,
    isTaken,
    reason: isTaken ? REASONS[layout.kind] : { vi: 'đã chọn', en: 'chosen' },
    index: nothing,
    year: nothing,
    level: nothing,
    scheme: null,
    mapping: mappingOf(sheet, grid, layout, wish, isTaken),
  };
  const kept = (entries: Entry[]): Entry[] => (isTaken ? entries : []);
  if (layout.kind === 'channels')
    return { sheet: base, entries: kept(readChannels({ grid, layout, lexicon, problems: heard })) };
  if (layout.kind === 'units') {
    const above =
      (wish.unit === undefined ? null : lexicon.units.byId(wish.unit)) ?? unitAbove(lexicon, layout);
    const list = dayOfList(layout, fileName, wish.asOf ?? mapping.asOf);
    if (list !== null) tellOfDay(list, sheet.name, heard);
    const given = {
      grid,
      layout,
      lexicon,
      choices: mapping.units ?? {},
      problems: heard,
      above,
      level: wish.level ?? null,
      span: list?.span ?? { from: null, to: null },
    };
    const named = {
      ...(above === null ? {} : { unit: above.unit }),
      ...(list === null ? {} : { asOf: list.day.value }),
    };
    return { sheet: { ...base, mapping: { ...base.mapping, ...named } }, entries: kept(readUnits(given)) };
  }
  const { index, level, year, scheme } = schemeOf(layout, lexicon, { ...wish.scheme, ...chosenIn(wish) });
  const entries = kept(readComponents({ grid, layout, lexicon, scheme, problems: heard }));
  return { sheet: { ...base, index, level, year, scheme, mapping: { ...base.mapping, scheme } }, entries };
}

/** Index, level and year are chosen where they are for scores. */
const chosenIn = ({ index, level, year }: Partial<SheetMapping>) => ({
  ...(index === undefined ? {} : { index }),
  ...(level === undefined ? {} : { level }),
  ...(year === undefined ? {} : { fromYear: year }),
});

/** Pure; never throws for what is in the file. Sheets that are no register are left to `recognise`. */
export function readRegisters(
  workbook: Workbook,
  register: Register,
  mapping: Mapping = {},
): RegisterReading {
  const lexicon = lexiconOf(register);
  const problems = new RegisterProblems();
  const read = workbook.sheets.flatMap(
    (sheet) => readSheet(sheet, lexicon, mapping, problems, workbook.fileName) ?? [],
  );
  return {
    sheets: read.map(({ sheet }) => sheet),
    entries: read.flatMap(({ entries }) => entries),
    problems: problems.all(),
  };
}
