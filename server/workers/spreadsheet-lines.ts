import { cellText, type Cell, parseCellName, type Sheet, type Workbook } from '../spreadsheet/model.ts';
import { ACTIVITY_ROLES, type ActivityRole } from '../spreadsheet/mapping.ts';
import type { Recognition, SheetResult } from '../spreadsheet/recognise.ts';
import { hasFigure } from '../spreadsheet/value.ts';
import type { RegisterReading } from '../spreadsheet/registers/model.ts';

/** How a cell of the preview is coloured: what was made of it. */
export type CellRole =
  | 'title'
  | 'heading'
  | 'unit'
  | 'component'
  | 'score'
  | 'missing'
  | 'rank'
  | 'rating'
  | 'target'
  | 'left-out'
  | ActivityRole
  | '';

/** [column from 0, text, kind, role] */
export type LineCell = [number, string, Cell['kind'], CellRole];
export type Line = { sheet: string; line: number; cells: LineCell[] };

type Values = Recognition['values'];
type Table = Omit<SheetResult, 'parts'>;

/** Rows kept of each sheet for the preview, besides those with problems; and cells kept of a file. */
const previewRows = 1000;
const previewCells = 300_000;

type Located = { sheet: string | null; cell: string | null };

class Roles {
  readonly #rows = new Map<number, Map<number, CellRole>>();

  /** The first role of a cell stands. */
  put(row: number, column: number, role: CellRole): void {
    const columns = this.#rows.get(row) ?? new Map<number, CellRole>();
    this.#rows.set(row, columns);
    if (!columns.has(column)) columns.set(column, role);
  }

  putAt(cell: string | null, role: CellRole): void {
    const at = cell === null ? null : parseCellName(cell);
    if (at !== null) this.put(at.row, at.column, role);
  }

  of(row: number, column: number): CellRole {
    return this.#rows.get(row)?.get(column) ?? '';
  }
}

const markFigures = (roles: Roles, values: Values): void => {
  for (const value of values) {
    const figure = !hasFigure(value) ? 'missing' : value.stage === 'target' ? 'target' : 'score';
    roles.putAt(value.rankCell, 'rank');
    roles.putAt(value.ratingCell, 'rating');
    roles.putAt(value.cell, value.taken ? figure : 'left-out');
  }
};

/** The cells of the figures' rows that name their unit and component. */
const markNames = (roles: Roles, sheet: Sheet, values: Values): void => {
  const names = new Map<number, { units: Set<string>; components: Set<string> }>();
  for (const { cell, unitText, componentText } of values) {
    const row = parseCellName(cell)?.row ?? -1;
    const known = names.get(row) ?? { units: new Set(), components: new Set() };
    names.set(row, known);
    known.units.add(unitText);
    known.components.add(componentText);
  }
  for (const [row, { units, components }] of names) {
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (cell.kind !== 'text') continue;
      const text = cellText(cell);
      if (units.has(text)) roles.put(row, column, 'unit');
      else if (components.has(text)) roles.put(row, column, 'component');
    }
  }
};

const markHeadings = (roles: Roles, sheet: Sheet, { mapping, part }: Table): void => {
  const headings = mapping.headerRows ?? [];
  const named = new Set(
    (mapping.columns ?? []).filter(({ component }) => component !== undefined).map(({ column }) => column),
  );
  for (const row of headings) {
    for (const column of (sheet.rows[row] ?? []).keys())
      roles.put(row, column, named.has(column) ? 'component' : 'heading');
  }
  // The titles of a table stand right above its headings.
  const top = headings[0] ?? 0;
  for (let row = part === 0 ? 0 : Math.max(0, top - 4); row < top; row++) {
    for (const column of (sheet.rows[row] ?? []).keys()) roles.put(row, column, 'title');
  }
};

const isActivityRole = (role: string): role is ActivityRole =>
  (ACTIVITY_ROLES as readonly string[]).includes(role);

