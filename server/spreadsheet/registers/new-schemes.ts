/** Schemes that are made out of sheets of scores, so that the scores can come in with them. */
import { Grid } from '../grid.ts';
import { lexiconOf } from '../lexicon.ts';
import type { ColumnMapping, Mapping, SheetMapping } from '../mapping.ts';
import { BLANK, parseCellName, type Cell, type Sheet, type Workbook } from '../model.ts';
import type { Register } from '../register.ts';
import { readSheet } from '../sheet-reading.ts';
import { readComponents } from './components.ts';
import type { Entry, RegisterLayout, RegisterProblem, RegisterRole, SchemePart } from './model.ts';
import { registerLayout } from './layout.ts';
import { schemeOf } from './scheme.ts';
import { schemeParts, wholePart } from './scheme-parts.ts';
import { RegisterProblems } from './tell.ts';

export interface NewSchemes {
  readonly entries: readonly Entry[];
  readonly problems: readonly RegisterProblem[];
  /** With the index, year, level and columns that the scores of those sheets then have. */
  readonly mapping: Mapping;
}

const COLUMNS: readonly RegisterRole[] = ['component-code', 'parent-component', 'component', 'max'];

/** Reads the scheme of every sheet whose mapping says `newScheme`; what it leaves open is guessed from the sheet. */
export function readNewSchemes(workbook: Workbook, register: Register, mapping: Mapping): NewSchemes {
  const problems = new RegisterProblems();
  const entries: Entry[] = [];
  const sheets = (mapping.sheets ?? []).map((one): SheetMapping => {
    const sheet = workbook.sheets.find(({ name }) => name === one.sheet);
    if (one.newScheme === undefined || !sheet || (one.part ?? 0) !== 0) return one;
    const made = schemeOfSheet(sheet, one, workbook.fileName, register, problems);
    entries.push(...made.entries);
    return made.mapping;
  });
  return { entries, problems: problems.all(), mapping: { ...mapping, sheets } };
}

function schemeOfSheet(
  sheet: Sheet,
  wish: SheetMapping,
  fileName: string,
  register: Register,
  problems: RegisterProblems,
): { entries: Entry[]; mapping: SheetMapping } {
  const { columns: _columns, ...open } = wish;
  const none = { index: null, year: null, level: null };
  const lexicon = lexiconOf(register);
  const table = { sheet, index: null, level: null };
  const reading = readSheet(table, 0, fileName, lexicon, { sheets: [open] }, none);
  const listed = schemeParts(reading);
  const whole = wholePart(reading, listed);
  const parts = whole === null ? listed : [...listed, whole];
  const down = registerLayout(reading.grid, { kind: 'registers', register: 'components' });
  const titles = down?.titles ?? reading.layout.titleRows.map((row) => reading.grid.text(row, 0));
  const facts = down?.facts ?? new Map<string, string>();
  const { scheme } = schemeOf(
    { kind: 'components', headerRow: 0, columns: new Map(), facts, titles },
    lexicon,
    {
      ...wish.newScheme,
      index: wish.newScheme?.index ?? wish.index,
      level: wish.newScheme?.level ?? wish.level ?? reading.level.value ?? undefined,
      fromYear: wish.newScheme?.fromYear ?? wish.year ?? reading.year.value ?? undefined,
    },
  );
  const grid = new Grid(listOf(sheet.name, parts));
  const columns = new Map(COLUMNS.map((role, at) => [role, at]));
  const layout: RegisterLayout = { kind: 'components', headerRow: 0, columns, facts, titles };
  const read = readComponents({ grid, layout, lexicon, scheme, problems });
  const entries = read.map((entry) => ({ ...entry, cell: placeOf(entry, parts) }));
  return {
    entries,
    mapping: {
      ...wish,
      index: scheme.index,
      level: scheme.level,
      year: wish.year ?? reading.year.value ?? scheme.fromYear,
      columns: wish.columns ?? columnsOf(parts),
    },
  };
}

/** The parts as a list of components: code, code above, name, maximum. */
function listOf(name: string, parts: readonly SchemePart[]): Sheet {
  const text = (value: string | null): Cell => (value === null ? BLANK : { kind: 'text', value });
  const rows = parts.map(({ code, parent, name: own, max }): Cell[] => [
    text(code),
    text(parent),
    text(own),
    max === null ? BLANK : { kind: 'number', value: max },
  ]);
  return { name, hidden: false, merges: [], rows: [COLUMNS.map(text), ...rows] };
}

/** Where the part stands in the sheet itself. */
function placeOf({ register, cell }: Entry, parts: readonly SchemePart[]): string {
  if (register !== 'component' || cell === 'A1') return 'A1';
  return parts[(parseCellName(cell)?.row ?? 1) - 1]?.cell ?? 'A1';
}

function columnsOf(parts: readonly SchemePart[]): ColumnMapping[] | undefined {
  const columns = parts.flatMap(({ code, columns: own }) =>
    own.map((column): ColumnMapping => ({ column, role: 'score', component: code })),
  );
  return columns.length === 0 ? undefined : columns;
}
