import type { Option } from '../../../components/picking.ts';
import { nameOf, type Language } from '../../../format/language.ts';
import { compareNames } from '../../../format/order.ts';
import type { Scope } from '../../scope.svelte.ts';
import type { Party, PlanDocument } from '../documents.ts';

type Units = Scope['units'];

/** A unit and all above it. */
function lineOf(unit: string, units: Units): Set<string> {
  const line = new Set([unit]);
  for (const id of line) {
    const parent = units.get(id)?.parent ?? null;
    if (parent !== null) line.add(parent);
  }
  return line;
}

/**
 * Whom a plan of this unit may name: the unit, those below it, its neighbours under the same parent, the units above,
 * and the groups and posts of any of them.
 */
export function partyOptions(
  issuer: string,
  units: Units,
  parties: readonly Party[],
  language: Language,
): Option[] {
  const above = lineOf(issuer, units);
  const isNear = (unit: string, parent: string | null) =>
    above.has(unit) || (parent !== null && above.has(parent)) || lineOf(unit, units).has(issuer);
  const near = [...units.values()]
    .filter((unit) => unit.level !== 'national' && isNear(unit.unit, unit.parent))
    .map((unit) => ({
      value: unit.unit,
      label: nameOf(unit, language),
      also: `${unit.nameVi} ${unit.nameEn}`,
      group: nameOf(units.get(unit.parent ?? '') ?? unit, language),
    }));
  const groups = parties
    .filter((party) => party.kind !== 'unit' && party.parent !== null && isNear(party.parent, null))
    .map((party) => ({
      value: party.party,
      label: nameOf(party, language),
      also: `${party.nameVi} ${party.nameEn}`,
      group: nameOf(units.get(party.parent ?? '') ?? party, language),
    }));
  return [...groups, ...near].sort(
    (a, b) => compareNames(a.group, b.group) || compareNames(a.label, b.label),
  );
}

/** Units that may have an estimate of their own: the issuer, those below it, and those that the plan names. */
export function partOptions(
  plan: Pick<PlanDocument, 'unit' | 'parties'>,
  units: Units,
  chosen: string | null,
  language: Language,
): Option[] {
  const named = new Set([
    ...plan.parties.flatMap(({ kind, party, members }) => (kind === 'unit' ? [party, ...members] : members)),
    ...(chosen === null ? [] : [chosen]),
  ]);
  return [...units.values()]
    .filter(({ unit }) => named.has(unit) || lineOf(unit, units).has(plan.unit))
    .map((unit) => ({
      value: unit.unit,
      label: nameOf(unit, language),
      also: `${unit.nameVi} ${unit.nameEn}`,
      isFirst: unit.unit === plan.unit,
    }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || compareNames(a.label, b.label))
    .map(({ isFirst: _isFirst, ...option }) => option);
}
