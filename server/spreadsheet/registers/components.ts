/** The components of a scheme → its index, its edition, its components, and everything that is not clear. */
import { fold } from '../fold.ts';
import type { Grid } from '../grid.ts';
import type { Lexicon } from '../lexicon.ts';
import { cellName, cellText } from '../model.ts';
import { readNumber } from '../numbers.ts';
import { Numbering } from './numbering.ts';
import type { Entry, EntryContent, RegisterLayout, RegisterRole, Scheme } from './model.ts';
import { rowsOf, type RegisterRow } from './rows.ts';
import type { RegisterProblemCode, RegisterProblems } from './tell.ts';
import { slug } from './unit-words.ts';

export interface ComponentSheet {
  readonly grid: Grid;
  readonly layout: RegisterLayout;
  readonly lexicon: Lexicon;
  readonly scheme: Scheme;
  readonly problems: RegisterProblems;
}

interface Component {
  readonly row: RegisterRow;
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  readonly max: number | null;
  readonly weight: number | null;
  readonly isTotal: boolean;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;
const TOTAL_NAME =
  /^(tong|cong|tong cong|tong (so )?diem( toi da)?|tong cong diem|tong diem cac .*|cong diem|total( score)?)$/;
/** Published maxima are rounded to two decimals. */
const TOLERANCE = 0.011;

class ComponentReader {
  private readonly given: ComponentSheet;
  private readonly total: string;
  private readonly numbering = new Numbering();
  private readonly rowOf = new Map<string, number>();

  constructor(given: ComponentSheet, total: string) {
    this.given = given;
    this.total = total;
  }

  private tell(
    code: RegisterProblemCode,
    row: RegisterRow,
    role: RegisterRole,
    found: string,
    detail = '',
  ): void {
    const { problems, grid } = this.given;
    const column = row.column(role) ?? row.column('component');
    problems.add(code, { sheet: grid.sheet.name, row: row.row, column }, { found, detail });
  }

  private number(row: RegisterRow, role: 'max' | 'weight'): number | null {
    const cell = row.cell(role);
    if (cell === null || cellText(cell) === '') return null;
    const text = cellText(cell).replace(/\s*(điểm|%|points?)$/iu, '');
    const reading = readNumber(cell.kind === 'text' ? { ...cell, value: text } : cell, { decimal: 'either' });
    if (reading.kind === 'missing') return null;
    if (reading.kind === 'number' && reading.value >= 0) return reading.value;
    this.tell('number-unreadable', row, role, cellText(cell));
    return null;
  }

  /** The code and the parent of a row, given or from its numbering; null where it has none. */
  private placed(row: RegisterRow, isTotal: boolean): { code: string; parent: string | null } | null {
    const { columns } = this.given.layout;
    if (isTotal) return { code: this.total, parent: null };
    const given = row.text('component-code');
    const parent = row.text('parent-component');
    if (given !== '' && !columns.has('parent-component')) {
      const numbered = this.numbering.next(given);
      if (numbered) return numbered;
    }
    if (given !== '') return { code: given, parent: parent === '' ? null : parent };
    return columns.has('component-code') ? null : this.numbering.next(row.text('order'));
  }

  read(): Component[] {
    const rows = rowsOf(this.given.grid, this.given.layout, 'component');
    return rows.flatMap((row) => {
      const name = row.text('component').normalize('NFC');
      const isTotal = TOTAL_NAME.test(fold(name)) || row.text('component-code') === this.total;
      const placed = this.placed(row, isTotal);
      // A row without a number says what counts below it; it is no component of its own.
      if (placed === null) return [];
      if (!CODE.test(placed.code)) {
        this.tell('code-unfit', row, 'component-code', placed.code);
        return [];
      }
      const before = this.rowOf.get(placed.code);
      if (before !== undefined) {
        this.tell('code-twice', row, 'component-code', placed.code, String(before + 1));
        return [];
      }
      this.rowOf.set(placed.code, row.row);
      return [
        { row, ...placed, name, max: this.number(row, 'max'), weight: this.number(row, 'weight'), isTotal },
      ];
    });
  }

  /** Parents that stand nowhere keep their rows out. */
  rooted(components: readonly Component[]): Component[] {
    const codes = new Set(components.map(({ code }) => code));
    return components.filter((one) => {
      const isKnown = one.parent === null || one.parent === this.total || codes.has(one.parent);
      if (!isKnown) this.tell('parent-component-unknown', one.row, 'parent-component', one.parent);
      return isKnown;
    });
  }

