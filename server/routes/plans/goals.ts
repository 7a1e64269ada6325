import { questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { goalsFromRows } from '../../planning/from-rows.ts';
import {
  type GoalResult,
  goalSummary,
  type IndexGoal,
  judgeGoal,
  type RatingScale,
} from '../../planning/index-goals.ts';
import type { Scope } from '../../planning/plan.ts';
import { ancestry, type UnitRegister } from '../../planning/unit-register.ts';
import {
  goalRows,
  indexLevels,
  indexTargets,
  indexValues,
  ratingScaleRows,
} from '../../queries/plans/goals.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { type Reader, readRegister } from './room.ts';

type Goal = IndexGoal & { planId: string; scope: Scope };

/** Words used where nobody has entered a scale: the order only, without cut points. */
const usualWords = ['Yếu', 'Trung bình', 'Khá', 'Tốt', 'Xuất sắc'];

/** Below the province an index of the same name follows the province's own scheme. */
const localSchemes: Readonly<Record<string, readonly string[]>> = {
  PAR_INDEX: ['CCHC_DISTRICT', 'CCHC_DEPT'],
  SIPAS: ['SIPAS_LOCAL'],
};

/** Whom a goal rates: the issuer, each unit below it, or the unit above it that the index measures. */
const ratedUnits = (goal: Goal, issuer: string, level: string | undefined, register: UnitRegister) => {
  if (goal.scope !== 'plan') {
    const below = (register.childrenOf.get(issuer) ?? []).filter((id) => {
      const unit = register.byId.get(id);
      if (unit === undefined || unit.isGroup) return false;
      return goal.scope === 'each_unit' || unit.level === 'commune';
    });
    return below;
  }
  if (goal.kind === 'rating') return [issuer];
  const measured = ancestry(register, issuer).find((id) => register.byId.get(id)?.level === level);
  return [measured ?? issuer];
};

type OfUnit = { unitId: string; indexId: string; year: number };

const valuesOf = <T extends OfUnit>(index: string, values: readonly T[]): T[] => {
  const own = values.filter((value) => value.indexId === index);
  const local = values.filter((value) => localSchemes[index]?.includes(value.indexId) === true);
  const isThere = (value: OfUnit) =>
    own.some((known) => known.unitId === value.unitId && known.year === value.year);
  return [...own, ...local.filter((value) => !isThere(value)).map((value) => ({ ...value, indexId: index }))];
};

export const scaleOf = async (reader: Reader): Promise<(index: string) => RatingScale> => {
  const rows = await ratingScaleRows(reader);
  return (index) => {
    const own = rows.filter((row) => row.index === index).map(({ word, from }) => ({ word, from }));
    return own.length > 0 ? own : usualWords.map((word) => ({ word, from: null }));
  };
};

/** Goals with the verdict for each unit and index that they rate; with a last year: as judged then. */
export const readGoals = async (
  reader: Reader,
  plan: string | null,
  index: string | null,
  lastYear = Infinity,
) => {
  const register = await readRegister(reader);
  const rows = await goalRows(reader, plan);
  const issuers = new Map((await planHeads(reader, null)).map((head) => [head.plan, head.unit]));
  const levels = new Map((await indexLevels(reader)).map((row) => [row.index, row.level]));
  const goals = goalsFromRows(rows);
  const indices = [...new Set(goals.flatMap((goal) => goal.indices))];
  const wanted = [...indices, ...indices.flatMap((each) => localSchemes[each] ?? [])];
  const values = (await indexValues(reader, wanted)).filter(({ year }) => year <= lastYear);
  const targets = (await indexTargets(reader, wanted)).filter(({ year }) => year <= lastYear);
  const scale = await scaleOf(reader);
  const wording = new Map(rows.map((row) => [row.target_id, row.raw]));
  return goals.map((goal) => {
    const results = goal.indices
      .filter((each) => index === null || each === index)
      .flatMap((each) => {
        const units = ratedUnits(goal, issuers.get(goal.planId) ?? '', levels.get(each), register);
        const one = { ...goal, indices: [each] };
        return judgeGoal(one, units, valuesOf(each, values), scale(each), valuesOf(each, targets));
      });
    return { goal, results, wording: wording.get(goal.goalId) ?? null };
  });
};

const goalRow = (goal: Goal, wording: string | null, result: GoalResult, register: UnitRegister) => ({
  goal: goal.goalId,
  plan: goal.planId,
  kind: goal.kind,
  wording,
  ratingAtLeast: goal.ratingAtLeast,
  unit: result.unitId,
  unitName: register.byId.get(result.unitId)?.nameVi ?? result.unitId,
  index: result.indexId,
  verdict: result.verdict,
  yearBefore: result.before?.year ?? null,
  pointsBefore: result.before?.score ?? null,
  rankBefore: result.before?.rank ?? null,
  ofBefore: result.before?.ranked ?? null,
  yearAfter: result.after?.year ?? null,
  pointsAfter: result.after?.score ?? null,
  rankAfter: result.after?.rank ?? null,
  ofAfter: result.after?.ranked ?? null,
  rating: result.after?.rating ?? null,
  targetYear: result.target?.year ?? null,
  target: result.target?.score ?? null,
  targetRank: result.target?.rank ?? null,
  targetRating: result.target?.rating ?? null,
  rankGain: result.rankGain,
  pointsGain: result.scoreGain,
});

export const goals = tableRoute(questions.goals, 'read', (params, { read }) =>
  read(async (connection) => {
    const register = await readRegister(connection);
    const found = await readGoals(connection, params.plan ?? null, params.index ?? null);
    return {
      rows: found.flatMap(({ goal, results, wording }) =>
        results.map((result) => goalRow(goal, wording, result, register)),
      ),
      about: {
        goals: found.map(({ goal, results }) => {
          const { met, judged, notMet, withoutData } = goalSummary(results);
          return { goal: goal.goalId, met, judged, notMet: [...notMet], withoutData: [...withoutData] };
        }),
      },
    };
  }),
);

export const ratingScale = documentRoute(questions.ratingScale, 'read', ({ index }, { read }) =>
  read(async (connection) => {
    const known = await indexLevels(connection);
    if (!known.some((each) => each.index === index)) {
      throw new ProblemError('unknown_index', `there is no index ${index}`);
    }
    return [...(await scaleOf(connection))(index)];
  }),
);
