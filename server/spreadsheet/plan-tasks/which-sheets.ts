/** Is a sheet a table of the tasks of a plan, and by what? A log of what was done has much the same columns. */
import { fold } from '../fold.ts';
import { Grid } from '../grid.ts';
import type { SheetMapping, TaskColumnRole } from '../mapping.ts';
import type { Sheet } from '../model.ts';
import type { Said } from '../problem-codes.ts';
import type { Heading, TaskRole } from './columns.ts';
import { type TaskTable, taskTableOf } from './read-tasks.ts';

const asColumn: Readonly<Record<TaskRole, TaskColumnRole>> = {
  code: 'task-code',
  group: 'group',
  name: 'task',
  outputs: 'outputs',
  lead: 'lead',
  coordinating: 'coordinating',
  due: 'due',
  target: 'target',
  channel: 'channel',
  recipients: 'recipients',
  budget: 'budget',
  note: 'note',
};
const asRole = new Map<string, TaskRole>(
  Object.entries(asColumn).map(([role, column]) => [column, role as TaskRole]),
);

export const columnsOf = (heading: Heading): { column: number; role: TaskColumnRole }[] =>
  heading.columns.flatMap(({ column, role }) => (role === null ? [] : [{ column, role: asColumn[role] }]));

const SCORES = /\b(diem|xep hang|thu hang|tu cham|tham dinh|score|rank)\b/;

/** Most filled cells of a column, below the heading. */
function areMostly(
  grid: Grid,
  heading: Heading,
  role: TaskRole,
  is: (row: number, column: number) => boolean,
): boolean {
  const column = heading.columns.find((one) => one.role === role)?.column;
  if (column === undefined) return false;
  const rows = Array.from(
    { length: Math.min(grid.height, heading.bottom + 101) - heading.bottom - 1 },
    (_, at) => heading.bottom + 1 + at,
  );
  const filled = rows.filter((row) => grid.text(row, column) !== '');
  return filled.length > 0 && filled.filter((row) => is(row, column)).length > filled.length / 2;
}

/** Of a log the times are days, and what was done is counted in figures. */
function looksLikeLog(grid: Grid, heading: Heading): boolean {
  const isDay = (row: number, column: number): boolean =>
    grid.kind(row, column) === 'date' || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(grid.text(row, column));
  const isFigure = (row: number, column: number): boolean => grid.kind(row, column) === 'number';
  return areMostly(grid, heading, 'due', isDay) || areMostly(grid, heading, 'target', isFigure);
}

/** A heading that asks who leads and who helps, or who does it by when with what to show for it. */
function asksForWork(heading: Heading): boolean {
  if (heading.columns.some(({ heading: text }) => SCORES.test(fold(text)))) return false;
  const roles = new Set(heading.columns.map(({ role }) => role));
  const saysLead = heading.columns.some(
    ({ role, heading: text }) => role === 'lead' && /chu tri/.test(fold(text)),
  );
  if (saysLead || (roles.has('lead') && roles.has('coordinating'))) return true;
  return (
    roles.has('lead') &&
    roles.has('due') &&
    (roles.has('outputs') || roles.has('budget') || roles.has('code'))
  );
}

/** The table of tasks of a sheet; null where it is none, or where another kind was chosen. `tasksOnly`: it is no log. */
export function taskTableIn(sheet: Sheet, wish: Partial<SheetMapping>, tasksOnly = false): TaskTable | null {
  const isChosen = wish.kind === 'plan-tasks';
  if ((wish.kind !== undefined || sheet.hidden) && !isChosen) return null;
  const columns = wish.columns?.map(({ column, role }) => ({ column, role: asRole.get(role) ?? null }));
  const table = taskTableOf(sheet, isChosen ? { rows: wish.headerRows, columns } : { isSure: tasksOnly });
  if (table === null || isChosen) return table;
  const isPlan = tasksOnly || (asksForWork(table.heading) && !looksLikeLog(new Grid(sheet), table.heading));
  return isPlan && table.rows.rows.length > 0 ? table : null;
}

export function reasonOf({ heading }: TaskTable): Said {
  const named = heading.columns.filter(({ role }) => role === 'name' || role === 'lead' || role === 'due');
  const list = named.map(({ heading: text }) => `"${text.slice(0, 40)}"`).join(', ');
  return { vi: `bảng nhiệm vụ, có cột ${list}`, en: `a table of tasks, with the columns ${list}` };
}
