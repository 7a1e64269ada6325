import { z } from 'zod';
import { command } from '../question.ts';
import { said } from '../uploads/upload.ts';
import { newTask } from './changes.ts';
import { planId, taskId } from './values.ts';

export const taskTableProblems = [
  'no-task-table',
  'task-code-restored',
  'task-code-repeated',
  'task-code-missing',
  'task-counts-differ',
  'task-row-joined',
  'task-row-shifted',
  'task-due-unclear',
  'task-party-unknown',
  'task-lead-missing',
  'task-too-long',
] as const;

/** Which columns of a table were understood as what; null: nothing is taken from it. */
export const taskRoles = [
  'code',
  'group',
  'name',
  'outputs',
  'lead',
  'coordinating',
  'due',
  'target',
  'channel',
  'recipients',
  'budget',
  'note',
] as const;

const cell = z.string().nullable().describe('B12 of the sheet; row 12 of what was pasted');

/**
 * What POST /api/plan-tasks-from-table answers. Multipart: one part `files` (a spreadsheet), or the field `html` or
 * `text` (what was pasted; with both, `html` is read where it holds a table); and `plan`, or `unit`, `fromYear` and
 * `toYear` for a plan that is not stored yet. Nothing is stored: `tasks` go, changed or not, to add-tasks or add-plan.
 */
export const planTasksFromTable = z.object({
  fileName: z.string().nullable(),
  format: z.enum(['xlsx', 'xlsb', 'xls', 'ods', 'docx', 'html', 'xml', 'csv', 'pasted', 'list']),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      rows: z.int(),
      headings: z.int().describe('How often the heading stands in it; 0: no table of tasks'),
      columns: z.array(
        z.object({ column: z.string(), heading: z.string(), role: z.enum(taskRoles).nullable() }),
      ),
      tasks: z.int().describe('Rows that were read as tasks'),
    }),
  ),
  counts: z.object({
    groups: z.int(),
    tasks: z.int().describe('Distinct tasks: rows with one code are levels of one task'),
    rows: z.int(),
    said: z
      .object({ groups: z.int().nullable(), tasks: z.int() })
      .nullable()
      .describe('What the document itself says: "03 nội dung chính và 15 nhiệm vụ cụ thể"'),
  }),
  tasks: z
    .array(
      z.object({
        sheet: z.string(),
        cell,
        lines: z.array(z.int()).describe('Rows of the sheet that make up this one, from 1'),
        codeFound: z.string().nullable().describe('As it stood, where the code was put right; else null'),
        isCodeDerived: z.boolean().describe('The document gives no code; this one says the place'),
        isLeadCertain: z
          .boolean()
          .describe('False: the cell names somebody who is not known; the text is kept'),
        isCoordinatingCertain: z.boolean(),
        isDueCertain: z.boolean().describe('False: the text says more of time than the due rules hold'),
        task: newTask,
      }),
    )
    .describe('In the order of the document'),
  problems: z.array(
    z.object({
      level: z.enum(['error', 'warning', 'note']),
      code: z.enum(taskTableProblems),
      sheet: z.string().nullable(),
      cell,
      task: z.int().nullable().describe('Place in `tasks`, from 0'),
      found: z.string(),
      expected: said,
      fix: said,
    }),
  ),
});
export type PlanTasksFromTable = z.output<typeof planTasksFromTable>;

export const removeTasks = command({
  name: 'remove-tasks',
  summary:
    'Take tasks out of a plan again, all or none: those that were just added, before anything is logged',
  body: z.object({ plan: planId, tasks: z.array(taskId).min(1).max(500) }),
  reply: z.object({ removal: z.string() }),
});
