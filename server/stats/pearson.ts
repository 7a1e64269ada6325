import { type Column, centred, completeRows, constant, dot } from './columns.ts';
import { finiteOrNull, type Status, zeroVariance } from './status.ts';
import { nQ, tP2 } from './tails.ts';

export interface Correlation {
  status: Status;
  /** Complete pairs. */
  n: number;
  r: number | null;
  t: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
  /** 95 % interval of r. */
  lo: number | null;
  hi: number | null;
}

/** The standard normal 97.5 % point, 1.959963984540054. */
export const Z_95 = nQ(0.975) ?? 1.959963984540054;

/** |r| above this is a perfect line: no p and no interval can be given. */
export const PERFECT = 1 - 1e-12;

/** tanh(atanh r ± reach): the interval of a correlation on Fisher's z scale. */
export function fisherInterval(r: number, reach: number): { lo: number | null; hi: number | null } {
  const z = Math.atanh(r);
  return { lo: finiteOrNull(Math.tanh(z - reach)), hi: finiteOrNull(Math.tanh(z + reach)) };
}

/** Correlation of two centred columns of length n from which k further directions were projected out. */
export function correlateCentred(x: Float64Array, y: Float64Array, k: number): Correlation {
  const n = x.length;
  const df = n - 2 - k;
  const ratio = dot(x, y) / (Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y)));
  const r = Math.max(-1, Math.min(1, ratio));
  if (!Number.isFinite(r)) return refuse('zero_variance_xy', n);
  if (Math.abs(r) > PERFECT)
    return { status: 'perfect', n, r: Math.sign(r), t: null, df, p: null, lo: null, hi: null };
  const t = r * Math.sqrt(df / (1 - r * r));
  const room = n - k - 3;
  const interval = room > 0 ? fisherInterval(r, Z_95 / Math.sqrt(room)) : { lo: null, hi: null };
  return { status: 'ok', n, r, t, df, p: tP2(t, df), ...interval };
}

export function refuse(status: Status, n: number): Correlation {
  return { status, n, r: null, t: null, df: null, p: null, lo: null, hi: null };
}

/**
 * Pearson correlation of the complete pairs of x and y, with Student's t test and Fisher's interval.
 *
 * x, y: equally long columns, null = missing; k: directions already removed from both (0 for raw data).
 * Refuses: `too_few` (n < 3 + k), `zero_variance_x|y|xy`, `perfect` (r is given, p and interval are null); the
 * interval is null also when n − k − 3 ≤ 0. Source: Fisher 1915, 1921. R: `cor.test(x, y)`;
 * `scipy.stats.pearsonr(x, y)`.
 */
export function pearson(x: Column, y: Column, k = 0): Correlation {
  const [a, b] = completeRows([x, y]);
  if (!a || !b || a.length < 3 + k) return refuse('too_few', a?.length ?? 0);
  const flat = zeroVariance(constant(a), constant(b));
  return flat ? refuse(flat, a.length) : correlateCentred(centred(a), centred(b), k);
}
