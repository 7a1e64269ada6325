import { asked } from '../api/moment.svelte.ts';
import { contextShape } from './context.ts';
import { unsaved } from './unsaved.svelte.ts';
import { queryText, readSelection, writeSelection, type Shape, type Values } from './selection.ts';

/** Where the browser is. The address is the state: everything on screen follows from it. */
class Place {
  path = $state('/');
  search = $state('');
  query = $derived(new URLSearchParams(this.search));

  read(): void {
    this.path = window.location.pathname;
    this.search = window.location.search;
    asked.asOf = readSelection({ asOf: contextShape.asOf }, new URLSearchParams(this.search)).asOf;
  }
}

export const place = new Place();

export type Step = 'push' | 'replace';

/** Go to an address of this site. "replace" leaves no step behind for the back button. */
export function go(address: string, step: Step = 'push'): void {
  const isOtherPage = address.split(/[?#]/)[0] !== place.path;
  if (step === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  place.read();
  if (isOtherPage) window.scrollTo(0, 0);
}

/** The part of the page that an address names, once what was chosen with it is drawn. */
function showPart(hash: string): void {
  if (hash === '') return;
  requestAnimationFrame(() => {
    const part = document.getElementById(hash.slice(1));
    if (part === null) return;
    part.scrollIntoView();
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  });
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  if (link.target !== '' || link.hasAttribute('download') || link.origin !== window.location.origin) return;
  if (/^\/(api|enter)(\/|$)/.test(link.pathname) || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  const follow = () => {
    go(link.pathname + link.search + link.hash);
    showPart(link.hash);
  };
  if (link.pathname === place.path || !unsaved.holds(follow)) follow();
}

/** The back button has left already where something is typed: the page is put back until somebody has answered. */
function step(): void {
  const isHeld = window.location.pathname !== place.path && unsaved.holds(() => window.history.back());
  if (isHeld) window.history.pushState(null, '', place.path + place.search);
  else place.read();
}

function close(event: BeforeUnloadEvent): void {
  if (unsaved.isAny) event.preventDefault();
}

/** Follow links and the back button without loading the page anew; returns how to stop. */
export function startFollowing(): () => void {
  place.read();
  window.addEventListener('popstate', step);
  window.addEventListener('beforeunload', close);
  document.addEventListener('click', followLink);
  return () => {
    window.removeEventListener('popstate', step);
    window.removeEventListener('beforeunload', close);
    document.removeEventListener('click', followLink);
  };
}

export type Selection<S extends Shape> = {
  readonly values: Values<S>;
  set(changes: Partial<Values<S>>, step?: Step): void;
};

/** The part of the address that this shape describes, read and written. */
export function selectionOf<S extends Shape>(shape: S): Selection<S> {
  const values = $derived(readSelection(shape, place.query));
  return {
    get values() {
      return values;
    },
    set(changes, step = 'push') {
      const query = writeSelection(shape, { ...values, ...changes }, place.query);
      go(place.path + queryText(query) + window.location.hash, step);
    },
  };
}
