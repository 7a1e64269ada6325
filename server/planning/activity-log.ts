import { byDay } from './activity.ts';
import type { Activity } from './activity.ts';
import { daysBetween } from './calendar.ts';
import type { IsoDay } from './calendar.ts';
import type { ExpectedInstance } from './expected-instances.ts';
import { grouped } from './grouped.ts';
import { countsFor, fulfil } from './measures.ts';
import type { PlanSettings } from './settings.ts';

/** Activities by task, and by task and unit, each list in order of day. */
export interface ActivityLog {
  readonly byTask: ReadonlyMap<string, readonly Activity[]>;
  readonly byTaskUnit: ReadonlyMap<string, readonly Activity[]>;
}

/** Sorts and indexes what was done up to and including the reference day. */
export function activityLog(activities: readonly Activity[], referenceDay: IsoDay): ActivityLog {
  const known = activities.filter((activity) => activity.date <= referenceDay && !activity.adHoc).sort(byDay);
  const entries = known.flatMap((activity) => activity.taskIds.map((taskId) => ({ taskId, activity })));
  return {
    byTask: listsOf(entries, (entry) => entry.taskId),
    byTaskUnit: listsOf(entries, (entry) => `${entry.taskId}|${entry.activity.unitId}`),
  };
}

interface Entry {
  readonly taskId: string;
  readonly activity: Activity;
}

function listsOf(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Activity[]> {
  return new Map(
    [...grouped(entries, keyOf)].map(([key, list]) => [key, list.map((entry) => entry.activity)]),
  );
}

/** The log of the units named, in order of day; of all units when `unitIds` is null. */
export function entriesOf(
  log: ActivityLog,
  taskId: string,
  unitIds: readonly string[] | null,
): readonly Activity[] {
  if (unitIds === null) return log.byTask.get(taskId) ?? [];
  const [only] = unitIds;
  if (unitIds.length === 1) return log.byTaskUnit.get(`${taskId}|${only ?? ''}`) ?? [];
  return unitIds.flatMap((id) => log.byTaskUnit.get(`${taskId}|${id}`) ?? []).sort(byDay);
}

/** The entries dated inside the span, both days included; `entries` must be in order of day. */
export function entriesWithin(entries: readonly Activity[], from: IsoDay, to: IsoDay): Activity[] {
  const inside: Activity[] = [];
  for (let at = firstFrom(entries, from); at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry === undefined || entry.date > to) break;
    inside.push(entry);
  }
  return inside;
}

function firstFrom(entries: readonly Activity[], from: IsoDay): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.date ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives each document to one instance. A stated period (`forPeriod`) decides; else a report goes to the nearest day on
 * which one is still lacking, and another product to the nearest window, full or not: a second letter in May is not the
 * one of October (R06). Whether a product may be dated before its window is a setting. Entries with a stated period go
 * first, then by day: the order of logging is without effect.
 */
export function shareOut(
  instances: readonly ExpectedInstance[],
  entries: readonly Activity[],
  { earlyWork }: Pick<PlanSettings, 'earlyWork'>,
): ReadonlyMap<ExpectedInstance, Activity[]> {
  const given = new Map<ExpectedInstance, Activity[]>(instances.map((instance) => [instance, []]));
  const stated = entries.filter((entry) => entry.forPeriod !== null);
  const unstated = entries.filter((entry) => entry.forPeriod === null);
  const hasOnePeriod = new Set(instances.map((instance) => instance.period.key)).size === 1;
  const mayBeEarly = earlyWork === 'always' || (earlyWork === 'single_period' && hasOnePeriod);
  for (const entry of [...stated, ...unstated]) {
    const fitting = instances.filter(
      (instance) => accepts(instance, entry) && (mayBeEarly || !isEarly(instance, entry)),
    );
    const lacking = fitting.filter((instance) => !isFull(instance, given.get(instance) ?? []));
    const open = lacking.length > 0 ? lacking : fitting;
    const chosen = nearest(fitting.some(isReport) ? open : nearestWindows(fitting, open, entry), entry);
    if (chosen !== null) given.get(chosen)?.push(entry);
  }
  for (const list of given.values()) list.sort(byDay);
  return given;
}

function accepts(instance: ExpectedInstance, entry: Activity): boolean {
  if (entry.forPeriod !== null && entry.forPeriod !== instance.period.key) return false;
  if (instance.unitEnd !== null && entry.date > instance.unitEnd) return false;
  return instance.requirements.some((requirement) => countsFor(requirement.measure, entry));
}

/** Dated before the window of a product; a report is about its period, and whoever logs it may say which. */
function isEarly(instance: ExpectedInstance, entry: Activity): boolean {
  return entry.forPeriod === null && !isReport(instance) && entry.date < instance.period.start;
}

function isFull(instance: ExpectedInstance, entries: readonly Activity[]): boolean {
  return instance.requirements.some((requirement) => fulfil(requirement, entries).reachedDay !== null);
}

/** Of the windows that are nearest to the entry those that still lack something, else all of them. */
function nearestWindows(
  fitting: readonly ExpectedInstance[],
  open: readonly ExpectedInstance[],
  entry: Activity,
): readonly ExpectedInstance[] {
  const least = Math.min(...fitting.map((instance) => reach(instance, entry.date)));
  const isNear = (instance: ExpectedInstance): boolean => reach(instance, entry.date) === least;
  const near = open.filter(isNear);
  return near.length > 0 ? near : fitting.filter(isNear);
}

function isReport(instance: ExpectedInstance): boolean {
  return instance.requirements.some((requirement) => requirement.measure === 'report');
}

function nearest(instances: readonly ExpectedInstance[], entry: Activity): ExpectedInstance | null {
  let best: ExpectedInstance | null = null;
  for (const instance of instances) {
    if (best === null || compareReach(instance, best, entry.date) < 0) best = instance;
  }
  return best;
}

function compareReach(a: ExpectedInstance, b: ExpectedInstance, day: IsoDay): number {
  return reach(a, day) - reach(b, day) || length(a) - length(b) || (a.period.key < b.period.key ? -1 : 1);
}

function reach(instance: ExpectedInstance, day: IsoDay): number {
  const { start, end } = instance.period;
  if (isReport(instance)) return Math.abs(daysBetween(instance.lastDay ?? end, day));
  return day < start ? daysBetween(day, start) : day > end ? daysBetween(end, day) : 0;
}

function length(instance: ExpectedInstance): number {
  return daysBetween(instance.period.start, instance.period.end);
}
