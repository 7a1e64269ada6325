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

/** Who stands in the place of a unit, one after the other: it changes only where a unit of the line ends. */
function placesOf(register: UnitRegister, unitId: string) {
  const ends = new Set<IsoDay>();
  const seen = new Set<string>();
  for (let next: string | null = unitId; next !== null && !seen.has(next);) {
    seen.add(next);
    const end = unitEnd(register, next);
    if (end !== null) ends.add(end);
    next = end === null ? null : successorOf(register, next);
  }
  const last = [...ends].sort();
  return [null, ...last].map((before, at) => {
    const from = before === null ? null : addDays(before, 1);
    const to = last[at] ?? null;
    return { stands: unitOn(register, unitId, from ?? to ?? ''), from, to };
  });
}
