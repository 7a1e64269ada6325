import { addAt, at, dot, indexAt } from './columns.ts';

/** Who is who in a panel: running numbers of unit, unit effect (unit or unit and version) and year, row by row. */
export interface PanelKeys {
  unit: Int32Array;
  effect: Int32Array;
  year: Int32Array;
}

/** Everything about a two-way panel that does not depend on the values: made once per pattern of missing rows. */
export interface PanelDesign {
  /** Rows of the input that stay after singletons are dropped. */
  keep: Int32Array;
  /** Per kept row: running numbers without holes. */
  unit: Int32Array;
  effect: Int32Array;
  year: Int32Array;
  /** Input number of each kept unit and year. */
  unitIds: Int32Array;
  yearIds: Int32Array;
  effects: number;
  effectSize: Float64Array;
  yearSize: Float64Array;
  yearEffects: boolean;
  /** Independent year dummies beside the unit effects: T − C; 0 without year effects. */
  rank: number;
  /** Every block of linked effects and years is full: demeaning by effect, then by year, is exact. */
  full: boolean;
  /** Full, and every unit stands in every block: the closed form for leaving one unit out holds. */
  balanced: boolean;
  /** Orthonormal year directions when not full. */
  basis: Float64Array[];
  /** √(n_t/(n_t−1)) per row, 1 without year effects. */
  inflation: Float64Array;
}

/** Residual share below which a year dummy adds no direction. */
const DEPENDENT = 1e-9;

function sizes(keys: Int32Array, count: number, keep: ArrayLike<number>): Float64Array {
  const size = new Float64Array(count);
  for (let i = 0; i < keep.length; i += 1) addAt(size, indexAt(keys, keep[i] ?? 0), 1);
  return size;
}

function count(keys: Int32Array): number {
  let largest = -1;
  for (const key of keys) if (key > largest) largest = key;
  return largest + 1;
}

/** Drops rows whose effect (or, with year effects, whose year) has one row, until none is left. */
function dropSingletons(keys: PanelKeys, yearEffects: boolean): Int32Array {
  let keep = Int32Array.from(keys.unit, (_, i) => i);
  for (;;) {
    const effectSize = sizes(keys.effect, count(keys.effect), keep);
    const yearSize = sizes(keys.year, count(keys.year), keep);
    const next = keep.filter(
      (i) =>
        at(effectSize, indexAt(keys.effect, i)) > 1 &&
        (!yearEffects || at(yearSize, indexAt(keys.year, i)) > 1),
    );
    if (next.length === keep.length) return keep;
    keep = next;
  }
}

interface Renumbered {
  keys: Int32Array;
  ids: Int32Array;
}

function renumber(source: Int32Array, keep: Int32Array): Renumbered {
  const ids = Int32Array.from(new Set(Array.from(keep, (i) => indexAt(source, i)))).sort();
  const place = new Int32Array(count(source));
  for (let i = 0; i < ids.length; i += 1) place[indexAt(ids, i)] = i;
  return { keys: keep.map((i) => indexAt(place, indexAt(source, i))), ids };
}

function find(parent: Int32Array, start: number): number {
  let node = start;
  while (indexAt(parent, node) !== node) {
    parent[node] = indexAt(parent, indexAt(parent, node));
    node = indexAt(parent, node);
  }
  return node;
}

interface Blocks {
  count: number;
  full: boolean;
  /** Effects in the smallest block. */
  smallest: number;
}

