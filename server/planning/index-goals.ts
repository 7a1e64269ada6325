/**
 * Goals that a plan sets for an index (R20, R21): a rating word at least, a better rank, a score kept or
 * raised, or the target that was brought in for the unit and year. Rating scales are not in the seeds: a list that the
 * analyst edits.
 */
export interface IndexGoal {
  readonly goalId: string;
  /** `rating`: column value holds a word; `rank`: improve; `score`: maintain or improve; `target`: reach the target. */
  readonly kind: 'rating' | 'rank' | 'score' | 'target';
  readonly indices: readonly string[];
  /** The word to reach, for `rating`. */
  readonly ratingAtLeast: string | null;
  readonly yearFrom: number;
  readonly yearTo: number;
}

/** What is known of one unit, index and year. A missing figure is null, never 0. */
export interface IndexValue {
  readonly unitId: string;
  readonly indexId: string;
  readonly year: number;
  readonly score: number | null;
  readonly rank: number | null;
  /** Number of units ranked: rank 20 of 63 is not rank 20 of 34. */
  readonly ranked: number | null;
  readonly rating: string | null;
}

/** What one unit wants to reach in an index and year: points and word at least, a place or better. */
export interface IndexTarget {
  readonly unitId: string;
  readonly indexId: string;
  readonly year: number;
  readonly score: number | null;
  readonly rank: number | null;
  readonly rating: string | null;
}

/** Rating words from worst to best, with the lowest score of each where the scale has cut points. */
export type RatingScale = readonly { readonly word: string; readonly from: number | null }[];

export type GoalVerdict = 'met' | 'not_met' | 'no_data' | 'not_enough_data';

export interface GoalResult {
  readonly goalId: string;
  readonly unitId: string;
  readonly indexId: string;
  readonly verdict: GoalVerdict;
  readonly before: IndexValue | null;
  readonly after: IndexValue | null;
  /** The target of the year of `after`, else the last one within the goal. */
  readonly target: IndexTarget | null;
  /** Places gained (positive is better) and points gained; null when a year is missing. */
  readonly rankGain: number | null;
  readonly scoreGain: number | null;
  /** True when the two ranks were given among different numbers of units. */
  readonly fieldSizeChanged: boolean;
}

/**
 * Judges a goal for each rated unit and index. A rating needs the value of the last year of the goal; rank and
 * score also need the year before it begins, and without both the verdict is `not_enough_data` (A1.5).
 * The verdict of a rank goal speaks of the rank only: the score may have fallen, and both are returned. A target is
 * reached when all that it names (points, rank, word) is reached in its year; without a target or a value of that year
 * the verdict is `no_data`.
 */
export function judgeGoal(
  goal: IndexGoal,
  unitIds: readonly string[],
  values: readonly IndexValue[],
  scale: RatingScale,
  targets: readonly IndexTarget[] = [],
): GoalResult[] {
  return unitIds.flatMap((unitId) =>
    goal.indices.map((indexId) => {
      const own = values.filter((value) => value.unitId === unitId && value.indexId === indexId);
      const aims = targets.filter((one) => one.unitId === unitId && one.indexId === indexId);
      const judged =
        goal.kind === 'target' ? own.filter(({ year }) => aims.some((one) => one.year === year)) : own;
      const after = latest(judged, goal.yearFrom, goal.yearTo);
      const target = aims.find((one) => one.year === after?.year) ?? latest(aims, goal.yearFrom, goal.yearTo);
      const before = own.find((value) => value.year === goal.yearFrom - 1) ?? null;
      const rankGain = difference(before?.rank, after?.rank);
      const scoreGain = difference(after?.score, before?.score);
      return {
        goalId: goal.goalId,
        unitId,
        indexId,
        verdict:
          goal.kind === 'target'
            ? reached(target, after, scale)
            : verdictOf({ ...goal, kind: goal.kind }, after, rankGain, scoreGain, scale),
        before,
        after,
        target,
        rankGain,
        scoreGain,
        fieldSizeChanged: (difference(after?.ranked, before?.ranked) ?? 0) !== 0,
      };
    }),
  );
}

