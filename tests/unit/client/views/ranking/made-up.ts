import type { Ranked } from '../../../../../client/views/ranking/reading.ts';

/** A row of a ranking with what matters to a test; the rest is plain. */
export const ranked = (unit: string, rank: number | null, more: Partial<Ranked> = {}): Ranked => ({
  unit,
  unitName: unit,
  code: null,
  points: rank === null ? null : 80 - rank,
  max: 100,
  percent: rank === null ? null : 80 - rank,
  rank,
  of: 4,
  isTied: false,
  publishedRank: null,
  previousPoints: null,
  previousRank: null,
  pointsChange: null,
  rankChange: null,
  source: 'vcci',
  isComputed: false,
  note: null,
  ...more,
});
