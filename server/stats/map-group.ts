import { centred, constant, dot, gather } from './columns.ts';
import { fitDifferences } from './fd-panel.ts';
import { fitPanel, type PanelResult, prepareSide, type Side } from './fe-panel.ts';
import { leaveOneOut } from './loo-units.ts';
import { layoutOf, type MapGrid, maskOf, type Pair, pairedCells, shifted } from './map-grid.ts';
import { designPanel, type PanelDesign } from './panel-design.ts';
import type { PanelColumns } from './panel-rows.ts';
import { permuteTrajectories } from './perm-trajectories.ts';
import { type Steadiness, steadiness } from './steadiness.ts';

/** Pairs that miss the same unit-years and break at the same editions: they share one design. */
export interface Group<P extends Pair> {
  pairs: P[];
}

/** A column of one group: raw over all complete rows, and with the effects taken out. */
interface GroupSide extends Side {
  values: Float64Array;
  /** Deviations from the mean, null when constant. */
  deviations: Float64Array | null;
}

export interface OpenGroup {
  design: PanelDesign;
  keys: Omit<PanelColumns, 'x' | 'y'>;
  x: (pair: Pair) => GroupSide;
  steadiness: (pair: Pair) => Steadiness;
  y: (pair: Pair) => GroupSide;
}

/** Sorts pairs into groups with identical missingness and versions. */
export function groupPairs<P extends Pair>(grid: MapGrid, pairs: readonly P[]): Group<P>[] {
  const masks = new Map<string, string>();
  const layouts = new Map<number, string>();
  const groups = new Map<string, Group<P>>();
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  for (const pair of pairs) {
    const side = `${pair.row} ${pair.lag}`;
    const mask = masks.get(side) ?? String(idOf(maskOf(shifted(grid, pair.row, pair.lag))));
    masks.set(side, mask);
    const layout = layouts.get(pair.component) ?? String(idOf(layoutOf(grid, pair.component)));
    layouts.set(pair.component, layout);
    const key = `${mask} ${layout}`;
    const group = groups.get(key);
    if (group) group.pairs.push(pair);
    else groups.set(key, { pairs: [pair] });
  }
  return [...groups.values()];
}

/** Makes the design of a group; each side is prepared when it is first asked for and then kept. */
export function openGroup(grid: MapGrid, group: Group<Pair>): OpenGroup {
  const first = group.pairs[0] ?? { row: 0, component: 0, lag: 0 };
  const { cells, keys } = pairedCells(grid, shifted(grid, first.row, first.lag), first.component);
  const design = designPanel(keys, true);
  const sides = new Map<string, GroupSide>();
  const prepared = (name: string, source: () => Float64Array): GroupSide => {
    const known = sides.get(name);
    if (known) return known;
    const column = source();
    const values = gather(column, cells);
    const deviations = constant(values) ? null : centred(values);
    const side = { ...prepareSide(design, values), values, deviations };
    sides.set(name, side);
    return side;
  };
  const x = ({ row, lag }: Pair) => prepared(`x ${row} ${lag}`, () => shifted(grid, row, lag));
  const steady = new Map<GroupSide, Steadiness>();
  return {
    design,
    keys,
    x,
    steadiness: (pair) => {
      const side = x(pair);
      const known = steady.get(side) ?? steadiness(design, side.residual, keys.yearValues);
      steady.set(side, known);
      return known;
    },
    y: ({ component }) => prepared(`y ${component}`, () => grid.y[component] ?? new Float64Array()),
  };
}

/** fePanel of one pair of an open group. */
export function fitPair(group: OpenGroup, pair: Pair): PanelResult {
  const nameOf = (unit: number): string => group.keys.unitNames[unit] ?? '';
  return fitPanel(group.design, group.x(pair), group.y(pair), nameOf);
}

/** Correlation over all complete rows of a pair, null where one side is constant. */
export function pooledCorrelation(group: OpenGroup, pair: Pair): number | null {
  const x = group.x(pair).deviations;
  const y = group.y(pair).deviations;
  if (!x || !y || x.length < 3) return null;
  return Math.max(-1, Math.min(1, dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))));
}

function columnsOf(group: OpenGroup, pair: Pair): PanelColumns {
  return { ...group.keys, x: group.x(pair).values, y: group.y(pair).values };
}

/** fdPanel and looUnits of one pair of an open group. */
export function robustness(group: OpenGroup, pair: Pair) {
  const columns = columnsOf(group, pair);
  const { min, max, mostInfluential } = leaveOneOut(columns, group.design, group.x(pair), group.y(pair));
  return { fdSlope: fitDifferences(columns).b, loo: { min, max, mostInfluential } };
}

/** permTrajectories of one pair of an open group. */
export function permutePair(group: OpenGroup, pair: Pair) {
  return permuteTrajectories(group.design, group.x(pair), group.y(pair));
}
