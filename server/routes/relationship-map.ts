import { createHash } from 'node:crypto';
import type { Waiting } from '../http/memo.ts';
import type { Context } from '../http/route.ts';
import type { RelationshipMap } from '../stats/index.ts';
import { type PanelInput, reportedEffort } from '../workers/panel-grid.ts';
import { gatherPanel, type MapParams, type Panel } from './relationship-panel.ts';

export type PanelMap = { panel: Panel; map: RelationshipMap };

export const lagsOf = ({ lags }: Pick<MapParams, 'lags'>): number[] =>
  [...new Set(lags.map(Number))].sort((a, b) => a - b);

const keyOf = (kind: string, choices: object): string =>
  `${kind} ${JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)))}`;

/** What was scored and done under one set of choices, read once for all questions that rest on it. */
export const panelOf = (context: Context, params: MapParams, waiting: Waiting = context): Promise<Panel> => {
  const { lags: _lags, ...choices } = params;
  return context.memo.ask(
    context.database.version,
    keyOf('panel', { ...choices, asOf: context.asOf }),
    waiting,
    ({ signal }) =>
      context.read((connection) => gatherPanel(connection, choices, context.hasDemonstration), signal),
  );
};

const digests = new WeakMap<object, string>();

/** Says what a value holds. Scores are the same ones for many maps and are gone through once. */
const digestOf = (value: object): string => {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(JSON.stringify(value)).digest('base64');
  digests.set(value, digest);
  return digest;
};

/** The statistics of a map. An entry of the log that leaves all that they are computed from as it was leaves them too. */
const estimated = (context: Context, input: PanelInput, waiting: Waiting): Promise<RelationshipMap> => {
  const { scores, ...rest } = input;
  return context.estimates.ask('', `${digestOf(scores)} ${digestOf(rest)}`, waiting, (shared) =>
    context.workers.run('map', input, shared),
  );
};

/** The map of one set of choices, computed once for all questions that rest on it. */
export const mapOf = (context: Context, params: MapParams): Promise<PanelMap> => {
  const lags = lagsOf(params);
  const begin = async (waiting: Waiting): Promise<PanelMap> => {
    const panel = await panelOf(context, params, waiting);
    const { units, scores, reports, rows, tagged, scale } = panel;
    const effort = reportedEffort(panel.effort, reports);
    const input = { units, scores, effort, reports, rows, tagged, lags, scale };
    return { panel, map: await estimated(context, input, waiting) };
  };
  return context.memo.ask(
    context.database.version,
    keyOf('map', { ...params, lags, asOf: context.asOf }),
    context,
    begin,
  );
};
