import { addDays, type IsoDay } from './calendar.ts';
import { successorOf, unitEnd, unitOn, type UnitRegister } from './unit-register.ts';

/**
 * Whose an entry of the log is. `logged`: of the unit that logged it; `old` ("theo đơn vị cũ"): of the unit that stood
 * in its place on the day of the entry; `new` ("theo đơn vị mới"): of the unit that stands there on a later day.
 */
export type Standing = { by: 'logged' } | { by: 'old' } | { by: 'new'; on: IsoDay };

/** Entries that `unitId` logged from one day to another, both included; null: without end. */
export type StandingSpan = { unitId: string; from: IsoDay | null; to: IsoDay | null };

/** The spans of the log whose entries are those of one of `units`: the very entries that a roll-up counts for them. */
export function spansOf(
  register: UnitRegister,
  units: ReadonlySet<string>,
  standing: Standing,
): StandingSpan[] {
  const whole = (unitId: string): StandingSpan => ({ unitId, from: null, to: null });
  if (standing.by === 'logged') return [...units].map(whole);
  const all = [...register.byId.keys()];
  if (standing.by === 'new') {
    return all.filter((unitId) => units.has(unitOn(register, unitId, standing.on))).map(whole);
  }
  return all.flatMap((unitId) =>
    placesOf(register, unitId)
      .filter(({ stands }) => units.has(stands))
      .map(({ from, to }) => ({ unitId, from, to })),
  );
}

/** Who stands in the place of a unit, one after the other: itself while it exists, then its main successors. */
function placesOf(register: UnitRegister, unitId: string) {
  const places: { stands: string; from: IsoDay | null; to: IsoDay | null }[] = [];
  const seen = new Set<string>();
  let from: IsoDay | null = null;
  for (let stands: string | null = unitId; stands !== null && !seen.has(stands);) {
    seen.add(stands);
    const end = unitEnd(register, stands);
    const next: string | null = end === null ? null : successorOf(register, stands);
    const isLast = next === null || seen.has(next);
    // A successor that had ended before its turn came was passed over.
    if (isLast || end === null || from === null || end >= from) {
      places.push({ stands, from, to: isLast ? null : end });
      from = end === null ? null : addDays(end, 1);
    }
    stands = next;
  }
  return places;
}
