import { addAt, at, dot, indexAt } from './columns.ts';

/** Rows sorted by effect: those of effect f stand at rows[start[f]] … rows[start[f + 1] − 1]. */
export interface RowsByEffect {
  start: Int32Array;
  rows: Int32Array;
}

/** Triangular factors L and pivots D of a symmetric matrix, row by row; a dependent direction has pivot 0. */
export interface Factor {
  size: number;
  lower: Float64Array;
  pivots: Float64Array;
  rank: number;
}

/** Residual share below which a year dummy adds no direction beside the earlier ones. */
const DEPENDENT = 1e-9;
/** A pivot this small beside the largest is rounding error. */
const ROUNDING = 1e-12;

export function sortByEffect(effect: Int32Array, effects: number): RowsByEffect {
  const start = new Int32Array(effects + 1);
  for (const f of effect) start[f + 1] = indexAt(start, f + 1) + 1;
  for (let f = 0; f < effects; f += 1) start[f + 1] = indexAt(start, f + 1) + indexAt(start, f);
  const next = start.slice();
  const rows = new Int32Array(effect.length);
  for (let i = 0; i < effect.length; i += 1) {
    const f = indexAt(effect, i);
    rows[indexAt(next, f)] = i;
    next[f] = indexAt(next, f) + 1;
  }
  return { start, rows };
}

/**
 * Adds (sign 1) or takes away (sign −1) one effect's cross-products of the effect-demeaned year dummies. The sum over
 * all effects is what Gram–Schmidt on those dummies works with: a graph Laplacian, years × years.
 */
export function addDummyProducts(
  into: Float64Array,
  years: number,
  year: Int32Array,
  sorted: RowsByEffect,
  effect: number,
  sign: number,
): void {
  const from = indexAt(sorted.start, effect);
  const to = indexAt(sorted.start, effect + 1);
  const share = sign / (to - from);
  for (let a = from; a < to; a += 1) {
    const t = indexAt(year, indexAt(sorted.rows, a)) * years;
    addAt(into, t + t / years, sign);
    for (let b = from; b < to; b += 1) addAt(into, t + indexAt(year, indexAt(sorted.rows, b)), -share);
  }
}

/**
 * A = LDL' of a positive semidefinite matrix. A pivot is the residual sum of squares of that column after the earlier
 * ones; at ≤ 1e-9 of the column's own it is dropped, exactly as in Gram–Schmidt.
 */
export function factorise(matrix: Float64Array, size: number): Factor {
  const lower = matrix.slice();
  const pivots = new Float64Array(size);
  let largest = 0;
  for (let k = 0; k < size; k += 1) largest = Math.max(largest, at(matrix, k * size + k));
  let rank = 0;
  for (let k = 0; k < size; k += 1) {
    const pivot = at(lower, k * size + k);
    const own = at(matrix, k * size + k);
    if (pivot <= Math.max(DEPENDENT * own, ROUNDING * largest)) {
      for (let i = k; i < size; i += 1) lower[i * size + k] = 0;
      continue;
    }
    pivots[k] = pivot;
    rank += 1;
    for (let i = k + 1; i < size; i += 1) {
      const factor = at(lower, i * size + k) / pivot;
      for (let j = k + 1; j <= i; j += 1) addAt(lower, i * size + j, -factor * at(lower, j * size + k));
    }
    for (let i = k; i < size; i += 1) lower[i * size + k] = at(lower, i * size + k) / pivot;
  }
  return { size, lower, pivots, rank };
}

/** A solution of A·s = w for w in the range of A; dropped directions are 0. */
export function solve({ size, lower, pivots }: Factor, w: Float64Array): Float64Array {
  const s = w.slice();
  for (let k = 0; k < size; k += 1) {
    for (let i = k + 1; i < size; i += 1) addAt(s, i, -at(lower, i * size + k) * at(s, k));
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    if (at(pivots, k) === 0) {
      s[k] = 0;
      continue;
    }
    let value = at(s, k) / at(pivots, k);
    for (let i = k + 1; i < size; i += 1) value -= at(lower, i * size + k) * at(s, i);
    s[k] = value;
  }
  return s;
}

/** Quadratic forms w'A⁺w and w'A⁺z. */
export function quadraticForms(factor: Factor, w: Float64Array, z: Float64Array) {
  const s = solve(factor, w);
  return { ww: dot(w, s), wz: dot(z, s) };
}
