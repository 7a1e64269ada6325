/**
 * What a plan progress report says, as figures and words; how it looks is decided in `report-document.ts` and
 * `report-workbook.ts`. Texts are as they will be printed, in the language of the report. Days are ISO days, shares 0–1.
 */
export interface PlanReport {
  /** Of what the program says itself. */
  readonly language: 'vi' | 'en';
  /** Its figures come from the invented log: every page and every sheet says so. */
  readonly isDemonstration: boolean;
  readonly letterhead: Letterhead;
  /** Trích yếu: "Kết quả thực hiện Kế hoạch … quý III năm 2024". */
  readonly subject: string;
  /** "quý III năm 2024", used inside sentences. */
  readonly periodText: string;
  /** The day on which the figures stand. */
  readonly referenceDay: string;
  /** Legal basis and occasion, one paragraph each. */
  readonly openings: readonly string[];
  readonly summary: ReportSummary;
  readonly groups: readonly TaskGroup[];
  /** Of a unit: tasks that others lead, and what it did for them. */
  readonly shared: readonly SharedLine[];
  readonly channels: readonly ChannelLine[];
  readonly shortfalls: readonly ShortfallLine[];
  readonly duties: DutySummary | null;
  /** Estimates for the years of the report; empty where nobody has entered one. */
  readonly budget: Budget;
  /** Letters that reminded and checks of units; null: none. */
  readonly followUps: FollowUpSummary | null;
  readonly initiatives: readonly InitiativeLine[];
  readonly goals: readonly GoalLine[];
  /** Year of the scores beside the components. */
  readonly scoreYear: number;
  readonly components: readonly ComponentLine[];
  /** Free text of the author; an empty list leaves its section out. */
  readonly narrative: Narrative;
  /** The counting rules in force ("trước ngày" strict …), printed under the appendix. */
  readonly rules: readonly string[];
  /** Closing sentence without the end mark. */
  readonly closing: string;
  /** Nơi nhận, without dash and end mark; "Lưu: VT." closes the list. */
  readonly recipients: readonly string[];
  readonly signature: Signature;
}

export interface Letterhead {
  /** The unit above, or null for a unit that prints its own name alone. */
  readonly parentName: string | null;
  readonly unitName: string;
  /** "12", or null while the number is blank. */
  readonly number: string | null;
  /** "BC-UBND". */
  readonly symbol: string;
  readonly place: string;
  /** ISO day of signing, or null; then only `year` is printed. */
  readonly date: string | null;
  readonly year: number;
}

export interface Signature {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH": one line each. */
  readonly capacity: readonly string[];
  readonly name: string | null;
}

export interface ReportSummary {
  readonly tasks: number;
  /** Tasks of the whole plan as its document counts them; null where it lists none, or for the report of a unit. */
  readonly listed: number | null;
  /** Whether it is the report of a unit on its part of the plan. */
  readonly isOfPart: boolean;
  readonly withTarget: number;
  readonly reached: number;
  readonly late: number;
  readonly withoutTarget: number;
  readonly activities: number;
  readonly units: number;
}

export type ReportStatus =
  | 'done'
  | 'done_late'
  | 'due_soon'
  | 'due'
  | 'no_day'
  | 'late'
  | 'not_applicable'
  | 'no_units'
  | 'no_target';

export interface TaskGroup {
  readonly title: string;
  readonly tasks: readonly TaskLine[];
}

export interface TaskLine {
  readonly code: string;
  readonly name: string;
  readonly lead: string;
  /** The target in the words of the document, or its cadence ("Thường xuyên"). */
  readonly planned: string;
  /** Items expected and counted up to the reference day; null without target. */
  readonly expected: number | null;
  readonly counted: number;
  /** Activities logged, also where nothing is expected. */
  readonly activities: number;
  /** "11/12 tháng"; empty where a task has a single period. */
  readonly periods: string;
  readonly share: number | null;
  readonly status: ReportStatus;
  readonly note: string;
}

export interface SharedLine {
  readonly code: string;
  readonly name: string;
  readonly lead: string;
  readonly role: 'coordinating' | 'joined';
  readonly activities: number;
}

export interface ChannelLine {
  readonly name: string;
  readonly activities: number;
  readonly quantity: number;
}

export interface ShortfallLine {
  readonly task: string;
  readonly unit: string;
  /** A period key: 2024, 2024-H1, 2024-Q3, 2024-05, 2024-W31, or two days joined by two dots. */
  readonly period: string;
  /** The day the rule names as an ISO day, or null where none is set. */
  readonly dueDay: string | null;
  /** "thiếu 01 lần phát sóng", "chưa gửi báo cáo". */
  readonly what: string;
  readonly daysLate: number | null;
}

export interface DutySummary {
  readonly owed: number;
  readonly received: number;
  readonly receivedLate: number;
  readonly missing: number;
  readonly missingUnits: readonly string[];
}

export interface Budget {
  /** One sentence a year. */
  readonly lines: readonly string[];
  readonly estimates: readonly EstimateLine[];
}

export interface EstimateLine {
  readonly year: number;
  readonly unit: string;
  /** In đồng, or in the words of the document. */
  readonly amount: number | null;
  readonly amountText: string | null;
  /** "đã gửi thẩm định". */
  readonly step: string;
  readonly stepOn: string | null;
  readonly authority: string | null;
  readonly decisionNumber: string | null;
  readonly decidedAmount: number | null;
  readonly note: string | null;
}

export interface FollowUpSummary {
  readonly letters: number;
  /** Units reminded, each once. */
  readonly reminded: number;
  readonly inspections: number;
  /** Units checked, each once, of those with a part in the plan. */
  readonly inspected: number;
  readonly ofUnits: number;
  readonly inspectedUnits: readonly string[];
  readonly lines: readonly FollowUpLine[];
}

export interface FollowUpLine {
  readonly day: string;
  readonly kind: 'reminder' | 'inspection';
  readonly document: string | null;
  readonly by: string;
  readonly units: readonly string[];
  /** Codes of the tasks that it was about. */
  readonly tasks: string;
}

export interface InitiativeLine {
  readonly kind: 'initiative' | 'model' | 'exemplar';
  readonly title: string;
  readonly unit: string;
  readonly day: string;
}

export interface GoalLine {
  readonly goal: string;
  readonly unit: string;
  readonly figures: string;
  readonly verdict: 'met' | 'not_met' | 'no_data' | 'not_enough_data';
}

export interface ComponentLine {
  readonly index: string;
  readonly component: string;
  readonly tasks: string;
  readonly activities: number;
  readonly score: number | null;
  readonly change: number | null;
}

export interface Narrative {
  readonly results: readonly string[];
  readonly difficulties: readonly string[];
  readonly nextSteps: readonly string[];
  readonly proposals: readonly string[];
}
