import { questions } from '../../contract/index.ts';
import type { Database } from '../../database/open.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { today as presentDay } from '../../http/today.ts';
import { reportDuties } from '../../planning/report-duties.ts';
import { planProgress } from '../../planning/task-progress.ts';
import { taskCounts } from '../../planning/totals.ts';
import { versionInForce, type Plan } from '../../planning/plan.ts';
import type { Activity } from '../../planning/activity.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { codeBookRows } from '../../queries/plans/code-book.ts';
import { loggedByPlan, type PlanHead, planHeads } from '../../queries/plans/plans.ts';
import { versionRows } from '../../queries/plans/planning-rows.ts';
import { linkRows, tasksOf } from '../../queries/plans/tasks.ts';
import { topicRows } from '../../queries/plans/topics.ts';
import { type NumberReader, overviewOf } from './overview.ts';
import { partiesNamed } from './parties.ts';
import { planDocument } from './plan-document.ts';
import { readLog, readRegister, readSettings, unitsIn } from './room.ts';
import { readListable, type Size } from './size.ts';
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

/** The same of a plan that is too large to be listed: its instances are only counted. */
const largeState = async (
  reader: NumberReader,
  plan: string,
  size: Size | undefined,
  world: Omit<World, 'activities'>,
) => {
  const { on, register, settings } = world;
  const { rows = 0, countable = 0 } = size ?? {};
  const found = await overviewOf(reader, { plan, countable, on }, register, settings);
  const { withTarget, reached, late, withoutTarget, missingReports } = found;
  const [version] = (await versionRows(reader, [plan])).filter(
    (each) => each.inForceFrom <= on && (each.inForceTo === null || on <= each.inForceTo),
  );
  return {
    ...{ rows, tasks: countable, countable, withTarget, reached, late, withoutTarget, missingReports },
    version: version?.versionId ?? null,
  };
};

const named = (head: PlanHead) => {
  const { plan, titleVi, titleEn, unit, issuer, level, number, issueDate } = head;
  const { parentPlan, parentPlanId, fromYear, toYear, isShipped } = head;
  const document = { plan, titleVi, titleEn, unit, issuer, level, number, issueDate };
  return { ...document, parentPlan, parentPlanId, fromYear, toYear, isShipped };
};

const registerRows = async (
  connection: NumberReader,
  params: {
    unit?: string | undefined;
    below: boolean;
    year?: number | undefined;
    log: 'recorded' | 'demonstration';
  },
  on: string,
) => {
  const { year, log } = params;
  const register = await readRegister(connection, log);
  const units = unitsIn(register, params);
  const heads = (await planHeads(connection, null)).filter(
    (head) =>
      (units === null || units.has(head.unit)) &&
      (year === undefined || (head.fromYear <= year && year <= head.toYear)),
  );
  const among = heads.map((head) => head.plan);
  const { plans: listed, sizes } = await readListable(connection, { among }, register);
  const byId = new Map(listed.map((plan) => [plan.planId, plan]));
  const logged = new Map((await loggedByPlan(connection, on, log)).map((row) => [row.plan, row]));
  const activities = await readLog(connection, [...byId.keys()], log);
  const settingsOf = await readSettings(connection);
  const rows = [];
  for (const head of heads) {
    const plan = byId.get(head.plan);
    const world = { register, activities, settings: settingsOf(head.plan), on };
    const state =
      plan === undefined
        ? await largeState(connection, head.plan, sizes.get(head.plan), world)
        : stateOf(plan, world);
    const { activities: entries = 0, quantity = 0, lastDay = null } = logged.get(head.plan) ?? {};
    rows.push({ ...named(head), ...state, activities: entries, quantity, lastDay });
  }
  return rows;
};

export const plans = tableRoute(questions.plans, 'read', async (params, { read, today }) => {
  const { on = today } = params;
  return { rows: await read((connection) => registerRows(connection, params, on)), about: { on } };
});

/** Once at a start: what all questions about plans rest on is read, and their code compiled, before anybody waits for it. */
export const readPlansAhead = async (database: Database): Promise<void> => {
  await database.read((connection) =>
    registerRows(connection, { below: true, log: 'recorded' }, presentDay()),
  );
};

export const plan = documentRoute(questions.plan, 'read', (params, { read, today }) =>
  read((connection) => planDocument(connection, params.plan, params.on ?? today)),
);

export const tasks = tableRoute(questions.tasks, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const on = params.on ?? today;
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

export const topics = tableRoute(questions.topics, 'read', ({ plan }, { read }) =>
  read(async (connection) => ({ rows: await topicRows(connection, plan ?? null), about: {} })),
);

export const codeBook = tableRoute(questions.codeBook, 'read', (params, { read }) =>
  read(async (connection) => ({ rows: await codeBookRows(connection, params.kind ?? null), about: {} })),
);
