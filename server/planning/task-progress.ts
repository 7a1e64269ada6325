import type { Activity } from './activity.ts';
import { settledActivities } from './activity.ts';
import type { IsoDay } from './calendar.ts';
import { instancesOf } from './expected-instances.ts';
import type { ExpectedInstance } from './expected-instances.ts';
import { grouped } from './grouped.ts';
import { belongsTo } from './periods.ts';
import { isPerUnit } from './plan.ts';
import type { Plan, Task } from './plan.ts';
import { planContext } from './plan-context.ts';
import { progress } from './progress.ts';
import type { InstanceProgress, InstanceStatus } from './progress.ts';
import type { PlanSettings } from './settings.ts';
import { steadyProgress, steadyTask } from './steady-tasks.ts';
import type { UnitRegister } from './unit-register.ts';

/** `no_target`: "không có chỉ tiêu định lượng", never 0 % or 100 % (R04). */
export type TaskStatus = InstanceStatus | 'no_target';

/** One instance that fell short: "May short by 1". */
export interface Shortfall {
  readonly periodKey: string;
  readonly unitId: string | null;
  readonly dueDay: IsoDay | null;
  readonly missing: number;
  readonly daysLate: number | null;
}

export interface TaskProgress {
  readonly taskId: string;
  readonly status: TaskStatus;
  /** Sum of quantities and number of log entries in the span shown, whatever they count for. */
  readonly logged: number;
  readonly activities: number;
  /** Instances that apply, and how many of them are reached. */
  readonly instances: number;
  readonly reached: number;
  /** Those whose last day has come: "8 of 9 months". */
  readonly closed: number;
  readonly closedReached: number;
  /**
   * Items expected and counted, "36 of 36": in the closed instances, or while none is closed in those begun
   * ("1 of 2 contents", A0.4).
   */
  readonly expectedToDate: number;
  readonly countedToDate: number;
  /**
   * Items counted over items expected in the same instances, 0–1. Each instance is capped before adding, so that
   * a surplus never hides a gap. Null without target, and while nobody has set the days: no share of an unknown whole.
   */
  readonly share: number | null;
  /** `closed` − `closedReached` of them, or the first where only some are named. */
  readonly shortfalls: readonly Shortfall[];
  /** Status `due` for which nobody has set or asked a day yet: it cannot become late. */
  readonly isDayUnknown: boolean;
  readonly notApplicable: number;
}

export interface PlanProgress extends PlanState {
  readonly results: readonly InstanceProgress[];
}

export interface PlanState {
  readonly tasks: readonly TaskProgress[];
  /** Countable tasks with a target, those reached so far, and those left out of every percentage (R04). */
  readonly withTarget: number;
  readonly reachedTasks: number;
  readonly withoutTarget: number;
  /** Items over the whole plan, as in `TaskProgress`; a figure for the plan is "tasks reached", not a mean of shares. */
  readonly closed: number;
  readonly closedReached: number;
}

