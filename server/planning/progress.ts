import type { Activity } from './activity.ts';
import { activityLog, entriesOf, entriesWithin, shareOut } from './activity-log.ts';
import type { ActivityLog } from './activity-log.ts';
import { addDays, daysBetween, earlierDay } from './calendar.ts';
import type { IsoDay } from './calendar.ts';
import type { ExpectedInstance } from './expected-instances.ts';
import { grouped } from './grouped.ts';
import { countsFor, fulfil, needed } from './measures.ts';
import type { Fulfilment } from './measures.ts';
import type { PlanSettings } from './settings.ts';

export type InstanceStatus = 'done' | 'done_late' | 'due_soon' | 'due' | 'late' | 'not_applicable';

/** Why an instance asks nothing of its unit on the reference day. */
export type NotApplicableReason =
  | 'unit_ended'
  | 'moved_to_successor'
  | 'not_yet_in_charge'
  | 'met_by_predecessor';

export interface InstanceProgress {
  readonly instance: ExpectedInstance;
  readonly status: InstanceStatus;
  readonly reason: NotApplicableReason | null;
  /** What was counted for the alternative that is furthest; a surplus stays visible here. */
  readonly count: number;
  readonly expected: number;
  /** Never below 0. */
  readonly missing: number;
  /** 0–1, capped at 1. */
  readonly share: number;
  readonly isReached: boolean;
  readonly reachedDay: IsoDay | null;
  /** Days after the last day on time, done or still open; 0 when on time; null without a day. */
  readonly daysLate: number | null;
  readonly alternatives: readonly Fulfilment[];
  /** The entries behind the count: a letter beside the articles that are asked for is none of them. */
  readonly activityIds: readonly string[];
}

/**
 * What was reached of each expected instance on a reference day, in the order given.
 * `activities` are settled (`settledActivities`): tasks resolved, entries of ended units with the successor.
 * Later entries are left out, so a past year can be replayed. A count target looks only at its own period:
 * a surplus of one month never repairs another (R06), an article of 1 July never the first half (A2.2).
 * A document handed in after its last day counts as done late (A0.6, A2.6).
 */
export function progress(
  instances: readonly ExpectedInstance[],
  activities: readonly Activity[],
  referenceDay: IsoDay,
  settings: Pick<PlanSettings, 'dueSoonDays' | 'earlyWork'>,
): InstanceProgress[] {
  const log = activityLog(activities, referenceDay);
  const results = new Map<string, InstanceProgress>();
  for (const group of groupsInOrder(instances)) {
    for (const [instance, entries] of entriesOfGroup(group, log, results, settings)) {
      const result = judgeInstance(instance, entries, results, referenceDay, settings.dueSoonDays);
      results.set(instance.instanceId, result);
    }
  }
  return instances.flatMap((instance) => results.get(instance.instanceId) ?? []);
}

/**
 * Documents of one task and unit are shared out among its instances together, a count target stands alone.
 * Groups that take over from another unit come last: they need to know what that unit had done.
 */
function groupsInOrder(instances: readonly ExpectedInstance[]): ExpectedInstance[][] {
  const groups = grouped(instances, (each) =>
    each.acceptsLate ? `${each.taskId}|${each.unitId ?? each.scope}` : each.instanceId,
  );
  const all = [...groups.values()];
  const isHeir = (group: readonly ExpectedInstance[]): boolean =>
    group.some((each) => each.takesOver.length > 0);
  return [...all.filter((group) => !isHeir(group)), ...all.filter(isHeir)];
}

type Results = ReadonlyMap<string, InstanceProgress>;

function entriesOfGroup(
  group: readonly ExpectedInstance[],
  log: ActivityLog,
  results: Results,
  settings: Pick<PlanSettings, 'earlyWork'>,
): Iterable<readonly [ExpectedInstance, readonly Activity[]]> {
  const [first] = group;
  if (first === undefined) return [];
  const before = group.flatMap((instance) => unmetBefore(instance, results));
  const units = [...new Set([...first.unitIds, ...before.flatMap((result) => result.instance.unitIds)])];
  const entries = entriesOf(log, first.taskId, first.scope === 'plan' ? null : units);
  if (first.acceptsLate) {
    const free = before.length === 0 ? entries : entries.filter(isFree(first, before, results));
    return shareOut(group, free, settings);
  }
  const { start, end } = first.period;
  const last = first.unitEnd === null ? end : earlierDay(end, first.unitEnd);
  return [[first, entriesWithin(entries, start, last)]];
}

