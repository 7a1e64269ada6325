import { earlierDay, laterDay, parsePeriodKey, spanOf } from './calendar.ts';
import type { Period } from './calendar.ts';
import { dueDayOf, dueWithoutRule, recurrenceOf, spanOfDeadline } from './due-days.ts';
import type { DueDay } from './due-days.ts';
import { grouped } from './grouped.ts';
import type { Requirement } from './measures.ts';
import { belongsTo } from './periods.ts';
import { taskWindow } from './plan.ts';
import type { Deadline, Scope, Target, Task, Window } from './plan.ts';
import { deadlinesInForce, targetsInForce, weeksStart } from './plan-context.ts';
import type { PlanContext } from './plan-context.ts';

/** What a task owes in one period, before it is given to units. */
export interface DutyPeriod extends DueDay {
  readonly period: Period;
  /** Alternatives: any one of them is enough. */
  readonly requirements: readonly Requirement[];
  readonly scope: Scope;
  /** True for a document or a single product: handed in later it still counts, as late. */
  readonly acceptsLate: boolean;
  readonly deadlineId: string | null;
}

/** All periods of a counting task with their due days, in order; empty when nothing can be counted. */
export function dutyPeriods(task: Task, context: PlanContext): DutyPeriod[] {
  const window = taskWindow(task, context.plan);
  if (!task.countable || window === null) return [];
  const deadlines = deadlinesInForce(task, context.conflicts);
  const groups = targetGroups(targetsInForce(task, context.settings));
  const duties =
    groups.length > 0
      ? groups.flatMap((group) => periodsOfTarget(task, group, deadlines, context, window))
      : periodsOfDeadlines(task, deadlines, context, window);
  return duties.filter(({ period }) => isHeld(period, window));
}

/** A period that lies wholly between two spans in which the task holds asks nothing. */
function isHeld(period: Period, { spans }: Window): boolean {
  return spans.length < 2 || spans.some(({ start, end }) => belongsTo(period, start, end));
}

/** Alternative targets together, every other target alone. */
export function targetGroups(targets: readonly Target[]): [Target, ...Target[]][] {
  const groups = grouped(targets, (target) => target.alternativeGroup ?? `=${target.targetId}`);
  return [...groups.values()].flatMap(([head, ...rest]) => (head === undefined ? [] : [[head, ...rest]]));
}

/** The periods of a target inside the days on which its task holds. */
export function targetPeriods(target: Target, context: PlanContext, window: Window): readonly Period[] {
  const from = laterDay(target.periodStart, window.start);
  const start = target.per === 'week' ? laterDay(from, weeksStart(context.plan, context.settings)) : from;
  const periods = context.periodsOf(start, earlierDay(target.periodEnd, window.end), target.per);
  return window.spans.length < 2 ? periods : periods.filter((period) => isHeld(period, window));
}

function periodsOfTarget(
  task: Task,
  group: readonly [Target, ...Target[]],
  deadlines: readonly Deadline[],
  context: PlanContext,
  window: Window,
): DutyPeriod[] {
  const [head] = group;
  const acceptsLate = task.cadence === 'once' || group.some((target) => target.targetType === 'deliverable');
  return targetPeriods(head, context, window).flatMap((period): DutyPeriod[] => {
    const common = { scope: head.scope, acceptsLate };
    const dated = deadlines.filter((deadline) => appliesTo(deadline, head, period));
    if (dated.length === 0) {
      const due = dueWithoutRule(task, period, context.settings);
      return [
        { ...common, ...due, period, requirements: requirementsOf(group, 1, context), deadlineId: null },
      ];
    }
    return dated.map((deadline) => {
      const part = dated.length > 1 || head.per === 'plan_period' ? partOf(deadline, period) : period;
      const due = dueDayOf(deadline, part, context.plan.planId, context.settings);
      const requirements = requirementsOf(group, dated.length, context);
      return { ...common, ...due, period: part, requirements, deadlineId: deadline.deadlineId };
    });
  });
}

/** A target of two with two dated windows (May and October, 002:L109) asks for one in each. */
export function requirementsOf(group: readonly Target[], parts: number, context: PlanContext): Requirement[] {
  return group.map((target) => {
    const raised = target.implied && target.targetType === 'activity' && target.per !== 'plan_period';
    const value = raised ? Math.max(target.value, context.settings.impliedMinimum) : target.value;
    return {
      targetId: target.targetId,
      measure: target.measure,
      operator: target.operator,
      value: parts > 1 ? Math.max(1, Math.ceil(value / parts)) : value,
    };
  });
}

function appliesTo(deadline: Deadline, target: Target, period: Period): boolean {
  const span = spanOfDeadline(deadline);
  const recurrence = recurrenceOf(deadline);
  if (recurrence !== null) return recurrence === target.per;
  if (deadline.rule === 'periodic_no_date') return true;
  if (span === null) return true;
  if (target.per === 'plan_period') return span.start <= period.end && span.end >= period.start;
  return span.start >= period.start && span.end <= period.end;
}

/** The part of a period that a dated deadline is about: its window, or the period a report covers. */
function partOf(deadline: Deadline, period: Period): Period {
  if (deadline.windowStart !== null && deadline.due !== null)
    return spanOf(deadline.windowStart, deadline.due);
  return parsePeriodKey(deadline.periodCovered) ?? period;
}

const MEASURE_OF_OBLIGATION: Readonly<Record<string, string>> = {
  report: 'report',
  plan: 'plan',
  guidance: 'steering_document',
  reminder: 'steering_document',
  contest: 'contest',
  articles: 'article',
};

/** A task with a day but no number owes one of what its deadline names. */
function periodsOfDeadlines(
  task: Task,
  deadlines: readonly Deadline[],
  context: PlanContext,
  window: Window,
): DutyPeriod[] {
  const { plan, settings, periodsOf } = context;
  const duties = deadlines.flatMap((deadline) => {
    if (deadline.rule === 'periodic_no_date') return [];
    const per = recurrenceOf(deadline);
    const dated = partOf(deadline, spanOf(window.start, window.end));
    const periods = per === null ? [dated] : periodsOf(window.start, window.end, per);
    return periods.map((period) => ({
      ...oneOf(deadline.obligation, task),
      ...dueDayOf(deadline, period, plan.planId, settings),
      period,
      deadlineId: deadline.deadlineId,
    }));
  });
  return duties.length > 0 ? duties : periodsOfCycles(task, context, window);
}

/** Reports "định kỳ" whose cycle the office has set (A3.4). */
function periodsOfCycles(task: Task, { settings, periodsOf }: PlanContext, window: Window): DutyPeriod[] {
  if (task.taskKind !== 'reporting') return [];
  const cycles = settings.reportCycles.filter((cycle) => cycle.taskId === task.taskId);
  return cycles.flatMap((cycle) =>
    periodsOf(window.start, window.end, cycle.per).map((period) => ({
      ...oneOf('report', task),
      ...dueWithoutRule(task, period, settings),
      period,
      deadlineId: null,
    })),
  );
}

function oneOf(obligation: string, task: Task): Pick<DutyPeriod, 'requirements' | 'scope' | 'acceptsLate'> {
  const measure = MEASURE_OF_OBLIGATION[obligation] ?? 'activity';
  return {
    requirements: [{ targetId: null, measure, operator: '>=', value: 1 }],
    scope: task.targetScope ?? 'plan',
    acceptsLate: true,
  };
}
