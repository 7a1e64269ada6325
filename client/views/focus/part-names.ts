import { words } from '../../format/words.svelte.ts';
import type { Component, Scope } from '../scope.svelte.ts';

type Part = { index: string; component: string; edition?: string | null };

/** Names of components of any index: from the edition that is told, else from the latest that knows the component. */
export function partNames(scope: Scope): (part: Part) => string {
  const indexOf = new Map(scope.catalogue.editions.map(({ edition, index }) => [edition, index]));
  const order = new Map(scope.catalogue.editions.map(({ edition, fromYear }) => [edition, fromYear]));
  const exact = new Map<string, Component>();
  const latest = new Map<string, Component>();
  for (const component of scope.catalogue.components) {
    exact.set(`${component.edition} ${component.component}`, component);
    const key = `${indexOf.get(component.edition) ?? ''} ${component.component}`;
    const known = latest.get(key);
    if (!known || (order.get(known.edition) ?? 0) < (order.get(component.edition) ?? 0))
      latest.set(key, component);
  }
  return ({ index, component, edition }) => {
    const found = exact.get(`${edition ?? ''} ${component}`) ?? latest.get(`${index} ${component}`);
    return found ? words.name(found) : component;
  };
}
