import type { Role } from '../contract/access.ts';
import { ProblemError } from '../errors.ts';

/** Who asks: nobody is signed in where `account` is null. */
export type Asker = { account: { accountId: string; role: Role; unit: string | null } | null };

/**
 * Rights of routes. `anyone` needs no sign-in; `read` is open to all when the installation is public;
 * the others need a signed-in account of that role or a stronger one.
 */
export const rights = ['anyone', 'read', 'signed_in', 'plan', 'upload', 'administer'] as const;
export type Right = (typeof rights)[number];

const rolesWith: Record<Exclude<Right, 'anyone'>, readonly Role[]> = {
  read: ['viewer', 'planner', 'analyst', 'administrator'],
  signed_in: ['viewer', 'planner', 'analyst', 'administrator'],
  plan: ['planner', 'analyst', 'administrator'],
  upload: ['analyst', 'administrator'],
  administer: ['administrator'],
};

export type May = (asker: Asker, right: Right) => void;

export const isAllowed = (asker: Asker, right: Right, isPublic: boolean): boolean => {
  if (right === 'anyone' || (right === 'read' && isPublic)) return true;
  return asker.account !== null && rolesWith[right].includes(asker.account.role);
};

/** The one place that decides. Throws `not_signed_in` or `not_allowed`. */
export const makeMay =
  (isPublic: boolean): May =>
  (asker, right) => {
    if (isAllowed(asker, right, isPublic)) return;
    if (asker.account === null) throw new ProblemError('not_signed_in', 'sign in first');
    throw new ProblemError('not_allowed', 'this account may not do that');
  };

/**
 * Whether what is done to `unit` is inside the asker's own unit. `lineOf` gives a unit and all above it.
 * A role without a unit holds everywhere.
 */
export const holdsFor = (
  asker: Asker,
  unit: string,
  lineOf: (unit: string) => readonly string[],
): boolean => {
  if (asker.account === null) return false;
  return asker.account.unit === null || lineOf(unit).includes(asker.account.unit);
};

/** What a file brings in: tasks of a stored plan of that unit and nothing else, or anything at all. */
export type Brought = { planOf: string } | 'anything';

/** Whoever may upload may bring in anything; whoever may plan, the tasks of plans inside the own unit. */
export const mayBring = (
  asker: Asker,
  brought: Brought,
  lineOf: (unit: string) => readonly string[],
): boolean =>
  brought === 'anything'
    ? isAllowed(asker, 'upload', false)
    : isAllowed(asker, 'plan', false) && holdsFor(asker, brought.planOf, lineOf);
