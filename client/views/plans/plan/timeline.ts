import type { TimelineMark, TimelinePicture } from '../../../charts/plan-timeline.ts';
import { formatDate } from '../../../format/dates.ts';
import type { Language } from '../../../format/language.ts';
import { messagesIn } from '../../../format/messages.ts';
import { periodText } from '../../../format/periods.ts';
import { measureText } from '../../../format/sentences/plan-duty.ts';
import { quantityText } from '../../../format/sentences/plan-progress.ts';
import { nameOf } from '../../../format/language.ts';
import type { Instance, PlanDocument, PlanTask, TaskState } from '../documents.ts';
import { statesInOrder, worstOf } from '../states.ts';

type Telling = { language: Language; year: number | null; hrefOf: (task: string) => string };

/** What is owed for one task in one period and by one day, by however many units. */
function groupsOf(instances: readonly Instance[]): Instance[][] {
  const groups = new Map<string, Instance[]>();
  for (const instance of instances) {
    const key = [instance.task, instance.period, instance.lastDay ?? '', instance.measure].join('|');
    const group = groups.get(key);
    if (group) group.push(instance);
    else groups.set(key, [instance]);
  }
  return [...groups.values()];
}

function detailOf(group: readonly Instance[], language: Language): string {
  const text = messagesIn(language).plans;
  const [first] = group;
  if (!first) return '';
  const owed = group.filter((instance) => instance.status !== 'not_applicable');
  const due =
    first.lastDay === null
      ? messagesIn(language).planTerms.dayUnknown.toLocaleLowerCase(language)
      : text.timelineDue(formatDate(first.lastDay, language));
  if (group.length > 1) {
    return `${text.timelineUnits(owed.filter((instance) => instance.isReached).length, owed.length)}; ${due}`;
  }
  if (owed.length === 0) {
    return first.reason === null ? '' : messagesIn(language).planTerms.reasons[first.reason];
  }
  const count = text.timelineCount(
    quantityText(first.count, language),
    quantityText(first.expected, language),
    measureText(first.measure, language),
  );
  return `${count}; ${due}`;
}

function markOf(group: readonly Instance[], { language, year, hrefOf }: Telling): TimelineMark[] {
  const [first] = group;
  if (!first) return [];
  const text = messagesIn(language);
  const state = worstOf(group.map((instance) => instance.status));
  const period = periodText(first.period, language, year);
  const say = text.plans.timelineSay(
    first.code,
    period,
    text.planTerms.status[state],
    detailOf(group, language),
  );
  const at = first.lastDay ?? first.periodEnd;
  return [
    {
      row: first.task,
      from: first.periodStart,
      to: first.periodEnd,
      at,
      state,
      say,
      href: hrefOf(first.task),
    },
  ];
}

function withoutTarget(task: PlanTask, { language, hrefOf }: Telling): TimelineMark {
  const text = messagesIn(language);
  const state = 'no_target' as const;
  const say = `${task.code}: ${text.planTerms.status[state].toLocaleLowerCase(language)}`;
  return { row: task.task, from: task.from, to: task.to, at: task.to, state, say, href: hrefOf(task.task) };
}

export type Span = { from: string; to: string };

/** The span of a year, or of the whole plan. */
export const spanOf = (plan: PlanDocument, year: number | null): Span =>
  year === null ? { from: plan.from, to: plan.to } : { from: `${year}-01-01`, to: `${year}-12-31` };

/** Tasks in the order of the document, with what each owes inside the span. */
export function timelineOf(
  plan: PlanDocument,
  states: readonly TaskState[],
  instances: readonly Instance[],
  given: { span: Span; on: string; telling: Telling },
): TimelinePicture {
  const { span, on, telling } = given;
  const { language } = telling;
  const hasNone = new Set(states.filter(({ status }) => status === 'no_target').map(({ task }) => task));
  const inside = instances.filter((one) => one.periodEnd >= span.from && one.periodStart <= span.to);
  const counted = plan.tasks.filter((task) => task.isCountable);
  const marks = [
    ...groupsOf(inside).flatMap((group) => markOf(group, telling)),
    ...counted
      .filter((task) => hasNone.has(task.task) && task.to >= span.from && task.from <= span.to)
      .map((task) => withoutTarget(task, telling)),
  ];
  const drawn = new Set(marks.map((mark) => mark.row));
  const occurring = new Set(marks.map((mark) => mark.state));
  const names = messagesIn(language).planTerms.status;
  return {
    ...span,
    on,
    marks,
    rows: counted
      .filter((task) => drawn.has(task.task))
      .map((task) => ({ key: task.task, label: task.code, detail: nameOf(task, language) })),
    states: statesInOrder
      .filter((state) => occurring.has(state))
      .map((state) => ({ state, name: names[state] })),
  };
}
