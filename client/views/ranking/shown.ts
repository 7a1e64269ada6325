import type { Selection } from '../../state/place.svelte.ts';
import type { Ranked } from './reading.ts';
import type { rankingShape } from './selection.ts';

/** What all panels of the page show. */
export type Shown = {
  /** Units of the region looked at, in order. */
  rows: readonly Ranked[];
  /** All units, whatever the region. */
  all: readonly Ranked[];
  what: string;
  index: string;
  component: string;
  year: number;
  against: number | null;
  decimals: number;
  /** Units that existed, with figures or without. */
  expected: number;
  isComparable: boolean;
  regionName: string | null;
  /** Why points or places of the two years do not compare as they stand. */
  comparison: readonly string[];
};

export type RankingChoice = Selection<typeof rankingShape>;
export type RankingParams = { index: string; year: number; component: string; against?: number };
