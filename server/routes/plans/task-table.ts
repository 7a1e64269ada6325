import type { z } from 'zod';
import type { tasks as tasksQuestion } from '../../contract/plans/register.ts';
import { grouped } from '../../planning/grouped.ts';
import type { Plan } from '../../planning/plan.ts';
import { planProgress, type PlanProgress, type TaskProgress } from '../../planning/task-progress.ts';
import { expandUnits, unitOn, type UnitRegister } from '../../planning/unit-register.ts';
import { linkRows, type TaskRow, tasksOf } from '../../queries/plans/tasks.ts';
import { narrowed } from './narrow.ts';
import { type Reader, readLog, readRegister, readSettings, unitsIn } from './room.ts';
import { readListable } from './size.ts';

type Params = z.output<typeof tasksQuestion.params>;

const joined = (list: readonly string[]): string => list.join(';');

type Units = ReadonlySet<string>;

/** What a unit that ended has to do stands with the unit that came after it. */
const roleOf = (
  row: TaskRow,
  units: Units,
  register: UnitRegister,
  on: string,
): 'lead' | 'coordinating' | null => {
  const holds = (ids: readonly string[]) =>
    [...ids, ...expandUnits(register, ids).unitIds].some(
      (id) => units.has(id) || units.has(unitOn(register, id, on)),
    );
  if (holds(row.leads)) return 'lead';
  return holds(row.coordinating) ? 'coordinating' : null;
};

/** Last day on time of the first instance that is still open. */
const nextDays = (state: PlanProgress): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  for (const { instance, isReached, status } of state.results) {
    const { taskId, lastDay } = instance;
    if (isReached || status === 'not_applicable' || lastDay === null) continue;
    if (lastDay < (days.get(taskId) ?? '9999')) days.set(taskId, lastDay);
  }
  return days;
};

/** The state of each task that counts, by task: of what the units owe, where they lead it, else of the whole. */
const stateOfTasks = async (
  reader: Reader,
  plans: readonly Plan[],
  register: UnitRegister,
  units: Units | null,
  { on, log }: { on: string; log: 'recorded' | 'demonstration' },
) => {
  const ids = plans.map((plan) => plan.planId);
  const activities = await readLog(reader, ids, log);
  const settingsOf = await readSettings(reader);
  return new Map(
    plans.flatMap((plan) => {
      const settings = settingsOf(plan.planId);
      const own = narrowed(plan, activities, register, units, on);
      const states = [
        planProgress(plan, register, activities, on, settings),
        ...(units === null
          ? []
          : [planProgress(own.plan, register, own.activities, on, settings, null, units)]),
      ];
      return states.flatMap((state) => {
        const days = nextDays(state);
        return state.tasks.map(
          (task) => [task.taskId, { task, nextDay: days.get(task.taskId) ?? null }] as const,
        );
      });
    }),
  );
};

type State = { task: TaskProgress; nextDay: string | null };

const stateColumns = (state: State | undefined) => ({
  status: state?.task.status ?? null,
  logged: state?.task.logged ?? null,
  activities: state?.task.activities ?? null,
  instances: state?.task.instances ?? null,
  reached: state?.task.reached ?? null,
  closed: state?.task.closed ?? null,
  closedReached: state?.task.closedReached ?? null,
  share: state?.task.share ?? null,
  nextDay: state?.nextDay ?? null,
});

const registered = (row: TaskRow, indices: readonly string[]) => ({
  task: row.task,
  plan: row.plan,
  code: row.code,
  kind: row.kind,
  nameVi: row.nameVi,
  nameEn: row.nameEn,
  contentGroup: row.contentGroup,
  channels: joined(row.channels),
  leads: joined(row.leads),
  leadText: row.leadText,
  coordinatingText: row.coordinatingText,
  cadence: row.cadence,
  due: row.dueText,
  target: row.targetText,
  outputs: row.expectedOutputs,
  indices: joined([...new Set(indices)]),
  isCountable: row.isCountable,
  relatedTask: row.relatedTask,
  relation: row.relation,
  seedRef: row.seedRef,
});

export const taskTable = async (reader: Reader, params: Params, on: string) => {
  const { plan = null, channel, search = null } = params;
  const register = await readRegister(reader, params.log);
  const units = unitsIn(register, params);
  const links = grouped(
    await linkRows(reader, {
      plan: params.plan,
      index: params.index,
      component: params.component,
      rejected: false,
    }),
    (link) => link.task,
  );
  const isLinked = params.index !== undefined || params.component !== undefined;
  const rows = (await tasksOf(reader, { plan, search })).flatMap((row) => {
    const role = units === null ? null : roleOf(row, units, register, on);
    if (units !== null && role === null) return [];
    if (channel !== undefined && !row.channels.includes(channel)) return [];
    return isLinked && !links.has(row.task) ? [] : [{ row, role }];
  });
  const among = [...new Set(rows.map(({ row }) => row.plan))];
  const { plans } = await readListable(reader, { among }, register);
  const states = await stateOfTasks(reader, plans, register, units, { on, log: params.log });
  return rows.map(({ row, role }) => {
    return {
      ...registered(
        row,
        (links.get(row.task) ?? []).map((link) => link.index),
      ),
      role,
      ...stateColumns(states.get(row.task)),
    };
  });
};
