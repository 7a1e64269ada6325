import type { Option } from '../../components/picking.ts';
import type { Component } from '../scope.svelte.ts';

/** The components of one scheme in groups: the main ones together, each one's own parts under its name. */
export function componentGroups(
  components: readonly Component[],
  total: string,
  nameOf: (component: Component) => string,
  groupNames: Readonly<Record<string, string>>,
): Option[] {
  const byCode = new Map(components.map((component) => [component.component, component]));
  const main = components.filter((one) => one.parent === null || one.parent === total);
  const kinds = [...new Set(main.map((one) => one.kind))].filter((kind) => kind !== 'total');
  const option = (component: Component, group: string | undefined): Option => ({
    value: component.component,
    label: nameOf(component),
    group,
    also: `${component.component} ${component.nameEn} ${component.nameVi}`,
  });
  const heads = kinds.flatMap((kind) =>
    main.filter((one) => one.kind === kind).map((one) => option(one, groupNames[kind])),
  );
  const parts = components.filter((one) => one.parent !== null && one.parent !== total);
  return [
    ...heads,
    ...parts.map((one) => {
      const parent = byCode.get(one.parent ?? '');
      return option(one, parent ? nameOf(parent) : groupNames['dimension']);
    }),
  ];
}
