import { compareNames } from '../format/order.ts';
import { formatDate } from '../format/dates.ts';
import { nameOf, type Language } from '../format/language.ts';
import { messagesIn } from '../format/messages.ts';
import type { Option } from '../components/picking.ts';
import type { Unit } from './scope.svelte.ts';

const isNew = (unit: Unit): boolean => unit.validFrom !== null && unit.validFrom >= '2025-07-01';

function hintOf(unit: Unit, language: Language): string | undefined {
  const text = messagesIn(language).shell;
  if (unit.validTo !== null) return text.unitUntil(formatDate(unit.validTo, language));
  if (unit.validFrom !== null) return text.unitSince(formatDate(unit.validFrom, language));
  return undefined;
}

function groupOf(unit: Unit, units: ReadonlyMap<string, Unit>, language: Language): string {
  const text = messagesIn(language).shell;
  const region = language === 'vi' ? unit.regionVi : unit.regionEn;
  if (region !== null) return region;
  if (unit.level === 'province') return isNew(unit) ? text.newUnits : text.otherUnits;
  if (unit.level === 'ministry') return text.ministries;
  const parent = units.get(unit.parent ?? '');
  return parent ? nameOf(parent, language) : text.otherUnits;
}

/**
 * Units of these levels to pick from: by region, in Vietnamese order, new units of 2025 after the old. The one that is
 * chosen already is among them whatever its level, as an address may name it.
 */
export function unitOptions(
  units: ReadonlyMap<string, Unit>,
  levels: ReadonlySet<string>,
  language: Language,
  chosen: string | null = null,
): Option[] {
  const offered = [...units.values()].filter((unit) => levels.has(unit.level) || unit.unit === chosen);
  const options = offered.map((unit) => ({
    rank: unit.level === 'province' ? (isNew(unit) ? 1 : 0) : 2,
    value: unit.unit,
    label: nameOf(unit, language),
    also: `${unit.nameEn} ${unit.nameVi} ${unit.nameEn.replaceAll(' ', '')}`,
    group: groupOf(unit, units, language),
    hint: hintOf(unit, language),
  }));
  options.sort((a, b) => a.rank - b.rank || compareNames(a.group, b.group) || compareNames(a.label, b.label));
  return options.map(({ rank: _rank, ...option }) => option);
}
