import type { structure } from '../../../server/contract/focus/structure.ts';
import type { Reply } from '../../../server/contract/question.ts';

export type Structure = Reply<typeof structure>;
export type Node = Structure['nodes'][number];
export type Change = Structure['changes'][number];
export type Edit = Structure['edits'][number];

export type TreeRow = { node: Node; depth: number; parts: number };

/** The scheme from the top down, each component before its parts; parts of closed ones are left out. */
export function treeRows(nodes: readonly Node[], isOpen: (component: string) => boolean): TreeRow[] {
  const known = new Set(nodes.map(({ component }) => component));
  const children = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parent !== null && known.has(node.parent) ? node.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const below = (parent: string | null, depth: number): TreeRow[] =>
    (children.get(parent) ?? []).flatMap((node) => {
      const parts = children.get(node.component)?.length ?? 0;
      const isShown = depth === 0 || isOpen(node.component);
      return [{ node, depth, parts }, ...(isShown ? below(node.component, depth + 1) : [])];
    });
  return below(null, 0);
}

/** Main components: directly under the total, and part of it. */
export const mainOf = (nodes: readonly Node[]): Node[] => {
  const totals = new Set(nodes.filter(({ kind }) => kind === 'total').map(({ component }) => component));
  return nodes.filter(({ parent, isAside }) => !isAside && totals.has(parent ?? ''));
};

const counted = ['added', 'dropped', 'changed', 'renamed', 'unlinked'] as const;

/** How many components changed in which way; the total itself is not counted. */
export const changeCounts = (changes: readonly Change[], totals: ReadonlySet<string>) =>
  counted.flatMap((kind) => {
    const of = changes.filter(
      (change) => change.kind === kind && !totals.has(change.to?.component ?? change.from?.component ?? ''),
    );
    return of.length === 0 ? [] : [{ kind, count: of.length }];
  });

export const isDifferent = (change: Change): boolean =>
  change.kind !== 'same' ||
  change.isMoved ||
  change.hasMaxChanged ||
  change.hasShareChanged ||
  change.hasNameChanged;

export const relationOf = ({ kind }: Change): 'same' | 'renamed' | 'changed' | 'none' =>
  kind === 'same' || kind === 'renamed' || kind === 'changed' ? kind : 'none';
