import type { PlanDocument } from '../documents.ts';
import type { TaskGroup, TaskRow } from './task-rows.ts';

/** A plan of more rows is shown a page at a time, and one whose state cannot be told in one answer. */
const mostWhole = 300;
const rowsPerPage = 50;

/** What a timeline can draw and a browser can hold. */
const mostDrawn = 30_000;

export const isLong = (rows: number): boolean => rows > mostWhole;
export const isPaged = (plan: PlanDocument): boolean => isLong(plan.tasks.length) || !plan.isListable;

export type TaskPage = {
  groups: TaskGroup[];
  /** Pages count from 1, as rows do. */
  page: number;
  pages: number;
  from: number;
  to: number;
  found: number;
};

/** The page asked for, or the one on which a task stands; rows keep their groups. */
export function pageOf(
  groups: readonly TaskGroup[],
  choice: { page: string | null; task: string | null },
  size = rowsPerPage,
): TaskPage {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ name: group.name, row })));
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = rows.findIndex(({ row }) => row.task.task === choice.task);
  const ofTask = at === -1 ? 1 : Math.floor(at / size) + 1;
  const wanted = choice.page === null ? ofTask : Number(choice.page);
  const page = Math.min(Math.max(1, wanted), pages);
  const shown: TaskGroup[] = [];
  for (const { name, row } of rows.slice((page - 1) * size, page * size)) {
    const group = shown.at(-1);
    if (group?.name === name) group.rows.push(row);
    else shown.push({ name, rows: [row] });
  }
  const count = shown.reduce((sum, group) => sum + group.rows.length, 0);
  const from = count === 0 ? 0 : (page - 1) * size + 1;
  return { groups: shown, page, pages, from, to: from + Math.max(0, count - 1), found: rows.length };
}

export const rowsOf = ({ groups }: TaskPage): TaskRow[] => groups.flatMap((group) => group.rows);

/** Of the tasks of a page, from the first, as many as can be drawn together. */
export function drawnTasks(rows: readonly TaskRow[]): string[] {
  let instances = 0;
  const counted = rows.filter(({ state }) => state !== null);
  const last = counted.findIndex(({ state }) => {
    instances += state?.instances ?? 0;
    return instances > mostDrawn;
  });
  return (last === -1 ? counted : counted.slice(0, last)).map(({ task }) => task.task);
}
