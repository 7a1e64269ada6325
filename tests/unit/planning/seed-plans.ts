import { readFileSync } from 'node:fs';
import type { Activity } from '../../../server/planning/activity.ts';
import { planFromRows, unitFromRow } from '../../../server/planning/from-rows.ts';
import type { Row } from '../../../server/planning/from-rows.ts';
import type { Plan, Task } from '../../../server/planning/plan.ts';
import { DEFAULT_SETTINGS } from '../../../server/planning/settings.ts';
import type { PlanSettings } from '../../../server/planning/settings.ts';
import { unitRegister } from '../../../server/planning/unit-register.ts';
import type { Unit, UnitRegister } from '../../../server/planning/unit-register.ts';

/** The shipped files of the five plans, read as they are. */
export function rowsOf(file: string): Row[] {
  const text = readFileSync(new URL(`../../../data/plans/${file}.csv`, import.meta.url), 'utf8');
  const [head = [], ...lines] = cellsOf(text);
  return lines.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (match[0] === '' && line.length === 0) break;
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

const planRows = rowsOf('plans');
const rest = {
  tasks: rowsOf('tasks'),
  targets: rowsOf('targets'),
  deadlines: rowsOf('deadlines'),
  taskChannels: rowsOf('task_channels'),
};

export function seedPlan(planId: string): Plan {
  const plan = planRows.find((row) => row['plan_id'] === planId);
  if (plan === undefined) throw new Error(`no plan ${planId}`);
  return planFromRows({ plan, ...rest });
}

export const PLAN_IDS = ['P000', 'P001', 'P002', 'P003', 'P004'];

export function seedUnits(): Unit[] {
  return rowsOf('actors').map(unitFromRow);
}

export function unit(unitId: string, parentUnitId: string, more: Partial<Unit> = {}): Unit {
  return {
    unitId,
    nameVi: unitId,
    level: 'commune',
    unitType: 'peoples_committee',
    parentUnitId,
    isGroup: false,
    memberOf: [],
    validFrom: null,
    validTo: null,
    successorIds: [],
    ...more,
  };
}

/** The register of the seeds with more units, or with changes to its own. */
export function registerWith(
  added: readonly Unit[],
  changes: Readonly<Record<string, Partial<Unit>>> = {},
): UnitRegister {
  return unitRegister([...seedUnits().map((each) => ({ ...each, ...changes[each.unitId] })), ...added]);
}

export function communes(count: number, parent: string): Unit[] {
  return Array.from({ length: count }, (_, at) => unit(`${parent}_X${String(at + 1)}`, parent));
}

export function taskOf(plan: Plan, taskId: string): Task {
  const task = plan.tasks.find((each) => each.taskId === taskId);
  if (task === undefined) throw new Error(`no task ${taskId}`);
  return task;
}

export function settings(more: Partial<PlanSettings> = {}): PlanSettings {
  return { ...DEFAULT_SETTINGS, ...more };
}

let count = 0;

export function done(date: string, taskId: string, unitId: string, more: Partial<Activity> = {}): Activity {
  count += 1;
  return {
    activityId: `a${String(count).padStart(5, '0')}`,
    date,
    unitId,
    taskIds: [taskId],
    channels: [],
    quantity: 1,
    evidenceTypes: [],
    forPeriod: null,
    adHoc: false,
    ...more,
  };
}
