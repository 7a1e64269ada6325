import { words } from '../../format/words.svelte.ts';
import { keyed } from '../lookup.ts';
import type { Scope } from '../scope.svelte.ts';

/** The name of a component of the index looked at, from its latest scheme. */
export function componentNames(scope: Scope): (component: string) => string {
  const all = scope.catalogue.editions
    .filter((edition) => edition.index === scope.index?.index && edition.unitLevel === scope.index.unitLevel)
    .toSorted((a, b) => b.fromYear - a.fromYear)
    .flatMap((edition) =>
      scope.componentsOf(edition).map((component) => ({ ...component, scheme: edition })),
    );
  const components = keyed(all, (component) => component.component);
  // Where two components bear one name, the one that fewer schemes know says whose it is.
  const schemesOf = (code: string) => all.filter((one) => one.component === code).length;
  const owners = keyed(
    [...components.values()].toSorted((a, b) => schemesOf(b.component) - schemesOf(a.component)),
    (component) => words.name(component),
  );
  return (code) => {
    const known = components.get(code);
    if (!known) return code;
    const name = words.name(known);
    return owners.get(name) === known ? name : `${name} (${words.name(known.scheme)})`;
  };
}