/** What an ended unit had begun for a duty that passed on unmet still counts for the unit that took it over. */
function unmetBefore(heir: ExpectedInstance, results: Results): InstanceProgress[] {
  return heir.takesOver.flatMap((id) => {
    const result = results.get(id);
    return result === undefined || result.isReached ? [] : [result];
  });
}

/** Documents that an earlier unit used for another of its duties are not free for the unit that took over. */
function isFree(
  heir: ExpectedInstance,
  before: readonly InstanceProgress[],
  results: Results,
): (entry: Activity) => boolean {
  const used = new Set<string>();
  for (const result of results.values()) {
    if (result.instance.taskId !== heir.taskId || before.includes(result)) continue;
    result.activityIds.forEach((id) => used.add(id));
  }
  return (entry) => !used.has(entry.activityId);
}

function judgeInstance(
  instance: ExpectedInstance,
  entries: readonly Activity[],
  results: ReadonlyMap<string, InstanceProgress>,
  referenceDay: IsoDay,
  dueSoonDays: number,
): InstanceProgress {
  const alternatives = instance.requirements.map((requirement) => fulfil(requirement, entries));
  const best = alternatives.reduce((a, b) => (b.share > a.share ? b : a), alternatives[0] ?? NOTHING);
  const reachedDays = alternatives.flatMap((each) => each.reachedDay ?? []).sort();
  const reachedDay = reachedDays[0] ?? null;
  const reason =
    reachedDay === null || instance.takesOver.length > 0
      ? notApplicable(instance, results, referenceDay)
      : null;
  const judgedDay = reachedDay ?? dayOfJudgement(instance, referenceDay);
  const daysLate = instance.lastDay === null ? null : Math.max(0, daysBetween(instance.lastDay, judgedDay));
  return {
    instance,
    status:
      reason === null
        ? statusOf(instance, reachedDay, daysLate, referenceDay, dueSoonDays)
        : 'not_applicable',
    reason,
    count: best.count,
    expected: needed(best.requirement),
    missing: reachedDay === null ? Math.max(0, needed(best.requirement) - best.count) : 0,
    share: best.share,
    isReached: reachedDay !== null && reason === null,
    reachedDay,
    daysLate: reason === null ? daysLate : null,
    alternatives,
    activityIds: entries
      .filter((entry) => countsFor(best.requirement.measure, entry))
      .map((entry) => entry.activityId),
  };
}

const NOTHING: Fulfilment = {
  requirement: { targetId: null, measure: 'activity', operator: '>=', value: 1 },
  count: 0,
  reachedDay: null,
  share: 0,
  lacking: [],
};

/** Whether the last day had come while the unit existed: what it missed then stays missed, and passes to nobody. */
function wasDueInItsTime({ unitEnd, lastDay, acceptsLate }: ExpectedInstance): boolean {
  if (unitEnd === null || lastDay === null) return false;
  return acceptsLate ? lastDay < unitEnd : lastDay <= unitEnd;
}

/** The reference day, but no later than the day after the unit ended: its days overdue no longer grow. */
function dayOfJudgement(instance: ExpectedInstance, referenceDay: IsoDay): IsoDay {
  const { unitEnd } = instance;
  return unitEnd === null ? referenceDay : earlierDay(referenceDay, addDays(unitEnd, 1));
}

/** A unit that ended is never overdue for what fell due later: that has moved or is closed (A4.8). */
function notApplicable(
  instance: ExpectedInstance,
  results: ReadonlyMap<string, InstanceProgress>,
  referenceDay: IsoDay,
): NotApplicableReason | null {
  const before = instance.takesOver.flatMap((id) => results.get(id) ?? []);
  if (before.length > 0 && before.every((result) => result.isReached)) return 'met_by_predecessor';
  if (instance.activeFrom !== null && referenceDay < instance.activeFrom) return 'not_yet_in_charge';
  if (instance.unitEnd === null) return null;
  if (referenceDay <= instance.unitEnd && instance.period.start <= instance.unitEnd) return null;
  if (wasDueInItsTime(instance)) return null;
  return instance.movesTo === null ? 'unit_ended' : 'moved_to_successor';
}

function statusOf(
  instance: ExpectedInstance,
  reachedDay: IsoDay | null,
  daysLate: number | null,
  referenceDay: IsoDay,
  dueSoonDays: number,
): InstanceStatus {
  const isLate = daysLate !== null && daysLate > 0;
  if (reachedDay !== null) return isLate ? 'done_late' : 'done';
  if (isLate) return 'late';
  if (instance.lastDay !== null && daysBetween(referenceDay, instance.lastDay) <= dueSoonDays)
    return 'due_soon';
  return 'due';
}
