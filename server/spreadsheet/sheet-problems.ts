/** What is to be said of a file, a sheet and its columns as a whole. */
import type { ColumnReading } from './columns.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { choiceOf, type NameChoices } from './mapping.ts';
import { columnName, type ReadNote, type Sheet, type Workbook } from './model.ts';
import type { Suggestion } from './problem-codes.ts';
import type { Place, Problems } from './problems.ts';
import type { RegisterComponent, RegisterEdition } from './register.ts';
import type { SheetReading } from './sheet-reading.ts';
import type { Slot } from './value.ts';

/** Encodings, old fonts, misleading names. */
export function tellOfFile(workbook: Workbook, problems: Problems): void {
  for (const note of workbook.notes)
    problems.add(
      codeOf(note),
      { sheet: note.sheet },
      { found: workbook.fileName, detail: note.found, count: Math.max(1, note.cells) },
    );
}

function codeOf(
  note: ReadNote,
): 'encoding-read' | 'encoding-doubtful' | 'legacy-font-read' | 'renamed-file' | 'second-reader' {
  switch (note.code) {
    case 'encoding':
      return note.found.endsWith('?') ? 'encoding-doubtful' : 'encoding-read';
    case 'legacy-font':
      return 'legacy-font-read';
    case 'renamed-file':
      return 'renamed-file';
    case 'second-reader':
      return 'second-reader';
  }
}

/** Why a sheet is left out, and what a taken sheet does not say. */
export function tellOfSheet(reading: SheetReading, problems: Problems): void {
  const place: Place = { sheet: reading.sheet.name };
  const found = reading.sheet.name;
  if (!reading.isTaken) {
    if (reading.sheet.rows.length === 0) return;
    const code = reading.sheet.hidden
      ? 'sheet-hidden'
      : reading.kind === 'indicators'
        ? 'sheet-indicators'
        : reading.kind === 'scores'
          ? 'sheet-not-taken'
          : 'no-table';
    problems.add(code, place, { found });
    return;
  }
  if (reading.log) return;
  if (reading.index.value === null) problems.add('index-unknown', place, { found });
  if (
    reading.year.value === null &&
    !reading.columns.some((column) => column.role === 'year' || column.year !== null)
  ) {
    problems.add('year-unknown', place, { found });
  }
  if (reading.index.value !== null && reading.year.value !== null && !reading.edition) {
    problems.add('edition-unknown', place, {
      found,
      detail: `${reading.index.value} ${reading.year.value} ${reading.level.value ?? ''}`,
    });
  }
  const [other] = reading.year.others;
  if (other !== undefined) {
    const level = reading.year.confidence > 0.95 ? 'note' : 'warning';
    problems.add('year-conflict', place, {
      found: reading.year.others.join(', '),
      detail: String(reading.year.value),
      level,
    });
  }
}

/** Figures from hidden rows and columns, and names that were joined. */
export function tellOfHidden(sheet: Sheet, slots: readonly Slot[], problems: Problems): void {
  const { name, hiddenRows, hiddenColumns, joinedNames = [] } = sheet;
  for (const { row, column } of joinedNames)
    problems.add(
      'name-joined',
      { sheet: name, row, column },
      { found: String(sheet.rows[row]?.[column]?.value) },
    );
  const used = slots.filter(
    ({ row, column }) => hiddenRows?.has(row) === true || hiddenColumns?.has(column) === true,
  );
  const [first] = used;
  if (!first) return;
  const rows = distinct(used.map(({ row }) => row).filter((row) => hiddenRows?.has(row) === true));
  const columns = distinct(
    used.map(({ column }) => column).filter((column) => hiddenColumns?.has(column) === true),
  );
  const some = (list: readonly (number | string)[]): string =>
    list.slice(0, 8).join(', ') + (list.length > 8 ? ' …' : '');
  const named = (row: string, column: string): string =>
    [
      ...(rows.length > 0 ? [`${row} ${some(rows.map((one) => one + 1))}`] : []),
      ...(columns.length > 0 ? [`${column} ${some(columns.map(columnName))}`] : []),
    ].join('; ');
  problems.add(
    'hidden-taken',
    { sheet: name, row: first.row, column: first.column },
    {
      found: name,
      detail: { vi: named('dòng', 'cột'), en: named('row', 'column') },
      count: used.length,
    },
  );
}

function distinct(list: readonly number[]): number[] {
  return [...new Set(list)].sort((one, other) => one - other);
}

/** Columns and rows of figures that name no component, and rows that are no units. */
export function tellOfColumns(
  reading: SheetReading,
  slots: readonly Slot[],
  lexicon: Lexicon,
  others: number,
  choices: NameChoices,
  problems: Problems,
): void {
  const { edition } = reading;
  if (others > 0)
    problems.add('rows-not-units', { sheet: reading.sheet.name }, { found: String(others), count: others });
  if (!edition) return;
  if (reading.kind === 'indicators') {
    tellOfIndicators(reading, edition, problems);
  } else if (reading.layout.componentColumn === null) {
    for (const column of reading.columns)
      tellOfColumn(reading, column, edition, slots, lexicon, choices, problems);
  } else {
    tellOfRows(reading, edition, slots, lexicon, problems);
  }
  if (slots.some((slot) => slot.unit === null && slot.unitText === '')) {
    problems.add(
      'unit-unstated',
      { sheet: reading.sheet.name },
      { found: reading.sheet.name, count: slots.length },
    );
  }
}

