import { questions } from '../contract/index.ts';
import type { Params, Reply } from '../contract/question.ts';
import { documentRoute } from '../http/route.ts';
import type { Connection } from '../database/connection.ts';
import { findIndex } from '../queries/index-register.ts';
import { linkedEffort } from '../queries/relationships/effort.ts';
import { unitOfKey } from '../queries/relationships/panel-scores.ts';
import { type Headline, median } from '../stats/index.ts';
import { chooseEffort, gatherPanel, type Panel } from './relationship-panel.ts';

type Question = typeof questions.effortHeadline;
type Estimate = Reply<Question>['estimate'];

const lag = 1;

const nameOf = (key: string | null | undefined): string | null =>
  key === null || key === undefined ? null : unitOfKey(key);

const estimateOf = (found: Headline): Estimate => ({
  status: found.status,
  label: found.label,
  gateReason: found.gate.reason ?? null,
  have: found.gate.have ?? null,
  need: found.gate.need ?? null,
  n: found.n,
  units: found.units,
  years: found.years,
  b: found.b,
  se: found.se,
  t: found.t,
  nu: found.nu,
  p: found.p,
  lo: found.lo,
  hi: found.hi,
  q: found.q,
  r: found.r,
  rLo: found.rLo,
  rHi: found.rHi,
  cr1Se: found.cr1.se,
  cr1P: found.cr1.p,
  mde: found.mde,
  hMax: found.hMax,
  hMaxUnit: nameOf(found.hMaxUnit),
  permutationP: found.permutation?.p ?? null,
  fdB: found.fdSlope,
  looMin: found.loo?.min ?? null,
  looMax: found.loo?.max ?? null,
  looUnit: nameOf(found.loo?.mostInfluential),
  placeboB: found.placebo?.b ?? null,
  placeboP: found.placebo?.p ?? null,
  passesDifferences: found.checks?.firstDifferences ?? null,
  passesLeaveOneOut: found.checks?.leaveOneOut ?? null,
  passesPlacebo: found.checks?.placebo ?? null,
  isReversed: found.checks?.placebo === false,
});

/** Components of the first level, without those that score communication work itself: there the link is built in. */
const withoutBuiltIn = (panel: Panel, total: string) => {
  const dimensions = panel.scores.filter(({ component }) => component !== total);
  const isMechanical = (component: string) => panel.facts.get(component)?.isMechanical === true;
  return {
    scores: dimensions.filter(({ component }) => !isMechanical(component)),
    mechanical: dimensions.map(({ component }) => component).filter(isMechanical),
  };
};

/** The middle effort on a component in a reported unit-year, most often 0. */
const typicalEffort = ({ effort, reports }: Panel, components: number): number | null => {
  const done = effort.flatMap(({ x }) => x);
  const nothing = Math.max(0, reports.unit.length * components - done.length);
  const known = done.filter((x) => x !== null);
  return median([...new Array<number>(nothing).fill(0), ...known]);
};

const gather = async (connection: Connection, params: Params<Question>, hasLog: boolean) => {
  const choices = { ...params, kinds: 'dimensions', rows: 'component' } as const;
  const panel = await gatherPanel(connection, choices, hasLog);
  const chosen = await chooseEffort(connection, panel.choice, params, hasLog);
  return {
    total: (await findIndex(connection, params.index)).total,
    origin: chosen.origin,
    linked: await linkedEffort(connection, chosen),
    panel,
  };
};

export const effortHeadline = documentRoute(questions.effortHeadline, 'read', async (params, context) => {
  const { total, origin, linked, panel } = await context.read((connection) =>
    gather(connection, params, context.hasDemonstration),
  );
  const { scores, mechanical } = withoutBuiltIn(panel, total);
  const { units, effort, reports, scale } = panel;
  const found = await context.workers.run('effort', { units, scores, effort, reports, scale }, context);
  return {
    isLinked: linked.activities > 0,
    linked,
    components: found.components,
    lag,
    estimate: estimateOf(found),
    mechanical,
    xMedian: typicalEffort(panel, scores.length),
    ...panel.basis,
    activityOrigin: linked.of > 0 ? origin : ('none' as const),
  };
});
