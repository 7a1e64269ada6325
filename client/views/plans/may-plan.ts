import type { Session } from '../session.ts';
import type { Unit } from '../scope.svelte.ts';

const planners: ReadonlySet<string> = new Set(['planner', 'analyst', 'administrator']);

/** A unit, all above it, and what came after any of them: who answers for it today. */
function lineOf(unit: string, units: ReadonlyMap<string, Unit>): ReadonlySet<string> {
  const line = new Set([unit]);
  for (const id of line) {
    const known = units.get(id);
    if (!known) continue;
    if (known.parent !== null) line.add(known.parent);
    known.successors.forEach((heir) => line.add(heir.unit));
  }
  return line;
}

/** Whether who is signed in may plan for this unit; the server decides again. Null: for any unit at all. */
export function mayPlan(session: Session, unit: string | null, units: ReadonlyMap<string, Unit>): boolean {
  const account = session.value?.account ?? null;
  if (account === null || !planners.has(account.role)) return false;
  return unit === null || account.unit === null || lineOf(unit, units).has(account.unit);
}
