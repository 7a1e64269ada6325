/** A list of units → units, what became of their predecessors, and everything that is not clear. */
import { groupBy } from '../collect.ts';
import { parseDate, readDate } from '../dates.ts';
import { fold } from '../fold.ts';
import type { Grid } from '../grid.ts';
import type { Lexicon } from '../lexicon.ts';
import { cellName } from '../model.ts';
import type { NameChoices } from '../mapping.ts';
import type { RegisterUnit } from '../register.ts';
import type { Entry, RegisterLayout } from './model.ts';
import { levelsIn } from './nested-layout.ts';
import { nestedUnits, type NestedUnit } from './nested-units.ts';
import { predecessorsOf } from './predecessors.ts';
import { rowsOf, type RegisterRow } from './rows.ts';
import { isSameTime, isSameType, UnitsByName, type UnitRow } from './same-unit.ts';
import type { RegisterProblems } from './tell.ts';
import { bareName, kindOfName, levelOf, slug, typeOf } from './unit-words.ts';

export interface UnitSheet {
  readonly grid: Grid;
  readonly layout: RegisterLayout;
  readonly lexicon: Lexicon;
  readonly choices: NameChoices;
  readonly problems: RegisterProblems;
  /** The unit that the titles speak of: above all whose parent is not said. */
  readonly above: RegisterUnit | null;
  /** The level that was chosen for all. */
  readonly level: string | null;
  /** The day of which the list is, where it has a form that tells; new units are of the time around it. */
  readonly span: { readonly from: string | null; readonly to: string | null };
}

const depth: Readonly<Record<string, number>> = {
  national: 0,
  ministry: 1,
  province: 1,
  department: 2,
  district: 2,
  commune: 3,
};

/** Where no day is given, the units that have not ended are meant. */
const TODAY = '9999-12-30';

class UnitReader {
  private readonly given: UnitSheet;
  private readonly rows: UnitRow[] = [];
  private readonly ids = new Map<UnitRow, string | null>();
  private readonly parents = new Map<UnitRow, string | null | undefined>();
  private readonly taken: Set<string>;
  private readonly firstRow = new Map<string, number>();
  private readonly byName: UnitsByName;

  constructor(given: UnitSheet) {
    this.given = given;
    this.taken = new Set(given.lexicon.register.units.map((unit) => unit.unit));
    this.byName = new UnitsByName(given.lexicon.register.units);
    if (levelsIn(given.layout.columns).length > 1) {
      this.rows.push(...this.nestedRows());
      return;
    }
    for (const row of rowsOf(given.grid, given.layout, 'unit')) {
      const unit = this.readRow(row);
      if (unit !== null) this.rows.push(unit);
    }
  }

  private nestedRows(): UnitRow[] {
    const { grid, layout, problems, span } = this.given;
    const rows = rowsOf(grid, layout, ...levelsIn(layout.columns));
    const { units, padded } = nestedUnits(rows, layout.columns);
    if (padded > 0)
      problems.add('codes-padded', { sheet: this.sheet }, { found: String(padded), count: padded });
    const made = new Map<NestedUnit, UnitRow>();
    return units.map((one) => {
      const above = one.above === null ? null : (made.get(one.above) ?? null);
      const unit: UnitRow = { row: one.row, name: one.name, level: one.level, ...span, above };
      made.set(one, unit);
      return unit;
    });
  }

  private get sheet(): string {
    return this.given.grid.sheet.name;
  }

  private readRow(row: RegisterRow): UnitRow | null {
    const name = row.text('unit').normalize('NFC');
    const said = row.text('level') === '' ? row.text('type') : row.text('level');
    const own = levelOf(said) ?? this.given.level ?? kindOfName(name)?.level ?? null;
    if (own === null) {
      this.tell(
        'level-unclear',
        row,
        row.column('level') === undefined ? 'unit' : 'level',
        said === '' ? name : said,
      );
      return null;
    }
    const from = this.day(row, 'valid-from');
    const to = this.day(row, 'valid-to');
    if (from === undefined || to === undefined) return null;
    if (from !== null && to !== null && to < from) {
      this.tell('days-reversed', row, 'valid-to', to);
      return null;
    }
    return { row, name, level: own, from, to };
  }

