import { addAt, at, gather, gatherIndex, indexAt } from './columns.ts';
import {
  addDummyProducts,
  type Factor,
  factorise,
  type RowsByEffect,
  solve,
  sortByEffect,
} from './year-projection.ts';

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
  sorted: RowsByEffect;
  effectSize: Float64Array;
  yearSize: Float64Array;
  yearEffects: boolean;
  /** Independent year dummies beside the unit effects: T − C; 0 without year effects. */
  rank: number;
  /** Every block of linked effects and years is full: demeaning by effect, then by year, is exact. */
  full: boolean;
  /** Full, and every unit stands in every block: the closed form for leaving one unit out holds. */
  balanced: boolean;
  /** When not full: the year dummies beside the unit effects, factored. */
  projection: Factor | null;
  /** √(n_t/(n_t−1)) per row, 1 without year effects. */
  inflation: Float64Array;
}

function sizes(keys: Int32Array, count: number): Float64Array {
  const size = new Float64Array(count);
  for (const key of keys) addAt(size, key, 1);
  return size;
}

function count(keys: Int32Array): number {
  let largest = -1;
  for (const key of keys) if (key > largest) largest = key;
  return largest + 1;
}

/** Drops rows whose effect (or, with year effects, whose year) has one row, until none is left. */
function dropSingletons(keys: PanelKeys, yearEffects: boolean): Int32Array {
  const effectSize = sizes(keys.effect, count(keys.effect));
  const yearSize = sizes(keys.year, count(keys.year));
  const keep = new Int32Array(keys.unit.length);
  for (let i = 0; i < keep.length; i += 1) keep[i] = i;
  let length = keep.length;
  for (;;) {
    let next = 0;
    for (let k = 0; k < length; k += 1) {
      const i = indexAt(keep, k);
      const effect = indexAt(keys.effect, i);
      const year = indexAt(keys.year, i);
      if (at(effectSize, effect) > 1 && (!yearEffects || at(yearSize, year) > 1)) {
        keep[next] = i;
        next += 1;
        continue;
      }
      addAt(effectSize, effect, -1);
      addAt(yearSize, year, -1);
    }
    if (next === length) return keep.slice(0, length);
    length = next;
  }
}

interface Renumbered {
  keys: Int32Array;
  ids: Int32Array;
}

/** Running numbers without holes, in the order of the input numbers. */
function renumber(source: Int32Array, keep: Int32Array): Renumbered {
  const keys = gatherIndex(source, keep);
  const place = new Int32Array(count(source)).fill(-1);
  for (const key of keys) place[key] = 0;
  const ids = new Int32Array(place.length);
  let used = 0;
  for (let id = 0; id < place.length; id += 1) {
    if (indexAt(place, id) < 0) continue;
    place[id] = used;
    ids[used] = id;
    used += 1;
  }
  return { keys: gatherIndex(place, keys), ids: ids.slice(0, used) };
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
  const parent = new Int32Array(effects + years);
  for (let i = 0; i < parent.length; i += 1) parent[i] = i;
  for (let i = 0; i < effect.length; i += 1) {
    parent[find(parent, indexAt(effect, i))] = find(parent, effects + indexAt(year, i));
  }
  const effectRows = sizes(effect, parent.length);
  const rows = new Float64Array(parent.length);
  const effectsIn = new Float64Array(parent.length);
  const yearsIn = new Float64Array(parent.length);
  for (let node = 0; node < parent.length; node += 1) {
    const root = find(parent, node);
    addAt(node < effects ? effectsIn : yearsIn, root, 1);
    addAt(rows, root, at(effectRows, node));
  }
  const blocks: Blocks = { count: 0, full: true, smallest: Infinity };
  for (let root = 0; root < parent.length; root += 1) {
    if (at(rows, root) === 0) continue;
    blocks.count += 1;
    blocks.full &&= at(rows, root) === at(effectsIn, root) * at(yearsIn, root);
    blocks.smallest = Math.min(blocks.smallest, at(effectsIn, root));
  }
  return blocks;
}

