import { questions } from '../../contract/index.ts';
import { storedEntry } from '../../contract/plans/activities.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { versionInForce } from '../../planning/plan.ts';
import {
  activityRows,
  activityTotals,
  activityVersions,
  entryById,
  tasksByIds,
} from '../../queries/plans/activities.ts';
import { evidenceOf } from '../../queries/plans/evidence.ts';
import { type Reader, readPlans, readRegister, unitsIn } from './room.ts';

export const activities = tableRoute(questions.activities, 'read', (params, { read }) =>
  read(async (connection) => {
    const { page, size, voided: isVoided } = params;
    const units = unitsIn(await readRegister(connection), params);
    const choice = {
      plan: params.plan ?? null,
      task: params.task ?? null,
      units: units === null ? null : [...units],
      channel: params.channel ?? null,
      topic: params.topic ?? null,
      from: params.from ?? null,
      to: params.to ?? null,
      search: params.search ?? null,
      evidence: params.evidence ?? null,
      handled: params.handled ?? null,
      origin: params.log,
    };
    const [totals = { total: 0, quantity: 0 }] = await activityTotals(connection, choice, isVoided);
    const rows = await activityRows(connection, choice, { isVoided, size, offset: (page - 1) * size });
    return { rows, about: { ...totals, page, size } };
  }),
);

const planVersionsOn = async (reader: Reader, tasks: readonly string[], day: string) => {
  const named = await tasksByIds(reader, [...tasks]);
  const plans = await readPlans(reader, [...new Set(named.map((row) => row.plan))]);
  return plans.map((plan) => ({ plan: plan.planId, version: versionInForce(plan, day)?.versionId ?? null }));
};

export const activity = documentRoute(questions.activity, 'read', (params, { read }) =>
  read(async (connection) => {
    const versions = await activityVersions(connection, params.activity);
    const entry = await entryById(connection, params.activity);
    const last = versions.at(-1);
    if (entry === undefined && last === undefined) {
      throw new ProblemError('unknown_activity', `there is no activity ${params.activity}`);
    }
    const content = storedEntry.parse(entry ?? last?.content);
    return {
      ...content,
      activity: params.activity,
      origin: entry?.origin ?? 'recorded',
      version: entry?.version ?? last?.version ?? 1,
      isVoided: entry === undefined,
      planVersions: await planVersionsOn(connection, content.tasks, content.day),
      files: await evidenceOf(connection, params.activity),
      versions,
    };
  }),
);
