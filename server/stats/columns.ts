import { isNumber } from './status.ts';

/** A column of observations; null (or anything that is not a finite number) is missing. */
export type Column = readonly (number | null)[];

type Numbers = ArrayLike<number>;

/** Element i of a typed array whose bounds the caller has checked. */
export function at(v: Float64Array, i: number): number {
  return v[i] ?? 0;
}

/** Element i of an index array whose bounds the caller has checked. */
export function indexAt(v: Int32Array, i: number): number {
  return v[i] ?? 0;
}

export function addAt(v: Float64Array, i: number, amount: number): void {
  v[i] = (v[i] ?? 0) + amount;
}

/** The elements of v at the given places. (`Float64Array.from` with a function is several times slower.) */
export function gather(v: Float64Array, places: Int32Array): Float64Array {
  const out = new Float64Array(places.length);
  for (let i = 0; i < out.length; i += 1) out[i] = at(v, indexAt(places, i));
  return out;
}

export function gatherIndex(v: Int32Array, places: Int32Array): Int32Array {
  const out = new Int32Array(places.length);
  for (let i = 0; i < out.length; i += 1) out[i] = indexAt(v, indexAt(places, i));
  return out;
}

export function mean(v: Numbers): number {
  let sum = 0;
  for (let i = 0; i < v.length; i += 1) sum += v[i] ?? 0;
  return sum / v.length;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
  return sum;
}

/** Deviations from the mean; the first value is taken out before, so that a large level costs no digits. */
export function centred(v: Numbers): Float64Array {
  const level = v[0] ?? 0;
  const out = new Float64Array(v.length);
  for (let i = 0; i < out.length; i += 1) out[i] = (v[i] ?? 0) - level;
  const middle = mean(out);
  for (let i = 0; i < out.length; i += 1) out[i] = at(out, i) - middle;
  return out;
}

/**
 * Is a column constant up to rounding: max − min ≤ 1e-9·max(1, |mean|)? True for an empty column.
 * 0.1 + 0.2 beside 0.3 is constant here, where a library correlates the rounding errors.
 */
export function constant(v: Numbers): boolean {
  if (v.length === 0) return true;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < v.length; i += 1) {
    const value = v[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= 1e-9 * Math.max(1, Math.abs(mean(v)));
}

/** The rows in which every column has a number, column by column. All columns must be equally long. */
export function completeRows(columns: readonly Column[]): Float64Array[] {
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) throw new RangeError('columns of unequal length');
  const kept: number[] = [];
  for (let i = 0; i < length; i += 1) {
    if (columns.every((column) => isNumber(column[i]))) kept.push(i);
  }
  return columns.map((column) => Float64Array.from(kept, (i) => column[i] ?? 0));
}
