import type { z } from 'zod';
import type { standingShape, tiers } from '../../contract/focus/choices.ts';
import type { whatIfReply } from '../../contract/focus/what-if.ts';
import type { Scenario } from '../../stats/index.ts';

type Neighbours = z.output<typeof whatIfReply>['neighbours'];
type Tier = (typeof tiers)[number];

/** Which of four equal groups a rank falls in, the way PAPI groups provinces; none below four units. */
const tierOf = (rank: number, of: number): Tier | null => {
  if (of < 4) return null;
  const share = rank / of;
  if (share <= 0.25) return 'best';
  if (share <= 0.5) return 'upper';
  return share <= 0.75 ? 'lower' : 'last';
};

/** What a scenario says of the unit; without enough ranked units only the total. */
export const standingOf = (answer: Scenario, isRanked: boolean): z.output<typeof standingShape> => {
  const { total, of } = answer;
  if (!isRanked || answer.rank === null)
    return { total, rank: null, of, tier: null, toNext: null, toPrevious: null, isTied: false };
  const { rank, toNext, toPrevious, isTied } = answer;
  return { total, rank, of, tier: tierOf(rank, of), toNext, toPrevious, isTied };
};

/** How many units are shown on either side of a place. */
const reach = 3;

/** Units around the old and the new place; those in between are left out where the way is long. */
export const neighboursOf = (before: Scenario, after: Scenario, unit: string): Neighbours => {
  const earlier = new Map(before.ranks.map((row) => [row.unit, row]));
  const placesOf = (answer: Scenario): string[] => {
    const at = answer.ranks.findIndex((row) => row.unit === unit);
    return at < 0 ? [] : answer.ranks.slice(Math.max(0, at - reach), at + reach + 1).map((row) => row.unit);
  };
  const shown = new Set([...placesOf(before), ...placesOf(after)]);
  return after.ranks.flatMap((row) => {
    const was = earlier.get(row.unit);
    if (!shown.has(row.unit) || row.total === null || row.rank === null) return [];
    return [
      {
        unit: row.unit,
        total: row.total,
        rank: row.rank,
        totalBefore: was?.total ?? row.total,
        rankBefore: was?.rank ?? row.rank,
      },
    ];
  });
};
