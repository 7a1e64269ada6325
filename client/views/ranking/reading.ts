import type { About, Row } from '../../../server/contract/question.ts';
import type { ranking } from '../../../server/contract/scores.ts';

export type Ranked = Row<typeof ranking>;
export type RankingAbout = About<typeof ranking>;
export type RankOrigin = 'published' | 'computed' | 'mostlyPublished' | 'mostlyComputed' | 'none';
export type Move = { units: string[]; places: number };

/** A few names say more than a number; more than these are only counted. */
const mostNames = 6;
const fewestMoves = 10;

/** By rank; units without a rank follow by their points, as the table reads from the top. */
export const inOrder = (rows: readonly Ranked[]): Ranked[] =>
  rows.toSorted(
    (a, b) =>
      (a.rank ?? Infinity) - (b.rank ?? Infinity) || (b.points ?? -Infinity) - (a.points ?? -Infinity),
  );

/** Two units share a rank only where both have it; equal points alone do not make a tie. */
export function sharedRanks(rows: readonly Ranked[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { rank } of rows) {
    if (rank === null) continue;
    if (seen.has(rank)) shared.add(rank);
    seen.add(rank);
  }
  return shared;
}

/** Where ranks come from; "mostly" where the others are marked one by one. */
export function rankOrigin(rows: readonly Ranked[]): RankOrigin {
  const ranked = rows.filter((row) => row.rank !== null);
  if (ranked.length === 0) return 'none';
  const published = ranked.filter((row) => row.publishedRank !== null).length;
  if (published === ranked.length) return 'published';
  if (published === 0) return 'computed';
  return published >= ranked.length / 2 ? 'mostlyPublished' : 'mostlyComputed';
}

/** Where points come from, in the same words. */
export function pointsOrigin(rows: readonly Ranked[]): Exclude<RankOrigin, 'none'> {
  const scored = rows.filter((row) => row.points !== null);
  const computed = scored.filter((row) => row.isComputed).length;
  if (computed === 0) return 'published';
  if (computed === scored.length) return 'computed';
  return computed > scored.length / 2 ? 'mostlyComputed' : 'mostlyPublished';
}

/** First and last; "last" only where nobody below can be missing. */
export function endsOf(rows: readonly Ranked[]): { leaders: Ranked[]; last: Ranked | null } {
  const leaders = rows.filter((row) => row.rank === 1);
  const bottom = inOrder(rows.filter((row) => row.rank !== null)).at(-1);
  if (!bottom || leaders.includes(bottom)) return { leaders, last: null };
  const isLast = bottom.rank === bottom.of || (bottom.isTied && rows.length === bottom.of);
  return { leaders, last: isLast ? bottom : null };
}

/** Who has the most points, where nobody is known to be first. */
export const highestOf = (rows: readonly Ranked[]): Ranked | null =>
  inOrder(rows.filter((row) => row.points !== null)).at(0) ?? null;

function farthest(rows: readonly Ranked[], sign: 1 | -1): Move | null {
  const places = Math.max(0, ...rows.map((row) => sign * (row.rankChange ?? 0)));
  if (places === 0) return null;
  const units = rows.filter((row) => sign * (row.rankChange ?? 0) === places).map((row) => row.unit);
  return { units, places: sign * places };
}

/** Who moved up and down the most; null where too few have a rank in both years to say so. */
export function movesOf(
  rows: readonly Ranked[],
): { up: Move | null; down: Move | null; among: number } | null {
  const moving = rows.filter((row) => row.rankChange !== null);
  if (moving.length < fewestMoves) return null;
  const [up, down] = [farthest(moving, 1), farthest(moving, -1)];
  return up || down ? { up, down, among: moving.length } : null;
}

type Existing = {
  unit: string;
  level: string;
  validFrom: string | null;
  validTo: string | null;
};

export const existedAtEndOf = (unit: Existing, year: number): boolean =>
  (unit.validFrom ?? '') <= `${year}-12-31` && (unit.validTo ?? '9999') >= `${year}-12-31`;

/** Units that should be in the list and are not; null where they are too many to name. */
export function missingOf<U extends Existing>(
  units: Iterable<U>,
  rows: readonly Ranked[],
  level: string,
  year: number,
): U[] | null {
  const listed = new Set(rows.map((row) => row.unit));
  const missing = [...units].filter(
    (unit) => unit.level === level && existedAtEndOf(unit, year) && !listed.has(unit.unit),
  );
  return missing.length <= mostNames ? missing : null;
}

/** The year that a ranking is set against unless told otherwise: the last one before it with figures. */
export const yearBefore = (years: readonly number[], year: number): number | null =>
  years.findLast((one) => one < year) ?? null;

/** Whether points of two years are measured alike: no break lies between them that changes the component. */
export const isAlike = (
  breaks: readonly { component: string; year: number; isComparable: boolean }[],
  component: string,
  earlier: number,
  later: number,
): boolean =>
  !breaks.some(
    (one) => one.component === component && !one.isComparable && one.year > earlier && one.year <= later,
  );
