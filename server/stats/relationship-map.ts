import { adjust } from './adjust.ts';
import type { PanelResult } from './fe-panel.ts';
import { gate, type Gate, withhold } from './gate.ts';
import { type Checks, checks, type Evidence, label, type Label } from './label.ts';
import {
  type Family,
  makeGrid,
  type MapGrid,
  type MapInput,
  type Pair,
  type RowRange,
  rowRanges,
} from './map-grid.ts';
import {
  fitPair,
  groupPairs,
  openGroup,
  type OpenGroup,
  permutePair,
  pooledCorrelation,
  robustness,
} from './map-group.ts';
import type { PermutationTest } from './perm-trajectories.ts';
import type { Status } from './status.ts';
import { dominated, simpson } from './warnings.ts';

/** One cell of the map. Where the gate failed every estimate is null; n, units, years and hMax stay. */
export interface MapCell extends PanelResult {
  row: string;
  component: string;
  lag: number;
  family: Family;
  gate: Gate;
  /** Benjamini–Hochberg and Benjamini–Yekutieli within the family; null where the gate failed. */
  q: number | null;
  qBy: number | null;
  label: Label;
  /** Exact test, for 5–7 units only. */
  permutation: PermutationTest | null;
  /** Only for cells with q < .10. */
  placebo: { status: Status; b: number | null; p: number | null } | null;
  fdSlope: number | null;
  loo: { min: number | null; max: number | null; mostInfluential: string | null } | null;
  checks: Checks | null;
  pooledR: number | null;
  /** Comparing units overall disagrees with the change inside units. */
  simpson: boolean;
  /** One unit supplies more than half of the information. */
  dominated: boolean;
  /** Share of the information that is a steady rise or fall of single units, and whether that is most of it. */
  trendShare: number | null;
  isSteady: boolean;
}

export interface FamilySize {
  /** Cells tested: those that passed the gate, at all lags shown. */
  m: number;
  /** 5 % of them would be hints by chance alone. */
  expectedByChance: number;
}

export interface RelationshipMap {
  status: 'ok' | 'cancelled';
  cells: MapCell[];
  families: Record<Family, FamilySize>;
  ranges: RowRange[];
}

interface Work extends Pair {
  cell: MapCell;
}

class Cancelled extends Error {}

/** Counts finished cells, reports about a hundred times and stops the work when the question is withdrawn. */
function counter(input: MapInput, total: number): (cells?: number) => void {
  let done = 0;
  let reported = 0;
  return (cells = 1) => {
    done += cells;
    if (input.isCancelled?.()) throw new Cancelled();
    if (done < total && done - reported < total / 100) return;
    reported = done;
    input.onProgress?.(done, total);
  };
}

function listPairs(input: MapInput): Pair[] {
  return input.rows.flatMap((_, row) =>
    input.components.flatMap((__, component) => input.lags.map((lag) => ({ row, component, lag }))),
  );
}

function trendOf(open: OpenGroup, pair: Pair, isShown: boolean): Pick<MapCell, 'trendShare' | 'isSteady'> {
  if (!isShown) return { trendShare: null, isSteady: false };
  const { share, isSteady } = open.steadiness(pair);
  return { trendShare: share, isSteady };
}

function firstLook(input: MapInput, grid: MapGrid, tick: () => void): Work[] {
  const pairs = listPairs(input).map((pair, place) => ({ ...pair, place }));
  const works = new Map<number, Work>();
  for (const group of groupPairs(grid, pairs)) {
    const open = openGroup(grid, group);
    for (const pair of group.pairs) {
      const result = fitPair(open, pair);
      const passed = gate(result);
      const permutation = passed.tier === 'permutation' ? permutePair(open, pair) : null;
      const pooledR = passed.ok ? pooledCorrelation(open, pair) : null;
      const row = input.rows[pair.row]?.key ?? '';
      const component = input.components[pair.component]?.key ?? '';
      const cell: MapCell = {
        row,
        component,
        lag: pair.lag,
        family: input.family?.(row, component) ?? 'other',
        ...withhold(result, passed, permutation),
        gate: passed,
        q: null,
        qBy: null,
        label: 'E0',
        permutation,
        placebo: null,
        fdSlope: null,
        loo: null,
        checks: null,
        pooledR,
        simpson: simpson(pooledR, result),
        dominated: dominated(result),
        ...trendOf(open, pair, passed.ok),
      };
      works.set(pair.place, { row: pair.row, component: pair.component, lag: pair.lag, cell });
      tick();
    }
  }
  return pairs.flatMap(({ place }) => works.get(place) ?? []);
}

