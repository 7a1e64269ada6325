import type { z } from 'zod';
import type { effortParams, mapParams, panelParams } from '../contract/relationship-choices.ts';
import type { Connection } from '../database/connection.ts';
import { ProblemError } from '../errors.ts';
import { checkUnits, findIndex } from '../queries/index-register.ts';
import {
  effortBelow,
  hasRecordedActivity,
  type Origin,
  panelEffort,
  panelReports,
} from '../queries/relationships/effort.ts';
import { type ComponentFact, componentFacts, editionYears } from '../queries/relationships/index-facts.ts';
import { type TaggedPair, taggedPairs } from '../queries/relationships/links.ts';
import {
  type ComponentScores,
  type PanelChoice,
  panelScores,
  panelUnits,
} from '../queries/relationships/panel-scores.ts';
import { type RowName, rowNames } from '../queries/relationships/rows.ts';
import { nearestUnits, unitsOfRegion } from '../queries/relationships/similar-units.ts';
import {
  readTerritory,
  restoreTerritory,
  settleTerritories,
  type Territory,
} from '../queries/relationships/territory.ts';
import type { PanelInput } from '../workers/panel-grid.ts';

type ParamsOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
export type PanelParams = ParamsOf<typeof panelParams>;
export type EffortParams = ParamsOf<typeof effortParams>;
export type MapParams = ParamsOf<typeof mapParams>;

export type Selection = { like: string; by: 'region' | 'score'; years: number[]; units: string[] };

/** Everything that a map is computed from, and what must be said about it. */
export type Panel = Omit<PanelInput, 'lags'> & {
  choice: PanelChoice;
  rowNames: RowName[];
  links: Map<string, TaggedPair>;
  facts: Map<string, ComponentFact>;
  basis: {
    activityOrigin: Origin | 'none';
    breaks: number[];
    reported: MapParams['reported'];
    below: { isAdded: boolean; units: number; activities: number };
    selection: Selection | null;
  };
};

const originOf = async (
  connection: Connection,
  { index, demonstration }: { index: string; demonstration?: boolean | undefined },
  hasLog: boolean,
): Promise<Origin> => {
  const { isExample } = await findIndex(connection, index);
  if (isExample) return 'example';
  if (!hasLog || demonstration === false) return 'recorded';
  return (demonstration ?? !(await hasRecordedActivity(connection))) ? 'demonstration' : 'recorded';
};

const selectionOf = async (connection: Connection, params: PanelParams): Promise<Selection | null> => {
  const { index, like, likeBy: by, nearest, from = null } = params;
  if (like === undefined) return null;
  if (params.units !== undefined) {
    throw new ProblemError('bad_request', 'choose units, or units like one, not both', {
      fields: { like: 'stands beside units' },
    });
  }
  await checkUnits(connection, [like]);
  if (by === 'region') return { like, by, years: [], units: await unitsOfRegion(connection, like) };
  return { like, by, ...(await nearestUnits(connection, { index, like, from, nearest })) };
};

/** Who is compared: refuses units that do not exist, and finds those that are like one. */
const choosePanel = async (
  connection: Connection,
  params: PanelParams,
): Promise<{ choice: PanelChoice; selection: Selection | null }> => {
  const { index, from = null, to = null, region = null, type = null, units = null, kinds } = params;
  await findIndex(connection, index);
  await checkUnits(connection, units ?? []);
  const selection = await selectionOf(connection, params);
  return { choice: { index, from, to, region, type, units: selection?.units ?? units, kinds }, selection };
};

/** Whose activities: those that were recorded, the demonstration log, or the example's own. */
export const chooseEffort = async (
  connection: Connection,
  choice: PanelChoice,
  params: EffortParams,
  hasLog: boolean,
) => {
  const origin = await originOf(connection, { ...params, index: choice.index }, hasLog);
  return { ...choice, origin, aggregate: params.aggregate };
};

const basisOf = async (
  connection: Connection,
  chosen: Awaited<ReturnType<typeof chooseEffort>>,
  {
    reported,
    isEmpty,
    selection,
  }: { reported: MapParams['reported']; isEmpty: boolean; selection: Selection | null },
): Promise<Panel['basis']> => {
  const below = await effortBelow(connection, chosen.origin);
  return {
    activityOrigin: isEmpty ? 'none' : chosen.origin,
    breaks: await editionYears(connection, chosen.index),
    reported,
    below: { isAdded: chosen.aggregate, ...below },
    selection,
  };
};

/** What was scored by whom: the part of a panel that takes long to read, and that no entry of the log changes. */
type Scored = {
  choice: PanelChoice;
  selection: Selection | null;
  territory: Territory;
  units: string[];
  scores: ComponentScores[];
};

/** Kept until more than the log changes; leaves the territories settled on the connection. */
const scoredOf = async (connection: Connection, params: PanelParams): Promise<Scored> => {
  const { index, from, to, region, type, units, like, likeBy, nearest, kinds } = params;
  const key = JSON.stringify([index, from, to, region, type, units, like, likeBy, nearest, kinds]);
  const scored = await connection.keepLarge(`scored panel ${key}`, async () => {
    const { choice, selection } = await choosePanel(connection, params);
    await settleTerritories(connection, choice);
    const territory = await readTerritory(connection);
    const scores = await panelScores(connection, choice);
    return { choice, selection, territory, units: await panelUnits(connection), scores };
  });
  await restoreTerritory(connection, scored.territory);
  return scored;
};

export const gatherPanel = async (
  connection: Connection,
  params: Omit<MapParams, 'lags'>,
  hasLog: boolean,
): Promise<Panel> => {
  const { rows, measure, reported, scale } = params;
  const { choice, selection, units, scores } = await scoredOf(connection, params);
  const chosen = await chooseEffort(connection, choice, params, hasLog);
  const effort = await panelEffort(connection, { ...chosen, rows, measure });
  const links = await taggedPairs(connection, choice.index, rows);
  const facts = await componentFacts(connection, choice.index);
  const names = await rowNames(
    connection,
    rows,
    choice.index,
    effort.map(({ row }) => row),
  );
  return {
    units,
    scores,
    effort,
    reports: await panelReports(connection, { ...chosen, reported }),
    rows: names.map(({ row }) => row),
    tagged: links.map(({ row, component }) => `${row} ${component}`),
    scale,
    choice,
    rowNames: names,
    links: new Map(links.map((link) => [`${link.row} ${link.component}`, link])),
    facts: new Map(facts.map((fact) => [fact.component, fact])),
    basis: await basisOf(connection, chosen, { reported, isEmpty: effort.length === 0, selection }),
  };
};
