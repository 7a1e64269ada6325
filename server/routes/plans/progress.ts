import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import type { Plan } from '../../planning/plan.ts';
import type { InstanceProgress } from '../../planning/progress.ts';
import { planProgress as progressOf } from '../../planning/task-progress.ts';
import { plansByChannel } from '../../planning/totals.ts';
import { channelTotals } from '../../queries/plans/channels.ts';
import { printed, readLog, readPlans, readRegister, unitsIn } from './room.ts';
import { readAsked } from './size.ts';

export const isOwedIn = (result: InstanceProgress, units: ReadonlySet<string> | null): boolean =>
  units === null || result.instance.unitIds.some((unit) => units.has(unit));

/** The span asked for; what is left open ends with the plan. */
export const spanIn = (plan: Plan, params: { from?: string | undefined; to?: string | undefined }) => ({
  from: params.from ?? plan.periodStart,
  to: params.to ?? plan.periodEnd,
});

/** Of several alternatives the one that is furthest. */
export const bestOf = (result: InstanceProgress) =>
  result.alternatives.reduce<InstanceProgress['alternatives'][number] | undefined>(
    (best, each) => (best === undefined || each.share > best.share ? each : best),
    undefined,
  );

const rowOf = (result: InstanceProgress, codes: ReadonlyMap<string, string>) => {
  const { instance } = result;
  const best = bestOf(result);
  return {
    instance: instance.instanceId,
    task: instance.taskId,
    code: codes.get(instance.taskId) ?? '',
    unit: instance.unitId,
    units: instance.unitIds.join(';'),
    period: instance.period.key,
    periodStart: instance.period.start,
    periodEnd: instance.period.end,
    status: result.status,
    reason: result.reason,
    measure: best?.requirement.measure ?? 'activity',
    expected: result.expected,
    count: result.count,
    missing: result.missing,
    share: result.share,
    isReached: result.isReached,
    reachedDay: result.reachedDay,
    dueDay: instance.dueDay,
    lastDay: instance.lastDay,
    dueFrom: instance.dueFrom,
    dueRule: instance.deadlineId,
    daysLate: result.daysLate,
    lacking: (best?.lacking ?? []).join(';'),
    movesTo: instance.movesTo,
    activities: result.activityIds.join(';'),
  };
};

export const planProgress = tableRoute(questions.planProgress, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const { plan: planId, on = today } = params;
    const register = await readRegister(connection, params.log);
    const units = unitsIn(register, params);
    const { plan, settings, tasks, leftOut } = await readAsked(connection, params, register);
    const activities = await readLog(connection, [planId], params.log, tasks);
    const span = params.from === undefined && params.to === undefined ? null : spanIn(plan, params);
    const { results } = progressOf(plan, register, activities, on, settings, span);
    const codes = new Map(plan.tasks.map((task) => [task.taskId, task.taskCode]));
    const isWanted = (result: InstanceProgress) =>
      isOwedIn(result, units) && (params.status === undefined || result.status === params.status);
    return {
      rows: results.filter(isWanted).map((result) => rowOf(result, codes)),
      about: { plan: planId, on, ...spanIn(plan, params), settings: printed(settings), leftOut },
    };
  }),
);

export const planChannels = tableRoute(questions.planChannels, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const { on = today, channel, plan } = params;
    const plans = await readPlans(connection, plan === undefined ? null : [plan]);
    const totals = await channelTotals(connection, { on, origin: params.log });
    const rows = [...plansByChannel(plans)]
      .filter(([code]) => channel === undefined || code === channel)
      .flatMap(([code, ids]) =>
        ids.map((id) => {
          const own = plans.find((each) => each.planId === id)?.tasks ?? [];
          const tasks = own.filter((task) => [task.channel, ...task.secondaryChannels].includes(code));
          const done = totals.find((row) => row.plan === id && row.channel === code);
          const { activities = 0, quantity = 0 } = done ?? {};
          return { channel: code, plan: id, tasks: tasks.length, activities, quantity };
        }),
      );
    return { rows, about: { on } };
  }),
);