  /** undefined: there is something, and it is no day. */
  private day(row: RegisterRow, role: 'valid-from' | 'valid-to'): string | null | undefined {
    const cell = row.cell(role);
    if (cell === null || cell.kind === 'blank') return null;
    const span = readDate(cell, null) ?? parseDate(row.text(role), null);
    if (span === null || span.precision === 'span') {
      this.tell('day-unreadable', row, role, row.text(role));
      return undefined;
    }
    return role === 'valid-from' ? span.from : span.to;
  }

  private tell(
    code: Parameters<RegisterProblems['add']>[0],
    row: RegisterRow,
    role: Parameters<RegisterRow['column']>[0],
    found: string,
    detail = '',
  ): void {
    const { problems } = this.given;
    problems.add(code, { sheet: this.sheet, row: row.row, column: row.column(role) }, { found, detail });
  }

  /** undefined: it names one that nobody knows. */
  private parentOf(unit: UnitRow): string | null | undefined {
    if (!this.parents.has(unit)) {
      this.parents.set(unit, null);
      this.parents.set(unit, this.findParent(unit));
    }
    return this.parents.get(unit);
  }

  private findParent(unit: UnitRow): string | null | undefined {
    const text = unit.row.text('parent-unit');
    const { lexicon, choices, above, problems } = this.given;
    if (unit.above) return this.idOf(unit.above) ?? undefined;
    if (text === '') return above === null || above.level === unit.level ? null : above.unit;
    const subject = fold(text);
    const chosen = Object.hasOwn(choices, subject) ? choices[subject] : undefined;
    if (chosen !== undefined) return chosen ?? undefined;
    const exact = lexicon.units.byId(text);
    if (exact) return exact.unit;
    const inFile = this.rowsNamed(text).filter(
      (other) => other !== unit && (depth[other.level] ?? 9) < (depth[unit.level] ?? 0),
    );
    const [only] = inFile;
    if (only && inFile.length === 1) return this.idOf(only) ?? undefined;
    const match = lexicon.units.match(text, {
      asOf: unit.from ?? unit.to ?? TODAY,
      level: null,
      parent: above?.unit ?? null,
    });
    if (match.unit && match.confidence >= 0.8) return match.unit.unit;
    const near = (
      match.candidates.length > 0 ? match.candidates : lexicon.units.suggest(text, undefined, 30)
    ).filter((one) => (depth[one.level] ?? 9) < (depth[unit.level] ?? 0) && one.level !== 'department');
    problems.add(
      'parent-unknown',
      { sheet: this.sheet, row: unit.row.row, column: unit.row.column('parent-unit') },
      {
        found: text,
        subject,
        suggestions: near.slice(0, 5).map((one) => ({ id: one.unit, name: one.nameVi })),
      },
    );
    return undefined;
  }

  /** The id of a row; null where it cannot be taken. */
  private idOf(unit: UnitRow): string | null {
    const known = this.ids.get(unit);
    if (known !== undefined) return known;
    const parent = this.parentOf(unit);
    const id = parent === undefined ? null : (this.stored(unit, parent)?.unit ?? this.newId(unit, parent));
    this.ids.set(unit, id);
    return id;
  }