/** Of a sheet of raw indicators only the component's own score is taken: one note for the other columns. */
function tellOfIndicators(reading: SheetReading, edition: RegisterEdition, problems: Problems): void {
  const raw = reading.columns.filter(({ role, isFigures }) => role === 'unknown' && isFigures);
  const [first] = raw;
  if (!first) return;
  const row = first.heading.texts.at(-1)?.row ?? reading.layout.firstRow;
  problems.add(
    'column-not-of-index',
    { sheet: reading.sheet.name, row, column: first.column },
    { found: first.heading.line, detail: nameOf(edition), level: 'note', count: raw.length },
  );
}

/** An unclear column is an error when a component of the edition is still without a column; else it is just not of the index. */
function tellOfColumn(
  reading: SheetReading,
  column: ColumnReading,
  edition: RegisterEdition,
  slots: readonly Slot[],
  lexicon: Lexicon,
  choices: NameChoices,
  problems: Problems,
): void {
  const text = column.heading.line;
  const profile = reading.layout.profile.columns[column.column];
  const isNoteOfFigures = column.role === 'note' && (profile?.numbers ?? 0) > 2 * (profile?.texts ?? 0);
  if (
    (column.role !== 'unknown' && column.role !== 'double' && !isNoteOfFigures) ||
    choiceOf(choices, column.componentText) !== undefined ||
    reading.kind === 'indicators'
  )
    return;
  const row = column.heading.texts.at(-1)?.row ?? reading.layout.firstRow;
  const place = { sheet: reading.sheet.name, row, column: column.column };
  const count = profile?.numbers ?? 1;
  const used = new Set(slots.map((slot) => slot.component?.component));
  const free = lexicon.components.componentsOf(edition).filter((one) => !used.has(one.component));
  const detail = { found: text, subject: fold(column.componentText), count };
  const tops = free.filter((one) => one.parent !== null && isTop(one, edition, lexicon));
  if (column.candidates.length > 0) {
    const named = column.candidates.map(suggestion);
    problems.add('ambiguous-component', place, {
      ...detail,
      detail: named.map((one) => one.name).join('; '),
      suggestions: named,
    });
  } else if (tops.length === 0 || column.role === 'double') {
    // it may be the total under a name that nobody knows
    const isTotal = column.role !== 'double' && free.some((one) => one.parent === null);
    const level = isTotal ? 'warning' : 'note';
    problems.add('column-not-of-index', place, { ...detail, detail: nameOf(edition), level });
  } else {
    const near = lexicon.components.matches(column.componentText, edition).map((one) => one.component);
    problems.add('unknown-component', place, {
      ...detail,
      detail: nameOf(edition),
      suggestions: [...near, ...tops].slice(0, 4).map(suggestion),
    });
  }
}

function isTop(component: RegisterComponent, edition: RegisterEdition, lexicon: Lexicon): boolean {
  return component.parent === lexicon.components.total(edition)?.component;
}

/** Rows below the register's tree (raw indicators of a profile, criteria) are one note; a few strange rows are errors. */
function tellOfRows(
  reading: SheetReading,
  edition: RegisterEdition,
  slots: readonly Slot[],
  lexicon: Lexicon,
  problems: Problems,
): void {
  const unknown = new Map<string, Slot>();
  for (const slot of slots)
    if (!slot.component && slot.componentText !== '') unknown.set(slot.componentText, slot);
  const known = new Set(slots.flatMap((slot) => slot.component?.component ?? []));
  const sheet = reading.sheet.name;
  const column = reading.layout.componentColumn ?? 0;
  const [first] = unknown.values();
  if (first && unknown.size >= Math.max(3, known.size)) {
    const place = { sheet, row: first.row, column };
    problems.add('rows-below-components', place, {
      found: first.componentText,
      detail: nameOf(edition),
      count: unknown.size,
    });
    return;
  }
  for (const [text, slot] of unknown) {
    const near = lexicon.components.matches(text, edition).map((one) => suggestion(one.component));
    const count = slots.filter((one) => one.componentText === text).length;
    problems.add(
      'unknown-component',
      { sheet, row: slot.row, column },
      { found: text, subject: fold(text), detail: nameOf(edition), suggestions: near.slice(0, 4), count },
    );
  }
}

function suggestion(component: RegisterComponent): Suggestion {
  return { id: component.component, name: component.nameVi };
}

function nameOf(edition: RegisterEdition): string {
  return `${edition.index} (${edition.fromYear}${edition.toYear === edition.fromYear ? '' : `–${edition.toYear ?? ''}`})`;
}
