import { countingTasks } from './activity.ts';
import { addDays, parsePeriodKey, yearOf } from './calendar.ts';
import type { IsoDay, Per, Period } from './calendar.ts';
import { grouped } from './grouped.ts';
import type { Deadline, Plan, Task } from './plan.ts';
import type { PlanSettings } from './settings.ts';

/** When an instance must be done. */
export interface DueDay {
  /** The day the rule names; null while nobody has set or asked one. */
  readonly dueDay: IsoDay | null;
  /** The last day that is still on time under the settings. */
  readonly lastDay: IsoDay | null;
  /** Where the day comes from: the plan, the end of the period, or nowhere yet. */
  readonly dueFrom: 'plan' | 'set_by_office' | 'asked_from_above' | 'period_end' | 'not_set' | 'not_asked';
}

/**
 * "trước ngày 20/10/2024" read strictly ends on 19/10; the inclusive reading ends on 20/10 (pitfalls.md §3).
 */
function before(day: IsoDay, dueFrom: DueDay['dueFrom'], settings: PlanSettings): DueDay {
  return { dueDay: day, lastDay: settings.beforeDay === 'strict' ? addDays(day, -1) : day, dueFrom };
}

function onDay(day: IsoDay, dueFrom: DueDay['dueFrom']): DueDay {
  return { dueDay: day, lastDay: day, dueFrom };
}

/** The due day of a duty whose plan names none: the end of its period, or unset for a report. */
export function dueWithoutRule(task: Task, period: Period, settings: PlanSettings): DueDay {
  return task.taskKind === 'reporting'
    ? daySetByOffice(task.taskId, period, settings)
    : onDay(period.end, 'period_end');
}

/**
 * The due day of a deadline in one period. "Trước thời gian UBND tỉnh yêu cầu 05 ngày" (002:L110) is the day
 * asked minus five, that day included; "trước thời gian yêu cầu" (002:L111) follows the strict setting.
 * Rules without a day stay open until the office sets one (001:L75, 004:L341).
 */
export function dueDayOf(deadline: Deadline, period: Period, planId: string, settings: PlanSettings): DueDay {
  const { rule } = deadline;
  if (rule === 'within_period') return onDay(deadline.due ?? period.end, 'plan');
  if (rule === 'before') {
    return deadline.due === null
      ? daySetByOffice(deadline.taskId, period, settings)
      : before(deadline.due, 'plan', settings);
  }
  if (rule === 'before_each_year') {
    if (deadline.due === null) return daySetByOffice(deadline.taskId, period, settings);
    return before(`${String(yearOf(period.end))}${deadline.due.slice(4)}`, 'plan', settings);
  }
  if (rule === 'each_quarter_no_date' || rule === 'yearly_no_date' || rule === 'periodic_no_date') {
    return daySetByOffice(deadline.taskId, period, settings);
  }
  const asked = settings.requestedDays.find((day) => day.planId === planId && day.periodKey === period.key);
  if (asked === undefined) return { dueDay: null, lastDay: null, dueFrom: 'not_asked' };
  if (rule === 'before_requested_date') return before(asked.day, 'asked_from_above', settings);
  return onDay(addDays(asked.day, -daysOffset(rule)), 'asked_from_above');
}

function daysOffset(rule: string): number {
  return Number(/^offset_before_(\d+)_days$/.exec(rule)?.[1] ?? '0');
}

function daySetByOffice(taskId: string, period: Period, settings: PlanSettings): DueDay {
  const cycle = settings.reportCycles.find((each) => each.taskId === taskId && each.per === period.per);
  if (cycle === undefined) return { dueDay: null, lastDay: null, dueFrom: 'not_set' };
  return onDay(addDays(period.end, cycle.offsetDays), 'set_by_office');
}

const RECURRING: Readonly<Record<string, Per>> = {
  each_quarter_no_date: 'quarter',
  yearly_no_date: 'year',
  before_each_year: 'year',
};

/** The kind of period after which a rule comes back; null for a dated rule or an unknown cycle. */
export function recurrenceOf(deadline: Deadline): Per | null {
  return RECURRING[deadline.rule] ?? null;
}

/** The span a dated deadline is about: the period it covers when the plan says so, else its window. */
export function spanOfDeadline(deadline: Deadline): { start: IsoDay; end: IsoDay } | null {
  const covered = parsePeriodKey(deadline.periodCovered);
  if (deadline.windowStart !== null && deadline.due !== null)
    return { start: deadline.windowStart, end: deadline.due };
  if (covered !== null) return covered;
  return deadline.due === null ? null : { start: deadline.due, end: deadline.due };
}

/** Deadlines of one duty that name different days (R14). */
export interface DueConflict {
  readonly deadlineIds: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly chosenId: string;
  /** False while nobody has chosen: the day of the row that counts then holds. */
  readonly isChosen: boolean;
}

/**
 * Whether two rows name another day for one report: a row and its repeat, or one row that says two days for one period.
 * Two days of one row without a period are two reports.
 */
function isOtherDay(a: Deadline, b: Deadline): boolean {
  if (a.rule !== b.rule || a.obligation !== b.obligation || a.due === null || b.due === null) return false;
  const isOneRow = a.taskId === b.taskId;
  if (a.rule === 'before_each_year') return !isOneRow && a.due.slice(5) !== b.due.slice(5);
  if (a.rule !== 'before' || a.due === b.due || a.periodCovered !== b.periodCovered) return false;
  return !isOneRow || a.periodCovered !== '';
}

interface DatedRow {
  readonly deadline: Deadline;
  readonly countable: boolean;
  /** The task in which the row counts. */
  readonly duty: string;
}

/** The rows that speak of the same duty as `first`, itself among them: as the plan says so, or by their days. */
function conflicting(first: DatedRow, rows: readonly DatedRow[]): DatedRow[] {
  const found = new Set([first]);
  for (const { deadline, duty } of found) {
    for (const row of rows) {
      const other = row.deadline;
      const isStated =
        deadline.conflictWith.includes(other.deadlineId) || other.conflictWith.includes(deadline.deadlineId);
      if (isStated || (duty === row.duty && isOtherDay(deadline, other))) found.add(row);
    }
  }
  return [...found].sort((a, b) => Number(b.countable) - Number(a.countable));
}

/** All conflicts of a plan, each once, the deadline of the counting row first. */
export function dueConflicts(plan: Plan, settings: Pick<PlanSettings, 'deadlineChoices'>): DueConflict[] {
  const counting = countingTasks(plan);
  const rows = plan.tasks.flatMap((task) =>
    task.deadlines.map((deadline) => ({
      deadline,
      countable: task.countable,
      duty: counting.get(task.taskId) ?? task.taskId,
    })),
  );
  const byDuty = grouped(rows, ({ duty }) => duty);
  const stated = rows.filter(({ deadline }) => deadline.conflictWith.length > 0);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (seen.has(row.deadline.deadlineId)) return [];
    const group = conflicting(row, [...(byDuty.get(row.duty) ?? []), ...stated]);
    if (group.length < 2) return [];
    group.forEach((each) => seen.add(each.deadline.deadlineId));
    const deadlines = group.map((each) => each.deadline);
    const deadlineIds = deadlines.map((each) => each.deadlineId);
    const choice = deadlineIds.map((id) => settings.deadlineChoices[id]).find((id) => id !== undefined);
    const isChosen = choice !== undefined && deadlineIds.includes(choice);
    return [{ deadlineIds, deadlines, chosenId: isChosen ? choice : (deadlineIds[0] ?? ''), isChosen }];
  });
}
