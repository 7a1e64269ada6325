export const tiers = ['best', 'upper', 'lower', 'last', 'unknown'] as const;
export type Tier = (typeof tiers)[number];

/** Which of four equal groups a rank falls in, the way PAPI groups provinces. */
export function tierOf(rank: number | null, of: number | null): Tier {
  if (rank === null || of === null || of < 4) return 'unknown';
  const share = rank / of;
  if (share <= 0.25) return 'best';
  if (share <= 0.5) return 'upper';
  return share <= 0.75 ? 'lower' : 'last';
}
