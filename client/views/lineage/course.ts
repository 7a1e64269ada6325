import type { lineage } from '../../../server/contract/focus/lineage.ts';
import type { Reply } from '../../../server/contract/question.ts';
import { nameOf, type Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';

export type Lineage = Reply<typeof lineage>;
export type Relative = Lineage['predecessors'][number];

/** Changes one step away, those of a day and kind together. */
function nearest(relatives: readonly Relative[], language: Language) {
  const groups = new Map<string, { kind: Relative['kind']; on: string; names: string[] }>();
  for (const relative of relatives) {
    if (relative.steps > 1) continue;
    const key = `${relative.on} ${relative.kind}`;
    const group = groups.get(key) ?? { kind: relative.kind, on: relative.on, names: [] };
    group.names.push(nameOf(relative, language));
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.on.localeCompare(b.on));
}

/** What became of a unit, as sentences: its state on the day first. */
export function courseSentences(told: Lineage, language: Language): string[] {
  const text = messagesIn(language).lineage;
  const { unit, on, bearer } = told;
  const name = nameOf(unit, language);
  const state = {
    existing: () => text.existing(name, on, unit.validFrom, unit.validTo),
    ended: () => text.ended(name, on, unit.validTo),
    not_yet: () => text.notYet(name, on, unit.validFrom),
  }[unit.state]();
  const before = nearest(told.predecessors, language).map(text.made);
  const after = nearest(told.successors, language).map(text.became);
  const heir = told.successors.find((one) => one.unit === bearer);
  return [
    state,
    ...before,
    ...after,
    ...(before.length + after.length === 0 && unit.validTo === null ? [text.untouched] : []),
    ...(after.length === 0 && unit.validTo !== null ? [text.noSuccessor(unit.validTo)] : []),
    ...(heir ? [text.bearer(nameOf(heir, language))] : []),
    ...(unit.state === 'ended' && after.length > 0 && bearer === null ? [text.noBearer] : []),
  ];
}
