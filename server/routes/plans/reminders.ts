import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import { addDays } from '../../planning/calendar.ts';
import { type FollowUpsOf, followUpsBy } from '../../planning/follow-ups.ts';
import type { Plan } from '../../planning/plan.ts';
import type { InstanceProgress } from '../../planning/progress.ts';
import { planProgress } from '../../planning/task-progress.ts';
import { type FollowUpRow, followUpRows } from '../../queries/plans/follow-ups.ts';
import { taskNames } from './duties.ts';
import { bestOf } from './progress.ts';
import { type Reader, readLog, readRegister, readSettings, unitsIn } from './room.ts';
import { readListable } from './size.ts';

/** Over all plans nobody is reminded of what fell due longer ago. */
const longestDays = 366;

type Facts = {
  plan: Plan;
  names: Awaited<ReturnType<typeof taskNames>>;
  numbers: ReadonlyMap<string, string | null>;
  followUpsOf: FollowUpsOf;
};

const ids = (rows: readonly { activityId: string }[]): string => rows.map((row) => row.activityId).join(';');

const rowOf = (result: InstanceProgress, unit: string, { plan, names, numbers, followUpsOf }: Facts) => {
  const { instance, status } = result;
  const { code = '', nameVi = '', nameEn = '' } = names.get(instance.taskId) ?? {};
  const task = plan.tasks.find(({ taskId }) => taskId === instance.taskId);
  const found = followUpsOf({ taskId: instance.taskId, unitId: unit, period: instance.period });
  const reminders = found.filter(({ kind }) => kind === 'reminder');
  const inspections = found.filter(({ kind }) => kind === 'inspection');
  const last = reminders.at(-1);
  const kind: 'task' | 'report' = task?.taskKind === 'reporting' ? 'report' : 'task';
  const state: 'late' | 'due_soon' = status === 'late' ? 'late' : 'due_soon';
  return {
    kind,
    item: instance.instanceId,
    plan: plan.planId,
    task: instance.taskId,
    ...{ code, nameVi, nameEn, unit },
    period: instance.period.key,
    periodStart: instance.period.start,
    lastDay: instance.lastDay ?? instance.period.end,
    state,
    daysLate: state === 'late' ? result.daysLate : null,
    measure: bestOf(result)?.requirement.measure ?? 'activity',
    expected: result.expected,
    count: result.count,
    missing: result.missing,
    reminders: ids(reminders),
    remindedOn: last?.date ?? null,
    reminderNumber: last === undefined ? null : (numbers.get(last.activityId) ?? null),
    inspections: ids(inspections),
    inspectedOn: inspections.at(-1)?.date ?? null,
  };
};

type Row = ReturnType<typeof rowOf>;

const unitsAmong = (rows: readonly Row[]): number => new Set(rows.map(({ unit }) => unit)).size;

const isOwedNow = ({ status }: InstanceProgress): boolean => status === 'late' || status === 'due_soon';

/** What each unit owes of a plan on the day, late first, with what was done to remind it. */
const rowsOf = (results: readonly InstanceProgress[], facts: Facts, units: ReadonlySet<string> | null) =>
  results
    .filter(isOwedNow)
    .flatMap((result) =>
      result.instance.unitIds
        .filter((unit) => units === null || units.has(unit))
        .map((unit) => rowOf(result, unit, facts)),
    );

const numbersOf = (followUps: readonly FollowUpRow[]) =>
  new Map(followUps.map(({ activityId, documentNumber }) => [activityId, documentNumber]));

const readParts = async (
  reader: Reader,
  params: { plan?: string | undefined; task?: string | undefined; log: 'recorded' | 'demonstration' },
  on: string,
) => {
  const register = await readRegister(reader, params.log);
  const { plans, leftOut } = await readListable(reader, params, register);
  const log = await readLog(
    reader,
    plans.map((plan) => plan.planId),
    params.log,
  );
  const settingsOf = await readSettings(reader);
  const followUps = await followUpRows(reader, params.log);
  const names = await taskNames(reader, params.plan);
  const numbers = numbersOf(followUps);
  const parts = plans.map((plan) => ({
    results: planProgress(plan, register, log, on, settingsOf(plan.planId)).results,
    facts: { plan, names, numbers, followUpsOf: followUpsBy(followUps, plan, register, on) },
  }));
  return { parts, leftOut };
};

export const reminders = tableRoute(questions.reminders, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const on = params.on ?? today;
    const units = unitsIn(await readRegister(connection, params.log), params);
    const { parts, leftOut } = await readParts(connection, params, on);
    const since = params.plan === undefined ? addDays(on, -longestDays) : '';
    const rows = parts
      .flatMap(({ results, facts }) => rowsOf(results, facts, units))
      .filter((row) => row.lastDay >= since && (params.task === undefined || row.task === params.task));
    const late = rows.filter(({ state }) => state === 'late');
    const reminded = late.filter(({ remindedOn }) => remindedOn !== null);
    return {
      rows,
      about: {
        on,
        leftOut,
        units: unitsAmong(rows),
        late: unitsAmong(late),
        reminded: unitsAmong(reminded),
        neverReminded: unitsAmong(late) - unitsAmong(reminded),
      },
    };
  }),
);
