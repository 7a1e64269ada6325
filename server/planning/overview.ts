import { addDays } from './calendar.ts';
import type { IsoDay, Period } from './calendar.ts';
import { dutyPeriods, requirementsOf, targetGroups, targetPeriods } from './duty-periods.ts';
import type { DutyPeriod } from './duty-periods.ts';
import { needed } from './measures.ts';
import { taskWindow } from './plan.ts';
import type { Scope, Task } from './plan.ts';
import { targetsInForce } from './plan-context.ts';
import type { PlanContext } from './plan-context.ts';
import { unitEnd } from './unit-register.ts';

/** How much a task owes, without listing it: units × periods would be millions of rows. */
export interface ExpectedCounts {
  /** Instances over all units, those whose last day has come, and the items those ask for. */
  readonly instances: number;
  readonly closed: number;
  readonly expectedToDate: number;
}

const NONE: ExpectedCounts = { instances: 0, closed: 0, expectedToDate: 0 };

/**
 * Counts the instances of a task on a reference day, as `progress` over `expectedInstances` does. Of a unit that
 * ended before the reference day only what had fallen due in its time is left, with what it had done. What was reached comes from the database,
 * grouped by task, unit and period. 10 000 tasks × 500 units × 52 weeks: one pass over the tasks.
 */
export function expectedCounts(task: Task, context: PlanContext, referenceDay: IsoDay): ExpectedCounts {
  const window = taskWindow(task, context.plan);
  if (!task.countable || window === null) return NONE;
  const groups = targetGroups(targetsInForce(task, context.settings));
  const isPlain = task.deadlines.length === 0 && task.taskKind !== 'reporting' && groups.length > 0;
  if (!isPlain)
    return sum(dutyPeriods(task, context).map((duty) => countsOfDuty(task, duty, context, referenceDay)));
  return sum(
    groups.map(([head, ...rest]) => {
      const periods = targetPeriods(head, context, window);
      const [requirement] = requirementsOf([head, ...rest], 1, context);
      const value = requirement === undefined ? 0 : needed(requirement);
      return sum(
        lifetimesOf(task, head.scope, context).map((life) =>
          countsOfLife(life, periods, value, referenceDay),
        ),
      );
    }),
  );
}

function sum(parts: readonly ExpectedCounts[]): ExpectedCounts {
  return parts.reduce(
    (total, part) => ({
      instances: total.instances + part.instances,
      closed: total.closed + part.closed,
      expectedToDate: total.expectedToDate + part.expectedToDate,
    }),
    NONE,
  );
}

/** Units that begin and end on the same days, counted together. */
interface Lifetime {
  readonly from: IsoDay | null;
  readonly end: IsoDay | null;
  readonly units: number;
}

const known = new WeakMap<object, readonly Lifetime[]>();

function lifetimesOf(task: Task, scope: Scope, context: PlanContext): readonly Lifetime[] {
  if (scope === 'plan') return [{ from: null, end: null, units: 1 }];
  const expanded = context.unitsOf(task, scope);
  const found = known.get(expanded);
  if (found !== undefined) return found;
  const lives = new Map<string, Lifetime>();
  for (const id of expanded.unitIds) {
    const from = context.register.byId.get(id)?.validFrom ?? null;
    const end = unitEnd(context.register, id);
    const key = `${from ?? ''}|${end ?? ''}`;
    lives.set(key, { from, end, units: (lives.get(key)?.units ?? 0) + 1 });
  }
  const list = [...lives.values()];
  known.set(expanded, list);
  return list;
}

/** `lastDay`: the last day on which a count had to be reached; null for a day that nobody has set. */
function isOwed(life: Lifetime, period: Period, lastDay: IsoDay | null, referenceDay: IsoDay): boolean {
  if (life.from !== null && (life.from > period.end || life.from > referenceDay)) return false;
  if (life.end === null || (lastDay !== null && lastDay <= life.end)) return true;
  return period.start <= life.end && referenceDay <= life.end;
}

function countsOfLife(
  life: Lifetime,
  periods: readonly Period[],
  value: number,
  referenceDay: IsoDay,
): ExpectedCounts {
  const isWhole = life.from === null && life.end === null;
  const owed = isWhole ? periods : periods.filter((period) => isOwed(life, period, period.end, referenceDay));
  const closed = closedBy(owed, referenceDay) * life.units;
  return { instances: owed.length * life.units, closed, expectedToDate: closed * value };
}

/** How many of the periods, in order, have ended on the day. */
function closedBy(periods: readonly Period[], day: IsoDay): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countsOfDuty(
  task: Task,
  duty: DutyPeriod,
  context: PlanContext,
  referenceDay: IsoDay,
): ExpectedCounts {
  const { period, lastDay, acceptsLate } = duty;
  const judged = lastDay !== null && acceptsLate ? addDays(lastDay, 1) : lastDay;
  const units = lifetimesOf(task, duty.scope, context)
    .filter((life) => isOwed(life, period, judged, referenceDay))
    .reduce((total, life) => total + life.units, 0);
  const closed = duty.lastDay !== null && duty.lastDay <= referenceDay ? units : 0;
  const [requirement] = duty.requirements;
  return {
    instances: units,
    closed,
    expectedToDate: requirement === undefined ? 0 : closed * needed(requirement),
  };
}
