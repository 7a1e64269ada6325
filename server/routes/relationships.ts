import { questions } from '../contract/index.ts';
import type { Params, Row } from '../contract/question.ts';
import type { Connection } from '../database/connection.ts';
import { ProblemError } from '../errors.ts';
import { type Context, documentRoute, tableRoute } from '../http/route.ts';
import { checkComponents, checkUnits, findIndex } from '../queries/index-register.ts';
import {
  componentFacts,
  editionYears,
  hasRecordedActivity,
  mapRows,
  type Origin,
  panelEffort,
  panelReports,
  panelScores,
  taggedPairs,
} from '../queries/panel.ts';
import type { MapCell, RelationshipMap } from '../stats/relationship-map.ts';
import type { PanelInput } from '../workers/panel-grid.ts';

type Choices = Params<typeof questions.relationships>;
type CellRow = Row<typeof questions.relationships>;
type ShownOrigin = CellRow['activityOrigin'];

type Panel = PanelInput & {
  origin: Origin;
  shownOrigin: ShownOrigin;
  facts: Map<string, { max: number | null; isMechanical: boolean }>;
  breaks: number[];
};

const originOf = async (connection: Connection, choices: Choices, isExample: boolean, hasLog: boolean) => {
  if (isExample) return 'example';
  if (!hasLog || choices.demonstration === false) return 'recorded';
  const isDemonstration = choices.demonstration ?? !(await hasRecordedActivity(connection));
  return isDemonstration ? 'demonstration' : 'recorded';
};

const gather = async (connection: Connection, choices: Choices, hasLog: boolean): Promise<Panel> => {
  const {
    index,
    from = null,
    to = null,
    region = null,
    type = null,
    units = null,
    kinds,
    rows,
    measure,
  } = choices;
  const { isExample } = await findIndex(connection, index);
  await checkUnits(connection, units ?? []);
  const origin = await originOf(connection, choices, isExample, hasLog);
  const choice = { index, from, to, region, type, units, kinds };
  const effort = await panelEffort(connection, { ...choice, origin, rows, measure });
  const tagged = await taggedPairs(connection, index, rows);
  const facts = await componentFacts(connection, index);
  const done = new Set(effort.map(({ row }) => row));
  return {
    scores: await panelScores(connection, choice),
    effort,
    reports: await panelReports(connection, { ...choice, origin }),
    rows: (await mapRows(connection, rows)).filter((row) => done.has(row)),
    tagged: tagged.map(({ row, component }) => `${row} ${component}`),
    lags: choices.lags.map(Number),
    scale: choices.scale,
    origin,
    shownOrigin: effort.length === 0 ? 'none' : origin,
    facts: new Map(facts.map(({ component, max, isMechanical }) => [component, { max, isMechanical }])),
    breaks: await editionYears(connection, index),
  };
};

const estimateOf = (cell: MapCell, panel: Panel) => ({
  status: cell.status,
  label: cell.label,
  gateReason: cell.gate.reason ?? null,
  have: cell.gate.have ?? null,
  need: cell.gate.need ?? null,
  n: cell.n,
  units: cell.units,
  years: cell.years,
  b: cell.b,
  se: cell.se,
  t: cell.t,
  nu: cell.nu,
  p: cell.p,
  lo: cell.lo,
  hi: cell.hi,
  q: cell.q,
  qBy: cell.qBy,
  r: cell.r,
  rLo: cell.rLo,
  rHi: cell.rHi,
  mde: cell.mde,
  hMax: cell.hMax,
  hMaxUnit: cell.hMaxUnit,
  permutationP: cell.permutation?.p ?? null,
  pooledR: cell.pooledR,
  isSimpson: cell.simpson,
  fdB: cell.fdSlope,
  looMin: cell.loo?.min ?? null,
  looMax: cell.loo?.max ?? null,
  looUnit: cell.loo?.mostInfluential ?? null,
  placeboB: cell.placebo?.b ?? null,
  placeboP: cell.placebo?.p ?? null,
  isReversed: cell.checks?.placebo === false,
  isMechanical: panel.facts.get(cell.component)?.isMechanical ?? false,
});

const inputOf = ({ scores, effort, reports, rows, tagged, lags, scale }: Panel): PanelInput => ({
  scores,
  effort,
  reports,
  rows,
  tagged,
  lags,
  scale,
});

const computeMap = (context: Context, panel: Panel): Promise<RelationshipMap> =>
  context.workers.run('map', inputOf(panel), context);

const testedIn = ({ families }: RelationshipMap): number => families.tagged.m + families.other.m;

const sizeOf = (panel: Panel, map: RelationshipMap) => ({
  unitsIn: new Set(panel.scores.map(({ unit }) => unit)).size,
  tested: testedIn(map),
  cells: map.cells.length,
  expectedHints: 0.05 * testedIn(map),
});

export const relationships = tableRoute(questions.relationships, 'read', async (choices, context) => {
  const panel = await context.read((connection) => gather(connection, choices, context.hasDemonstration));
  const map = await computeMap(context, panel);
  const { index, rows, measure, scale, from = null, to = null } = choices;
  return {
    rows: map.cells.map((cell) => ({
      row: cell.row,
      component: cell.component,
      lag: cell.lag,
      family: cell.family,
      ...estimateOf(cell, panel),
      activityOrigin: panel.shownOrigin,
    })),
    about: {
      index,
      rows,
      measure,
      scale,
      lags: panel.lags,
      from,
      to,
      ...sizeOf(panel, map),
      activityOrigin: panel.shownOrigin,
      breaks: panel.breaks,
    },
  };
});

const cellAt = (map: RelationshipMap, row: string, component: string, lag: number): MapCell | undefined =>
  map.cells.find((cell) => cell.row === row && cell.component === component && cell.lag === lag);

export const relationship = documentRoute(questions.relationship, 'read', async (params, context) => {
  const { row, component, lag, ...choices } = params;
  const panel = await context.read(async (connection) => {
    await checkComponents(connection, params.index, [component]);
    return gather(connection, choices, context.hasDemonstration);
  });
  if (!panel.rows.includes(row)) throw new ProblemError('unknown_row', `nothing was recorded for ${row}`);
  // The cell keeps the q of the map that was asked; beside it stand the other lags, each in the same family of tests.
  const shown = panel.lags.includes(lag) ? panel.lags : [...panel.lags, lag];
  const map = await computeMap(context, { ...panel, lags: shown });
  const allLags = await computeMap(context, {
    ...panel,
    rows: [row],
    scores: panel.scores.filter((score) => score.component === component),
    lags: [0, 1, 2],
  });
  const cell = cellAt(map, row, component, lag);
  if (cell === undefined)
    throw new ProblemError('unknown_component', `${component} has no score in these years`);
  const ownPanel = {
    ...inputOf(panel),
    scores: panel.scores.filter((score) => score.component === component),
    effort: panel.effort.filter((effort) => effort.row === row),
    lag,
  };
  const { points, leftOut } = await context.workers.run('cell', ownPanel, context);
  const range = map.ranges.find((found) => found.row === row);
  return {
    cell: {
      row,
      component,
      lag,
      ...estimateOf(cell, panel),
      max: panel.facts.get(component)?.max ?? null,
      xMin: range?.min ?? null,
      xMax: range?.max ?? null,
      xMedian: range?.median ?? null,
    },
    tested: testedIn(map),
    activityOrigin: panel.shownOrigin,
    lags: allLags.cells.map((other) => ({
      lag: other.lag,
      ...estimateOf(cellAt(map, row, component, other.lag) ?? other, panel),
    })),
    points,
    leftOut,
    breaks: panel.breaks,
  };
});
