/** Whether a row of a list is about a unit that the register holds. */
import { groupBy } from '../collect.ts';
import { fold } from '../fold.ts';
import type { RegisterUnit } from '../register.ts';
import type { RegisterRow } from './rows.ts';
import { bareName, kindOfName } from './unit-words.ts';

/** A row that is a unit, before it has an id. */
export interface UnitRow {
  readonly row: RegisterRow;
  readonly name: string;
  readonly level: string;
  readonly from: string | null;
  readonly to: string | null;
  /** What it lies in, where the row itself says it; null: in nothing that the list names. */
  readonly above?: UnitRow | null;
}

/** A unit that ended before the row begins, or begins on another day, is another unit. */
export function isSameTime(stored: RegisterUnit, { from, to }: UnitRow): boolean {
  if (from !== null && stored.validTo !== null && stored.validTo < from) return false;
  if (to !== null && stored.validFrom !== null && stored.validFrom > to) return false;
  return from === null || stored.validFrom === null || stored.validFrom === from;
}

/** 'Huyện Cao Lãnh' is not the city of that name; a name without its type may be either. */
export function isSameType(stored: RegisterUnit, { name, level }: UnitRow): boolean {
  if (level === 'department' || level === 'province') return true;
  const [one, other] = [typeSaid(stored.nameVi), typeSaid(name)];
  return one === null || other === null || one === other;
}

function typeSaid(name: string): string | null {
  return /^(thanh pho|tp)\b/.test(fold(name)) ? 'city' : (kindOfName(name)?.type ?? null);
}

export class UnitsByName {
  private readonly units: ReadonlyMap<string, RegisterUnit[]>;

  constructor(units: readonly RegisterUnit[]) {
    this.units = groupBy(units, ({ level, nameVi }) => `${level} ${bareName(nameVi)}`);
  }

  of(level: string, name: string): readonly RegisterUnit[] {
    return this.units.get(`${level} ${bareName(name)}`) ?? [];
  }
}
