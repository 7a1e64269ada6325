import { describe, expect, it } from 'vitest';
import {
  changeCounts,
  mainOf,
  treeRows,
  type Change,
  type Node,
} from '../../../../../client/views/structure/tree.ts';

const node = (component: string, parent: string | null, kind = 'dimension'): Node => ({
  component,
  parent,
  kind,
  nameVi: component,
  nameEn: component,
  max: 10,
  weight: null,
  share: null,
  factor: null,
  basis: 'none',
  isAside: kind === 'part',
  isMechanical: false,
  note: null,
  source: 's',
});

const nodes = [
  node('TOTAL', null, 'total'),
  node('D1', 'TOTAL'),
  node('D1.1', 'D1', 'subdimension'),
  node('D2', 'TOTAL'),
  node('SURVEY', 'TOTAL', 'part'),
  node('LOOSE', 'NOWHERE'),
];

describe('the tree of an edition', () => {
  it('lists each component before its parts, and keeps those of closed ones back', () => {
    const shown = (open: string[]) =>
      treeRows(nodes, (component) => open.includes(component)).map(
        (row) => `${row.depth} ${row.node.component}`,
      );
    expect(shown([])).toEqual(['0 TOTAL', '1 D1', '1 D2', '1 SURVEY', '0 LOOSE']);
    expect(shown(['D1'])).toEqual(['0 TOTAL', '1 D1', '2 D1.1', '1 D2', '1 SURVEY', '0 LOOSE']);
  });

  it('counts main components without other cuts through the total', () => {
    expect(mainOf(nodes).map(({ component }) => component)).toEqual(['D1', 'D2']);
  });
});

describe('what changed', () => {
  const change = (kind: Change['kind'], component: string): Change => ({
    kind,
    from: kind === 'added' ? null : { component, nameVi: '', nameEn: '', max: 1, share: null, parent: null },
    to: kind === 'dropped' ? null : { component, nameVi: '', nameEn: '', max: 1, share: null, parent: null },
    isMoved: false,
    hasMaxChanged: false,
    hasShareChanged: false,
    hasNameChanged: false,
    isComparable: false,
    note: null,
  });

  it('is counted by kind, the total left out', () => {
    const changes = [
      change('changed', 'TOTAL'),
      change('added', 'A'),
      change('added', 'B'),
      change('same', 'C'),
    ];
    expect(changeCounts(changes, new Set(['TOTAL']))).toEqual([{ kind: 'added', count: 2 }]);
  });
});
