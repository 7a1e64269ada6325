import { readDraft, type Draft } from './draft.ts';

/** What this browser keeps of the form, apart for each account: what is being typed, and what was logged last. */
type Kept = { draft: Draft; key: string; hadFiles: boolean };

const names = { typing: 'parlens.entry', last: 'parlens.entry-last', bulk: 'parlens.bulk' } as const;
type Name = keyof typeof names;

const nameFor = (name: Name, account: string): string => `${names[name]}.${account}`;

// Storage may be barred by the browser; then what is typed lasts as long as the page.
export function keep(name: Name, account: string, value: unknown): void {
  try {
    if (value === null) window.localStorage.removeItem(nameFor(name, account));
    else window.localStorage.setItem(nameFor(name, account), JSON.stringify(value));
  } catch {
    return;
  }
}

export function kept(name: Name, account: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(nameFor(name, account)) ?? 'null');
  } catch {
    return null;
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** What was being typed, with the key under which it may already have been sent. */
export function keptTyping(account: string): Kept | null {
  const value = kept('typing', account);
  const draft = readDraft(JSON.stringify(fieldOf(value, 'draft') ?? null));
  const key = fieldOf(value, 'key');
  const hadFiles = fieldOf(value, 'hadFiles') === true;
  return draft && typeof key === 'string' && key.length >= 8 ? { draft, key, hadFiles } : null;
}

export const keptLast = (account: string): Draft | null => {
  const value = kept('last', account);
  return value === null ? null : readDraft(JSON.stringify(value));
};
