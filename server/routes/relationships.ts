import { questions } from '../contract/index.ts';
import type { Table } from '../contract/question.ts';
import { ProblemError } from '../errors.ts';
import { type Context, documentRoute, tableRoute } from '../http/route.ts';
import { checkComponents } from '../queries/index-register.ts';
import { unitOfKey } from '../queries/relationships/panel-scores.ts';
import type { MapCell, RelationshipMap } from '../stats/index.ts';
import type { CellPanel } from '../workers/cell-panel.ts';
import { amountsOf, estimateOf, linkOriginOf, sizesOf } from './relationship-estimates.ts';
import { type CellName, openCell, rowNameOf } from './relationship-cell.ts';
import { lagsOf, mapOf } from './relationship-map.ts';
import type { MapParams, Panel } from './relationship-panel.ts';

export const mapTable = async (
  params: MapParams,
  context: Context,
): Promise<Table<typeof questions.relationships>> => {
  const { panel, map } = await mapOf(context, params);
  const { index, rows, measure, scale, from = null, to = null } = params;
  const { activityOrigin } = panel.basis;
  const present = new Set(panel.scores.flatMap(({ unit }) => unit));
  return {
    rows: map.cells.map((cell) => ({
      row: cell.row,
      component: cell.component,
      lag: cell.lag,
      family: cell.family,
      linkOrigin: linkOriginOf(panel, cell.row, cell.component),
      ...estimateOf(cell, panel),
      ...amountsOf(panel, map, cell.row, cell.component),
      activityOrigin,
    })),
    about: {
      index,
      rows,
      measure,
      scale,
      lags: lagsOf(params),
      from,
      to,
      unitsIn: new Set([...present].map((at) => unitOfKey(panel.units[at] ?? ''))).size,
      cells: map.cells.length,
      ...sizesOf(map),
      rowNames: panel.rowNames,
      ...panel.basis,
    },
  };
};

export const relationships = tableRoute(questions.relationships, 'read', mapTable);

const cellAt = (map: RelationshipMap, { row, component, lag }: CellName): MapCell | undefined =>
  map.cells.find((cell) => cell.row === row && cell.component === component && cell.lag === lag);

/** The checks of a cell's page are made whatever its q: the map makes them only where they can change the label. */
const checkedEstimate = (cell: MapCell, panel: Panel, opened: CellPanel) => {
  const { checks, fdB, looMin, looMax, looUnit, placeboB, placeboP } = opened;
  return {
    ...estimateOf(cell, panel),
    fdB,
    looMin,
    looMax,
    looUnit: looUnit === null ? null : unitOfKey(looUnit),
    placeboB,
    placeboP,
    passesDifferences: checks?.firstDifferences ?? null,
    passesLeaveOneOut: checks?.leaveOneOut ?? null,
    passesPlacebo: checks?.placebo ?? null,
  };
};

/** A cell counts among all cells of the map that was asked for, with its own lag; the others among all three lags. */
const findCells = async (context: Context, params: MapParams, name: CellName) => {
  const lags = [...params.lags, String(name.lag)];
  const shown = await mapOf(context, { ...params, lags });
  const all = await mapOf(context, { ...params, lags: ['0', '1', '2'] });
  const cell = cellAt(shown.map, name);
  const lagged = [0, 1, 2].flatMap(
    (lag) => cellAt(shown.map, { ...name, lag }) ?? cellAt(all.map, { ...name, lag }) ?? [],
  );
  return { shown, cell, lagged };
};

export const relationship = documentRoute(questions.relationship, 'read', async (params, context) => {
  const { row, component, lag, ...choices } = params;
  await context.read((connection) => checkComponents(connection, params.index, [component]));
  const { shown, cell, lagged } = await findCells(context, choices, { row, component, lag });
  const { panel, map } = shown;
  const rowName = rowNameOf(panel, row);
  if (cell === undefined)
    throw new ProblemError('unknown_component', `${component} has no score in these years`);
  const opened = await openCell(context, panel, { row, component, lag });
  return {
    cell: {
      row,
      component,
      lag,
      family: cell.family,
      linkOrigin: linkOriginOf(panel, row, component),
      ...checkedEstimate(cell, panel, opened),
      ...amountsOf(panel, map, row, component),
    },
    rowName,
    tested: sizesOf(map).tested,
    lags: lagged.map((other) => ({ lag: other.lag, ...estimateOf(other, panel) })),
    withoutUnit: opened.withoutUnit.map(({ unit, b }) => ({ unit: unitOfKey(unit), b })),
    points: opened.points,
    leftOut: opened.leftOut,
    ...panel.basis,
  };
});
