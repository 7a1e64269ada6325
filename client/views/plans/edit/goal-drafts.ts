import { z } from 'zod';
import type { goalKinds } from '../../../../server/contract/plans/values.ts';
import type { setPlanGoals } from '../../../../server/contract/plans/changes.ts';
import type { Language } from '../../../format/language.ts';
import type { Messages } from '../../../format/messages.ts';
import type { PlanDocument } from '../documents.ts';
import { isAlike } from '../../../state/alike.ts';
import { indexName } from '../../../format/index-name.ts';

export type GoalKind = (typeof goalKinds)[number];
export type GoalScope = 'plan' | 'each_unit' | 'each_commune';
export type GoalDraft = {
  kind: GoalKind;
  scope: GoalScope;
  indices: string[];
  word: string;
  fromYear: string;
  toYear: string;
  wording: string;
};

const sample: GoalDraft = {
  ...{ kind: 'rank', scope: 'plan', indices: [] },
  ...{ word: '', fromYear: '', toYear: '', wording: '' },
};

/** Drafts that were kept in the browser. */
export const draftsShape = z.custom<GoalDraft[]>(
  (value) => Array.isArray(value) && value.every((goal) => isAlike(goal, sample)),
);

const kinds: Readonly<Record<string, GoalKind>> = {
  index_rating: 'rating',
  index_rank: 'rank',
  index_direction: 'score',
  index_target: 'target',
};

/** Codes inside a measure such as rank_PCI_PAPI_PAR_INDEX, whose own underscores do not part them. */
function indicesIn(measure: string, known: readonly string[]): string[] {
  let rest = `_${measure.replace(/^[a-z]+_/, '')}_`;
  const found: { code: string; at: number }[] = [];
  for (const code of known.toSorted((a, b) => b.length - a.length)) {
    const at = rest.indexOf(`_${code}_`);
    if (at < 0) continue;
    found.push({ code, at });
    rest = rest.replace(`_${code}_`, `_${'.'.repeat(code.length)}_`);
  }
  return found.sort((a, b) => a.at - b.at).map(({ code }) => code);
}

export const draftsOf = (plan: PlanDocument, known: readonly string[]): GoalDraft[] =>
  plan.goals.map((goal) => ({
    kind: kinds[goal.type] ?? 'score',
    scope: goal.scope,
    indices: indicesIn(goal.measure, known),
    word: goal.type === 'index_rating' ? (goal.value ?? '') : '',
    fromYear: goal.from.slice(0, 4),
    toYear: goal.to.slice(0, 4),
    wording: goal.wording ?? '',
  }));

export const newGoal = (plan: PlanDocument): GoalDraft => ({
  kind: 'rank',
  scope: 'plan',
  indices: plan.indicesNamed.slice(0, 1),
  word: '',
  fromYear: String(plan.fromYear),
  toYear: String(plan.toYear),
  wording: '',
});

type Goals = z.input<typeof setPlanGoals.body>['goals'];

type Words = Messages['planForms'];
const isYear = (text: string): boolean => /^(19|20)\d{2}$/.test(text.trim());

/** What is wrong with the goal at a place, by `<place>.<field>`. */
function problemsOf(draft: GoalDraft, at: number, text: Words): [string, string][] {
  const areYears = isYear(draft.fromYear) && isYear(draft.toYear);
  const checks: [boolean, keyof GoalDraft, string][] = [
    [draft.indices.length > 0, 'indices', text.goalNeedsIndex],
    [draft.kind !== 'rating' || draft.word.trim() !== '', 'word', text.goalNeedsWord],
    [isYear(draft.fromYear), 'fromYear', text.yearWrong],
    [isYear(draft.toYear), 'toYear', text.yearWrong],
    [!areYears || Number(draft.fromYear) <= Number(draft.toYear), 'toYear', text.goalEndsBefore],
  ];
  return checks.flatMap(([isRight, field, sentence]) => (isRight ? [] : [[`${at}.${field}`, sentence]]));
}

/** The goals as the command takes them, or all that is wrong with them. */
export function goalsOf(
  drafts: readonly GoalDraft[],
  text: Words,
): { goals: Goals } | { fields: Record<string, string> } {
  const problems = drafts.flatMap((draft, at) => problemsOf(draft, at, text));
  if (problems.length > 0) return { fields: Object.fromEntries(problems) };
  const goals = drafts.map((draft) => ({
    kind: draft.kind,
    scope: draft.scope,
    indices: draft.indices,
    ratingAtLeast: draft.kind === 'rating' ? draft.word.trim() : null,
    fromYear: Number(draft.fromYear),
    toYear: Number(draft.toYear),
    wording: draft.wording.trim() === '' ? null : draft.wording.trim(),
  }));
  return { goals };
}

export const indexOptions = (codes: readonly string[], language: Language) =>
  codes.map((code) => ({ value: code, label: indexName(code, language) }));
