import type { Activity } from './activity.ts';
import { activityLog, entriesWithin } from './activity-log.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { IsoDay, Period } from './calendar.ts';
import { requirementsOf, targetGroups, targetPeriods } from './duty-periods.ts';
import { fulfil, needed } from './measures.ts';
import type { Fulfilment, Requirement } from './measures.ts';
import { belongsTo } from './periods.ts';
import { taskWindow } from './plan.ts';
import type { Task } from './plan.ts';
import { targetsInForce } from './plan-context.ts';
import type { PlanContext } from './plan-context.ts';
import type { Shortfall, Span, TaskProgress } from './task-progress.ts';
import { unitEnd } from './unit-register.ts';

/** A task that asks one count of each of its units in each of its periods, all of which exist all the time. */
export interface SteadyTask {
  readonly task: Task;
  readonly unitIds: readonly string[];
  readonly periods: readonly Period[];
  readonly requirement: Requirement;
}

/**
 * The task as a steady one, null where it is none: no due rule, no product that may come late, no alternative, no unit
 * that begins or ends. Its instances differ in nothing but what was logged, and need no list.
 */
export function steadyTask(task: Task, context: PlanContext): SteadyTask | null {
  const { plan, register, settings } = context;
  const window = taskWindow(task, plan);
  const [group, ...others] = targetGroups(targetsInForce(task, settings));
  const [target, ...alternatives] = group ?? [];
  const isOne = others.length === 0 && alternatives.length === 0 && task.deadlines.length === 0;
  if (!task.countable || window === null || target === undefined || !isOne) return null;
  const isCounted = target.targetType === 'activity' && task.cadence !== 'once';
  if (!isCounted || task.taskKind === 'reporting' || target.scope === 'plan') return null;
  const periods = targetPeriods(target, context, window);
  const { unitIds } = context.unitsOf(task, target.scope);
  const [requirement] = requirementsOf([target], 1, context);
  const [first] = periods;
  if (requirement === undefined || first === undefined) return null;
  const isThere = (unit: string): boolean =>
    (register.byId.get(unit)?.validFrom ?? first.start) <= first.start && unitEnd(register, unit) === null;
  return unitIds.every(isThere) ? { task, unitIds, periods, requirement } : null;
}

interface Shown {
  readonly on: IsoDay;
  readonly dueSoonDays: number;
  readonly span: Span | null;
  readonly units: ReadonlySet<string> | null;
  /** How many of the instances that fell short are named. */
  readonly named: number;
}

/** What units logged in a period: only those that logged something. */
interface Told {
  readonly period: Period;
  readonly found: ReadonlyMap<string, Fulfilment>;
}

/**
 * The state of steady tasks on a reference day, as `planProgress` gives it, without a list of their instances.
 * `activities` are settled; `logged` is left to the caller.
 */
export function steadyProgress(
  tasks: readonly SteadyTask[],
  activities: readonly Activity[],
  shown: Shown,
): Omit<TaskProgress, 'logged' | 'activities'>[] {
  const { byTaskUnit } = activityLog(activities, shown.on);
  return tasks.map((steady) => {
    const { task, requirement } = steady;
    const { span, units } = shown;
    const periods =
      span === null
        ? steady.periods
        : steady.periods.filter((period) => belongsTo(period, span.from, span.to));
    const unitIds = units === null ? steady.unitIds : steady.unitIds.filter((unit) => units.has(unit));
    const own = unitIds.flatMap((unit) => {
      const entries = byTaskUnit.get(`${task.taskId}|${unit}`);
      return entries === undefined ? [] : [{ unit, entries }];
    });
    const told = periods.map((period): Told => {
      const found = new Map<string, Fulfilment>();
      for (const { unit, entries } of own) {
        const inside = entriesWithin(entries, period.start, period.end);
        if (inside.length > 0) found.set(unit, fulfil(requirement, inside));
      }
      return { period, found };
    });
    return summed(steady, steady.unitIds.length === 0 ? [] : told, unitIds, shown);
  });
}

const isReached = (fulfilment: Fulfilment): boolean => fulfilment.reachedDay !== null;

function summed(
  { task, requirement, unitIds: all }: SteadyTask,
  told: readonly Told[],
  unitIds: readonly string[],
  shown: Shown,
): Omit<TaskProgress, 'logged' | 'activities'> {
  const { on } = shown;
  const closed = told.filter(({ period }) => period.end <= on);
  const begun = told.filter(({ period }) => period.start <= on);
  const basis = closed.length > 0 ? closed : begun;
  const reached = (some: readonly Told[]): number =>
    some.reduce((sum, { found }) => sum + [...found.values()].filter(isReached).length, 0);
  const total = (some: readonly Told[], valueOf: (each: Fulfilment) => number): number =>
    some.reduce((sum, { found }) => [...found.values()].reduce((s, each) => s + valueOf(each), sum), 0);
  const instances = basis.length * unitIds.length;
  return {
    taskId: task.taskId,
    status: all.length === 0 ? 'no_target' : statusOf(told, unitIds.length, shown),
    instances: told.length * unitIds.length,
    reached: reached(told),
    closed: closed.length * unitIds.length,
    closedReached: reached(closed),
    expectedToDate: instances * needed(requirement),
    countedToDate: total(basis, ({ count }) => count),
    share: instances === 0 ? null : total(basis, ({ share }) => share) / instances,
    shortfalls: shortfallsOf(closed, unitIds, requirement, shown),
    isDayUnknown: false,
    notApplicable: 0,
  };
}

/** The worst state of any instance: one open in a period that is over makes the task late. */
function statusOf(told: readonly Told[], units: number, { on, dueSoonDays }: Shown): TaskProgress['status'] {
  if (told.length === 0 || units === 0) return 'not_applicable';
  const open = told.filter(({ found }) => [...found.values()].filter(isReached).length < units);
  if (open.some(({ period }) => period.end < on)) return 'late';
  if (open.some(({ period }) => period.end <= addDays(on, dueSoonDays))) return 'due_soon';
  return open.length > 0 ? 'due' : 'done';
}

/** The first that fell short, by period and unit. */
function shortfallsOf(
  closed: readonly Told[],
  unitIds: readonly string[],
  requirement: Requirement,
  { on, named }: Shown,
): Shortfall[] {
  const shortfalls: Shortfall[] = [];
  for (const { period, found } of closed) {
    for (const unitId of unitIds) {
      if (shortfalls.length === named) return shortfalls;
      const fulfilment = found.get(unitId);
      if (fulfilment !== undefined && isReached(fulfilment)) continue;
      const missing = Math.max(0, needed(requirement) - (fulfilment?.count ?? 0));
      const daysLate = Math.max(0, daysBetween(period.end, on));
      shortfalls.push({ periodKey: period.key, unitId, dueDay: period.end, missing, daysLate });
    }
  }
  return shortfalls;
}
