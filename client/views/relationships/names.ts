import { words } from '../../format/words.svelte.ts';
import { keyed } from '../lookup.ts';
import type { Scope } from '../scope.svelte.ts';

/** The name of a component of the index looked at, from its latest scheme. */
export function componentNames(scope: Scope): (component: string) => string {
  const components = keyed(
    scope.catalogue.editions
      .filter(
        (edition) => edition.index === scope.index?.index && edition.unitLevel === scope.index.unitLevel,
      )
      .toSorted((a, b) => b.fromYear - a.fromYear)
      .flatMap((edition) => scope.componentsOf(edition)),
    (component) => component.component,
  );
  return (code) => {
    const known = components.get(code);
    return known ? words.name(known) : code;
  };
}
