import { addDays, earlierDay, laterDay } from './calendar.ts';
import type { IsoDay, Per } from './calendar.ts';

/**
 * A plan with its tasks, targets and deadlines. Field names are the column names of plans.csv, tasks.csv,
 * targets.csv and deadlines.csv in camelCase; `measure` is the column `unit` of targets.csv, because the
 * word unit belongs to the administrative unit.
 */
export interface Plan {
  readonly planId: string;
  readonly issuingUnitId: string;
  readonly periodStart: IsoDay;
  readonly periodEnd: IsoDay;
  /** `2025-02-19`, `2022-08` or null: numbers and days may be blank. */
  readonly issueDate: string | null;
  readonly versions: readonly PlanVersion[];
  readonly tasks: readonly Task[];
}

/** A yearly revision (004:L331): `inForceTo` null means until the plan ends. */
export interface PlanVersion {
  readonly versionId: string;
  readonly inForceFrom: IsoDay;
  readonly inForceTo: IsoDay | null;
}

export type TaskKind = 'form' | 'task' | 'org_duty' | 'reporting' | 'solution';

export type Cadence =
  | 'once'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'semiannual'
  | 'yearly'
  | 'continuous'
  | 'event_driven'
  | 'periodic_unspecified'
  | 'not_stated';

export type Relation =
  | 'duplicate_of'
  | 'implemented_by'
  | 'implements'
  | 'part_of'
  | 'overlaps'
  | 'supervises'
  | 'same_form_as';

export interface Task {
  readonly taskId: string;
  readonly planId: string;
  /** The document's own code, always text: `2.1` and `2.10` are two tasks. */
  readonly taskCode: string;
  readonly taskKind: TaskKind;
  readonly taskNameVi: string;
  readonly contentGroup: string;
  readonly channel: string;
  readonly secondaryChannels: readonly string[];
  readonly leadUnitIds: readonly string[];
  readonly coordUnitIds: readonly string[];
  readonly recipientUnitIds: readonly string[];
  readonly cadence: Cadence;
  readonly periodStart: IsoDay;
  readonly periodEnd: IsoDay;
  readonly targetScope: Scope | null;
  readonly evidenceTypes: readonly string[];
  /** Versions of the plan that hold this task; empty means all. */
  readonly versionIds: readonly string[];
  readonly relatedTaskId: string | null;
  readonly relation: Relation | null;
  /** False for a row that repeats or only describes another row: it adds no duty. */
  readonly countable: boolean;
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
}

export type Scope = 'plan' | 'each_unit' | 'each_commune';

/**
 * Operators of an activity or deliverable target. `=` is reached from the value on: a second panel in a
 * commune is surplus, not a failure.
 */
export type Operator = '>=' | '=' | '>';

export interface Target {
  readonly targetId: string;
  readonly taskId: string;
  /** `deliverable`: a document or product that can still be handed in late; `activity`: counted in its period. */
  readonly targetType: 'activity' | 'deliverable';
  readonly scope: Scope;
  readonly operator: Operator;
  readonly value: number;
  readonly measure: string;
  readonly per: Per;
  readonly periodStart: IsoDay;
  readonly periodEnd: IsoDay;
  /** Targets of one group are alternatives: any of them is enough (002:L115). */
  readonly alternativeGroup: string | null;
  /** The document gives wording ("Hàng tuần"), not a number. */
  readonly implied: boolean;
}

/** `offset_before_<n>_days` counts back from a day asked by the unit above. */
export type DueRule =
  | 'before'
  | 'within_period'
  | 'before_each_year'
  | 'before_requested_date'
  | `offset_before_${number}_days`
  | 'each_quarter_no_date'
  | 'yearly_no_date'
  | 'periodic_no_date';

export interface Deadline {
  readonly deadlineId: string;
  readonly taskId: string;
  /** What is owed: report, plan, guidance, reminder, contest, articles. */
  readonly obligation: string;
  readonly rule: DueRule;
  readonly windowStart: IsoDay | null;
  readonly due: IsoDay | null;
  /** `2024`, `2024-H1`; a wording such as "2020 quarters" is kept and read as recurring. */
  readonly periodCovered: string;
  readonly obligatedUnitIds: readonly string[];
  readonly recipientUnitIds: readonly string[];
  /** Deadlines of the same duty that name another day (002:L79 against 002:L110). */
  readonly conflictWith: readonly string[];
  readonly raw: string;
}

/** Whether units owe something of the task each for itself. */
export function isPerUnit(task: Task): boolean {
  return [task.targetScope, ...task.targets.map((target) => target.scope)].some(
    (scope) => scope === 'each_unit' || scope === 'each_commune',
  );
}

/** The version in force on a day (R27), the latest that has begun; null before the first or without versions. */
export function versionInForce(plan: Plan, day: IsoDay): PlanVersion | null {
  let found: PlanVersion | null = null;
  for (const version of plan.versions) {
    const holds = version.inForceFrom <= day && (version.inForceTo === null || day <= version.inForceTo);
    if (holds && (found === null || version.inForceFrom > found.inForceFrom)) found = version;
  }
  return found;
}

/** Days from the first to the last on which something holds, and the spans within them in which it does. */
export interface Window {
  readonly start: IsoDay;
  readonly end: IsoDay;
  /** In order, none touching the next: a form that a revision drops and a later one takes up again has two. */
  readonly spans: readonly { readonly start: IsoDay; readonly end: IsoDay }[];
}

/** The days on which a task holds: plan period, task period and the versions that contain it; null when none. */
export function taskWindow(task: Task, plan: Plan): Window | null {
  const start = laterDay(plan.periodStart, task.periodStart);
  const end = earlierDay(plan.periodEnd, task.periodEnd);
  const versions = plan.versions.filter((version) => task.versionIds.includes(version.versionId));
  const held =
    versions.length === 0
      ? [{ start, end }]
      : versions.map(({ inForceFrom, inForceTo }) => ({
          start: laterDay(start, inForceFrom),
          end: earlierDay(end, inForceTo ?? end),
        }));
  const spans = joined(held.filter((span) => span.start <= span.end));
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end, spans };
}

function joined(spans: readonly { start: IsoDay; end: IsoDay }[]): { start: IsoDay; end: IsoDay }[] {
  const found: { start: IsoDay; end: IsoDay }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const before = found.at(-1);
    if (before === undefined || addDays(before.end, 1) < start) found.push({ start, end });
    else before.end = laterDay(before.end, end);
  }
  return found;
}

/** Whether a task holds on a day. */
export function holdsOn(window: Window | null, day: IsoDay): boolean {
  return window?.spans.some(({ start, end }) => start <= day && day <= end) ?? false;
}
