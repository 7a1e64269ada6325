import type { Context } from '../../http/route.ts';
import { findIndex } from '../../queries/index-register.ts';
import { findUnit, type Node, schemeNodes, type UnitFact, unitsBeside } from '../../queries/focus/scheme.ts';
import {
  expectedUnits,
  histories,
  type History,
  type OwnScore,
  ownScores,
  ownTargets,
  type OwnTarget,
  yearPoints,
} from '../../queries/focus/year-scores.ts';
import { type ScaledNode, totalScale } from '../../stats/index.ts';

export type Place = { index: string; unit: string; year: number };

/** Everything about an index in one year that the focus questions of one unit rest on. */
export type Base = {
  place: Place;
  unit: UnitFact;
  /** Units of its level and parent, the unit among them. */
  beside: UnitFact[];
  expected: number;
  edition: string | null;
  total: string;
  nodes: Node[];
  scale: Map<string, ScaledNode>;
  /** component → unit → points. */
  points: Map<string, Map<string, number>>;
  /** Units with any score of the index in the year. */
  scored: Set<string>;
  own: Map<string, OwnScore>;
  /** The next target of each component from the year on. */
  targets: Map<string, OwnTarget>;
  /** Own scores through the years, by component. */
  history: Map<string, History>;
};

/** Kinds that are another cut through the total, or stand beside it. */
const asideKinds = new Set(['part', 'factor']);

export const isAside = ({ kind }: Pick<Node, 'kind'>): boolean => asideKinds.has(kind);

const mapOf = (units: readonly string[], points: readonly number[]): Map<string, number> =>
  new Map(units.map((unit, at) => [unit, points[at] ?? 0]));

/** Read once for all questions and all slider steps that rest on it. */
export const baseOf = (context: Context, place: Place): Promise<Base> => {
  const { index, unit: unitId, year } = place;
  return context.memo.ask(
    context.database.version,
    `focus base ${context.asOf ?? ''} ${index} ${unitId} ${year}`,
    context,
    ({ signal }) =>
      context.read(async (connection) => {
        const { total } = await findIndex(connection, index);
        const unit = await findUnit(connection, unitId);
        const choice = { index, year, unit };
        const nodes = await schemeNodes(connection, { index, level: unit.level, year });
        const points = await yearPoints(connection, choice);
        const own = await ownScores(connection, choice);
        const history = await histories(connection, {
          index,
          unit,
          isAlone: true,
          component: null,
          to: year,
        });
        return {
          place,
          unit,
          beside: await unitsBeside(connection, unit),
          expected: await expectedUnits(connection, choice),
          edition: nodes[0]?.edition ?? null,
          total,
          nodes,
          scale: totalScale(nodes.map((node) => ({ ...node, isAside: isAside(node) }))),
          points: new Map(points.map((row) => [row.component, mapOf(row.units, row.points)])),
          scored: new Set(points.flatMap((row) => row.units)),
          own: new Map(own.map((row) => [row.component, row])),
          targets: new Map((await ownTargets(connection, choice)).map((row) => [row.component, row])),
          history: new Map(history.map((row) => [row.component, row])),
        };
      }, signal),
  );
};

/** How the totals of all units moved until the year, by unit. */
export const totalHistories = (context: Context, base: Base): Promise<Map<string, History>> => {
  const { index, unit, year } = base.place;
  return context.memo.ask(
    context.database.version,
    `focus totals ${context.asOf ?? ''} ${index} ${unit} ${year}`,
    context,
    ({ signal }) =>
      context.read(async (connection) => {
        const rows = await histories(connection, {
          index,
          unit: base.unit,
          isAlone: false,
          component: base.total,
          to: year,
        });
        return new Map(rows.map((row) => [row.unit, row]));
      }, signal),
  );
};

export const nodeOf = (base: Base, component: string): Node | undefined =>
  base.nodes.find((node) => node.component === component);

/** Main components, or the smallest ones; a cut through the total is no component of it. */
export const chosenNodes = (base: Base, depth: 'dimensions' | 'parts'): Node[] => {
  const named = base.nodes.filter(({ kind, component }) => kind !== 'part' && component !== base.total);
  if (depth === 'dimensions') return named.filter(({ parent }) => parent === base.total);
  const parents = new Set(named.map(({ parent }) => parent));
  return named.filter(({ component }) => !parents.has(component));
};

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Place of the unit within a component: as published, else 1 + number of greater ones where enough units have points. */
export const rankOf = (base: Base, component: string): { rank: number | null; of: number | null } => {
  const own = base.own.get(component);
  const points = base.points.get(component) ?? new Map<string, number>();
  const isEnough = points.size >= 0.6 * base.expected;
  const published = own?.publishedRank ?? null;
  if (published !== null) return { rank: published, of: isEnough ? points.size : base.expected };
  const mine = points.get(base.place.unit);
  if (!isEnough || mine === undefined) return { rank: null, of: isEnough ? points.size : null };
  const greater = [...points.values()].filter((other) => round(other) > round(mine)).length;
  return { rank: 1 + greater, of: points.size };
};

/** Years that may be compared with the year asked for, the last `span` of them. */
export const comparableYears = (
  history: History | undefined,
  year: number,
  span: number,
): { year: number; y: number }[] => {
  const at = history?.years.indexOf(year) ?? -1;
  if (history === undefined || at < 0) return [];
  return history.years.flatMap((past, place) => {
    const isSame = history.versions[place] === history.versions[at];
    const percent = history.percents[place];
    return isSame && percent !== undefined && past > year - span && past <= year
      ? [{ year: past, y: percent }]
      : [];
  });
};
