import { questions } from '../../contract/index.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { today } from '../../http/today.ts';
import { reportDuties } from '../../planning/report-duties.ts';
import { planProgress } from '../../planning/task-progress.ts';
import { taskCounts } from '../../planning/totals.ts';
import { versionInForce, type Plan } from '../../planning/plan.ts';
import type { Activity } from '../../planning/activity.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { codeBookRows } from '../../queries/plans/code-book.ts';
import { loggedByPlan, type PlanHead, planHeads } from '../../queries/plans/plans.ts';
import { linkRows, tasksOf } from '../../queries/plans/tasks.ts';
import { partiesNamed } from './parties.ts';
import { planDocument } from './plan-document.ts';
import { readLog, readPlans, readRegister, readSettings, unitsIn } from './room.ts';
import { taskTable } from './task-table.ts';

type World = { register: UnitRegister; activities: readonly Activity[]; settings: PlanSettings; on: string };

/** What the register says of the state of a plan. */
const stateOf = (plan: Plan, { register, activities, settings, on }: World) => {
  const counts = taskCounts(plan.tasks);
  const state = planProgress(plan, register, activities, on, settings);
  const { duties } = reportDuties(plan, register, activities, on, settings);
  return {
    rows: counts.rows,
    tasks: counts.tasks,
    countable: state.tasks.length,
    withTarget: state.withTarget,
    reached: state.reachedTasks,
    late: state.tasks.filter((task) => task.status === 'late').length,
    withoutTarget: state.withoutTarget,
    missingReports: duties.filter((duty) => duty.state === 'missing').length,
    version: versionInForce(plan, on)?.versionId ?? null,
  };
};

const named = (head: PlanHead) => {
  const { plan, titleVi, titleEn, unit, issuer, level, number, issueDate } = head;
  const { parentPlan, parentPlanId, fromYear, toYear, isShipped } = head;
  const document = { plan, titleVi, titleEn, unit, issuer, level, number, issueDate };
  return { ...document, parentPlan, parentPlanId, fromYear, toYear, isShipped };
};

export const plans = tableRoute(questions.plans, 'read', (params, { read }) =>
  read(async (connection) => {
    const { year, on = today() } = params;
    const register = await readRegister(connection);
    const units = unitsIn(register, params);
    const heads = (await planHeads(connection, null)).filter(
      (head) =>
        (units === null || units.has(head.unit)) &&
        (year === undefined || (head.fromYear <= year && year <= head.toYear)),
    );
    const ids = heads.map((head) => head.plan);
    const byId = new Map((await readPlans(connection, ids)).map((plan) => [plan.planId, plan]));
    const logged = new Map((await loggedByPlan(connection, on)).map((row) => [row.plan, row]));
    const activities = await readLog(connection, ids);
    const settingsOf = await readSettings(connection);
    const rows = heads.flatMap((head) => {
      const plan = byId.get(head.plan);
      if (plan === undefined) return [];
      const state = stateOf(plan, { register, activities, settings: settingsOf(head.plan), on });
      const { activities: entries = 0, quantity = 0, lastDay = null } = logged.get(head.plan) ?? {};
      return [{ ...named(head), ...state, activities: entries, quantity, lastDay }];
    });
    return { rows, about: { on } };
  }),
);

export const plan = documentRoute(questions.plan, 'read', (params, { read }) =>
  read((connection) => planDocument(connection, params.plan, params.on ?? today())),
);

export const tasks = tableRoute(questions.tasks, 'read', (params, { read }) =>
  read(async (connection) => {
    const on = params.on ?? today();
    return { rows: await taskTable(connection, params, on), about: { on } };
  }),
);

export const parties = documentRoute(questions.parties, 'read', (params, { read }) =>
  read(async (connection) => {
    const tasks = params.plan === undefined ? null : await tasksOf(connection, { plan: params.plan });
    const ids = tasks?.flatMap((task) => [...task.leads, ...task.coordinating, ...task.recipients]);
    return partiesNamed(connection, await readRegister(connection), ids ?? null);
  }),
);

export const links = tableRoute(questions.links, 'read', (params, { read }) =>
  read(async (connection) => ({ rows: await linkRows(connection, params), about: {} })),
);

export const codeBook = tableRoute(questions.codeBook, 'read', (params, { read }) =>
  read(async (connection) => ({ rows: await codeBookRows(connection, params.kind ?? null), about: {} })),
);
