import { createContext } from 'svelte';
import type { session } from '../../server/contract/access.ts';
import type { Reply } from '../../server/contract/question.ts';

/** Who is signed in; `again` asks anew after signing in or out. */
export type Session = { readonly value: Reply<typeof session> | null; again: () => void };

export const [getSession, setSession] = createContext<Session>();
