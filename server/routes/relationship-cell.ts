import { ProblemError } from '../errors.ts';
import type { Context } from '../http/route.ts';
import { checkComponents } from '../queries/index-register.ts';
import { cellScores } from '../queries/relationships/panel-scores.ts';
import { settleTerritories } from '../queries/relationships/territory.ts';
import type { CellPanel } from '../workers/cell-panel.ts';
import { panelOf } from './relationship-map.ts';
import type { MapParams, Panel } from './relationship-panel.ts';

export type CellName = { row: string; component: string; lag: number };

/** The name of a row, or the problem that nothing was recorded for it. */
export const rowNameOf = (panel: Panel, row: string): { nameVi: string; nameEn: string } => {
  const found = panel.rowNames.find((name) => name.row === row);
  if (found === undefined) throw new ProblemError('unknown_row', `nothing was recorded for ${row}`);
  return { nameVi: found.nameVi, nameEn: found.nameEn };
};

/** The pairs of one row and one component at a lag, and what was left out. */
export const openCell = async (context: Context, panel: Panel, name: CellName): Promise<CellPanel> => {
  const scores = await context.read(async (connection) => {
    await settleTerritories(connection, panel.choice);
    return cellScores(connection, panel.choice, name.component);
  });
  const { units, reports, scale } = panel;
  const effort = panel.effort.find(({ row }) => row === name.row) ?? null;
  return context.workers.run('cell', { units, scores, effort, reports, lag: name.lag, scale }, context);
};

export type PairParams = Omit<MapParams, 'lags'> & CellName;

/** The same for a question about one pair without a map: checks what was named, then gathers. */
export const openPair = async (context: Context, params: PairParams) => {
  const { row, component, lag, ...choices } = params;
  await context.read((connection) => checkComponents(connection, params.index, [component]));
  const panel = await panelOf(context, { ...choices, lags: [] });
  const opened = await openCell(context, panel, { row, component, lag });
  const fact = panel.facts.get(component);
  return {
    panel,
    opened,
    facts: {
      row,
      rowName: rowNameOf(panel, row),
      component,
      lag,
      max: fact?.max ?? null,
      isMechanical: fact?.isMechanical ?? false,
    },
  };
};
