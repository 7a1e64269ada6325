import type { CrosswalkLink, Edition, EditionNode } from '../../queries/focus/editions.ts';
import { type ScaledNode, totalScale } from '../../stats/index.ts';
import { isAside } from './base.ts';

type Link = Pick<CrosswalkLink, 'fromComponent' | 'toComponent' | 'relation' | 'note'>;

const severity = { same: 0, renamed: 1, changed: 2 } as const;

const worse = (a: Link['relation'], b: Link['relation']): Link['relation'] =>
  severity[a] >= severity[b] ? a : b;

const compose = (first: readonly Link[], second: readonly Link[]): Link[] =>
  first.flatMap((a) =>
    second.flatMap((b) =>
      a.toComponent === b.fromComponent
        ? [
            {
              fromComponent: a.fromComponent,
              toComponent: b.toComponent,
              relation: worse(a.relation, b.relation),
              note: [a.note, b.note].filter((note) => note !== null).join('; ') || null,
            },
          ]
        : [],
    ),
  );

/**
 * How components of one edition go on in a later one of the same level: as the crosswalk says of the two, else by way of the
 * editions between, where the weakest step counts.
 */
export const linksBetween = (
  editions: readonly Edition[],
  crosswalk: readonly CrosswalkLink[],
  from: string,
  to: string,
): { links: Link[]; isDirect: boolean } => {
  const direct = crosswalk.filter((link) => link.fromEdition === from && link.toEdition === to);
  const first = editions.findIndex(({ edition }) => edition === from);
  const last = editions.findIndex(({ edition }) => edition === to);
  const path = editions.slice(first, last + 1).map(({ edition }) => edition);
  if (path.length <= 2) return { links: direct, isDirect: true };
  const steps = path
    .slice(1)
    .map((edition, at) =>
      crosswalk.filter((link) => link.fromEdition === path[at] && link.toEdition === edition),
    );
  const [head = [], ...rest] = steps;
  const told = new Set(direct.map(({ toComponent }) => toComponent));
  const chained = rest.reduce<Link[]>(compose, head).filter(({ toComponent }) => !told.has(toComponent));
  return { links: [...direct, ...chained], isDirect: false };
};

export const scaleOf = (nodes: readonly EditionNode[]): Map<string, ScaledNode> =>
  totalScale(nodes.map((node) => ({ ...node, isAside: isAside(node) })));

type Side = {
  component: string;
  nameVi: string;
  nameEn: string;
  max: number | null;
  share: number | null;
  parent: string | null;
};

export type EditionChange = {
  kind: 'same' | 'renamed' | 'changed' | 'unlinked' | 'dropped' | 'added';
  from: Side | null;
  to: Side | null;
  isMoved: boolean;
  hasMaxChanged: boolean;
  hasShareChanged: boolean;
  hasNameChanged: boolean;
  isComparable: boolean;
  note: string | null;
};

const differs = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) > 1e-9;

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Under another parent: one that the parent before does not go on as. */
const isMoved = (from: Side, to: Side, links: readonly Link[]): boolean => {
  if (from.parent === null || to.parent === null) return from.parent !== to.parent;
  if (from.parent === to.parent) return false;
  return !links.some((link) => link.fromComponent === from.parent && link.toComponent === to.parent);
};

const pairChange = (
  kind: EditionChange['kind'],
  from: Side,
  to: Side,
  links: readonly Link[],
  note: string | null,
): EditionChange => ({
  kind,
  from,
  to,
  isMoved: isMoved(from, to, links),
  hasMaxChanged: differs(from.max, to.max),
  hasShareChanged: differs(from.share, to.share),
  hasNameChanged: plain(from.nameVi) !== plain(to.nameVi),
  isComparable: (kind === 'same' || kind === 'renamed') && from.component === to.component,
  note,
});

const single = (kind: 'dropped' | 'added', from: Side | null, to: Side | null): EditionChange => ({
  kind,
  from,
  to,
  isMoved: false,
  hasMaxChanged: false,
  hasShareChanged: false,
  hasNameChanged: false,
  isComparable: false,
  note: null,
});

/** What became of every component, in the order of the later scheme; what was dropped stands at the end. */
export const editionChanges = (
  before: readonly EditionNode[],
  after: readonly EditionNode[],
  links: readonly Link[],
): EditionChange[] => {
  const sidesOf = (nodes: readonly EditionNode[]): Map<string, Side> => {
    const scale = scaleOf(nodes);
    return new Map(
      nodes.map(({ component, nameVi, nameEn, max, parent }) => [
        component,
        { component, nameVi, nameEn, max, share: scale.get(component)?.share ?? null, parent },
      ]),
    );
  };
  const [froms, tos] = [sidesOf(before), sidesOf(after)];
  const linked = links.filter((link) => froms.has(link.fromComponent) && tos.has(link.toComponent));
  const gone = new Set(linked.map(({ fromComponent }) => fromComponent));
  const changes = [...tos.values()].flatMap((to): EditionChange[] => {
    const own = linked.filter(({ toComponent }) => toComponent === to.component);
    if (own.length > 0) {
      return own.flatMap(({ fromComponent, relation, note }) => {
        const from = froms.get(fromComponent);
        return from === undefined ? [] : [pairChange(relation, from, to, links, note)];
      });
    }
    const same = gone.has(to.component) ? undefined : froms.get(to.component);
    if (same === undefined) return [single('added', null, to)];
    gone.add(same.component);
    return [pairChange('unlinked', same, to, links, null)];
  });
  const dropped = [...froms.values()].filter(({ component }) => !gone.has(component));
  return [...changes, ...dropped.map((from) => single('dropped', from, null))];
};
