import type { z } from 'zod';
import { questions } from '../../contract/index.ts';
import { tableRoute, type Context } from '../../http/route.ts';
import { checkUnits, findIndex } from '../../queries/index-register.ts';
import { isReported, recordedActivities, taskCoverage } from '../../queries/focus/plan-coverage.ts';
import { indicesOf } from '../../queries/focus/scheme.ts';
import { median } from '../../stats/index.ts';
import { badgesOf, type Badges } from './badges.ts';
import { type Base, baseOf, chosenNodes, nodeOf, type Place, rankOf } from './base.ts';
import { type FocusFigures, focusFigures, inFocusOrder } from './focus-rows.ts';
import { peersOf } from './peers.ts';
import { lossSteps } from './points-lost.ts';

type Params = z.output<typeof questions.focus.params>;

const known = <T>(values: readonly (T | null)[]): T[] => values.flatMap((value) => value ?? []);

const indicesAsked = (context: Context, { index, unit, year }: Params): Promise<string[]> =>
  context.read(async (connection) => {
    await checkUnits(connection, [unit]);
    if (index === undefined) return indicesOf(connection, unit, year);
    await findIndex(connection, index);
    return [index];
  });

/** Which tasks name a component, and what was recorded for them. */
const coverageOf = (context: Context, place: Place) =>
  context.read(async (connection) => {
    const tasks = await taskCoverage(connection, place);
    const reported = await isReported(connection, place.unit, place.year);
    const done = reported ? await recordedActivities(connection, place) : [];
    const activities = new Map(done.map((row) => [row.component, row.activities]));
    return {
      isReported: reported,
      tasks: new Map(tasks.map((row) => [row.component, row])),
      activitiesOf: (component: string) => (reported ? (activities.get(component) ?? 0) : null),
    };
  });

type Coverage = Awaited<ReturnType<typeof coverageOf>>;

const explainedBy = (figures: readonly FocusFigures[]): number | null => {
  const worth = figures.map(({ points, factor }) =>
    points === null || factor === null ? null : points * factor,
  );
  return worth.length === 0 || worth.includes(null)
    ? null
    : known(worth).reduce((sum, value) => sum + value, 0);
};

const totalOf = (base: Base, figures: readonly FocusFigures[], coverage: Coverage, badges: Badges) => ({
  index: base.place.index,
  edition: base.edition ?? '',
  total: base.total,
  points: base.own.get(base.total)?.points ?? null,
  max: nodeOf(base, base.total)?.max ?? null,
  ...rankOf(base, base.total),
  medianWeight: median(known(figures.map(({ weight }) => weight))),
  explained: explainedBy(figures),
  taskCount: coverage.tasks.get(base.total)?.tasks ?? 0,
  isReported: coverage.isReported,
  responsiveness: badges.basis,
});

const withCoverage = (figures: FocusFigures, coverage: Coverage, badges: Badges) => {
  const badge = badges.of.get(figures.component);
  const tasks = coverage.tasks.get(figures.component);
  return {
    ...figures,
    tasks: tasks?.tasks ?? 0,
    otherTasks: tasks?.otherTasks ?? 0,
    activities: coverage.activitiesOf(figures.component),
    responsiveness: badge?.label ?? null,
    responsivenessRow: badge?.row ?? null,
  };
};

/** One index after the other: they share the worker and the connection limit with everybody else. */
const gather = async (context: Context, params: Params) => {
  const parts = [];
  for (const index of await indicesAsked(context, params)) {
    const place = { index, unit: params.unit, year: params.year };
    const base = await baseOf(context, place);
    const peers = peersOf(base, params);
    const figures = focusFigures(base, chosenNodes(base, params.depth), peers.units);
    const coverage = await coverageOf(context, place);
    const badges = await badgesOf(context, index, params.depth);
    parts.push({
      peers,
      rows: figures.map((row) => withCoverage(row, coverage, badges)),
      total: totalOf(base, figures, coverage, badges),
    });
  }
  const [first] = parts;
  const peers = first?.peers ?? { kind: params.peers, nameVi: null, nameEn: null, units: [] };
  return {
    rows: inFocusOrder(parts.flatMap(({ rows }) => rows)),
    about: { unit: params.unit, year: params.year, peers, totals: parts.map(({ total }) => total) },
  };
};

export const focus = tableRoute(questions.focus, 'read', async (params, context) => {
  const { rows, about } = await gather(context, params);
  return { rows: rows.map((row, at) => ({ ...row, place: at + 1 })), about };
});

/** The weight from which a component is heavy: above the median; with equal weights every one is. */
const heavyFrom = (weights: readonly number[]): number | null => {
  const middle = median(weights);
  if (middle === null) return null;
  const heavier = weights.filter((weight) => weight > middle + 1e-9);
  return heavier.length === 0 ? middle : Math.min(...heavier);
};

const quadrantOf = (weight: number | null, distance: number | null, heavy: number | null) => {
  if (weight === null || distance === null || heavy === null) return null;
  if (weight >= heavy - 1e-9) return distance < 0 ? 'act' : 'keep';
  return distance < 0 ? 'watch' : 'spare';
};

export const importance = tableRoute(questions.importance, 'read', async (params, context) => {
  const { rows, about } = await gather(context, params);
  const weightsOf = (index: string) =>
    known(rows.filter((row) => row.index === index).map(({ weight }) => weight));
  const heavyOf = new Map(about.totals.map(({ index }) => [index, heavyFrom(weightsOf(index))]));
  return {
    rows: rows.map((row) => {
      const { percent, peerMedian, weight } = row;
      const distance = percent === null || peerMedian === null ? null : percent - peerMedian;
      return {
        index: row.index,
        component: row.component,
        edition: row.edition,
        kind: row.kind,
        parent: row.parent,
        weight,
        weightBasis: row.weightBasis,
        factor: row.factor,
        percent,
        peerMedian,
        peerCount: row.peerCount,
        distance,
        reach: row.reach,
        quadrant: quadrantOf(weight, distance, heavyOf.get(row.index) ?? null),
      };
    }),
    about,
  };
});

export const pointsLost = tableRoute(questions.pointsLost, 'read', async (params, context) => {
  await indicesAsked(context, params);
  const base = await baseOf(context, params);
  const peers = peersOf(base, params);
  const figures = focusFigures(base, chosenNodes(base, params.depth), peers.units);
  const total = base.own.get(base.total)?.points ?? null;
  const totalMax = nodeOf(base, base.total)?.max ?? null;
  const { steps, missing } = lossSteps(figures, total, totalMax);
  const { index, unit, year } = params;
  return {
    rows: steps,
    about: { index, edition: base.edition, unit, year, peers, total, totalMax, missing },
  };
});
