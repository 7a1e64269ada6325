import type { Language } from '../../../format/language.ts';
import { messagesIn } from '../../../format/messages.ts';
import type { PlanDocument } from '../documents.ts';

type Goal = PlanDocument['goals'][number];

/** What a goal asks, and of whom. */
export function goalName(goal: Goal, language: Language): string {
  const text = messagesIn(language);
  const kinds = text.planCoverage.goalKinds;
  const scope = goal.scope === 'plan' ? '' : `${text.planTerms.scopes[goal.scope]}: `;
  if (goal.type === 'index_rating') return `${scope}${kinds.rating(goal.value ?? '')}`;
  if (goal.type === 'index_target') return `${scope}${kinds.target}`;
  return `${scope}${goal.type === 'index_rank' ? kinds.rank : kinds.score}`;
}
