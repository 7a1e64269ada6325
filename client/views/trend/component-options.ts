import type { Option } from '../../components/picking.ts';
import type { Component, Edition, Scope } from '../scope.svelte.ts';

const depth: Record<string, number> = { total: 0, dimension: 1, part: 1, factor: 1, subdimension: 2 };

/**
 * The components of an index over all its schemes, each once under the name of the latest scheme that has it;
 * main components before their parts.
 */
export function componentOptions(
  scope: Pick<Scope, 'componentsOf'>,
  editions: readonly Edition[],
  nameOf: (component: Component) => string,
): Option[] {
  const known = new Map<string, { option: Option; depth: number; isCurrent: boolean }>();
  const newestFirst = editions.toSorted((a, b) => b.fromYear - a.fromYear);
  newestFirst.forEach((edition, at) => {
    for (const component of scope.componentsOf(edition)) {
      if (known.has(component.component)) continue;
      known.set(component.component, {
        option: {
          value: component.component,
          label: nameOf(component),
          hint: at === 0 ? undefined : `${edition.fromYear}–${edition.toYear ?? ''}`,
          also: `${component.component} ${component.nameEn}`,
        },
        depth: depth[component.kind] ?? 3,
        isCurrent: at === 0,
      });
    }
  });
  return [...known.values()]
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || a.depth - b.depth)
    .map(({ option }) => option);
}
