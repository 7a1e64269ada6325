import type { z } from 'zod';
import { questions } from '../../contract/index.ts';
import { storedEntry } from '../../contract/plans/activities.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { versionInForce } from '../../planning/plan.ts';
import { spansOf } from '../../planning/standing.ts';
import {
  activityRows,
  activityTotals,
  activityVersions,
  activityWeekRows,
  entryById,
  isAboutInitiatives,
  tasksByIds,
} from '../../queries/plans/activities.ts';
import { removedTasks, removedTopics } from '../../queries/plans/removed.ts';
import { evidenceOf } from '../../queries/plans/evidence.ts';
import { countedEntries } from './counted-entries.ts';
import { tasksNamed } from './entries.ts';
import { type Reader, readPlans, readRegister, unitsIn } from './room.ts';

type Filters = Omit<z.output<typeof questions.activityWeeks.params>, 'by'>;

const choiceOf = async (reader: Reader, filters: Filters, today: string) => {
  const register = await readRegister(reader, filters.log);
  const { view, on = today } = filters;
  const isCounted = filters.counted !== undefined;
  const units = isCounted ? null : unitsIn(register, filters);
  const spans = units && spansOf(register, units, view === 'new' ? { by: view, on } : { by: view });
  return {
    plans: filters.plan ?? null,
    tasks: (isCounted ? null : filters.task) ?? null,
    counted: isCounted ? await countedEntries(reader, filters, register, on) : null,
    units: spans?.map(({ unitId }) => unitId) ?? null,
    unitsFrom: spans?.map(({ from }) => from ?? '0001-01-01') ?? null,
    unitsTo: spans?.map(({ to }) => to ?? '9999-12-31') ?? null,
    channel: filters.channel ?? null,
    topics: filters.topic ?? null,
    either: filters.either,
    audience: filters.audience ?? null,
    // A report may come in after the period that it is about: what is counted may lie outside the span.
    from: (isCounted ? null : filters.from) ?? null,
    to: (isCounted ? null : filters.to) ?? null,
    search: filters.search ?? null,
    evidence: filters.evidence ?? null,
    handled: filters.handled ?? null,
    followUp: filters.followUp ?? null,
    aboutUnit: filters.aboutUnit ?? null,
    about: filters.about ?? null,
    initiative: filters.initiative ?? null,
    origin: filters.log,
  };
};

export const activities = tableRoute(questions.activities, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const { page, size, sort, order, voided: isVoided } = params;
    const choice = await choiceOf(connection, params, today);
    const [totals = { total: 0, quantity: 0, lastDay: null }] = await activityTotals(
      connection,
      choice,
      isVoided,
    );
    const rows = await activityRows(connection, choice, {
      ...{ isVoided, sort, order, size },
      offset: (page - 1) * size,
    });
    return { rows, about: { ...totals, page, size } };
  }),
);

export const activityWeeks = tableRoute(questions.activityWeeks, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const choice = await choiceOf(connection, params, today);
    return { rows: await activityWeekRows(connection, choice, params.by), about: {} };
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
      isProposed: content.initiative === null && (await isAboutInitiatives(connection, content.topics)),
      removedTasks: (await removedTasks(connection, tasksNamed(content))).map(
        ({ channel: _channel, ...task }) => task,
      ),
      removedTopics: await removedTopics(connection, content.topics),
      planVersions: await planVersionsOn(connection, content.tasks, content.day),
      files: await evidenceOf(connection, params.activity),
      versions,
    };
  }),
);