/** Connected components of effects and years, and whether each of them is a full rectangle. */
function linkedBlocks(effect: Int32Array, year: Int32Array, effects: number, years: number): Blocks {
  const parent = Int32Array.from({ length: effects + years }, (_, i) => i);
  for (let i = 0; i < effect.length; i += 1) {
    parent[find(parent, indexAt(effect, i))] = find(parent, effects + indexAt(year, i));
  }
  const rows = new Map<number, number>();
  const effectsIn = new Map<number, number>();
  const yearsIn = new Map<number, number>();
  const bump = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const key of effect) bump(rows, find(parent, key));
  for (let e = 0; e < effects; e += 1) bump(effectsIn, find(parent, e));
  for (let t = 0; t < years; t += 1) bump(yearsIn, find(parent, effects + t));
  const full = [...rows].every(([root, n]) => n === (effectsIn.get(root) ?? 0) * (yearsIn.get(root) ?? 0));
  return { count: rows.size, full, smallest: Math.min(...effectsIn.values()) };
}

function demeanBy(v: Float64Array, keys: Int32Array, size: Float64Array): void {
  const sums = new Float64Array(size.length);
  for (let i = 0; i < v.length; i += 1) addAt(sums, indexAt(keys, i), at(v, i));
  for (let k = 0; k < sums.length; k += 1) sums[k] = at(sums, k) / at(size, k);
  for (let i = 0; i < v.length; i += 1) addAt(v, i, -at(sums, indexAt(keys, i)));
}

function projectOut(v: Float64Array, basis: readonly Float64Array[]): void {
  for (const direction of basis) {
    const share = dot(v, direction);
    for (let i = 0; i < v.length; i += 1) addAt(v, i, -share * at(direction, i));
  }
}

/** Gram–Schmidt (twice, for accuracy) on the effect-demeaned year dummies. */
function yearBasis(design: Pick<PanelDesign, 'effect' | 'year' | 'effectSize' | 'yearSize'>): Float64Array[] {
  const basis: Float64Array[] = [];
  for (let t = 0; t < design.yearSize.length; t += 1) {
    const column = Float64Array.from(design.year, (year) => (year === t ? 1 : 0));
    demeanBy(column, design.effect, design.effectSize);
    const own = dot(column, column);
    projectOut(column, basis);
    projectOut(column, basis);
    const left = dot(column, column);
    if (left <= DEPENDENT * own) continue;
    const length = Math.sqrt(left);
    basis.push(column.map((value) => value / length));
  }
  return basis;
}

/** The design of a panel whose rows are given by their keys. */
export function designPanel(source: PanelKeys, yearEffects: boolean): PanelDesign {
  const keep = dropSingletons(source, yearEffects);
  const unit = renumber(source.unit, keep);
  const effect = renumber(source.effect, keep);
  const year = renumber(source.year, keep);
  const all = Int32Array.from(keep, (_, i) => i);
  const effectSize = sizes(effect.keys, effect.ids.length, all);
  const yearSize = sizes(year.keys, year.ids.length, all);
  const keys = { unit: unit.keys, effect: effect.keys, year: year.keys };
  const blocks = linkedBlocks(keys.effect, keys.year, effect.ids.length, year.ids.length);
  const full = !yearEffects || blocks.full;
  return {
    keep,
    ...keys,
    unitIds: unit.ids,
    yearIds: year.ids,
    effects: effect.ids.length,
    effectSize,
    yearSize,
    yearEffects,
    rank: yearEffects ? year.ids.length - blocks.count : 0,
    full,
    balanced: blocks.full && blocks.smallest === unit.ids.length,
    basis: full ? [] : yearBasis({ ...keys, effectSize, yearSize }),
    inflation: Float64Array.from(keys.year, (t) => {
      const rows = at(yearSize, t);
      return yearEffects ? Math.sqrt(rows / (rows - 1)) : 1;
    }),
  };
}

/** The kept rows of a column with unit effects and (if the design has them) year effects taken out. */
export function residualise(design: PanelDesign, values: Float64Array): Float64Array {
  const v = Float64Array.from(design.keep, (i) => at(values, i));
  demeanBy(v, design.effect, design.effectSize);
  if (design.yearEffects && design.full) demeanBy(v, design.year, design.yearSize);
  if (!design.full) projectOut(v, design.basis);
  return v;
}
