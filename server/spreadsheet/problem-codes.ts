/** The closed list of what the engine can say about a file; the words are in wordings/. */

export const PROBLEM_CODES = [
  'unknown-unit',
  'ambiguous-unit',
  'unit-near',
  'unit-not-of-year',
  'row-without-unit',
  'unit-unstated',
  'name-joined',
  'unknown-component',
  'ambiguous-component',
  'not-a-number',
  'wrong-mark',
  'ambiguous-number',
  'mixed-marks',
  'date-instead-of-number',
  'formula-without-value',
  'error-value',
  'out-of-range',
  'total-of-nothing',
  'sum-differs',
  'rank-differs',
  'like-ranks',
  'duplicate-differs',
  'duplicate-agrees',
  'fraction-read',
  'remark-beside-number',
  'index-unknown',
  'year-unknown',
  'edition-unknown',
  'year-conflict',
  'no-table',
  'sheet-hidden',
  'sheet-indicators',
  'sheet-not-taken',
  'hidden-taken',
  'column-not-of-index',
  'rows-not-units',
  'rows-below-components',
  'repeated-rows',
  'date-unreadable',
  'quantity-unreadable',
  'quantity-part-unclear',
  'quantities-split',
  'day-of-period',
  'columns-not-counted',
  'part-of-row',
  'period-not-reported',
  'period-sum-differs',
  'unknown-task',
  'unknown-channel',
  'encoding-read',
  'encoding-doubtful',
  'legacy-font-read',
  'renamed-file',
  'second-reader',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** error: the cells are not taken; warning: taken, but look; note: for information. */
export type ProblemLevel = 'error' | 'warning' | 'note';

/** One sentence in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

export interface Suggestion {
  /** Unit or component code. */
  readonly id: string;
  readonly name: string;
}

export interface Problem {
  readonly level: ProblemLevel;
  readonly code: ProblemCode;
  readonly sheet: string | null;
  /** The first cell it is about, 'B7'. */
  readonly cell: string | null;
  readonly found: string;
  readonly expected: Said;
  readonly fix: Said;
  /** How many cells it is about. */
  readonly count: number;
  /** The text to decide on once for all its cells (unknown or ambiguous names). */
  readonly subject: string | null;
  readonly suggestions: readonly Suggestion[];
}
