import type { selections } from '../../../server/contract/focus/saved.ts';
import type { Reply } from '../../../server/contract/question.ts';
import { keyOf } from './selection.ts';

export type SavedSelection = Reply<typeof selections>[number];

export type Marks = { pins: string[]; comments: Map<string, string>; isUnsaved: boolean };

/** Pins of the address over those of the selection; comments written here over its own. */
export function marksOf(
  open: SavedSelection | null,
  pins: readonly string[] | null,
  drafts: ReadonlyMap<string, string>,
): Marks {
  const components = open?.components ?? [];
  const savedPins = components.filter(({ isPinned }) => isPinned).map(keyOf);
  const saved = new Map(
    components.flatMap((part) => (part.comment === null ? [] : [[keyOf(part), part.comment] as const])),
  );
  const written = new Map([...saved, ...drafts]);
  const comments = new Map([...written].filter(([, text]) => text !== ''));
  const shown = pins === null ? savedPins : [...pins];
  const hasOtherPins = shown.length !== savedPins.length || shown.some((key) => !savedPins.includes(key));
  const hasOtherComments = [...drafts].some(([key, text]) => (saved.get(key) ?? '') !== text);
  return { pins: shown, comments, isUnsaved: hasOtherPins || hasOtherComments };
}
