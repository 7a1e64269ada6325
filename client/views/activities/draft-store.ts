import { readDraft, type Draft } from './draft.ts';

const nameFor = (account: string): string => `parlens.entry-last.${account}`;

/** What was logged last, apart for each account. Storage may be barred by the browser: then nothing is remembered. */
export function keepLast(account: string, draft: Draft): void {
  try {
    window.localStorage.setItem(nameFor(account), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function keptLast(account: string): Draft | null {
  try {
    return readDraft(window.localStorage.getItem(nameFor(account)));
  } catch {
    return null;
  }
}
