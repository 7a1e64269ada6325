import type { selections } from '../../../server/contract/focus/saved.ts';
import type { Reply } from '../../../server/contract/question.ts';
import { keyOf } from './selection.ts';

export type SavedSelection = Reply<typeof selections>[number];

const storageKey = 'parlens.focus.comments';

// Storage may be barred by the browser; then comments last as long as the page.
function stored(): Record<string, string> {
  try {
    const read: unknown = JSON.parse(window.sessionStorage.getItem(storageKey) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function store(comments: Readonly<Record<string, string>>): void {
  try {
    window.sessionStorage.setItem(storageKey, JSON.stringify(comments));
  } catch {
    return;
  }
}

const scoped = (selection: string | null, key: string): string => `${selection ?? ''}|${key}`;

/** Comments written but not saved yet; they outlive a reload, not the tab. An empty one removes a saved one. */
class CommentDrafts {
  private all: Record<string, string> = $state.raw(stored());

  of(selection: string | null): Map<string, string> {
    const start = scoped(selection, '');
    return new Map(
      Object.entries(this.all).flatMap(([name, text]) =>
        name.startsWith(start) ? [[name.slice(start.length), text] as const] : [],
      ),
    );
  }

  write(selection: string | null, key: string, text: string): void {
    this.all = { ...this.all, [scoped(selection, key)]: text };
    store(this.all);
  }

  forget(selection: string | null): void {
    const start = scoped(selection, '');
    this.all = Object.fromEntries(Object.entries(this.all).filter(([name]) => !name.startsWith(start)));
    store(this.all);
  }
}

export const commentDrafts = new CommentDrafts();

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