  /** Parts that are summed give the maximum of the whole; weighted ones do not. */
  checkSums(components: readonly Component[]): void {
    for (const whole of components) {
      const parts = components.filter(
        ({ parent, isTotal }) => !isTotal && (parent ?? this.total) === whole.code,
      );
      if (whole.max === null || parts.length === 0) continue;
      if (parts.some(({ max, weight }) => max === null || weight !== null)) continue;
      const sum = parts.reduce((all, { max }) => all + (max ?? 0), 0);
      if (Math.abs(sum - whole.max) > TOLERANCE)
        this.tell(
          'parts-differ',
          whole.row,
          'max',
          String(whole.max),
          String(Number(sum.toFixed(3))).replace('.', ','),
        );
    }
  }
}

const depthOf = (one: Component, all: ReadonlyMap<string, Component>): number => {
  let depth = 1;
  for (let at = one.parent; at !== null && depth < 9; at = all.get(at)?.parent ?? null)
    if (all.get(at)?.isTotal !== true) depth += 1;
  return depth;
};

const kindOf = (one: Component, all: ReadonlyMap<string, Component>): string =>
  one.isTotal ? 'total' : depthOf(one, all) === 1 ? 'dimension' : 'subdimension';

/** The edition there is for that index, level and first year, else the id of a new one. */
function editionId({ lexicon }: ComponentSheet, index: string, level: string, year: number): string {
  const { editions } = lexicon.register;
  const same = editions.find(
    (one) => one.index === index && one.unitLevel === level && one.fromYear === year,
  );
  if (same) return same.edition;
  const base = `${slug(index)}-${level}-${year}`;
  return editions.some((one) => one.edition === base) ? `${base}-2` : base;
}

/** An edition that was open ends where the next of its index and level begins. */
function closed(
  { lexicon, grid }: ComponentSheet,
  index: string,
  level: string,
  year: number,
  own: string,
): Entry[] {
  return lexicon.register.editions
    .filter((one) => one.index === index && one.unitLevel === level && one.edition !== own)
    .filter((one) => one.fromYear < year && (one.toYear === null || one.toYear >= year))
    .map((one) => ({
      register: 'edition',
      sheet: grid.sheet.name,
      cell: 'A1',
      key: one.edition,
      name: one.edition,
      content: { validToYear: year - 1 },
    }));
}

function schemeEntries(given: ComponentSheet, total: string, edition: string): Entry[] {
  const { scheme, lexicon, grid } = given;
  const { index = '', level = '', fromYear = 0, toYear, legalBasis } = scheme;
  const isKnown = lexicon.register.indices.some((one) => one.index === index);
  const indexName = scheme.indexName ?? index;
  const at = { sheet: grid.sheet.name, cell: 'A1' };
  const made: Entry = {
    register: 'index',
    ...at,
    key: index,
    name: indexName,
    content: { nameVi: indexName, unitLevel: level, totalComponent: total },
  };
  const known = lexicon.register.editions.some((one) => one.edition === edition);
  const name = scheme.name ?? `${indexName} từ ${fromYear}`;
  const years: EntryContent = {
    indexCode: index,
    unitLevel: level,
    validFromYear: fromYear,
    ...(toYear === undefined ? {} : { validToYear: toYear }),
  };
  const content: EntryContent = {
    ...years,
    ...(scheme.name !== undefined || !known ? { nameVi: name } : {}),
    ...(legalBasis === undefined ? {} : { legalBasis }),
  };
  return [
    ...(isKnown ? [] : [made]),
    { register: 'edition', ...at, key: edition, name, content },
    ...closed(given, index, level, fromYear, edition),
  ];
}

/** The whole has the sum of its parts, where the table has no row for it. */
function wholeEntry({ grid, scheme }: ComponentSheet, tops: readonly Component[], key: string): Entry {
  const maxima = tops.map(({ max }) => max);
  const sum = maxima.every((max) => max !== null)
    ? maxima.reduce<number>((whole, max) => whole + max, 0)
    : null;
  const max = sum === null || sum === 0 ? {} : { max: Number(sum.toFixed(6)) };
  return {
    register: 'component',
    sheet: grid.sheet.name,
    cell: 'A1',
    key,
    name: scheme.indexName ?? 'TOTAL',
    content: { nameVi: 'Tổng điểm', kind: 'total', position: 0, ...max },
  };
}

function componentEntries(
  given: ComponentSheet,
  components: readonly Component[],
  edition: string,
  total: string,
): Entry[] {
  const all = new Map(components.map((one) => [one.code, one]));
  const tops = components.filter((one) => !one.isTotal && (one.parent === null || one.parent === total));
  const stored = given.lexicon.register.components.filter((one) => one.edition === edition);
  const order = components.filter(({ isTotal }) => !isTotal);
  const listed = components.map((one): Entry => {
    const isStored = stored.some(({ component }) => component === one.code);
    const english = one.row.text('name-en');
    return {
      register: 'component',
      sheet: given.grid.sheet.name,
      cell: cellName(one.row.row, one.row.column('component') ?? 0),
      key: `${edition}/${one.code}`,
      name: one.name,
      content: {
        ...(one.isTotal ? {} : { parent: one.parent ?? total }),
        nameVi: one.name,
        ...(english === '' ? {} : { nameEn: english }),
        ...(isStored ? {} : { kind: kindOf(one, all) }),
        ...(one.max === null ? {} : { max: one.max }),
        ...(one.weight === null ? {} : { weight: one.weight }),
        position: order.indexOf(one) + 1,
      },
    };
  });
  return [...(all.has(total) ? [] : [wholeEntry(given, tops, `${edition}/${total}`)]), ...listed];
}

/** Reads a scheme; without index, level or year nothing of it can be stored, and it is said. */
export function readComponents(given: ComponentSheet): Entry[] {
  const { scheme, lexicon, grid, problems } = given;
  const { index, level, fromYear } = scheme;
  const sheet = grid.sheet.name;
  if (index === undefined) problems.add('scheme-index-open', { sheet }, { found: sheet });
  if (level === undefined) problems.add('scheme-level-open', { sheet }, { found: sheet });
  if (fromYear === undefined) problems.add('scheme-year-open', { sheet }, { found: sheet });
  const total = lexicon.register.indices.find((one) => one.index === index)?.total ?? 'TOTAL';
  const reader = new ComponentReader(given, total);
  const components = reader.rooted(reader.read());
  reader.checkSums(components);
  if (index === undefined || level === undefined || fromYear === undefined) return [];
  const edition = editionId(given, index, level, fromYear);
  return [...schemeEntries(given, total, edition), ...componentEntries(given, components, edition, total)];
}
