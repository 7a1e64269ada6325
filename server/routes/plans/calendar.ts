import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import type { InstanceProgress } from '../../planning/progress.ts';
import { planProgress } from '../../planning/task-progress.ts';
import { taskNames } from './duties.ts';
import { isOwedIn } from './progress.ts';
import { type Reader, readLog, readRegister, readSettings, unitsIn } from './room.ts';
import { readListable } from './size.ts';

type Choice = {
  from: string;
  to: string;
  plan?: string | undefined;
  unit?: string | undefined;
  below: boolean;
  log: 'recorded' | 'demonstration';
};

type Due = {
  plan: string;
  day: string;
  dueDay: string;
  task: string;
  period: string;
  results: InstanceProgress[];
};

/** What falls due inside the span, instances of one task, period and day together. */
const readDue = async (reader: Reader, choice: Choice, on: string) => {
  const { plan: asked, from, to } = choice;
  const register = await readRegister(reader, choice.log);
  const units = unitsIn(register, choice);
  const { plans, leftOut } = await readListable(reader, { plan: asked }, register);
  const log = await readLog(
    reader,
    plans.map((plan) => plan.planId),
    choice.log,
  );
  const settingsOf = await readSettings(reader);
  const due = new Map<string, Due>();
  for (const plan of plans) {
    const { results } = planProgress(plan, register, log, on, settingsOf(plan.planId));
    for (const result of results) {
      const { dueDay, lastDay, taskId, period } = result.instance;
      if (dueDay === null || lastDay === null || lastDay < from || lastDay > to) continue;
      if (result.status === 'not_applicable' || !isOwedIn(result, units)) continue;
      const key = `${lastDay}|${taskId}|${period.key}`;
      const known = due.get(key) ?? {
        plan: plan.planId,
        day: lastDay,
        dueDay,
        task: taskId,
        period: period.key,
        results: [],
      };
      known.results.push(result);
      due.set(key, known);
    }
  }
  return { due: [...due].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each), leftOut };
};

export const calendarRows = async (reader: Reader, choice: Choice, on: string) => {
  const names = await taskNames(reader, choice.plan);
  const { due, leftOut } = await readDue(reader, choice, on);
  const rows = due.map(({ results, ...entry }) => {
    const { code = '', nameVi = '', nameEn = '' } = names.get(entry.task) ?? {};
    return {
      ...entry,
      ...{ code, nameVi, nameEn },
      units: [...new Set(results.flatMap((result) => result.instance.unitIds))].join(';'),
      open: results.filter((result) => !result.isReached).length,
      instances: results.length,
    };
  });
  return { rows, leftOut };
};

export const calendar = tableRoute(questions.calendar, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const { from, to, on = today } = params;
    const { rows, leftOut } = await calendarRows(connection, params, on);
    return { rows, about: { on, from, to, leftOut } };
  }),
);
