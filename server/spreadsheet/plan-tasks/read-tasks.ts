/** Sheets → the tasks of a plan, with located problems. Pure: the caller opens the file and knows the register. */
import { Grid } from '../grid.ts';
import { cellName, type Sheet } from '../model.ts';
import { type ChosenHeading, findHeading, type Heading } from './columns.ts';
import type { Draft, TaskCounts } from './draft.ts';
import { type PartyName, partyNames } from './party-words.ts';
import { oneLine } from './plain.ts';
import { type Place, problemOf, type TaskTableProblem } from './problems.ts';
import type { TableRows, TaskRow } from './row-reader.ts';
import { readRows } from './rows.ts';
import { readTask, type TaskContext } from './task.ts';

export interface PlanContext {
  readonly fromYear: number;
  readonly toYear: number;
  readonly parties: readonly PartyName[];
  /** Codes of the channels that exist. */
  readonly channels: readonly string[];
}

export interface TaskTable {
  readonly sheet: Sheet;
  readonly heading: Heading;
  readonly rows: TableRows;
}

class Drafts {
  readonly tasks: Draft[] = [];
  readonly problems: TaskTableProblem[] = [];
  readonly codes = new Set<string>();
  readonly context: TaskContext;

  constructor({ fromYear, toYear, parties, channels }: PlanContext) {
    this.context = { fromYear, toYear, candidates: partyNames(parties), channels: new Set(channels) };
  }

  add(row: TaskRow, table: TaskTable, siblings: number): void {
    const at = this.tasks.length;
    const nameColumn = table.heading.columns.find(({ role }) => role === 'name')?.column ?? 0;
    const cell = cellName(row.row, nameColumn);
    const place: Place = { sheet: table.sheet.name, cell };
    const code = row.code ?? String(at + 1);
    const levelled = siblings > 0 ? withLevel(row) : row;
    const reading = readTask(levelled, code, this.context);
    this.tasks.push({
      sheet: table.sheet.name,
      cell,
      isCodeDerived: row.code === null,
      task: reading.task,
    });
    this.tell(row, code, place, reading);
    if (row.level === 0) this.codes.add(code);
  }

  tell(row: TaskRow, code: string, place: Place, reading: ReturnType<typeof readTask>): void {
    const say = (...[problem, found, detail]: [Parameters<typeof problemOf>[0], string, string?]) =>
      this.problems.push(problemOf(problem, place, found, detail));
    const { task } = reading;
    if (row.restoredFrom !== null) say('task-code-restored', row.restoredFrom, code);
    if (row.level === 0 && row.code !== null && this.codes.has(code)) say('task-code-repeated', code, code);
    if (row.code === null) say('task-code-missing', task.nameVi, code);
    if (row.joined.length > 0) say('task-row-joined', task.nameVi);
    if (row.isShifted) say('task-row-shifted', row.texts.outputs ?? '', `${task.code}: ${task.nameVi}`);
    for (const clause of reading.unclearDue) say('task-due-unclear', clause);
    if (reading.unknownLead !== null) say('task-party-unknown', task.leadText ?? '', reading.unknownLead);
    if (reading.unknownCoordinating !== null)
      say('task-party-unknown', task.coordinatingText ?? '', reading.unknownCoordinating);
    if (task.leadText === null) say('task-lead-missing', task.nameVi);
    for (const { field, limit } of reading.cut) say('task-too-long', field, String(limit));
  }
}

/** Levels of one task are told apart by what each hands in. */
function withLevel(row: TaskRow): TaskRow {
  const outputs = oneLine(row.texts.outputs ?? row.texts.lead ?? '');
  return outputs === '' || outputs.length > 120 ? row : { ...row, name: `${row.name} – ${outputs}` };
}

/** The table of tasks of a sheet; `chosen`: its heading and columns as somebody put them right. */
export function taskTableOf(sheet: Sheet, chosen: ChosenHeading = {}): TaskTable | null {
  const heading = findHeading(new Grid(sheet), chosen);
  return heading === null ? null : { sheet, heading, rows: readRows(sheet, heading) };
}

const levelsOf = (rows: readonly TaskRow[], at: number): number => {
  const row = rows[at];
  const next = rows[at + 1];
  return (row?.level ?? 0) > 0 || (next?.level ?? 0) > 0 ? 1 : 0;
};

function countsOf(tasks: readonly Draft[], tables: readonly TaskTable[]): TaskCounts {
  const heads = tasks.map(({ task, isCodeDerived }, at) =>
    isCodeDerived ? `#${at}` : `${task.contentGroup}|${task.code.replace(/\.\p{Ll}$/u, '')}`,
  );
  const [said] = tables.flatMap(({ rows }) => (rows.said === null ? [] : [rows.said]));
  return {
    groups: new Set(tasks.map(({ task }) => task.contentGroup)).size,
    tasks: new Set(heads).size,
    rows: tasks.length,
    said: said === undefined ? null : { groups: said.groups, tasks: said.tasks },
  };
}

function countProblem(counts: TaskCounts, tables: readonly TaskTable[]): TaskTableProblem[] {
  const { said, groups, tasks } = counts;
  if (said === null || (said.tasks === tasks && (said.groups ?? groups) === groups)) return [];
  const table = tables.find(({ rows }) => rows.said !== null);
  const row = table?.rows.said?.row ?? 0;
  const place = { sheet: table?.sheet.name ?? null, cell: cellName(row, 0) };
  const words = (one: string, many: string, nGroups: number | null, nTasks: number) =>
    [nGroups === null ? '' : `${nGroups} ${one}`, `${nTasks} ${many}`].filter(Boolean).join(', ');
  const expected = {
    vi: words('nhóm', 'nhiệm vụ', said.groups, said.tasks),
    en: words('groups', 'tasks', said.groups, said.tasks),
  };
  return [
    problemOf(
      'task-counts-differ',
      place,
      words('nhóm', 'nhiệm vụ', said.groups === null ? null : groups, tasks),
      expected,
    ),
  ];
}

/** The tasks of several tables of one plan, with everything that is not clear. */
export function readTaskTables(
  tables: readonly TaskTable[],
  context: PlanContext,
): { counts: TaskCounts; tasks: Draft[]; problems: TaskTableProblem[] } {
  const drafts = new Drafts(context);
  for (const table of tables) {
    const { rows } = table.rows;
    rows.forEach((row, at) => drafts.add(row, table, levelsOf(rows, at)));
  }
  const counts = countsOf(drafts.tasks, tables);
  return { counts, tasks: drafts.tasks, problems: [...drafts.problems, ...countProblem(counts, tables)] };
}
