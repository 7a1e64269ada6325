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
