import { untrack } from 'svelte';
import { asked } from '../api/moment.svelte.ts';
import { Asking, type AskWith, type Snapshot } from './asking.ts';

/** An answer that keeps up with its parameters. */
export type Answer<R> = Readonly<Snapshot<R>> & { again: () => void };

/**
 * Call while a component is being made. `params` is read reactively; where it gives null, nothing is asked.
 */
export function answerTo<P, R>(ask: AskWith<P, R>, params: () => P | null): Answer<R> {
  let snapshot = $state.raw<Snapshot<R>>({ state: 'idle', value: null, error: null });
  const asking = new Asking<P, R>(ask, (next) => (snapshot = next));
  $effect(() => {
    const wanted = params();
    const { asOf } = asked;
    untrack(() => asking.put(wanted, asOf));
  });
  $effect(() => () => asking.stop());
  return {
    get state() {
      return snapshot.state;
    },
    get value() {
      return snapshot.value;
    },
    get error() {
      return snapshot.error;
    },
    again: () => asking.again(),
  };
}

/** Two answers that are drawn together: ready when both are. */
export function bothOf<A, B>(first: Answer<A>, second: Answer<B>): Answer<{ first: A; second: B }> {
  const value = $derived(
    first.value === null || second.value === null ? null : { first: first.value, second: second.value },
  );
  const states = $derived([first.state, second.state]);
  return {
    get state() {
      if (states.includes('failed')) return 'failed';
      if (states.includes('loading')) return 'loading';
      return states.includes('idle') ? 'idle' : 'ready';
    },
    get value() {
      return value;
    },
    get error() {
      return first.error ?? second.error;
    },
    again: () => {
      if (first.state === 'failed') first.again();
      if (second.state === 'failed') second.again();
    },
  };
}
