import type { Reply } from '../../../../server/contract/question.ts';
import type { uploadTasks } from '../../../../server/contract/uploads/tasks.ts';

/** A file, or what was pasted: text, or HTML with a table. */
export type TaskTable = { file: File } | { text: string };

/** The tasks that were found in it. */
export type FoundTasks = Reply<typeof uploadTasks>;
export type FoundTask = FoundTasks['tasks'][number];

/** How many tasks come new, and how many change. */
export const countsOf = (tasks: readonly FoundTask[]): { added: number; changed: number } => ({
  added: tasks.filter(({ change }) => change === 'new').length,
  changed: tasks.filter(({ change }) => change === 'changed').length,
});
