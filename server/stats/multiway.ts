import { addAt, at, dot, gather, gatherIndex, indexAt } from './columns.ts';

/** Rows with several fixed effects at once; every effect of every kept row has at least two rows. */
export interface Multiway {
  keep: Int32Array;
  /** Per effect, per kept row: running number. */
  keys: Int32Array[];
  sizes: Float64Array[];
}

const MAX_STEPS = 2000;
/** Largest mean left in any effect, as a share of the column's length, at which the projection is finished. */
const CONVERGED = 1e-13;
/** The same as a share of the column before demeaning, where nothing but rounding error is left. */
const ROUNDING = 1e-16;

function largest(keys: Int32Array): number {
  let most = -1;
  for (const key of keys) if (key > most) most = key;
  return most;
}

function sizesOf(keys: Int32Array): Float64Array {
  const size = new Float64Array(largest(keys) + 1);
  for (const key of keys) addAt(size, key, 1);
  return size;
}

function compact(keys: Int32Array): Int32Array {
  const place = new Map<number, number>();
  return keys.map((key) => {
    const known = place.get(key) ?? place.size;
    place.set(key, known);
    return known;
  });
}

function subtractAll(v: Float64Array, image: Float64Array, share: number): void {
  for (let i = 0; i < v.length; i += 1) addAt(v, i, -share * at(image, i));
}

/** Drops rows that stand alone in any effect, until none is left. */
export function designMultiway(effects: readonly Int32Array[]): Multiway {
  const length = effects[0]?.length ?? 0;
  let keep = new Int32Array(length).map((_, i) => i);
  for (;;) {
    const kept = effects.map((effect) => gatherIndex(effect, keep));
    const sizes = kept.map(sizesOf);
    const next = keep.filter((_, i) =>
      kept.every((keys, k) => at(sizes[k] ?? new Float64Array(), indexAt(keys, i)) > 1),
    );
    if (next.length < keep.length) {
      keep = next;
      continue;
    }
    const keys = kept.map(compact);
    return { keep, keys, sizes: keys.map(sizesOf) };
  }
}

function sumBy(v: Float64Array, keys: Int32Array, size: Float64Array): Float64Array {
  const sums = new Float64Array(size.length);
  for (let i = 0; i < v.length; i += 1) addAt(sums, indexAt(keys, i), at(v, i));
  return sums;
}

function subtract(v: Float64Array, keys: Int32Array, values: Float64Array, share: number): void {
  for (let i = 0; i < v.length; i += 1) addAt(v, i, -share * at(values, indexAt(keys, i)));
}

function meansBy(v: Float64Array, keys: Int32Array, size: Float64Array): Float64Array {
  return sumBy(v, keys, size).map((sum, k) => sum / at(size, k));
}

/** Means of v by every effect, and Σ size·mean²: what is still to be taken out. */
function meansOf(v: Float64Array, { keys, sizes }: Multiway): { means: Float64Array[]; left: number } {
  let left = 0;
  const means = keys.map((key, k) => {
    const size = sizes[k] ?? new Float64Array();
    const mean = meansBy(v, key, size);
    for (let j = 0; j < mean.length; j += 1) left += at(size, j) * at(mean, j) ** 2;
    return mean;
  });
  return { means, left };
}

/** Conjugate gradients on the normal equations of the dummies, scaled by the size of each effect; v is overwritten. */
function conjugateGradients(v: Float64Array, design: Multiway, enough: number): void {
  let { means, left } = meansOf(v, design);
  const direction = means.map((mean) => mean.slice());
  for (let step = 0; step < MAX_STEPS && left > enough; step += 1) {
    const image = new Float64Array(v.length);
    for (const [k, key] of design.keys.entries())
      subtract(image, key, direction[k] ?? new Float64Array(), -1);
    subtractAll(v, image, left / dot(image, image));
    const before = left;
    ({ means, left } = meansOf(v, design));
    for (const [k, old] of direction.entries()) {
      const mean = means[k] ?? new Float64Array();
      for (let j = 0; j < old.length; j += 1) old[j] = at(mean, j) + (left / before) * at(old, j);
    }
  }
}

/**
 * Takes all effects out of a column (given for all input rows). In a complete table one round of demeaning is exact;
 * otherwise conjugate gradients run until every mean is zero up to rounding. R: residuals of
 * `lm(v ~ effect1 + effect2 + …)`; `fixest::demean`.
 */
export function residualiseMultiway(design: Multiway, values: Float64Array): Float64Array {
  const v = gather(values, design.keep);
  const whole = dot(v, v);
  for (const [k, key] of design.keys.entries()) {
    subtract(v, key, meansBy(v, key, design.sizes[k] ?? new Float64Array()), 1);
  }
  conjugateGradients(v, design, Math.max(CONVERGED ** 2 * dot(v, v), ROUNDING ** 2 * whole));
  return v;
}
