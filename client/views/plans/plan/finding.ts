import { formatDate } from '../../../format/dates.ts';
import type { Language } from '../../../format/language.ts';
import { messagesIn } from '../../../format/messages.ts';
import { figure, type Part, type Sentence } from '../../../format/sentence.ts';
import type { PlanDocument, PlanRow, Summary } from '../documents.ts';
import type { Only } from '../selection.ts';

const named = 6;

type Said = { sentence: Sentence; more: Sentence[] };

/** Where the rows behind the figures are. */
export type Ways = {
  tasks: (only: Only) => string;
  /** Null where only some of the instances are listed. */
  periods: ((periods: 'closed' | 'met') => string) | null;
  task: (task: string) => string;
};

const outside = (plan: PlanDocument, on: string, language: Language): string[] => {
  const text = messagesIn(language).plans;
  if (on > plan.to) return [text.ended(formatDate(plan.to, language))];
  return on < plan.from ? [text.notBegun(formatDate(plan.from, language))] : [];
};

/** The same of a plan that is only counted: which tasks are late stands at the tasks. */
export function findingOfLarge(plan: PlanDocument, row: PlanRow, on: string, language: Language): Said {
  const text = messagesIn(language).plans;
  const counted = (count: number) => figure(count, null);
  const { reached, withTarget, withoutTarget } = row;
  return {
    sentence: text.finding(formatDate(on, language), counted(reached), counted(withTarget), withTarget > 0),
    more: [
      ...outside(plan, on, language),
      ...(row.late > 0 ? [text.findingLateCount(row.late)] : []),
      ...(withTarget > 0 && withoutTarget > 0 ? [text.findingOut(counted(withoutTarget))] : []),
      ...(row.activities === 0 ? [text.nothingLogged] : []),
    ],
  };
}

/** Where the plan stands on the day, as sentences made from the figures. */
export function findingOf(plan: PlanDocument, summary: Summary, language: Language, ways: Ways): Said {
  const text = messagesIn(language).plans;
  const on = formatDate(summary.on, language);
  const late = summary.tasks.filter((task) => task.status === 'late');
  const codes = late
    .filter((task, at) => late.findIndex(({ code }) => code === task.code) === at)
    .map(({ task, code }): Part => ({ text: code, address: ways.task(task), name: null }));
  const gone = summary.tasks.filter((task) => task.status === 'not_applicable').length;
  const { withTarget, withoutTarget, reachedTasks, closed, closedReached } = summary;
  const tasks = (count: number, only: Only) => figure(count, ways.tasks(only));
  const periods = (count: number, which: 'closed' | 'met') => figure(count, ways.periods?.(which) ?? null);
  const more = [
    ...outside(plan, summary.on, language),
    ...(closed > 0 ? [text.findingKinds(periods(closed, 'closed'), periods(closedReached, 'met'))] : []),
    ...(late.length > 0
      ? [text.findingLate(tasks(late.length, 'late'), codes.slice(0, named), codes.length > named)]
      : []),
    ...(withTarget > 0 && withoutTarget > 0 ? [text.findingOut(tasks(withoutTarget, 'no_target'))] : []),
    ...(gone > 0 ? [text.findingGone(tasks(gone, 'gone'))] : []),
    ...(summary.total.entries === 0 ? [text.nothingLogged] : []),
  ];
  const owing = tasks(withTarget - gone, gone > 0 ? 'applicable' : 'with_target');
  return { sentence: text.finding(on, tasks(reachedTasks, 'reached'), owing, withTarget > 0), more };
}
