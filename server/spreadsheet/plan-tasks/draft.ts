/** What a row of a table of tasks becomes. */
import type { z } from 'zod';
import type { newTask } from '../../contract/plans/changes.ts';

export interface Draft {
  readonly sheet: string;
  /** Of its name. */
  readonly cell: string;
  /** The document gives no code; this one says the place. */
  readonly isCodeDerived: boolean;
  readonly task: z.output<typeof newTask>;
}

export interface TaskCounts {
  readonly groups: number;
  /** Distinct tasks: rows with one code are levels of one task. */
  readonly tasks: number;
  readonly rows: number;
  /** What the document says of itself: "03 nội dung chính và 15 nhiệm vụ cụ thể". */
  readonly said: { readonly groups: number | null; readonly tasks: number } | null;
}
