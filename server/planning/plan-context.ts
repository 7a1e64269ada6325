import { firstDayOf, laterDay } from './calendar.ts';
import type { IsoDay, Per, Period } from './calendar.ts';
import { dueConflicts } from './due-days.ts';
import type { DueConflict } from './due-days.ts';
import { periodsWithin } from './periods.ts';
import type { Deadline, Plan, Scope, Target, Task } from './plan.ts';
import type { PlanSettings } from './settings.ts';
import { expandUnits } from './unit-register.ts';
import type { ExpandedUnits, UnitRegister } from './unit-register.ts';

/** What every task of a plan needs to know, worked out once. */
export interface PlanContext {
  readonly plan: Plan;
  readonly register: UnitRegister;
  readonly settings: PlanSettings;
  readonly conflicts: readonly DueConflict[];
  readonly unitsOf: (task: Task, scope: Scope) => ExpandedUnits;
  readonly periodsOf: (start: IsoDay, end: IsoDay, per: Per) => readonly Period[];
}

export function planContext(plan: Plan, register: UnitRegister, settings: PlanSettings): PlanContext {
  return {
    plan,
    register,
    settings,
    conflicts: dueConflicts(plan, settings),
    unitsOf: rememberUnits(plan, register),
    periodsOf: rememberPeriods(settings),
  };
}

/** Expands lead groups once for each list of leads: thousands of tasks share a few lists. */
function rememberUnits(plan: Plan, register: UnitRegister): (task: Task, scope: Scope) => ExpandedUnits {
  const known = new Map<string, ExpandedUnits>();
  return (task, scope) => {
    const leads = task.leadUnitIds.length > 0 ? task.leadUnitIds : [plan.issuingUnitId];
    const key = `${scope === 'each_commune' ? 'c' : 'u'}|${leads.join(';')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const all = expandUnits(register, leads);
    const communes = all.unitIds.filter((id) => register.byId.get(id)?.level === 'commune');
    const expanded = scope === 'each_commune' ? { ...all, unitIds: communes } : all;
    known.set(key, expanded);
    return expanded;
  };
}

/** Thousands of weekly tasks share one list of weeks. */
function rememberPeriods(
  settings: PlanSettings,
): (start: IsoDay, end: IsoDay, per: Per) => readonly Period[] {
  const known = new Map<string, readonly Period[]>();
  return (start, end, per) => {
    const key = `${start}|${end}|${per}`;
    const periods = known.get(key) ?? periodsWithin(start, end, per, settings);
    known.set(key, periods);
    return periods;
  };
}

/** The deadlines of a task with conflicts settled: of each conflict only the day in force remains. */
export function deadlinesInForce(task: Task, conflicts: readonly DueConflict[]): Deadline[] {
  const settled = new Set<DueConflict>();
  return task.deadlines.flatMap((deadline) => {
    const conflict = conflicts.find((each) => each.deadlineIds.includes(deadline.deadlineId));
    if (conflict === undefined) return [deadline];
    if (settled.has(conflict)) return [];
    settled.add(conflict);
    const chosen = conflict.deadlines.find((each) => each.deadlineId === conflict.chosenId) ?? deadline;
    const { deadlineId, rule, due, windowStart, raw } = chosen;
    return [{ ...deadline, deadlineId, rule, due, windowStart, raw }];
  });
}

/** The targets that hold under the settings: implied ones can be switched off (X5). */
export function targetsInForce(task: Task, settings: PlanSettings): Target[] {
  return task.targets.filter((target) => settings.impliedTargets || !target.implied);
}

/** The first day from which weekly targets are owed (004 is dated August 2022 and runs from 2022). */
export function weeksStart(plan: Plan, settings: PlanSettings): IsoDay {
  if (settings.weeksFrom === 'plan_period') return plan.periodStart;
  const chosen =
    settings.weeksFrom === 'issue_date' ? firstDayOf(plan.issueDate ?? '') : settings.weeksFrom.day;
  return chosen === null ? plan.periodStart : laterDay(chosen, plan.periodStart);
}