export interface Span {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/**
 * The state of a whole plan on a reference day, over the span shown (a year, a quarter; the whole plan when
 * null). Repeats and rows that only describe are left out, as R11 asks. With `units`, only what these owe and did for
 * themselves is counted; what several units owe together is counted whole.
 */
export function planProgress(
  plan: Plan,
  register: UnitRegister,
  activities: readonly Activity[],
  referenceDay: IsoDay,
  settings: PlanSettings,
  span: Span | null = null,
  units: ReadonlySet<string> | null = null,
): PlanProgress {
  const context = planContext(plan, register, settings);
  const shown = span ?? { from: plan.periodStart, to: plan.periodEnd };
  const settled = settledActivities(activities, plan, register, settings);
  const countable = plan.tasks.filter((task) => task.countable);
  const instances = countable.flatMap((task) => instancesOf(task, context));
  const all = progress(instances, settled, referenceDay, settings);
  const results = all.filter(
    ({ instance }) => (span === null || isShown(instance, span)) && isOf(instance, units),
  );
  const byTask = grouped(results, (result) => result.instance.taskId);
  const shared = new Set(plan.tasks.filter((task) => !isPerUnit(task)).map((task) => task.taskId));
  const isCounted = (unit: string, task: string): boolean =>
    units === null || units.has(unit) || shared.has(task);
  const logged = loggedByTask(settled, shown, referenceDay, isCounted);
  const hasTarget = new Set(instances.map((instance) => instance.taskId));
  const tasks = countable.map((task) =>
    summarise(
      task,
      byTask.get(task.taskId) ?? [],
      logged.get(task.taskId),
      hasTarget.has(task.taskId),
      referenceDay,
    ),
  );
  return { ...figuresOf(tasks), results };
}

function figuresOf(tasks: readonly TaskProgress[]): PlanState {
  const counted = tasks.filter((task) => task.status !== 'no_target');
  return {
    tasks,
    withTarget: counted.length,
    reachedTasks: counted.filter((task) => task.instances > 0 && task.reached === task.instances).length,
    withoutTarget: tasks.length - counted.length,
    closed: counted.reduce((sum, task) => sum + task.closed, 0),
    closedReached: counted.reduce((sum, task) => sum + task.closedReached, 0),
  };
}

/**
 * As `planProgress`, without the instances: of steady tasks, thousands of units over every week of a year, they are never
 * listed. Of what fell short of a task the first `named` are named.
 */
export function planState(
  plan: Plan,
  register: UnitRegister,
  activities: readonly Activity[],
  on: IsoDay,
  settings: PlanSettings,
  shown: { readonly span: Span | null; readonly units: ReadonlySet<string> | null; readonly named: number },
): PlanState {
  const { span, units, named } = shown;
  const context = planContext(plan, register, settings);
  const steady = plan.tasks.flatMap((task) => steadyTask(task, context) ?? []);
  const isSteady = new Set(steady.map(({ task }) => task));
  const rest = { ...plan, tasks: plan.tasks.filter((task) => !isSteady.has(task)) };
  const listed = planProgress(rest, register, activities, on, settings, span, units);
  const settled = settledActivities(activities, plan, register, settings);
  const days = span ?? { from: plan.periodStart, to: plan.periodEnd };
  const logged = loggedByTask(settled, days, on, (unit) => units === null || units.has(unit));
  const { dueSoonDays } = settings;
  const counted = steadyProgress(steady, settled, { on, dueSoonDays, span, units, named }).map((state) => {
    const { quantity = 0, entries = 0 } = logged.get(state.taskId) ?? {};
    return { ...state, logged: quantity, activities: entries };
  });
  const states = new Map([...listed.tasks, ...counted].map((state) => [state.taskId, state]));
  const tasks = plan.tasks.flatMap((task) => states.get(task.taskId) ?? []);
  return figuresOf(tasks.map((task) => ({ ...task, shortfalls: task.shortfalls.slice(0, named) })));
}

function isOf({ scope, unitIds }: ExpectedInstance, units: ReadonlySet<string> | null): boolean {
  return units === null || scope === 'plan' || unitIds.some((unit) => units.has(unit));
}

function isShown(instance: ExpectedInstance, span: Span): boolean {
  return belongsTo(instance.period, span.from, span.to);
}

interface Logged {
  readonly quantity: number;
  readonly entries: number;
}

function loggedByTask(
  activities: readonly Activity[],
  span: Span,
  referenceDay: IsoDay,
  isCounted: (unit: string, task: string) => boolean,
): Map<string, Logged> {
  const logged = new Map<string, Logged>();
  for (const activity of activities) {
    if (activity.date < span.from || activity.date > span.to || activity.date > referenceDay) continue;
    for (const taskId of activity.taskIds) {
      if (!isCounted(activity.unitId, taskId)) continue;
      const before = logged.get(taskId) ?? { quantity: 0, entries: 0 };
      logged.set(taskId, { quantity: before.quantity + activity.quantity, entries: before.entries + 1 });
    }
  }
  return logged;
}

function summarise(
  task: Task,
  results: readonly InstanceProgress[],
  logged: Logged | undefined,
  hasTarget: boolean,
  referenceDay: IsoDay,
): TaskProgress {
  const applying = results.filter((result) => result.status !== 'not_applicable');
  const closed = applying.filter((result) => isClosed(result.instance, referenceDay));
  const basis = countedIn(results, referenceDay);
  const status = hasTarget ? worstOf(results) : 'no_target';
  const open = applying.filter((result) => result.status === 'due');
  const isDayUnknown = status === 'due' && open.every((result) => result.instance.lastDay === null);
  return {
    taskId: task.taskId,
    status,
    logged: logged?.quantity ?? 0,
    activities: logged?.entries ?? 0,
    instances: applying.length,
    reached: applying.filter((result) => result.isReached).length,
    closed: closed.length,
    closedReached: closed.filter((result) => result.isReached).length,
    expectedToDate: basis.reduce((sum, result) => sum + result.expected, 0),
    countedToDate: basis.reduce((sum, result) => sum + result.count, 0),
    share: basis.length === 0 || isDayUnknown ? null : shareOf(basis),
    shortfalls: closed.filter((result) => !result.isReached).map(shortfallOf),
    isDayUnknown,
    notApplicable: results.length - applying.length,
  };
}

/** Of the instances of a task those that its figures count: the closed ones, or while none is closed those begun. */
export function countedIn(results: readonly InstanceProgress[], referenceDay: IsoDay): InstanceProgress[] {
  const applying = results.filter((result) => result.status !== 'not_applicable');
  const closed = applying.filter((result) => isClosed(result.instance, referenceDay));
  if (closed.length > 0) return closed;
  return applying.filter((result) => result.instance.period.start <= referenceDay || result.count > 0);
}

/** Closed: its last day has come. An instance whose day nobody has set is never closed. */
export function isClosed(instance: ExpectedInstance, referenceDay: IsoDay): boolean {
  return instance.lastDay !== null && instance.lastDay <= referenceDay;
}

function shareOf(results: readonly InstanceProgress[]): number {
  const expected = results.reduce((sum, result) => sum + result.expected, 0);
  if (expected === 0) return 1;
  return results.reduce((sum, result) => sum + result.share * result.expected, 0) / expected;
}

function shortfallOf(result: InstanceProgress): Shortfall {
  const { instance, missing, daysLate } = result;
  return {
    periodKey: instance.period.key,
    unitId: instance.unitId,
    dueDay: instance.dueDay,
    missing,
    daysLate,
  };
}

const WORST_FIRST: readonly InstanceStatus[] = [
  'late',
  'due_soon',
  'due',
  'done_late',
  'done',
  'not_applicable',
];

function worstOf(results: readonly InstanceProgress[]): InstanceStatus {
  return WORST_FIRST.find((status) => results.some((result) => result.status === status)) ?? 'not_applicable';
}
