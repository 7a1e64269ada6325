import type { Language, MarkedProblem } from '../reports/uploads/marked-workbook.ts';
import type { Hints } from '../spreadsheet/hints.ts';
import type { Mapping, ReusableMapping } from '../spreadsheet/mapping.ts';
import type { FileFormat } from '../spreadsheet/model.ts';
import type { UnreadableCode } from '../spreadsheet/reader.ts';
import type { Recognition, SheetResult } from '../spreadsheet/recognise.ts';
import type { TaskCounts } from '../spreadsheet/plan-tasks/draft.ts';
import type { WhichPlan } from '../spreadsheet/plan-tasks/which-plan.ts';
import type { Register } from '../spreadsheet/register.ts';

/** What goes to the process that reads spreadsheets, and what comes back. Rows travel in files, for DuckDB to load. */

/** A reading that somebody confirmed for files with the same headings. */
export type Remembered = {
  sheet: ReusableMapping;
  units: Record<string, string | null>;
  components: Record<string, string | null>;
  tasks: Record<string, string | null>;
  channels: Record<string, string | null>;
};

export type RecogniseJob = {
  task: 'recognise';
  path: string;
  fileName: string;
  isPasted: boolean;
  register: Register;
  choices: Mapping;
  /** By heading signature. */
  remembered: Record<string, Remembered>;
  /** What the person who brings the file says of it beforehand. */
  hints?: Hints;
  /** An empty folder for the rows. */
  folder: string;
};

/** Writes the file with its problems marked to `to`. */
export type MarkJob = {
  task: 'mark';
  path: string;
  fileName: string;
  isPasted: boolean;
  problems: MarkedProblem[];
  language: Language;
  to: string;
};

export type Job = RecogniseJob | MarkJob;

/** One table of the file. */
export const tableKey = ({ sheet, part }: { sheet: string; part: number }): string => `${part} ${sheet}`;

export type SheetUnderstood = Omit<SheetResult, 'parts'> & {
  /** Readings kept by earlier versions do not have it. */
  parts?: SheetResult['parts'];
  rows: number;
  columns: number;
  /** True where a remembered reading filled in what the sheet does not say. */
  isRemembered: boolean;
  values: number;
  missing: number;
  activities: number;
  /** Rows of a register. */
  entries: number;
};

/** Newline-delimited JSON; null where there is not one row. */
export type RowFiles = {
  values: string | null;
  activities: string | null;
  entries: string | null;
  problems: string | null;
  lines: string | null;
};

export type Understood = Pick<Recognition, 'kind' | 'isCertain' | 'mapping'> & {
  counts: Recognition['counts'] & { entries: number };
  /** The choices that were given, and those that were remembered. */
  choices: Mapping;
  /** Of a file with tables of tasks: their plan. */
  plan: WhichPlan | null;
  tasks: TaskCounts | null;
  format: FileFormat;
  sheets: SheetUnderstood[];
  problems: { error: number; warning: number; note: number };
  files: RowFiles;
};

/** How far it is: `done` of `total`. */
export type JobProgress = { done: number; total: number };

export type JobReply =
  | { isDone: true; understood: Understood | null }
  | { isDone: false; code: UnreadableCode | 'internal'; detail: string };
