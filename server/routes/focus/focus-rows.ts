import type { Row } from '../../contract/question.ts';
import type { focus } from '../../contract/focus/focus.ts';
import type { Node } from '../../queries/focus/scheme.ts';
import { type ComponentScore, focusAreas, median, typicalChange } from '../../stats/index.ts';
import { type Base, comparableYears, rankOf } from './base.ts';

/** What the pure statistics say of one component; tasks, activities and badges come beside it. */
export type FocusFigures = Omit<
  Row<typeof focus>,
  'place' | 'tasks' | 'otherTasks' | 'activities' | 'responsiveness' | 'responsivenessRow'
>;

const trendYears = 5;

/** Scores of the year and own earlier comparable ones, as `focusAreas` takes them, in points of the component. */
const scoresOf = (base: Base, nodes: readonly Node[]): ComponentScore[] => {
  const { unit, year } = base.place;
  return nodes.flatMap(({ component, max }) => {
    if (max === null || max <= 0) return [];
    const points = base.points.get(component) ?? new Map<string, number>();
    const now = [...points].map(([name, score]) => ({ unit: name, year, component, score, max }));
    const own = points.has(unit) ? [] : [{ unit, year, component, score: null, max }];
    const past = comparableYears(base.history.get(component), year, trendYears)
      .filter((row) => row.year < year)
      .map((row) => ({ unit, year: row.year, component, score: (row.y * max) / 100, max }));
    return [...now, ...own, ...past];
  });
};

const peerPercents = (base: Base, { component, max }: Node, peers: ReadonlySet<string>): number[] =>
  max === null || max <= 0
    ? []
    : [...(base.points.get(component) ?? [])].flatMap(([unit, points]) =>
        peers.has(unit) ? [(100 * points) / max] : [],
      );

const times = (value: number | null, factor: number | null): number | null =>
  value === null || factor === null ? null : value * factor;

const pastOf = (base: Base, component: string) => {
  const years = comparableYears(base.history.get(component), base.place.year, trendYears);
  const { change, changes } = typicalChange(years);
  return { trendYears: years.length, volatility: change, changes };
};

const targetIn = (base: Base, component: string) => {
  const target = base.targets.get(component);
  return {
    targetYear: target?.year ?? null,
    target: target?.points ?? null,
    targetRank: target?.rank ?? null,
    targetRating: target?.rating ?? null,
  };
};

/** Figures of components of one index for one unit; the order is that of the scheme. */
export const focusFigures = (
  base: Base,
  nodes: readonly Node[],
  peerUnits: readonly string[],
): FocusFigures[] => {
  const { unit, year, index } = base.place;
  const areas = focusAreas(scoresOf(base, nodes), unit, year, peerUnits);
  const areaOf = new Map(areas.map((area) => [area.component, area]));
  const peers = new Set(peerUnits);
  const totalMax = base.nodes.find(({ component }) => component === base.total)?.max ?? null;
  return nodes.map((node) => {
    const { component, edition, kind, parent, max, isMechanical } = node;
    const area = areaOf.get(component);
    const { factor, basis, share } = base.scale.get(component) ?? {
      factor: null,
      basis: 'none',
      share: null,
    };
    const percents = peerPercents(base, node, peers);
    const reach = times(area?.reach ?? null, factor);
    const own = base.own.get(component);
    return {
      index,
      component,
      edition,
      kind,
      parent,
      points: own?.points ?? null,
      max,
      percent: area?.pct ?? null,
      weight: share,
      weightBasis: basis,
      factor,
      peerCount: percents.length,
      peerMedian: median(percents),
      peerP75: area?.peerP75 ?? null,
      peerBest: percents.length === 0 ? null : Math.max(...percents),
      reach,
      reachOwn: area?.reach ?? null,
      reachShare: reach === null || totalMax === null ? null : (100 * reach) / totalMax,
      headroom: times(area?.headroom ?? null, factor),
      headroomOwn: area?.headroom ?? null,
      ...rankOf(base, component),
      ...targetIn(base, component),
      trend: area?.trend ?? null,
      ...pastOf(base, component),
      isMechanical,
      source: own?.source ?? null,
      isComputed: own?.isComputed ?? false,
    };
  });
};

/** Larger first, missing last; differences below 1e-9 are rounding. */
const descending = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : Math.round((b - a) * 1e9);

/**
 * Reach ↓, then headroom ↓, then by code. Indices are compared by reach as a share of their total; where the scheme does
 * not say what a component is worth, by its own points.
 */
export const inFocusOrder = <Figures extends FocusFigures>(rows: readonly Figures[]): Figures[] =>
  rows.toSorted(
    (a, b) =>
      descending(a.reachShare, b.reachShare) ||
      descending(a.reachOwn, b.reachOwn) ||
      descending(a.headroom, b.headroom) ||
      descending(a.headroomOwn, b.headroomOwn) ||
      (a.component < b.component ? -1 : 1),
  );
