/** A workbook → the tasks of a plan as entries: the sheets that hold them, the plan, and everything that is not clear. */
import { Grid } from '../grid.ts';
import { guess } from '../guess.ts';
import { headingSignature, wishFor, type Mapping, type SheetMapping } from '../mapping.ts';
import { cellName, type Sheet, type Workbook } from '../model.ts';
import type { Register } from '../register.ts';
import type { RegisterProblem, RegisterReading, RegisterSheet } from '../registers/model.ts';
import { planEntry, taskEntries } from './entries.ts';
import type { TaskCounts } from './draft.ts';
import type { PlanChoice } from './plan-choice.ts';
import { planFactsIn } from './plan-facts.ts';
import { partiesFor } from './plan-parties.ts';
import { openPlanProblem, type TaskTableProblem } from './problems.ts';
import { readTaskTables, type TaskTable } from './read-tasks.ts';
import { whichPlan, type WhichPlan } from './which-plan.ts';
import { columnsOf, reasonOf, taskTableIn } from './which-sheets.ts';

export interface PlanTaskReading extends RegisterReading {
  /** Null where the file has no table of tasks. */
  readonly plan: WhichPlan | null;
  readonly counts: TaskCounts | null;
}

const nothing = guess(null, 1, 'không cần cho bảng nhiệm vụ', 'not needed for a table of tasks');

function registerSheet(table: TaskTable, wish: Partial<SheetMapping>): RegisterSheet {
  const { sheet, heading } = table;
  const isTaken = wish.take ?? true;
  return {
    ...{
      sheet: sheet.name,
      kind: 'plan-tasks',
      isTaken,
      index: nothing,
      year: nothing,
      level: nothing,
      scheme: null,
    },
    reason: isTaken ? reasonOf(table) : { vi: 'đã chọn', en: 'chosen' },
    mapping: {
      sheet: sheet.name,
      signature: headingSignature(heading.columns.map(({ heading: text }) => text)),
      take: isTaken,
      kind: 'plan-tasks',
      headerRows: heading.top === heading.bottom ? [heading.top] : [heading.top, heading.bottom],
      columns: columnsOf(heading),
    },
  };
}

/** What stands above the tables, then what else the document says at its head. */
function linesAbove(sheets: readonly Sheet[], tables: readonly TaskTable[]): string[] {
  const textOf = (sheet: Sheet, rows: number): string[] => {
    const grid = new Grid(sheet);
    return Array.from({ length: Math.min(grid.height, rows) }, (_, row) => row).flatMap((row) =>
      grid.filled(row).map((column) => grid.text(row, column)),
    );
  };
  const [first] = tables;
  const before = sheets.slice(0, first === undefined ? 0 : sheets.indexOf(first.sheet));
  const rest = sheets.filter(
    (sheet) => !before.includes(sheet) && tables.every((table) => table.sheet !== sheet),
  );
  return [
    ...before.flatMap((sheet) => textOf(sheet, 15)),
    ...rest.flatMap((sheet) => textOf(sheet, 15)),
    ...tables.flatMap(({ sheet, heading }) => textOf(sheet, heading.top)),
  ];
}

const asProblem = (problem: TaskTableProblem): RegisterProblem => ({
  ...problem,
  count: 1,
  subject: null,
  suggestions: [],
});

function placeOf({ sheet, heading }: TaskTable): { sheet: string; cell: string } {
  return { sheet: sheet.name, cell: cellName(heading.top, 0) };
}

function entriesOf(
  tables: readonly TaskTable[],
  which: WhichPlan,
  register: Register,
  leftOut: PlanChoice['leftOut'] = [],
): Pick<PlanTaskReading, 'entries' | 'problems' | 'counts'> {
  const stored = register.plans?.find(({ plan }) => plan === which.value);
  const { facts } = which;
  const unit = stored?.unit ?? facts.unit;
  const fromYear = stored?.fromYear ?? facts.fromYear;
  const toYear = stored?.toYear ?? facts.toYear ?? fromYear;
  const [first] = tables;
  if (first === undefined) return { entries: [], problems: [], counts: null };
  const { id } = which;
  if (id === null || unit === null || fromYear === null || toYear === null) {
    const lacking = [...(unit === null ? ['unit'] : []), ...(fromYear === null ? ['year'] : [])] as const;
    return {
      entries: [],
      counts: null,
      problems: lacking.map((what) => openPlanProblem(what as 'unit' | 'year', placeOf(first))),
    };
  }
  const parties = partiesFor(register.parties ?? [], unit);
  const channels = (register.channels ?? []).map(({ channel }) => channel);
  const { tasks, problems, counts } = readTaskTables(tables, { fromYear, toYear, parties, channels });
  const made = stored === undefined ? planEntry({ ...facts, toYear }, id, placeOf(first), register) : null;
  const plan = { plan: id, from: `${fromYear}-01-01`, to: `${toYear}-12-31` };
  const entries = [...(made === null ? [] : [made]), ...taskEntries(tasks, register.planTasks ?? [], plan)];
  const isTaken = (one: { sheet: string | null; cell: string | null }): boolean =>
    !leftOut.some(({ sheet, cell }) => sheet === one.sheet && cell === one.cell);
  return { entries: entries.filter(isTaken), problems: problems.filter(isTaken).map(asProblem), counts };
}

/** Pure; never throws for what is in the file. Sheets without a table of tasks are left to the other readers. */
export function readPlanTaskSheets(
  workbook: Workbook,
  register: Register,
  mapping: Mapping = {},
): PlanTaskReading {
  const choice = mapping.plan ?? {};
  const found = workbook.sheets.flatMap((sheet) => {
    const wish: Partial<SheetMapping> = wishFor(mapping, sheet.name, 0) ?? {};
    const table = taskTableIn(sheet, wish, choice.tasksOnly);
    return table === null ? [] : [{ table, sheet: registerSheet(table, wish) }];
  });
  const taken = found.filter(({ sheet }) => sheet.isTaken).map(({ table }) => table);
  const sheets = found.map(({ sheet }) => sheet);
  if (taken.length === 0) return { sheets, entries: [], problems: [], plan: null, counts: null };
  const facts = planFactsIn(linesAbove(workbook.sheets, taken), workbook.fileName, register);
  const plan = whichPlan(taken, register, facts, choice);
  return { sheets, plan, ...entriesOf(taken, plan, register, choice.leftOut) };
}
