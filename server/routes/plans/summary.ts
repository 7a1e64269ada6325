import { questions } from '../../contract/index.ts';
import { documentRoute } from '../../http/route.ts';
import { type Activity, settledActivities } from '../../planning/activity.ts';
import { periodOf } from '../../planning/calendar.ts';
import { type Plan, versionInForce } from '../../planning/plan.ts';
import { planState, type Span, type TaskProgress } from '../../planning/task-progress.ts';
import { taskCounts, totalOf, totalsBy, type TotalBy } from '../../planning/totals.ts';
import { expandUnits, type UnitRegister } from '../../planning/unit-register.ts';
import { namedShortfalls } from '../../contract/plans/progress.ts';
import { narrowed } from './narrow.ts';
import { conflictsOf } from './plan-document.ts';
import { spanIn } from './progress.ts';
import { printed, readLog, readRegister, unitsIn } from './room.ts';
import { readAsked } from './size.ts';

/** What was done for the plan inside the span, by the units named. */
export const shownActivities = (
  settled: readonly Activity[],
  span: Span,
  on: string,
  units: ReadonlySet<string> | null,
): Activity[] =>
  settled.filter(
    ({ date, unitId }) =>
      date >= span.from && date <= span.to && date <= on && (units === null || units.has(unitId)),
  );

const totals = (activities: readonly Activity[], by: TotalBy) => {
  const rows = totalsBy(activities, by);
  return [...rows].sort((a, b) => b.quantity - a.quantity || (a.key < b.key ? -1 : 1));
};

const weeksOf = (activities: readonly Activity[]) => {
  const weeks = new Map<string, { week: string; quantity: number; entries: number }>();
  for (const { date, quantity } of activities) {
    const week = periodOf(date, 'week').key;
    const before = weeks.get(week) ?? { week, quantity: 0, entries: 0 };
    weeks.set(week, { week, quantity: before.quantity + quantity, entries: before.entries + 1 });
  }
  return [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
};

const emptyGroupsOf = (plan: Plan, register: UnitRegister): string[] => [
  ...new Set(
    plan.tasks
      .filter((task) => task.countable)
      .flatMap((task) => expandUnits(register, task.leadUnitIds).emptyGroups),
  ),
];

const taskRow = (task: TaskProgress, codes: ReadonlyMap<string, string>) => ({
  task: task.taskId,
  code: codes.get(task.taskId) ?? '',
  status: task.status,
  isDayUnknown: task.isDayUnknown,
  logged: task.logged,
  activities: task.activities,
  instances: task.instances,
  reached: task.reached,
  closed: task.closed,
  closedReached: task.closedReached,
  expectedToDate: task.expectedToDate,
  countedToDate: task.countedToDate,
  share: task.share,
  notApplicable: task.notApplicable,
  shortfalls: task.shortfalls.map(({ periodKey, unitId, dueDay, missing, daysLate }) => ({
    period: periodKey,
    unit: unitId,
    dueDay,
    missing,
    daysLate,
  })),
});

export const planSummary = documentRoute(questions.planSummary, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const { plan: planId, on = today } = params;
    const register = await readRegister(connection, params.log);
    const units = unitsIn(register, params);
    const { plan: whole, settings, tasks, leftOut } = await readAsked(connection, params, register, 'states');
    const log = await readLog(connection, [planId], params.log, tasks);
    const { plan, activities } = narrowed(whole, log, register, units, on);
    const span = spanIn(plan, params);
    const asked = params.from === undefined && params.to === undefined ? null : span;
    const shownOf = { span: asked, units, named: namedShortfalls };
    const state = planState(plan, register, activities, on, settings, shownOf);
    const shown = shownActivities(settledActivities(activities, plan, register, settings), span, on, units);
    const codes = new Map(plan.tasks.map((task) => [task.taskId, task.taskCode]));
    const { withTarget, reachedTasks, withoutTarget, closed, closedReached } = state;
    return {
      plan: planId,
      on,
      ...span,
      settings: printed(settings),
      version: versionInForce(plan, on)?.versionId ?? null,
      ...{ withTarget, reachedTasks, withoutTarget, closed, closedReached },
      total: totalOf(shown),
      tasks: state.tasks.map((task) => taskRow(task, codes)),
      channels: totals(shown, 'channel').map(({ key, ...total }) => ({ channel: key, ...total })),
      units: totals(shown, 'unit').map(({ key, ...total }) => ({ unit: key, ...total })),
      months: totals(shown, 'month').map(({ key, ...total }) => ({ month: key, ...total })),
      weeks: weeksOf(shown),
      withoutLead: [...taskCounts(plan.tasks).withoutLead],
      emptyGroups: emptyGroupsOf(plan, register),
      conflicts: conflictsOf(plan, settings),
      leftOut,
    };
  }),
);
