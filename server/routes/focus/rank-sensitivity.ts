import { questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute } from '../../http/route.ts';
import { standardErrors } from '../../queries/focus/standard-errors.ts';
import { componentSteps, nextPlaces, rankInterval, typicalChange } from '../../stats/index.ts';
import { baseOf, chosenNodes, comparableYears, nodeOf } from './base.ts';
import { isRanked, runWith, totalsOf } from './run.ts';
import { standingOf } from './standing.ts';

const usualYears = 5;

export const rankSensitivity = documentRoute(questions.rankSensitivity, 'read', async (params, context) => {
  const { index, unit, year } = params;
  const base = await baseOf(context, { index, unit, year });
  const components = params.components ?? chosenNodes(base, 'dimensions').map(({ component }) => component);
  const unknown = components.filter((component) => nodeOf(base, component) === undefined);
  if (unknown.length > 0)
    throw new ProblemError('unknown_component', `${index} had no component ${unknown.join(', ')} in ${year}`);
  const errors = await context.read((connection) =>
    standardErrors(connection, { index, year, component: base.total }),
  );
  const totals = totalsOf(base).map((row) => ({ ...row, se: errors.get(row.unit) ?? null }));
  const places = isRanked(base) ? nextPlaces(totals, unit, params.places) : [];
  const typicalOf = (component: string) =>
    typicalChange(comparableYears(base.history.get(component), year, usualYears)).change;
  const steps = componentSteps(
    components.map((component) => ({
      component,
      score: base.own.get(component)?.points ?? null,
      max: nodeOf(base, component)?.max ?? null,
      factor: base.scale.get(component)?.factor ?? null,
      typical: typicalOf(component),
    })),
    places[0]?.gap ?? 0,
  );
  const interval = isRanked(base) ? rankInterval(totals, unit) : null;
  const reason = isRanked(base) ? ('no_standard_errors' as const) : ('not_ranked' as const);
  return {
    index,
    edition: base.edition,
    unit,
    year,
    isRanked: isRanked(base),
    standing: standingOf(runWith(base, new Map(), new Map()), isRanked(base)),
    places,
    up: places.length === 0 ? [] : steps.map((step) => ({ ...step, volatility: typicalOf(step.component) })),
    interval,
    intervalReason: interval === null ? reason : null,
  };
});