/** Null where the target does not name it, or where it is not known yet. */
function parts(target: IndexTarget, value: IndexValue, scale: RatingScale): (boolean | null)[] {
  const word = target.rating === null ? null : wordPlace(target.rating, scale);
  const place = target.rating === null ? null : placeOf(value, scale);
  return [
    ...(target.score === null ? [] : [value.score === null ? null : value.score >= target.score - 1e-6]),
    ...(target.rank === null ? [] : [value.rank === null ? null : value.rank <= target.rank]),
    ...(target.rating === null ? [] : [word === null || place === null ? null : place >= word]),
  ];
}

function reached(target: IndexTarget | null, value: IndexValue | null, scale: RatingScale): GoalVerdict {
  if (target === null || value === null || value.year !== target.year) return 'no_data';
  const found = parts(target, value, scale);
  if (found.includes(false)) return 'not_met';
  return found.length === 0 || found.includes(null) ? 'no_data' : 'met';
}

function latest<T extends { readonly year: number }>(
  values: readonly T[],
  from: number,
  to: number,
): T | null {
  const inside = values.filter((value) => value.year >= from && value.year <= to);
  return inside.sort((a, b) => b.year - a.year)[0] ?? null;
}

function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  return Math.round((a - b) * 1e6) / 1e6;
}

function verdictOf(
  goal: IndexGoal & { readonly kind: Exclude<IndexGoal['kind'], 'target'> },
  after: IndexValue | null,
  rankGain: number | null,
  scoreGain: number | null,
  scale: RatingScale,
): GoalVerdict {
  switch (goal.kind) {
    case 'rating': {
      const place = after === null ? null : placeOf(after, scale);
      const wanted = wordPlace(goal.ratingAtLeast ?? '', scale);
      if (place === null || wanted === null) return 'no_data';
      return place >= wanted ? 'met' : 'not_met';
    }
    case 'rank':
      if (rankGain === null) return after === null ? 'no_data' : 'not_enough_data';
      return rankGain > 0 ? 'met' : 'not_met';
    case 'score':
      if (scoreGain === null) return after === null ? 'no_data' : 'not_enough_data';
      return scoreGain >= 0 ? 'met' : 'not_met';
  }
}

/** The place of a value on the scale: by its word, else by its score where the scale has cut points. */
function placeOf(value: IndexValue, scale: RatingScale): number | null {
  if (value.rating !== null) return wordPlace(value.rating, scale);
  if (value.score === null) return null;
  let place: number | null = null;
  for (const [at, step] of scale.entries()) {
    if (step.from !== null && value.score >= step.from) place = at;
  }
  return place;
}

function wordPlace(word: string, scale: RatingScale): number | null {
  const at = scale.findIndex((step) => folded(step.word) === folded(word));
  return at < 0 ? null : at;
}

function folded(word: string): string {
  return word.normalize('NFC').trim().toLocaleLowerCase('vi');
}

/** "8 of 9 met, one named": the figures of a goal over many units. */
export function goalSummary(results: readonly GoalResult[]): {
  readonly met: number;
  readonly judged: number;
  readonly notMet: readonly string[];
  readonly withoutData: readonly string[];
} {
  const judged = results.filter((result) => result.verdict === 'met' || result.verdict === 'not_met');
  return {
    met: judged.filter((result) => result.verdict === 'met').length,
    judged: judged.length,
    notMet: judged.filter((result) => result.verdict === 'not_met').map((result) => result.unitId),
    withoutData: results.filter((result) => !judged.includes(result)).map((result) => result.unitId),
  };
}

const KNOWN_INDICES = ['PAR_INDEX', 'PAPI', 'PCI', 'SIPAS', 'ICT_INDEX'] as const;

/** The indices named in column `unit` of targets.csv, for example `rank_PCI_PAPI_PAR_INDEX`. */
export function indicesIn(measure: string): string[] {
  return KNOWN_INDICES.map((index) => ({ index, at: `_${measure}_`.indexOf(`_${index}_`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
}