function demeanBy(v: Float64Array, keys: Int32Array, size: Float64Array): void {
  const sums = new Float64Array(size.length);
  for (let i = 0; i < v.length; i += 1) addAt(sums, indexAt(keys, i), at(v, i));
  for (let k = 0; k < sums.length; k += 1) sums[k] = at(sums, k) / at(size, k);
  for (let i = 0; i < v.length; i += 1) addAt(v, i, -at(sums, indexAt(keys, i)));
}

/** Takes each effect's first value out: exact between values of one size, so that a large level costs no digits. */
function dropLevels(v: Float64Array, { sorted, effect }: Pick<PanelDesign, 'sorted' | 'effect'>): void {
  const levels = sorted.start.slice(0, -1).map((first) => indexAt(sorted.rows, first));
  const level = gather(v, levels);
  for (let i = 0; i < v.length; i += 1) addAt(v, i, -at(level, indexAt(effect, i)));
}

function factorYears(year: Int32Array, years: number, sorted: RowsByEffect): Factor {
  const products = new Float64Array(years * years);
  for (let f = 0; f < sorted.start.length - 1; f += 1) addDummyProducts(products, years, year, sorted, f, 1);
  return factorise(products, years);
}

function inflationOf(year: Int32Array, yearSize: Float64Array, yearEffects: boolean): Float64Array {
  const inflation = new Float64Array(year.length).fill(1);
  if (!yearEffects) return inflation;
  const factor = yearSize.map((rows) => Math.sqrt(rows / (rows - 1)));
  return gather(factor, year);
}

/** The design of a panel whose rows are given by their keys. */
export function designPanel(source: PanelKeys, yearEffects: boolean): PanelDesign {
  const keep = dropSingletons(source, yearEffects);
  const unit = renumber(source.unit, keep);
  const effect = renumber(source.effect, keep);
  const year = renumber(source.year, keep);
  const effects = effect.ids.length;
  const years = year.ids.length;
  const yearSize = sizes(year.keys, years);
  const blocks = linkedBlocks(effect.keys, year.keys, effects, years);
  const full = !yearEffects || blocks.full;
  const sorted = sortByEffect(effect.keys, effects);
  return {
    keep,
    unit: unit.keys,
    effect: effect.keys,
    year: year.keys,
    unitIds: unit.ids,
    yearIds: year.ids,
    effects,
    sorted,
    effectSize: sizes(effect.keys, effects),
    yearSize,
    yearEffects,
    rank: yearEffects ? years - blocks.count : 0,
    full,
    balanced: blocks.full && blocks.smallest === unit.ids.length,
    projection: full ? null : factorYears(year.keys, years, sorted),
    inflation: inflationOf(year.keys, yearSize, yearEffects),
  };
}

/** Takes the year directions out of an effect-demeaned column. */
function projectYears(v: Float64Array, design: PanelDesign, projection: Factor): void {
  const sums = new Float64Array(design.yearSize.length);
  for (let i = 0; i < v.length; i += 1) addAt(sums, indexAt(design.year, i), at(v, i));
  const shift = solve(projection, sums);
  for (let i = 0; i < v.length; i += 1) addAt(v, i, -at(shift, indexAt(design.year, i)));
  demeanBy(v, design.effect, design.effectSize);
}

/** The kept rows of a column with unit effects and (if the design has them) year effects taken out. */
export function residualise(design: PanelDesign, values: Float64Array): Float64Array {
  const v = gather(values, design.keep);
  dropLevels(v, design);
  demeanBy(v, design.effect, design.effectSize);
  if (design.yearEffects && design.full) demeanBy(v, design.year, design.yearSize);
  if (design.projection) {
    projectYears(v, design, design.projection);
    // Once more, because the first pass leaves rounding error of the size of the levels.
    projectYears(v, design, design.projection);
  }
  return v;
}
