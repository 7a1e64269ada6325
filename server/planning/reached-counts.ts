import { addDays, dayNumber } from './calendar.ts';
import type { IsoDay, Period } from './calendar.ts';

/** What the tasks of a shape owe: they differ in nothing but their name. `instances` and `overdue` for one task. */
export interface ShapeRule {
  readonly periods: readonly Period[];
  /** The last period end that counts for a unit, by the number of the unit; null where the plan owes as a whole. */
  readonly untilOf: ReadonlyMap<number, IsoDay> | null;
  /** Kinds of entry that count, by their number; null where every entry counts. */
  readonly kinds: ReadonlySet<number> | null;
  readonly needed: number;
  readonly instances: number;
  readonly overdue: number;
}

/**
 * Entries as columns of the same length. Tasks are numbered from 0, those of a shape one after the other;
 * units, kinds and days (since 1970-01-01) are numbers too.
 */
export interface EntryColumns {
  readonly task: Int32Array;
  readonly unit: Int32Array;
  readonly day: Int32Array;
  readonly kind: Int32Array;
  readonly quantity: Float64Array;
}

/** What was reached by the tasks of a shape together. */
export interface Reached {
  /** Instances reached whose last day has come. */
  readonly closedReached: number;
  /** Tasks that reached all their instances, and those without one overdue. */
  readonly reachedTasks: number;
  readonly timelyTasks: number;
}

/**
 * Counts what was reached of each shape, as `progress` over listed instances does: entries are added up by task, unit
 * and period. `shapes` are in the order of the numbers of their tasks; null for one that owes nothing.
 */
export function reachedCounts(
  shapes: readonly { readonly tasks: number; readonly rule: ShapeRule | null }[],
  entries: EntryColumns,
  referenceDay: IsoDay,
): Reached[] {
  const total = shapes.reduce((sum, shape) => sum + shape.tasks, 0);
  const { order, starts } = byTask(entries.task, total);
  let first = 0;
  return shapes.map(({ tasks, rule }) => {
    const numbers = Array.from({ length: rule === null ? 0 : tasks }, (_, at) => first + at);
    first += tasks;
    if (rule === null) return { closedReached: 0, reachedTasks: 0, timelyTasks: 0 };
    const count = counterOf(rule, entries, referenceDay);
    let [closedReached, reachedTasks, timelyTasks] = [0, 0, 0];
    for (const task of numbers) {
      const found = count(order.subarray(starts[task], starts[task + 1]));
      closedReached += found.closed;
      if (found.reached >= rule.instances) reachedTasks += 1;
      if (found.past >= rule.overdue) timelyTasks += 1;
    }
    return { closedReached, reachedTasks, timelyTasks };
  });
}

/** The rows of each task: those of task `t` are `order[starts[t]]` to `order[starts[t + 1] - 1]`. */
function byTask(task: Int32Array, total: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(total + 1);
  for (const number of task) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let at = 0; at < total; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(task.length);
  task.forEach((number, row) => {
    const place = next[number] ?? 0;
    order[place] = row;
    next[number] = place + 1;
  });
  return { order, starts };
}

type Found = { reached: number; closed: number; past: number };

/** Counts the rows of one task; `sums` has a place for each unit and period, emptied after each task. */
function counterOf(
  rule: ShapeRule,
  entries: EntryColumns,
  referenceDay: IsoDay,
): (rows: Int32Array) => Found {
  const { periods, kinds, needed } = rule;
  const calendar = calendarOf(periods);
  const slots = slotsOf(rule);
  const sums = new Float64Array(periods.length * Math.max(1, slots.size));
  const closed = periods.map((period) => period.end <= referenceDay);
  const past = periods.map((period) => period.end < referenceDay);
  return (rows) => {
    const touched: number[] = [];
    for (const row of rows) {
      if (kinds !== null && !kinds.has(entries.kind[row] ?? 0)) continue;
      const period = calendar.periodOn(entries.day[row] ?? 0);
      const slot = slots.of(entries.unit[row] ?? 0);
      if (period === undefined || slot === undefined || period >= slot.periods) continue;
      const place = slot.at * periods.length + period;
      if (sums[place] === 0) touched.push(place);
      sums[place] = (sums[place] ?? 0) + (entries.quantity[row] ?? 0);
    }
    const found = { reached: 0, closed: 0, past: 0 };
    for (const place of touched) {
      const isReached = (sums[place] ?? 0) >= needed;
      sums[place] = 0;
      if (!isReached) continue;
      found.reached += 1;
      if (closed[place % periods.length] === true) found.closed += 1;
      if (past[place % periods.length] === true) found.past += 1;
    }
    return found;
  };
}

/** Which of the periods, in order, holds a day. */
function calendarOf(periods: readonly Period[]): { periodOn: (day: number) => number | undefined } {
  const start = dayNumber(periods[0]?.start ?? '1970-01-01');
  const end = dayNumber(periods.at(-1)?.end ?? addDays('1970-01-01', -1));
  const places = new Int32Array(Math.max(0, end - start + 1)).fill(-1);
  periods.forEach((period, at) =>
    places.fill(at, dayNumber(period.start) - start, dayNumber(period.end) - start + 1),
  );
  return {
    periodOn: (day) => {
      const place = places[day - start] ?? -1;
      return place < 0 ? undefined : place;
    },
  };
}

/** Where a unit is counted, and how many of the periods, from the first, count for it. */
type Slot = { at: number; periods: number };

function slotsOf({ untilOf, periods }: ShapeRule): { size: number; of: (unit: number) => Slot | undefined } {
  const whole = { at: 0, periods: periods.length };
  if (untilOf === null) return { size: 1, of: () => whole };
  const slots: Slot[] = [];
  let size = 0;
  for (const [unit, until] of untilOf) {
    slots[unit] = { at: size, periods: periods.filter((period) => period.end <= until).length };
    size += 1;
  }
  return { size, of: (unit) => slots[unit] };
}
