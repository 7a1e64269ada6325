import { at, type Column, completeRows, constant } from './columns.ts';
import { concordance } from './concordance.ts';
import { fisherInterval, PERFECT, Z_95 } from './pearson.ts';
import { countExtreme } from './permutations.ts';
import { averageRanks, tieSizes } from './ranks.ts';
import { type Status, zeroVariance } from './status.ts';
import { nP2 } from './tails.ts';

export interface Kendall {
  status: Status;
  n: number;
  tau: number | null;
  /** Concordant minus discordant pairs. */
  s: number | null;
  /** Normal approximation with the tie-corrected variance, no continuity correction. */
  p: number | null;
  /** Exact permutation p, n ≤ 8 only. */
  pExact: number | null;
  lo: number | null;
  hi: number | null;
}

const EXACT_UP_TO = 8;

/** Sign of every pair of observations, i < j, and 0 for ties. */
function signs(ranks: Float64Array): Float64Array {
  const n = ranks.length;
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) out[i * n + j] = Math.sign(at(ranks, j) - at(ranks, i));
  }
  return out;
}

/** Exact p of S: all orders of y, few enough for a table of all pairs. */
function exactP(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const [sx, sy] = [signs(x), signs(y)];
  const { permutations, extreme } = countExtreme(n, (order) => {
    let s = 0;
    for (let i = 0; i < n; i += 1) {
      const row = (order[i] ?? 0) * n;
      for (let j = i + 1; j < n; j += 1) s += at(sx, i * n + j) * at(sy, row + (order[j] ?? 0));
    }
    return s;
  });
  return extreme / permutations;
}

const total = (sizes: readonly number[], term: (t: number) => number): number =>
  sizes.reduce((sum, t) => sum + term(t), 0);

/** Variance of S under independence, given the ties t in x and u in y (Kendall 1970). */
function varianceOfS(n: number, t: readonly number[], u: readonly number[]): number {
  const v = (k: number) => k * (k - 1) * (2 * k + 5);
  const pairs = (k: number) => k * (k - 1);
  const triples = (k: number) => k * (k - 1) * (k - 2);
  return (
    (v(n) - total(t, v) - total(u, v)) / 18 +
    (total(t, pairs) * total(u, pairs)) / (2 * pairs(n)) +
    (total(t, triples) * total(u, triples)) / (9 * triples(n))
  );
}

/**
 * Kendall's τ_b of the complete pairs.
 *
 * x, y: equally long columns, null = missing. Refuses: `too_few` (n < 3), `zero_variance_x|y|xy`; `perfect` (|τ| = 1)
 * keeps its p, the interval is null. Interval: Fisher's z with standard error √(.437/(n − 4)), n > 4 (Fieller 1957).
 * R: `cor.test(x, y, method = "kendall", exact = FALSE)`; `scipy.stats.kendalltau(x, y, method="asymptotic")`.
 */
export function kendallB(x: Column, y: Column): Kendall {
  const [a, b] = completeRows([x, y]);
  const nothing = { tau: null, s: null, p: null, pExact: null, lo: null, hi: null };
  if (!a || !b || a.length < 3) return { status: 'too_few', n: a?.length ?? 0, ...nothing };
  const n = a.length;
  const flat = zeroVariance(constant(a), constant(b));
  if (flat) return { status: flat, n, ...nothing };
  const ra = averageRanks(a);
  const rb = averageRanks(b);
  const s = concordance(ra, rb);
  const [t, u] = [tieSizes(ra), tieSizes(rb)];
  const pairs = (k: number) => (k * (k - 1)) / 2;
  const untied = Math.sqrt((pairs(n) - total(t, pairs)) * (pairs(n) - total(u, pairs)));
  const tau = Math.max(-1, Math.min(1, s / untied));
  const isPerfect = Math.abs(tau) > PERFECT;
  const isOpen = !isPerfect && n > 4;
  return {
    status: isPerfect ? 'perfect' : 'ok',
    n,
    tau,
    s,
    p: nP2(s / Math.sqrt(varianceOfS(n, t, u))),
    pExact: n <= EXACT_UP_TO ? exactP(ra, rb) : null,
    ...(isOpen ? fisherInterval(tau, Z_95 * Math.sqrt(0.437 / (n - 4))) : { lo: null, hi: null }),
  };
}
