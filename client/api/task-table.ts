import { planTasksFromTable, type PlanTasksFromTable } from '../../server/contract/plans/task-table.ts';
import { AskProblem, problemOf } from './problem.ts';

const address = '/api/plan-tasks-from-table';

export type TaskTable = { file: File } | { html: string; text: string };

/** Read the tasks in a table, pasted or in a file, for a plan. Nothing is stored. */
export async function readTaskTable(
  plan: string,
  table: TaskTable,
  signal: AbortSignal,
): Promise<PlanTasksFromTable> {
  const form = new FormData();
  form.append('plan', plan);
  if ('file' in table) form.append('files', table.file);
  else {
    if (table.html !== '') form.append('html', table.html);
    form.append('text', table.text);
  }
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      body: form,
      signal,
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
    });
  } catch (cause) {
    throw new AskProblem(signal.aborted ? 'cancelled' : 'unreachable', address, { cause });
  }
  if (!response.ok) throw await problemOf(response);
  const read = planTasksFromTable.safeParse(await response.json().catch(() => null));
  if (read.success) return read.data;
  throw new AskProblem('unreadable', `${address}: not as agreed`, { cause: read.error });
}