  /** The unit of the register that a row is about. */
  private stored(unit: UnitRow, parent: string | null): RegisterUnit | null {
    const given = unit.row.text('unit-id');
    const { units } = this.given.lexicon;
    if (given !== '') return units.byId(given) ?? null;
    if (unit.above === null && unit.level === 'province') {
      const match = units.match(unit.name, { asOf: unit.from ?? unit.to, level: 'province', parent: null });
      if (match.unit && !match.outOfTime && match.confidence >= 0.9) return match.unit;
    }
    const same = this.byName.of(unit.level, unit.name).filter((one) => isSameTime(one, unit));
    const here = same.filter((one) => (parent === null || one.parent === parent) && isSameType(one, unit));
    const code = unit.row.text('unit-code');
    const coded = unit.above === undefined ? [] : here.filter((one) => one.code === code && code !== '');
    const named = here.filter((one) => fold(one.nameVi) === fold(unit.name));
    const [found] = coded.length === 1 ? coded : named.length === 1 ? named : here;
    if (found && (here.length === 1 || named.length === 1 || coded.length === 1)) return found;
    if (same.length > 0 && here.length === 0 && unit.above === undefined)
      this.tell(
        'name-elsewhere',
        unit.row,
        'unit',
        unit.name,
        same
          .map((one) => one.nameVi)
          .slice(0, 3)
          .join(', '),
      );
    return null;
  }

  private newId(unit: UnitRow, parent: string | null): string {
    const given = unit.row.text('unit-id');
    if (/^[a-z0-9][a-z0-9-]{0,79}$/.test(given) && !this.taken.has(given)) {
      this.taken.add(given);
      return given;
    }
    const own =
      unit.level === 'department' || unit.level === 'ministry' ? fold(unit.name) : bareName(unit.name);
    const isBelow = parent !== null && unit.level !== 'province' && unit.level !== 'ministry';
    const base = slug(isBelow ? `${parent}-${own}` : own).slice(0, 70);
    const later = `${base}-${unit.from?.slice(0, 4) ?? '1'}`;
    let id = this.taken.has(base) ? later : base;
    for (let at = 2; this.taken.has(id); at++) id = `${base}-${at}`;
    this.taken.add(id);
    return id;
  }

  private named: Map<string, UnitRow[]> | null = null;

  private rowsNamed(text: string): readonly UnitRow[] {
    this.named ??= groupBy(this.rows, ({ name }) => bareName(name));
    return this.named.get(bareName(text)) ?? [];
  }

  entries(): Entry[] {
    const made = this.rows.flatMap((unit) => {
      const id = this.idOf(unit);
      if (id === null) return [];
      const before = this.firstRow.get(id);
      if (before !== undefined) {
        this.tell('row-twice', unit.row, 'unit', unit.name, String(before + 1));
        return [];
      }
      this.firstRow.set(id, unit.row.row);
      return [{ unit, id, entry: this.entryOf(unit, id) }];
    });
    const own = made.map(({ entry }) => entry);
    return [...own, ...predecessorsOf(this.given, made)];
  }

  private entryOf(unit: UnitRow, id: string): Entry {
    const { row, name, level } = unit;
    // The time of a whole list says when its new units were; what is known of the others stays.
    const isListed = unit.above !== undefined && this.given.lexicon.units.byId(id) !== undefined;
    const { from, to } = isListed ? { from: null, to: null } : unit;
    const code = row.text('unit-code');
    const english = row.text('name-en');
    const parent = this.parentOf(unit);
    return {
      register: 'unit',
      sheet: this.sheet,
      cell: cellName(row.row, row.column('unit') ?? 0),
      key: id,
      name,
      content: {
        ...(code === '' ? {} : { code }),
        ...(isListed ? {} : { nameVi: name }),
        ...(english === '' ? {} : { nameEn: english }),
        ...(isListed ? {} : { type: typeOf(row.text('type'), name, level) }),
        level,
        ...(typeof parent === 'string' ? { parentId: parent } : {}),
        ...(from === null ? {} : { validFrom: from }),
        ...(to === null ? {} : { validTo: to }),
      },
    };
  }
}

/** Reads the rows of a list of units. */
export function readUnits(given: UnitSheet): Entry[] {
  return new UnitReader(given).entries();
}
