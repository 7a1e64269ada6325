import { nameOf, type Language } from '../../format/language.ts';
import type { Unit } from '../scope.svelte.ts';
import type { NameKind } from './choice-edits.ts';

/** A unit with what it belongs to, since the same name stands in several districts. */
export function suggestionLabel(
  kind: NameKind,
  suggestion: { id: string; name: string },
  units: ReadonlyMap<string, Unit>,
  language: Language,
): string {
  const unit = kind === 'unit' ? units.get(suggestion.id) : undefined;
  if (!unit) return suggestion.name;
  const parent = units.get(unit.parent ?? '');
  const isLocal = parent !== undefined && parent.level !== 'national';
  return isLocal ? `${nameOf(unit, language)} (${nameOf(parent, language)})` : nameOf(unit, language);
}
