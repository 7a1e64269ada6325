import { at } from './columns.ts';

/** Neighbours closer than this, relative to their size, are tied: 0.1 + 0.2 and 0.3 are one score. */
const SAME = 1e-12;

/** Average ranks 1 … n; values that differ only by rounding share a rank. */
export function averageRanks(values: Float64Array): Float64Array {
  const order = Array.from(values, (value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && tied(order[to - 1]?.value ?? 0, order[to]?.value ?? 0)) to += 1;
    for (let k = from; k < to; k += 1) ranks[order[k]?.i ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function tied(a: number, b: number): boolean {
  return Math.abs(b - a) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** How many observations share each rank that is shared at all. */
export function tieSizes(ranks: Float64Array): number[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < ranks.length; i += 1) counts.set(at(ranks, i), (counts.get(at(ranks, i)) ?? 0) + 1);
  return [...counts.values()].filter((size) => size > 1);
}
