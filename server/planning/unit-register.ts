import type { IsoDay } from './calendar.ts';
import { grouped } from './grouped.ts';

/** A unit as in units.csv, with the days between which it exists and what came after it (R26). */
export interface Unit {
  readonly unitId: string;
  readonly nameVi: string;
  /** national, province, department, district, commune, village. */
  readonly level: string;
  /** Column `unit_type`: area, peoples_committee, division, officer, group … */
  readonly unitType: string;
  readonly parentUnitId: string | null;
  readonly isGroup: boolean;
  /** Groups ("các phòng, ban, đơn vị") that this unit is in. */
  readonly memberOf: readonly string[];
  readonly validFrom: IsoDay | null;
  /** Last day of existence, for example 2025-06-30 for a district. */
  readonly validTo: IsoDay | null;
  /** Successors, the main one first: what a divided unit still owed passes to that one. */
  readonly successorIds: readonly string[];
}

export interface UnitRegister {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly childrenOf: ReadonlyMap<string, readonly string[]>;
  readonly membersOf: ReadonlyMap<string, readonly string[]>;
}

/** Indexes units by id, parent and group. Names are never keys: "Phòng Nội vụ" occurs in several places (X3). */
export function unitRegister(units: readonly Unit[]): UnitRegister {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const children = grouped(units, (unit) => unit.parentUnitId ?? '');
  const childrenOf = new Map(
    [...children].map(([parent, list]) => [parent, list.map((unit) => unit.unitId)]),
  );
  const memberships = units.flatMap((unit) => unit.memberOf.map((group) => ({ group, unitId: unit.unitId })));
  const membersOf = new Map(
    [...grouped(memberships, (each) => each.group)].map(([group, list]) => [
      group,
      list.map((each) => each.unitId),
    ]),
  );
  for (const group of units) {
    if (!group.isGroup || group.level !== 'commune' || membersOf.has(group.unitId)) continue;
    const communes = (childrenOf.get(group.parentUnitId ?? '') ?? []).filter((id) => isCommune(byId.get(id)));
    if (communes.length > 0) membersOf.set(group.unitId, communes);
  }
  return { byId, childrenOf, membersOf };
}

function isCommune(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.level === 'commune' && !unit.isGroup;
}

export interface ExpandedUnits {
  readonly unitIds: readonly string[];
  /** Groups without a registered member: their number is not known yet. */
  readonly emptyGroups: readonly string[];
}

/**
 * Replaces groups by their members, each unit once, in order. A group of communes without stated members
 * stands for the communes registered beside it under the same parent.
 */
export function expandUnits(register: UnitRegister, unitIds: readonly string[]): ExpandedUnits {
  const found = new Set<string>();
  const seen = new Set<string>();
  const emptyGroups: string[] = [];
  const open = [...unitIds].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (register.byId.get(id)?.isGroup !== true) {
      found.add(id);
      continue;
    }
    const members = register.membersOf.get(id) ?? [];
    if (members.length === 0) emptyGroups.push(id);
    open.push(...[...members].reverse());
  }
  return { unitIds: [...found], emptyGroups };
}

/**
 * The last day of a unit: its own, or that of a unit above it at the same level (an officer's post ends
 * with the commune; a commune does not end with its district). Null while it exists.
 */
export function unitEnd(register: UnitRegister, unitId: string): IsoDay | null {
  return endingUnit(register, unitId)?.validTo ?? null;
}

function endingUnit(register: UnitRegister, unitId: string): Unit | null {
  let earliest: Unit | null = null;
  const start = register.byId.get(unitId);
  const seen = new Set<string>();
  for (let unit = start; unit !== undefined && !seen.has(unit.unitId); unit = above(register, unit)) {
    seen.add(unit.unitId);
    if (unit.level !== start?.level) break;
    if (unit.validTo !== null && unit.validTo < (earliest?.validTo ?? '9999')) earliest = unit;
  }
  return earliest;
}

function above(register: UnitRegister, unit: Unit): Unit | undefined {
  return unit.parentUnitId === null ? undefined : register.byId.get(unit.parentUnitId);
}

/** The main successor of a unit that ended: its own, or that of the unit it ended with; null when none is named. */
export function successorOf(register: UnitRegister, unitId: string): string | null {
  const own = register.byId.get(unitId)?.successorIds[0];
  return own ?? endingUnit(register, unitId)?.successorIds[0] ?? null;
}

/** The unit that stands for `unitId` on a day, following main successors; the last known when the chain breaks. */
export function unitOn(register: UnitRegister, unitId: string, day: IsoDay): string {
  const seen = new Set<string>();
  let current = unitId;
  while (!seen.has(current)) {
    seen.add(current);
    const end = unitEnd(register, current);
    const next = end !== null && end < day ? successorOf(register, current) : null;
    if (next === null) return current;
    current = next;
  }
  return current;
}

/** Whether the unit exists on the day. */
export function existsOn(register: UnitRegister, unitId: string, day: IsoDay): boolean {
  const unit = register.byId.get(unitId);
  if (unit === undefined || (unit.validFrom !== null && day < unit.validFrom)) return false;
  const end = unitEnd(register, unitId);
  return end === null || day <= end;
}

/** The unit and all units above it, nearest first. */
export function ancestry(register: UnitRegister, unitId: string): string[] {
  const line: string[] = [];
  let unit = register.byId.get(unitId);
  while (unit !== undefined && !line.includes(unit.unitId)) {
    line.push(unit.unitId);
    unit = above(register, unit);
  }
  return line;
}
