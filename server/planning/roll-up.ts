import type { Activity } from './activity.ts';
import type { IsoDay } from './calendar.ts';
import { grouped } from './grouped.ts';
import type { InstanceProgress } from './progress.ts';
import { ancestry, existsOn, unitOn } from './unit-register.ts';
import type { UnitRegister } from './unit-register.ts';

/** "theo đơn vị cũ": the unit of the day of the activity; "theo đơn vị mới": the unit that stands there on a later day. */
export type UnitView = { readonly by: 'old' } | { readonly by: 'new'; readonly on: IsoDay };

export interface RollUpRow {
  readonly unitId: string;
  /** Sums of the unit and all units below it: quantities and log entries. */
  readonly quantity: number;
  readonly entries: number;
  /** Units at or below with a duty of their own that applies, and those that reached all of it. */
  readonly unitsWithDuty: number;
  readonly unitsReached: number;
  /** unitsReached / unitsWithDuty, 0–1; null without a duty (R17). */
  readonly share: number | null;
  /** Ids of the units that did not reach it, to be named. */
  readonly below: readonly string[];
}

/**
 * Rolls activities and per-unit results up along the register: commune → district → province, division →
 * department → province. One row for every unit that has something, and for each unit above it.
 * Totals are equal under both views: an activity is counted for exactly one unit (A3.5).
 * Pass the results of one task for "8 of 9 communes", or of several for units that reached all of them.
 */
export function rollUp(
  results: readonly InstanceProgress[],
  activities: readonly Activity[],
  register: UnitRegister,
  view: UnitView = { by: 'old' },
): ReadonlyMap<string, RollUpRow> {
  const rows = new Map<string, MutableRow>();
  for (const activity of activities) {
    for (const unitId of lineOf(register, unitFor(activity, register, view))) {
      const row = rowOf(rows, unitId);
      row.quantity += activity.quantity;
      row.entries += 1;
    }
  }
  const applying = results.filter(
    (result) => result.status !== 'not_applicable' && result.instance.unitId !== null,
  );
  const byUnit = grouped(applying, ({ instance: { unitId } }) => standingFor(unitId ?? '', register, view));
  for (const [unitId, own] of byUnit) {
    const isReached = own.every((result) => result.isReached);
    for (const id of lineOf(register, unitId)) {
      const row = rowOf(rows, id);
      row.unitsWithDuty += 1;
      if (isReached) row.unitsReached += 1;
      else row.below.push(unitId);
    }
  }
  return new Map([...rows].map(([unitId, row]) => [unitId, finished(row)]));
}

interface MutableRow {
  readonly unitId: string;
  quantity: number;
  entries: number;
  unitsWithDuty: number;
  unitsReached: number;
  below: string[];
}

function rowOf(rows: Map<string, MutableRow>, unitId: string): MutableRow {
  const known = rows.get(unitId);
  if (known !== undefined) return known;
  const row = { unitId, quantity: 0, entries: 0, unitsWithDuty: 0, unitsReached: 0, below: [] };
  rows.set(unitId, row);
  return row;
}

function finished(row: MutableRow): RollUpRow {
  return { ...row, share: row.unitsWithDuty === 0 ? null : row.unitsReached / row.unitsWithDuty };
}

function lineOf(register: UnitRegister, unitId: string): string[] {
  const line = ancestry(register, unitId);
  return line.length > 0 ? line : [unitId];
}

/** "theo đơn vị mới": what an ended unit had owed stands with the unit that came after it. */
const standingFor = (unitId: string, register: UnitRegister, view: UnitView): string =>
  view.by === 'old' ? unitId : unitOn(register, unitId, view.on);

function unitFor(activity: Activity, register: UnitRegister, view: UnitView): string {
  const then = unitOn(register, activity.unitId, activity.date);
  return view.by === 'old' ? then : unitOn(register, then, view.on);
}

/** Units of a list that exist on a day: the denominators of "theo đơn vị mới". */
export function unitsOn(register: UnitRegister, unitIds: readonly string[], day: IsoDay): string[] {
  return [...new Set(unitIds.map((id) => unitOn(register, id, day)))].filter((id) =>
    existsOn(register, id, day),
  );
}

/** What one plan contributes to the view of a unit above it. */
export interface PlanShare {
  readonly planId: string;
  readonly periodStart: IsoDay;
  readonly periodEnd: IsoDay;
  readonly byYear: ReadonlyMap<string, number>;
}

/**
 * The plans below a unit side by side, each with its own period and its quantities by year. They are never
 * added over plans: a plan of 2020 says nothing about 2022–2025 (X1).
 */
export function plansBelow(
  rootUnitId: string,
  plans: readonly { planId: string; issuingUnitId: string; periodStart: IsoDay; periodEnd: IsoDay }[],
  activitiesOf: (planId: string) => readonly Activity[],
  register: UnitRegister,
): PlanShare[] {
  return plans
    .filter((plan) => ancestry(register, plan.issuingUnitId).includes(rootUnitId))
    .map(({ planId, periodStart, periodEnd }) => {
      const byYear = new Map<string, number>();
      for (const activity of activitiesOf(planId)) {
        const year = activity.date.slice(0, 4);
        byYear.set(year, (byYear.get(year) ?? 0) + activity.quantity);
      }
      return { planId, periodStart, periodEnd, byYear };
    });
}
