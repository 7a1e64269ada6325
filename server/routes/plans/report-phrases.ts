import type { estimateSteps } from '../../contract/plans/estimates.ts';
import type { EstimateSum } from '../../planning/estimates.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { englishPhrases } from './report-phrases-en.ts';
import { vietnamesePhrases } from './report-phrases-vi.ts';

/** What the program itself says in a report; words of the plan and of its author stay as they were written. */

export type Language = 'vi' | 'en';

export type SpokenTarget = {
  operator: string | null;
  value: string | null;
  measure: string;
  per: string;
  scope: string;
};

export type SpokenValue = { year: number; rank: number | null; score: number | null; rating: string | null };

export type SpokenEstimate = {
  year: number;
  unit: string;
  amount: number | null;
  amountText: string | null;
  step: string;
  isDecided: boolean;
  stepOn: string | null;
  authority: string | null;
  decisionNumber: string | null;
  decidedAmount: number | null;
};

export type Phrases = {
  /** "quý III năm 2024", used inside sentences. */
  period: (key: string) => string;
  /** `title`: of the plan, without its verb. */
  subject: (aim: string, period: string) => string;
  opening: (title: string, number: string | null, unit: string, period: string) => string;
  closing: (subject: string) => string;
  /** "thiếu 01 lần phát sóng"; `lacking`: codes of the documents of a set that are not there. */
  missing: (measure: string, missing: number, lacking: readonly string[]) => string;
  /** "ít nhất 04 lần phát sóng/tháng", for a target that the document has not put in words. */
  target: (target: SpokenTarget) => string;
  either: (targets: readonly string[]) => string;
  /** "11/12 tháng"; `per` is null where units are counted, and unknown where periods differ. */
  reachedOf: (reached: number, of: number, per: string | null) => string;
  /** "1 báo cáo đã nhận, 1 chưa đặt hạn": what is done of a task, and what of it has no day yet. */
  withoutDay: (reached: number, open: number, measure: string) => string;
  /** "hạng 41 (2019) → hạng 36 (2020); điểm 64,33 → 63,20". */
  figures: (before: SpokenValue | null, after: SpokenValue | null) => string;
  estimateSteps: Readonly<Record<(typeof estimateSteps)[number], string>>;
  /** What a year is estimated to cost: one estimate in full, or several summed. */
  estimate: (estimate: SpokenEstimate) => string;
  estimates: (sum: EstimateSum) => string;
  unnamedGroup: string;
  unitEnded: string;
  /** The counting rules that a reader of the figures must know. */
  rules: (settings: PlanSettings) => string[];
};

export const phrasesIn: Readonly<Record<Language, Phrases>> = {
  vi: vietnamesePhrases,
  en: englishPhrases,
};

/** PAR_INDEX is written PAR INDEX. */
export const indexName = (code: string): string => code.replaceAll('_', ' ');
