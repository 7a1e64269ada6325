import { formatDate } from '../../../format/dates.ts';
import type { Language } from '../../../format/language.ts';
import { messagesIn } from '../../../format/messages.ts';
import type { PlanDocument, PlanRow, Summary } from '../documents.ts';

const named = 6;

const outside = (plan: PlanDocument, on: string, language: Language): string[] => {
  const text = messagesIn(language).plans;
  if (on > plan.to) return [text.ended(formatDate(plan.to, language))];
  return on < plan.from ? [text.notBegun(formatDate(plan.from, language))] : [];
};

/** The same of a plan that is only counted: which tasks are late stands at the tasks. */
export function findingOfLarge(
  plan: PlanDocument,
  row: PlanRow,
  on: string,
  language: Language,
): { sentence: string; more: string[] } {
  const text = messagesIn(language).plans;
  return {
    sentence: text.finding(formatDate(on, language), row.reached, row.withTarget, row.withTarget > 0),
    more: [
      ...outside(plan, on, language),
      ...(row.late > 0 ? [text.findingLateCount(row.late)] : []),
      ...(row.withTarget > 0 && row.withoutTarget > 0 ? [text.findingOut(row.withoutTarget)] : []),
      ...(row.activities === 0 ? [text.nothingLogged] : []),
    ],
  };
}

/** Where the plan stands on the day, as sentences made from the figures. */
export function findingOf(
  plan: PlanDocument,
  summary: Summary,
  language: Language,
): { sentence: string; more: string[] } {
  const text = messagesIn(language).plans;
  const on = formatDate(summary.on, language);
  const late = summary.tasks.filter((task) => task.status === 'late').map((task) => task.code);
  const codes = [...new Set(late)];
  const gone = summary.tasks.filter((task) => task.status === 'not_applicable').length;
  const more = [
    ...outside(plan, summary.on, language),
    ...(summary.closed > 0 ? [text.findingKinds(summary.closed, summary.closedReached)] : []),
    ...(codes.length > 0 ? [text.findingLate(codes.slice(0, named), Math.max(0, codes.length - named))] : []),
    ...(summary.withTarget > 0 && summary.withoutTarget > 0 ? [text.findingOut(summary.withoutTarget)] : []),
    ...(gone > 0 ? [text.findingGone(gone)] : []),
    ...(summary.total.entries === 0 ? [text.nothingLogged] : []),
  ];
  return {
    sentence: text.finding(on, summary.reachedTasks, summary.withTarget - gone, summary.withTarget > 0),
    more,
  };
}
