import { searchRank } from '../../../format/order.ts';
import type { PlanDocument, PlanTask, TaskState } from '../documents.ts';
import type { Names } from '../names.ts';
import type { Only } from '../selection.ts';

export type TaskRow = { task: PlanTask; state: TaskState | null };
export type TaskGroup = { name: string; rows: TaskRow[] };

const openStates: ReadonlySet<string> = new Set(['late', 'due_soon', 'due']);
const hasTarget = (state: TaskState | null): boolean => state !== null && state.status !== 'no_target';

const passes: Record<Only, (row: TaskRow, withoutLead: ReadonlySet<string>) => boolean> = {
  all: () => true,
  late: ({ state }) => state?.status === 'late',
  soon: ({ state }) => state?.status === 'due_soon',
  open: ({ state }) => openStates.has(state?.status ?? ''),
  reached: ({ state }) => state !== null && state.instances > 0 && state.reached === state.instances,
  with_target: ({ state }) => hasTarget(state),
  applicable: ({ state }) => hasTarget(state) && state?.status !== 'not_applicable',
  gone: ({ state }) => state?.status === 'not_applicable',
  no_target: ({ state }) => state?.status === 'no_target',
  repeats: ({ task }) => !task.isCountable,
  no_lead: ({ task }, withoutLead) => withoutLead.has(task.task),
};

const textOf = ({ task }: TaskRow, names: Names): string =>
  [
    task.code,
    task.nameVi,
    task.nameEn,
    task.leadText ?? '',
    task.coordinatingText ?? '',
    ...[...task.leads, ...task.coordinating].map(names.party),
    ...task.channels.map(names.channel),
  ].join(' ');

/** Codes are found as they are written: 2.1 finds 2.1 first, and 2.10 as well. */
const isFound = (row: TaskRow, find: string, names: Names): boolean =>
  row.task.code.toLocaleLowerCase('vi').startsWith(find.toLocaleLowerCase('vi')) ||
  searchRank(textOf(row, names), find) !== null;

/** Rows of the plan that answer the choice, with their state, grouped as the document groups them. */
export function groupsOf(
  plan: PlanDocument,
  states: readonly TaskState[],
  choice: { find: string | null; only: Only },
  names: Names,
): TaskGroup[] {
  const byTask = new Map(states.map((state) => [state.task, state]));
  const withoutLead = new Set(plan.counts.withoutLead);
  const groups: TaskGroup[] = [];
  for (const task of plan.tasks) {
    const row = { task, state: byTask.get(task.task) ?? null };
    if (!passes[choice.only](row, withoutLead)) continue;
    if (choice.find !== null && !isFound(row, choice.find, names)) continue;
    const group = groups.at(-1);
    if (group?.name === task.contentGroup) group.rows.push(row);
    else groups.push({ name: task.contentGroup, rows: [row] });
  }
  return groups;
}

/** Which choices of "show only" have anything to show, with how many rows. */
export function countsOf(plan: PlanDocument, states: readonly TaskState[]): Record<Only, number> {
  const byTask = new Map(states.map((state) => [state.task, state]));
  const withoutLead = new Set(plan.counts.withoutLead);
  const rows = plan.tasks.map((task) => ({ task, state: byTask.get(task.task) ?? null }));
  const count = (only: Only) => rows.filter((row) => passes[only](row, withoutLead)).length;
  return {
    all: count('all'),
    late: count('late'),
    soon: count('soon'),
    open: count('open'),
    reached: count('reached'),
    with_target: count('with_target'),
    applicable: count('applicable'),
    gone: count('gone'),
    no_target: count('no_target'),
    repeats: count('repeats'),
    no_lead: count('no_lead'),
  };
}

/** Whether a task asks something, but of a group only whose units nobody has named: then nothing can be expected yet. */
export const isUnnamed = (
  plan: PlanDocument,
  { task, state }: TaskRow,
  emptyGroups: readonly string[],
): boolean =>
  state?.status === 'no_target' &&
  (task.dueRules.length > 0 ||
    task.targets.some((target) => !target.isImplied || plan.settings.impliedTargets)) &&
  task.leads.some((lead) => emptyGroups.includes(lead));
