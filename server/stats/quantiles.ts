/**
 * Sample quantile, type 7 (linear between order statistics, the default of R and NumPy): `quantile(v, p)`.
 * values: numbers in any order; 0 ≤ p ≤ 1. Null for an empty sample.
 */
export function quantile7(values: ArrayLike<number>, p: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (place - below) * (high - low);
}

/** The middle value, null for an empty sample. R: `median(v)`. */
export function median(values: ArrayLike<number>): number | null {
  return quantile7(values, 0.5);
}

/**
 * Theil–Sen slope: the median of the slopes of all pairs of points with different years; null with fewer than two
 * years. R: `mblm::mblm(y ~ year, repeated = FALSE)`; `scipy.stats.theilslopes(y, year)`.
 */
export function theilSen(points: readonly { year: number; y: number }[]): number | null {
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (a.year === b.year ? [] : [(b.y - a.y) / (b.year - a.year)])),
  );
  return median(slopes);
}
