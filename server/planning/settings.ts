import type { IsoDay } from './calendar.ts';
import type { PeriodRules } from './periods.ts';

/** The choices the seeds leave open (requirements.md, mark [choose]); every screen prints those it used. */
export interface PlanSettings extends PeriodRules {
  /** "trước ngày 20/10": `strict` makes 19/10 the last day on time, `inclusive` 20/10. */
  readonly beforeDay: 'strict' | 'inclusive';
  /** False leaves out targets read from wording alone; their tasks then have no quantitative target (X5). */
  readonly impliedTargets: boolean;
  /** How many items a week, month, quarter or year needs under an implied activity target. */
  readonly impliedMinimum: number;
  /** The first day from which weekly targets are owed: the plan's period, its day of issue, or a chosen day. */
  readonly weeksFrom: 'plan_period' | 'issue_date' | { readonly day: IsoDay };
  /** An unreached instance is "due soon" this many days before its last day, that day included. */
  readonly dueSoonDays: number;
  /** One activity that serves several tasks: counted in each, or only in the first named. */
  readonly sharedActivity: 'each_task' | 'first_task';
  /**
   * A document dated before its period begins (a letter of 28/04 for "tháng 5"): counted never, only where the task has a
   * single period and so can mean no other, or always for the nearest.
   */
  readonly earlyWork: 'never' | 'single_period' | 'always';
  /** What a unit that ended still owed: passes to its successor, or closes with a reason. */
  readonly endedUnits: 'move' | 'close';
  /** Days that the office sets for reports whose day the plan does not state. */
  readonly reportCycles: readonly ReportCycle[];
  /** Days asked from above, for rules that count from them. */
  readonly requestedDays: readonly RequestedDay[];
  /** For each deadline that conflicts with others: the id of the one in force. */
  readonly deadlineChoices: Readonly<Record<string, string>>;
}

export interface ReportCycle {
  readonly taskId: string;
  readonly per: 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year';
  /** Days after the last day of the period on which the report is due; negative for days before. */
  readonly offsetDays: number;
}

export interface RequestedDay {
  readonly planId: string;
  /** The period the report is about, for example `2024-H1`. */
  readonly periodKey: string;
  readonly day: IsoDay;
}

export const DEFAULT_SETTINGS: PlanSettings = {
  beforeDay: 'strict',
  weeks: 'iso',
  partialPeriodShare: 0,
  impliedTargets: true,
  impliedMinimum: 1,
  weeksFrom: 'issue_date',
  dueSoonDays: 7,
  sharedActivity: 'each_task',
  earlyWork: 'single_period',
  endedUnits: 'move',
  reportCycles: [],
  requestedDays: [],
  deadlineChoices: {},
};
