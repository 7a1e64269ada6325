import { at, centred, type Column, completeRows, constant, dot } from './columns.ts';
import { correlateCentred, fisherInterval, Z_95 } from './pearson.ts';
import { countExtreme } from './permutations.ts';
import { averageRanks } from './ranks.ts';
import { type Status, zeroVariance } from './status.ts';

export interface RankCorrelation {
  status: Status;
  n: number;
  rho: number | null;
  /** Student's t approximation, n − 2 degrees of freedom. */
  p: number | null;
  /** Exact permutation p, n ≤ 8 only. */
  pExact: number | null;
  lo: number | null;
  hi: number | null;
}

const EXACT_UP_TO = 8;

function exactP(x: Float64Array, y: Float64Array, scale: number): number | null {
  if (x.length > EXACT_UP_TO) return null;
  const { permutations, extreme } = countExtreme(x.length, (order) => {
    let sum = 0;
    for (let i = 0; i < x.length; i += 1) sum += at(x, order[i] ?? 0) * at(y, i);
    return sum / scale;
  });
  return extreme / permutations;
}

/**
 * Spearman's rank correlation of the complete pairs: Pearson on average ranks.
 *
 * x, y: equally long columns, null = missing. Refuses as `pearson`; when the ranks agree entirely (`perfect`) only rho
 * and the exact p are given. Interval: Fisher's z with standard error √((1 + ρ²/2)/(n − 3)) (Bonett & Wright 2000).
 * R: `cor.test(x, y, method = "spearman", exact = FALSE)`; `scipy.stats.spearmanr(x, y)`.
 */
export function spearman(x: Column, y: Column): RankCorrelation {
  const [a, b] = completeRows([x, y]);
  const nothing = { rho: null, p: null, pExact: null, lo: null, hi: null };
  if (!a || !b || a.length < 3) return { status: 'too_few', n: a?.length ?? 0, ...nothing };
  const n = a.length;
  const flat = zeroVariance(constant(a), constant(b));
  if (flat) return { status: flat, n, ...nothing };
  const ra = centred(averageRanks(a));
  const rb = centred(averageRanks(b));
  const { status, r, p } = correlateCentred(ra, rb, 0);
  if (r === null) return { status, n, ...nothing };
  const pExact = exactP(ra, rb, Math.sqrt(dot(ra, ra) * dot(rb, rb)));
  const isOpen = status === 'ok' && n > 3;
  const reach = Z_95 * Math.sqrt((1 + (r * r) / 2) / (n - 3));
  return { status, n, rho: r, p, pExact, ...(isOpen ? fisherInterval(r, reach) : { lo: null, hi: null }) };
}
