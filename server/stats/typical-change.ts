import { median } from './quantiles.ts';

export interface TypicalChange {
  /** Median absolute change from one year to the next, null with fewer than two changes. */
  change: number | null;
  /** How many changes that rests on. */
  changes: number;
}

const MIN_CHANGES = 2;

/**
 * How much a series usually moves from one year to the next, whatever the direction: the median of |y(t) − y(t−1)| over
 * years that follow each other; a gap gives no change. Not disturbed by one odd year. NumPy: `median(abs(diff(y)))`.
 */
export function typicalChange(points: readonly { year: number; y: number }[]): TypicalChange {
  const byYear = new Map(points.map(({ year, y }) => [year, y]));
  const changes = points.flatMap(({ year, y }) => {
    const before = byYear.get(year - 1);
    return before === undefined ? [] : [Math.abs(y - before)];
  });
  const isEnough = changes.length >= MIN_CHANGES;
  return { change: isEnough ? median(changes) : null, changes: changes.length };
}

/**
 * Mean change per year over the last `span` years, from changes between years that follow each other up to `year`; null
 * with fewer than two. This is what "drifting" means in a what-if.
 */
export function meanChange(
  points: readonly { year: number; y: number }[],
  year: number,
  span = 3,
): number | null {
  const byYear = new Map(points.map((point) => [point.year, point.y]));
  const changes: number[] = [];
  for (let at = year; at > year - span; at -= 1) {
    const now = byYear.get(at);
    const before = byYear.get(at - 1);
    if (now !== undefined && before !== undefined) changes.push(now - before);
  }
  if (changes.length < MIN_CHANGES) return null;
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}
