import { type Asker, holdsFor } from '../../access/may.ts';
import type { FieldProblem } from '../../contract/plans/values.ts';
import { ProblemError } from '../../errors.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';

/** A unit, all above it, and what came after any of them: who answers for it today. */
export const lineOf =
  (register: UnitRegister) =>
  (unit: string): readonly string[] => {
    const line = new Set([unit]);
    for (const id of line) {
      const { parentUnitId = null, successorIds = [] } = register.byId.get(id) ?? {};
      if (parentUnitId !== null) line.add(parentUnitId);
      successorIds.forEach((heir) => line.add(heir));
    }
    return [...line];
  };

export const isWithin = (asker: Asker, register: UnitRegister, unit: string): boolean =>
  holdsFor(asker, unit, lineOf(register));

/** Refuses what is done to a unit outside the asker's own. */
export const mustBeWithin = (asker: Asker, register: UnitRegister, unit: string): void => {
  if (!isWithin(asker, register, unit)) {
    throw new ProblemError('not_allowed', 'this account may not do that for this unit', {
      fields: { unit },
    });
  }
};

/** Everywhere: for what holds for all units. */
export const mustBeEverywhere = (asker: Asker): void => {
  if (asker.account?.unit !== null) {
    throw new ProblemError('not_allowed', 'only an account that holds for all units may do that');
  }
};

/** Whether the unit is that one, below it, or came after one that is: whom a plan of that unit can ask. */
export const isBelow = (register: UnitRegister, above: string, unit: string): boolean => {
  const found = new Set([above]);
  for (const id of found) {
    (register.childrenOf.get(id) ?? []).forEach((child) => found.add(child));
    (register.byId.get(id)?.successorIds ?? []).forEach((heir) => found.add(heir));
  }
  return found.has(unit);
};

export const byOf = (asker: Asker): string | null => asker.account?.accountId ?? null;

/** What is wrong with the fields of a body, gathered and refused at once. */
export class FieldProblems {
  readonly #fields: Record<string, FieldProblem> = {};

  add(field: string, problem: FieldProblem): void {
    this.#fields[field] ??= problem;
  }

  /** Adds the problem where the condition fails. */
  expect(isRight: boolean, field: string, problem: FieldProblem): void {
    if (!isRight) this.add(field, problem);
  }

  refuse(): void {
    if (Object.keys(this.#fields).length === 0) return;
    throw new ProblemError('bad_request', 'some fields cannot be taken', { fields: this.#fields });
  }
}
