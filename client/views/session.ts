import { createContext } from 'svelte';
import type { session } from '../../server/contract/access.ts';
import type { Reply } from '../../server/contract/question.ts';

/** Who is signed in; `again` asks anew after signing in or out, `dataChanged` asks anew what there is. */
export type Session = {
  readonly value: Reply<typeof session> | null;
  again: () => void;
  dataChanged: () => void;
};

export const [getSession, setSession] = createContext<Session>();
