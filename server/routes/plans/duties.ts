import type { z } from 'zod';
import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import { ProblemError } from '../../errors.ts';
import { type Period, parsePeriodKey } from '../../planning/calendar.ts';
import { belongsTo } from '../../planning/periods.ts';
import type { Plan } from '../../planning/plan.ts';
import { type ReportDuties, type ReportDuty, reportDuties } from '../../planning/report-duties.ts';
import { tasksOf } from '../../queries/plans/tasks.ts';
import { type Reader, readLog, readRegister, readSettings, unitsIn } from './room.ts';
import { readListable } from './size.ts';

type Params = z.output<typeof questions.duties.params>;

/** Plans asked for, with the report duties of each. */
const readDuties = async (
  reader: Reader,
  params: { plan?: string | undefined; task?: string | undefined; log: 'recorded' | 'demonstration' },
  on: string,
): Promise<{ parts: { plan: Plan; found: ReportDuties }[]; leftOut: string[] }> => {
  const register = await readRegister(reader, params.log);
  const { plans, leftOut } = await readListable(reader, params, register);
  const ids = plans.map((plan) => plan.planId);
  const log = await readLog(reader, ids, params.log);
  const settingsOf = await readSettings(reader);
  const parts = plans.map((plan) => ({
    plan,
    found: reportDuties(plan, register, log, on, settingsOf(plan.planId)),
  }));
  return { parts, leftOut };
};

type Wanted = { units: ReadonlySet<string> | null; span: Period | null };

const spanAsked = ({ period }: Params): Period | null => {
  if (period === undefined) return null;
  const span = parsePeriodKey(period);
  if (span !== null) return span;
  throw new ProblemError('bad_request', 'there is no such period', { fields: { period: 'unknown_period' } });
};

const isWanted = (duty: ReportDuty, params: Params, { units, span }: Wanted): boolean => {
  const { recipient, state, from, to, task } = params;
  const day = duty.lastDay ?? duty.period.end;
  return (
    (units === null || duty.unitIds.some((unit) => units.has(unit))) &&
    (recipient === undefined || duty.recipientUnitIds.includes(recipient)) &&
    (state === undefined || duty.state === state) &&
    (task === undefined || duty.taskId === task) &&
    (span === null || belongsTo(duty.period, span.start, span.end)) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
};

type Names = ReadonlyMap<string, { code: string; nameVi: string; nameEn: string }>;

export const taskNames = async (reader: Reader, plan: string | undefined): Promise<Names> =>
  new Map((await tasksOf(reader, { plan: plan ?? null })).map((row) => [row.task, row]));

const rowOf = (plan: string, duty: ReportDuty, names: Names) => {
  const { code = '', nameVi = '', nameEn = '' } = names.get(duty.taskId) ?? {};
  return {
    duty: duty.dutyId,
    plan,
    task: duty.taskId,
    ...{ code, nameVi, nameEn },
    unit: duty.unitIds.length === 1 ? (duty.unitIds[0] ?? null) : null,
    units: duty.unitIds.join(';'),
    recipients: duty.recipientUnitIds.join(';'),
    period: duty.period.key,
    periodStart: duty.period.start,
    periodEnd: duty.period.end,
    dueDay: duty.dueDay,
    lastDay: duty.lastDay,
    dueFrom: duty.dueFrom,
    state: duty.state,
    reason: duty.reason,
    receivedDay: duty.receivedDay,
    daysLate: duty.daysLate,
    movesTo: duty.movesTo,
    receipts: duty.receiptIds.join(';'),
    conflict: (duty.conflict?.deadlineIds ?? []).join(';'),
  };
};

/** Passed on, closed or not yet begun: nobody asks for it on the reference day. */
const isOwed = ({ state }: { state: ReportDuty['state'] }): boolean =>
  state !== 'moved' && state !== 'closed' && state !== 'not_yet';

export const duties = tableRoute(questions.duties, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const on = params.on ?? today;
    const units = unitsIn(await readRegister(connection, params.log), params);
    const span = spanAsked(params);
    const { parts, leftOut } = await readDuties(connection, params, on);
    const names = await taskNames(connection, params.plan);
    const rows = parts.flatMap(({ plan, found }) =>
      found.duties
        .filter((duty) => isWanted(duty, params, { units, span }))
        .map((duty) => rowOf(plan.planId, duty, names)),
    );
    const isOwn = (unit: string) => units === null || units.has(unit);
    const adHoc = parts.flatMap(({ found }) => found.adHoc.filter((entry) => isOwn(entry.unitId)));
    const owed = rows.filter(isOwed);
    return {
      rows,
      about: {
        on,
        leftOut,
        adHoc: adHoc.map(({ activityId, taskIds, unitId, date }) => ({
          activity: activityId,
          task: taskIds[0] ?? '',
          unit: unitId,
          day: date,
        })),
        cycleNotSet: parts.flatMap(({ found }) => found.cycleNotSet),
        emptyGroups: [...new Set(parts.flatMap(({ found }) => found.emptyGroups))],
        owed: owed.length,
        received: owed.filter(({ state }) => state === 'received' || state === 'received_late').length,
        missing: owed.filter(({ state }) => state === 'missing').length,
      },
    };
  }),
);