/** q of every cell within its family; the p of a cell that failed the gate is withheld, so it does not count. */
function adjustFamilies(cells: readonly MapCell[]): Record<Family, FamilySize> {
  const adjustFamily = (family: Family): FamilySize => {
    const members = cells.filter((cell) => cell.family === family);
    const p = members.map((cell) => cell.p);
    const bh = adjust(p, 'bh');
    const by = adjust(p, 'by');
    for (const [i, cell] of members.entries()) {
      cell.q = bh[i] ?? null;
      cell.qBy = by[i] ?? null;
    }
    const m = p.filter((value) => value !== null).length;
    return { m, expectedByChance: 0.05 * m };
  };
  return { tagged: adjustFamily('tagged'), other: adjustFamily('other') };
}

function secondLook(grid: MapGrid, works: readonly Work[], tick: () => void): void {
  for (const group of groupPairs(grid, works)) {
    const open = openGroup(grid, group);
    for (const work of group.pairs) {
      Object.assign(work.cell, robustness(open, work));
      tick();
    }
  }
  const leads = new Map(
    works.map(({ row, component }) => [`${row} ${component}`, { row, component, lag: -1 }]),
  );
  const placebos = new Map<string, MapCell['placebo']>();
  for (const group of groupPairs(grid, [...leads.values()])) {
    const open = openGroup(grid, group);
    for (const pair of group.pairs) {
      const { status, b, p } = fitPair(open, pair);
      placebos.set(`${pair.row} ${pair.component}`, { status, b, p });
    }
  }
  for (const { row, component, cell } of works) cell.placebo = placebos.get(`${row} ${component}`) ?? null;
}

function evidenceOf(cell: MapCell): Evidence {
  return {
    gateOk: cell.gate.ok,
    p: cell.p,
    q: cell.q,
    nu: cell.nu,
    years: cell.years,
    slope: cell.b,
    fdSlope: cell.fdSlope,
    looMin: cell.loo?.min ?? null,
    looMax: cell.loo?.max ?? null,
    placebo: cell.placebo,
    permutationP: cell.permutation?.p ?? null,
  };
}

function answer(input: MapInput): RelationshipMap {
  const grid = makeGrid(input);
  const total = 2 * input.rows.length * input.components.length * input.lags.length;
  const tick = counter(input, total);
  const works = firstLook(input, grid, tick);
  const cells = works.map(({ cell }) => cell);
  const families = adjustFamilies(cells);
  const candidates = works.filter(({ cell }) => cell.q !== null && cell.q < 0.1);
  tick(works.length - candidates.length);
  secondLook(grid, candidates, tick);
  for (const { cell } of candidates) cell.checks = checks(evidenceOf(cell));
  for (const cell of cells) cell.label = label(evidenceOf(cell));
  return { status: 'ok', cells, families, ranges: rowRanges(input) };
}

/**
 * The whole map (§5): every row with every component at every lag shown, each cell by `fePanel`, gated, adjusted within
 * its family (tagged or other) over all lags before any filter, then checked (placebo at lag −1, first differences,
 * leave one unit out) where q < .10, then labelled.
 *
 * Arrays are dense, unit × year, null = missing (see `MapInput`). Cells come in the order rows × components × lags.
 * Estimates of cells that fail the gate are null. Pure and synchronous: `onProgress` hears (done, total) about a
 * hundred times, `isCancelled` is asked after every cell; a cancelled map has status `cancelled` and no cells.
 * Throws a RangeError for wrong lengths, doubled keys, negative lags, and negative counts on the log scale.
 */
export function relationshipMap(input: MapInput): RelationshipMap {
  try {
    return answer(input);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    const nothing = { m: 0, expectedByChance: 0 };
    return { status: 'cancelled', cells: [], families: { tagged: nothing, other: nothing }, ranges: [] };
  }
}
