import { addDays } from './calendar.ts';
import type { IsoDay, Period } from './calendar.ts';
import type { DueDay } from './due-days.ts';
import { dutyPeriods } from './duty-periods.ts';
import type { DutyPeriod } from './duty-periods.ts';
import type { Requirement } from './measures.ts';
import type { Plan, Scope, Task } from './plan.ts';
import { planContext } from './plan-context.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanSettings } from './settings.ts';
import { expandUnits, successorOf, unitEnd } from './unit-register.ts';
import type { UnitRegister } from './unit-register.ts';

/** What a task owes in one period to one unit. */
export interface ExpectedInstance extends DueDay {
  /** `task|unit|period|requirement`: the same from run to run. */
  readonly instanceId: string;
  readonly planId: string;
  readonly taskId: string;
  readonly scope: Scope;
  /** The unit that owes it; null when several lead units owe it together. */
  readonly unitId: string | null;
  /** All units that owe it: one, or the lead units of a target of the whole plan. */
  readonly unitIds: readonly string[];
  readonly period: Period;
  readonly requirements: readonly Requirement[];
  readonly acceptsLate: boolean;
  readonly deadlineId: string | null;
  /** Last day of the unit; null while it exists. */
  readonly unitEnd: IsoDay | null;
  /** Where the duty goes after that day; null when it closes. */
  readonly movesTo: string | null;
  /** First day from which this unit owes it, when it came into being or took over during the plan. */
  readonly activeFrom: IsoDay | null;
  /** Instances of ended units that this one takes over. */
  readonly takesOver: readonly string[];
}

/**
 * Expected instances of one task: task × period × unit, with due days. Shapes: `units` is the register with
 * every unit the plan names; groups without members give no instance. A task without target, deadline or
 * set cycle gives none (R04), a row that repeats another gives none (R11).
 * Sources: requirements.md R05, R06, R12, R13; units that end: A3.5, A4.8.
 */
export function expectedInstances(
  task: Task,
  plan: Plan,
  units: UnitRegister,
  settings: PlanSettings,
): ExpectedInstance[] {
  return instancesOf(task, planContext(plan, units, settings));
}

/** As `expectedInstances`, for many tasks of one plan. */
export function instancesOf(task: Task, context: PlanContext): ExpectedInstance[] {
  return dutyPeriods(task, context).flatMap((duty) =>
    duty.scope === 'plan' ? wholePlan(task, duty, context) : perUnit(task, duty, context),
  );
}

function wholePlan(task: Task, duty: DutyPeriod, context: PlanContext): ExpectedInstance[] {
  const { register } = context;
  const { unitIds } = context.unitsOf(task, 'plan');
  const ends = unitIds.map((id) => unitEnd(register, id));
  const lastEnd = ends.reduce<IsoDay | null>(
    (last, end) => (last === null || end === null ? null : end > last ? end : last),
    ends[0] ?? null,
  );
  const [first] = unitIds;
  const owner = unitIds.length === 1 && first !== undefined ? first : null;
  const heir = lastEnd === null || first === undefined ? null : heirOf(register, first, context.settings);
  const instance = instanceFor(task, duty, owner, unitIds, lastEnd, heir);
  return heir === null || !needsHeir(duty, lastEnd)
    ? [instance]
    : [instance, takenOver(instance, heir, register)];
}

function perUnit(task: Task, duty: DutyPeriod, context: PlanContext): ExpectedInstance[] {
  const { register, settings } = context;
  const instances = new Map<string, ExpectedInstance>();
  for (const unitId of context.unitsOf(task, duty.scope).unitIds) {
    const start = register.byId.get(unitId)?.validFrom ?? null;
    if (start !== null && start > duty.period.end) continue;
    const end = unitEnd(register, unitId);
    const heir = end === null ? null : heirOf(register, unitId, settings);
    const instance = instanceFor(task, duty, unitId, [unitId], end, heir);
    const activeFrom = start !== null && start > duty.period.start ? start : null;
    instances.set(unitId, { ...instance, activeFrom });
  }
  for (const instance of [...instances.values()]) handOver(instance, instances, duty, register);
  return [...instances.values()];
}

/** Gives what an ended unit owed to its successor, once, however many units merged into it. */
function handOver(
  instance: ExpectedInstance,
  instances: Map<string, ExpectedInstance>,
  duty: DutyPeriod,
  register: UnitRegister,
): void {
  let from = instance;
  for (let steps = 0; from.movesTo !== null && needsHeir(duty, from.unitEnd) && steps < 8; steps += 1) {
    const heir = from.movesTo;
    const known = instances.get(heir);
    const isOlder = known !== undefined && known.activeFrom === null;
    if (isOlder) return;
    const next = takenOver(from, heir, register);
    const takesOver = [...new Set([...(known?.takesOver ?? []), from.instanceId])].sort();
    from = known === undefined ? { ...next, takesOver } : { ...known, takesOver };
    instances.set(heir, from);
  }
}

function heirOf(register: UnitRegister, unitId: string, settings: PlanSettings): string | null {
  return settings.endedUnits === 'move' ? successorOf(register, unitId) : null;
}

/** A duty still open when its unit ends; one whose last day is unknown stays open until its period ends. */
function needsHeir(duty: DutyPeriod, end: IsoDay | null): boolean {
  if (end === null) return false;
  return (duty.lastDay ?? duty.period.end) > end;
}

function takenOver(instance: ExpectedInstance, heir: string, register: UnitRegister): ExpectedInstance {
  const units = expandUnits(register, [heir]).unitIds;
  const end = unitEnd(register, heir);
  return {
    ...instance,
    instanceId: instance.instanceId.replace(`|${instance.unitId ?? 'plan'}|`, `|${heir}|`),
    unitId: heir,
    unitIds: units,
    unitEnd: end,
    movesTo: end === null ? null : successorOf(register, heir),
    activeFrom: instance.unitEnd === null ? null : addDays(instance.unitEnd, 1),
    takesOver: [instance.instanceId],
  };
}

function instanceFor(
  task: Task,
  duty: DutyPeriod,
  unitId: string | null,
  unitIds: readonly string[],
  end: IsoDay | null,
  movesTo: string | null,
): ExpectedInstance {
  const part = duty.requirements[0]?.targetId ?? duty.deadlineId ?? 'one';
  return {
    instanceId: `${task.taskId}|${unitId ?? 'plan'}|${duty.period.key}|${part}`,
    planId: task.planId,
    taskId: task.taskId,
    scope: duty.scope,
    unitId,
    unitIds,
    period: duty.period,
    requirements: duty.requirements,
    acceptsLate: duty.acceptsLate,
    dueDay: duty.dueDay,
    lastDay: duty.lastDay,
    dueFrom: duty.dueFrom,
    deadlineId: duty.deadlineId,
    unitEnd: end,
    movesTo,
    activeFrom: null,
    takesOver: [],
  };
}
