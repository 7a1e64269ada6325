import type { IsoDay, Period } from './calendar.ts';
import type { Plan } from './plan.ts';
import { countingTasks } from './activity.ts';
import { unitOn, type UnitRegister } from './unit-register.ts';

/** A reminder or a check: which units, of which tasks (`task`, or `task|period`). */
export interface FollowUp {
  readonly activityId: string;
  readonly date: IsoDay;
  readonly kind: 'reminder' | 'inspection';
  readonly unitIds: readonly string[];
  readonly about: readonly string[];
}

/** What a unit owes of a task in one period. */
interface Owed {
  readonly taskId: string;
  readonly unitId: string;
  readonly period: Period;
}

/** The follow-ups of what is owed, in order of day. */
export type FollowUpsOf = (owed: Owed) => readonly FollowUp[];

/**
 * Finds follow-ups of one plan up to the reference day. One that names a task without a period is about every period that
 * had begun by its day; one that names a repeat is about the row that it repeats; a unit that has ended gives way to the
 * one after it, as in the log. What an entry says of a unit that owes nothing of the task finds nothing.
 */
export function followUpsBy(
  followUps: readonly FollowUp[],
  plan: Plan,
  register: UnitRegister,
  referenceDay: IsoDay,
): FollowUpsOf {
  const counting = countingTasks(plan);
  const byKey = new Map<string, FollowUp[]>();
  const known = followUps.filter(({ date }) => date <= referenceDay).toSorted(byDay);
  for (const followUp of known) {
    const units = new Set(followUp.unitIds.map((unit) => unitOn(register, unit, followUp.date)));
    for (const about of new Set(followUp.about.flatMap((each) => countedAs(each, counting)))) {
      for (const unit of units) {
        const key = `${about}|${unit}`;
        const found = byKey.get(key);
        if (found) found.push(followUp);
        else byKey.set(key, [followUp]);
      }
    }
  }
  return ({ taskId, unitId, period }) => {
    const whole = byKey.get(`${taskId}||${unitId}`) ?? [];
    const own = byKey.get(`${taskId}|${period.key}|${unitId}`) ?? [];
    const begun = [...new Set([...whole, ...own])].filter(({ date }) => date >= period.start);
    return begun.toSorted(byDay);
  };
}

/** `task|period`, with an empty period for the whole task; nothing for a task of another plan. */
function countedAs(about: string, counting: ReadonlyMap<string, string>): string[] {
  const [task = '', period = ''] = about.split('|');
  const counts = counting.get(task);
  return counts === undefined ? [] : [`${counts}|${period}`];
}

function byDay(a: FollowUp, b: FollowUp): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.activityId < b.activityId ? -1 : 1;
}
