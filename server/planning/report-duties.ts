import { settledActivities } from './activity.ts';
import type { Activity } from './activity.ts';
import type { IsoDay, Period } from './calendar.ts';
import { dueConflicts } from './due-days.ts';
import type { DueConflict, DueDay } from './due-days.ts';
import { dutyPeriods } from './duty-periods.ts';
import { instancesOf } from './expected-instances.ts';
import type { ExpectedInstance } from './expected-instances.ts';
import { grouped } from './grouped.ts';
import type { Plan, Task } from './plan.ts';
import { planContext } from './plan-context.ts';
import { progress } from './progress.ts';
import type { InstanceProgress, NotApplicableReason } from './progress.ts';
import type { PlanSettings } from './settings.ts';
import { expandUnits, unitOn } from './unit-register.ts';
import type { UnitRegister } from './unit-register.ts';

/**
 * `no_day`: nobody has set or asked a day, so it cannot be overdue; `waiting`: the day lies ahead.
 * `moved` and `closed`: the unit ended; `not_yet`: the successor is not in charge yet.
 */
export type DutyState =
  | 'received'
  | 'received_late'
  | 'missing'
  | 'due_soon'
  | 'waiting'
  | 'no_day'
  | 'moved'
  | 'closed'
  | 'not_yet';

/** One report that one unit owes for one period (R16). */
export interface ReportDuty extends DueDay {
  readonly dutyId: string;
  readonly taskId: string;
  readonly unitIds: readonly string[];
  /** Recipients as they exist on the due day: a division that ended gives way to its successor. */
  readonly recipientUnitIds: readonly string[];
  readonly period: Period;
  readonly state: DutyState;
  readonly reason: NotApplicableReason | null;
  readonly movesTo: string | null;
  readonly receivedDay: IsoDay | null;
  /** Days after the last day on time, received or still missing. */
  readonly daysLate: number | null;
  readonly receiptIds: readonly string[];
  /** Other days that the plan names for the same duty (R14). */
  readonly conflict: DueConflict | null;
}

export interface ReportDuties {
  readonly duties: readonly ReportDuty[];
  /** Reports "đột xuất": logged without a due day, counted apart (A3.4). */
  readonly adHoc: readonly Activity[];
  /** Reporting tasks "định kỳ" whose cycle nobody has set: "chưa đặt chu kỳ". */
  readonly cycleNotSet: readonly string[];
  /** Groups that owe reports and have no registered member. */
  readonly emptyGroups: readonly string[];
}

/** Who owes which report to whom by when, and what came, on a reference day. */
export function reportDuties(
  plan: Plan,
  register: UnitRegister,
  activities: readonly Activity[],
  referenceDay: IsoDay,
  settings: PlanSettings,
): ReportDuties {
  const context = planContext(plan, register, settings);
  const settled = settledActivities(activities, plan, register, settings);
  const tasks = plan.tasks.filter((task) => task.countable && task.taskKind === 'reporting');
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  const instances = tasks.flatMap((task) => instancesOf(task, context));
  const results = progress(instances, settled, referenceDay, settings);
  const conflicts = dueConflicts(plan, settings);
  const emptyGroups = tasks.flatMap((task) => expandUnits(register, task.leadUnitIds).emptyGroups);
  return {
    duties: results.flatMap((result) => {
      const task = byId.get(result.instance.taskId);
      return task === undefined ? [] : [dutyOf(result, task, register, conflicts)];
    }),
    adHoc: settled.filter((entry) => entry.adHoc && entry.date <= referenceDay),
    cycleNotSet: tasks.filter((task) => dutyPeriods(task, context).length === 0).map((task) => task.taskId),
    emptyGroups: [...new Set(emptyGroups)],
  };
}

function dutyOf(
  result: InstanceProgress,
  task: Task,
  register: UnitRegister,
  conflicts: readonly DueConflict[],
): ReportDuty {
  const { instance } = result;
  const deadline = task.deadlines.find((each) => each.deadlineId === instance.deadlineId);
  const recipients = deadline?.recipientUnitIds.length ? deadline.recipientUnitIds : task.recipientUnitIds;
  const day = instance.dueDay ?? instance.period.end;
  return {
    dutyId: instance.instanceId,
    taskId: instance.taskId,
    unitIds: instance.unitIds,
    recipientUnitIds: [...new Set(recipients.map((id) => unitOn(register, id, day)))],
    period: instance.period,
    dueDay: instance.dueDay,
    lastDay: instance.lastDay,
    dueFrom: instance.dueFrom,
    state: stateOf(result),
    reason: result.reason,
    movesTo: instance.movesTo,
    receivedDay: result.isReached ? result.reachedDay : null,
    daysLate: result.daysLate,
    receiptIds: result.activityIds,
    conflict: conflicts.find((each) => each.deadlineIds.includes(instance.deadlineId ?? '')) ?? null,
  };
}

function stateOf(result: InstanceProgress): DutyState {
  switch (result.status) {
    case 'done':
      return 'received';
    case 'done_late':
      return 'received_late';
    case 'late':
      return 'missing';
    case 'due_soon':
      return 'due_soon';
    case 'due':
      return result.instance.lastDay === null ? 'no_day' : 'waiting';
    case 'not_applicable':
      if (result.reason === 'not_yet_in_charge') return 'not_yet';
      return result.reason === 'moved_to_successor' ? 'moved' : 'closed';
  }
}

/** Duties still open that need a reminder, by unit: missing first, then due soon (R31, 002:L109). */
export function remindList(duties: readonly ReportDuty[]): ReadonlyMap<string, readonly ReportDuty[]> {
  const open = duties
    .filter((duty) => duty.state === 'missing' || duty.state === 'due_soon')
    .sort((a, b) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? -1 : 1));
  const rows = open.flatMap((duty) => duty.unitIds.map((unitId) => ({ unitId, duty })));
  const byUnit = grouped(rows, (row) => row.unitId);
  return new Map([...byUnit].map(([unitId, list]) => [unitId, list.map((row) => row.duty)]));
}

/** One line of the deadline calendar: everything of a plan that falls due on a day (tasks and reports). */
export interface CalendarEntry {
  /** The day the rule names, and the last day still on time. */
  readonly dueDay: IsoDay;
  readonly lastDay: IsoDay;
  readonly taskId: string;
  readonly periodKey: string;
  readonly unitIds: readonly string[];
}

/** Last days inside a span, in order; instances of one task, period and day are one entry. */
export function deadlineCalendar(
  instances: readonly ExpectedInstance[],
  from: IsoDay,
  to: IsoDay,
): CalendarEntry[] {
  const rows = instances.flatMap((instance) => {
    const { dueDay, lastDay, taskId, period, unitIds } = instance;
    if (dueDay === null || lastDay === null || lastDay < from || lastDay > to) return [];
    return [{ dueDay, lastDay, taskId, periodKey: period.key, unitIds }];
  });
  const entries = new Map<string, CalendarEntry>();
  for (const row of rows) {
    const key = `${row.lastDay}|${row.taskId}|${row.periodKey}`;
    const known = entries.get(key);
    entries.set(key, { ...row, unitIds: [...new Set([...(known?.unitIds ?? []), ...row.unitIds])] });
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
