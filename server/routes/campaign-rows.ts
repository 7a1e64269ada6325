import { unitOfKey, type CellScore } from '../queries/relationships/panel-scores.ts';

export type CampaignScore = { key: string; unit: string; year: number; y: number; isTreated: boolean };
type Example = { unit: string; year: number | null };
export type CampaignLeftOut = {
  reason: 'other_edition' | 'no_before' | 'no_after';
  count: number;
  examples: Example[];
};

const mostExamples = 5;

const count = (reason: CampaignLeftOut['reason'], found: readonly Example[]): CampaignLeftOut[] =>
  found.length === 0 ? [] : [{ reason, count: found.length, examples: found.slice(0, mostExamples) }];

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
};

/**
 * The scores that may be compared before and after `start`: of each unit those of the version in force at its first
 * score from `start` on, and only of units that have scores on both sides of it within that version.
 */
export const campaignRows = (
  scores: readonly CellScore[],
  units: readonly string[],
  {
    start,
    treated,
    others,
  }: { start: number; treated: ReadonlySet<string>; others: ReadonlySet<string> | null },
): { rows: CampaignScore[]; leftOut: CampaignLeftOut[] } => {
  const taking = scores.flatMap((score) => {
    const key = units[score.place] ?? '';
    const unit = unitOfKey(key);
    const isTreated = treated.has(unit);
    if (!isTreated && others !== null && !others.has(unit)) return [];
    return [{ ...score, key, unit, isTreated }];
  });
  const rows: CampaignScore[] = [];
  const lost = { otherEdition: [] as Example[], noBefore: [] as Example[], noAfter: [] as Example[] };
  for (const own of groupBy(taking, ({ key }) => key)) {
    const unit = own[0]?.unit ?? '';
    const first = own.filter(({ year }) => year >= start).sort((a, b) => a.year - b.year)[0];
    if (first === undefined) {
      lost.noAfter.push({ unit, year: null });
      continue;
    }
    const same = own.filter(({ version }) => version === first.version);
    const other = own.filter(({ version }) => version !== first.version);
    lost.otherEdition.push(...other.map(({ year }) => ({ unit, year })));
    if (same.every(({ year }) => year >= start)) lost.noBefore.push({ unit, year: null });
    else
      rows.push(...same.map(({ key, year, percent: y, isTreated }) => ({ key, unit, year, y, isTreated })));
  }
  return {
    rows,
    leftOut: [
      ...count('no_after', lost.noAfter),
      ...count('no_before', lost.noBefore),
      ...count('other_edition', lost.otherEdition),
    ],
  };
};
