import type { session } from '../../server/contract/access.ts';
import type { Reply } from '../../server/contract/question.ts';

type Account = Reply<typeof session>['account'];
type Unit = { unit: string; parent: string | null; successors: readonly { unit: string }[] };
type Units = ReadonlyMap<string, Unit>;

/** The server decides; these only keep from being offered what it would refuse, and say why. */

/** A unit, all above it, and what came after any of them: who answers for it today. */
function lineOf(unit: string, units: Units): ReadonlySet<string> {
  const line = new Set([unit]);
  for (const id of line) {
    const known = units.get(id);
    if (!known) continue;
    if (known.parent !== null) line.add(known.parent);
    for (const heir of known.successors) line.add(heir.unit);
  }
  return line;
}

export type Refusal = 'not_signed_in' | 'viewer' | 'other_unit';

/** Why this account may not record for a unit; null: it may. Without a unit: whether it may record at all. */
export function refusalFor(account: Account, unit: string | null, units: Units): Refusal | null {
  if (account === null) return 'not_signed_in';
  if (account.role === 'viewer') return 'viewer';
  if (account.unit === null || unit === null) return null;
  return lineOf(unit, units).has(account.unit) ? null : 'other_unit';
}

export const mayRecordFor = (account: Account, unit: string | null, units: Units): boolean =>
  refusalFor(account, unit, units) === null;

const planners: ReadonlySet<string> = new Set(['planner', 'analyst', 'administrator']);

/** Whether this account may plan for a unit. Null: for any unit at all. */
export function mayPlanFor(account: Account, unit: string | null, units: Units): boolean {
  if (account === null || !planners.has(account.role)) return false;
  return unit === null || account.unit === null || lineOf(unit, units).has(account.unit);
}