/** Cells of a log by the role of their column, in the rows that are activities. */
const markActivities = (roles: Roles, sheet: Sheet, tables: readonly Table[], rows: ReadonlySet<number>) => {
  for (const { kind, mapping } of tables) {
    if (kind !== 'activities') continue;
    const quantities = (mapping.columns ?? []).filter(({ role }) => role === 'quantity');
    const isOfPeriods = quantities.length > 1;
    for (const { column, role } of mapping.columns ?? []) {
      if (!isActivityRole(role) || (isOfPeriods && role === 'quantity')) continue;
      for (const row of rows) if (sheet.rows[row]?.[column] !== undefined) roles.put(row, column, role);
    }
  }
};

const looks: Partial<Record<string, CellRole>> = {
  unit: 'unit',
  component: 'component',
  channel: 'component',
  task: 'component',
  lead: 'unit',
  coordinating: 'unit',
  order: '',
  note: '',
};

/** Cells of a register by the role of their column; the name stands out, what is told of it stands beside. */
const markRegisters = (roles: Roles, sheet: Sheet, { sheets, entries }: RegisterReading): void => {
  const own = sheets.find((one) => one.sheet === sheet.name);
  if (own === undefined || !own.isTaken) return;
  const [head = 0, last = head] = own.mapping.headerRows ?? [];
  const rows = new Set(
    entries.filter((one) => one.sheet === sheet.name).map(({ cell }) => parseCellName(cell)?.row ?? -1),
  );
  for (const { column, role } of own.mapping.columns ?? []) {
    for (const row of rows)
      if (row > last && sheet.rows[row]?.[column] !== undefined)
        roles.put(row, column, looks[role] ?? 'rating');
  }
  for (let row = 0; row <= last; row++)
    for (const column of (sheet.rows[row] ?? []).keys())
      roles.put(row, column, row < head ? 'title' : 'heading');
};

const keptRows = ({ name }: Sheet, problems: readonly Located[]): ((row: number) => boolean) => {
  const troubled = new Set(
    problems
      .filter(({ sheet, cell }) => sheet === name && cell !== null)
      .map(({ cell }) => parseCellName(cell ?? '')?.row),
  );
  return (row) => row < previewRows || troubled.has(row);
};

/** The lines of the sheets that the preview keeps: the first ones, and those with problems. */
export function* previewLines(
  workbook: Workbook,
  recognition: Pick<Recognition, 'values' | 'activities' | 'problems'> & { sheets: readonly Table[] },
  registers: RegisterReading,
): Generator<Line> {
  const problems: readonly Located[] = [...recognition.problems, ...registers.problems];
  let cellsLeft = previewCells;
  for (const sheet of workbook.sheets) {
    const tables = recognition.sheets.filter((one) => one.sheet === sheet.name);
    const isKept = keptRows(sheet, problems);
    const roles = new Roles();
    const values = recognition.values.filter(
      (value) => value.sheet === sheet.name && isKept(parseCellName(value.cell)?.row ?? -1),
    );
    markFigures(roles, values);
    markNames(roles, sheet, values);
    const done = recognition.activities.filter((one) => one.sheet === sheet.name && one.taken);
    for (const { cell, isOfPeriod } of done) if (isOfPeriod) roles.putAt(cell, 'quantity');
    const rows = done.map(({ cell }) => parseCellName(cell)?.row ?? -1).filter(isKept);
    markActivities(roles, sheet, tables, new Set(rows));
    for (const table of tables) markHeadings(roles, sheet, table);
    markRegisters(roles, sheet, registers);
    for (const [line, row] of sheet.rows.entries()) {
      if (!isKept(line) || cellsLeft <= 0) continue;
      const cells = [...row.entries()]
        .map(([column, cell]): LineCell => [
          column,
          cellText(cell).slice(0, 500),
          cell.kind,
          roles.of(line, column),
        ])
        .filter(([, text, , role]) => text !== '' || role !== '');
      cellsLeft -= cells.length;
      if (cells.length > 0) yield { sheet: sheet.name, line, cells };
    }
  }
}
