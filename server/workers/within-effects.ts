import { designPanel, residualise } from '../stats/panel-design.ts';
import { panelColumns, type PanelRow } from '../stats/panel-rows.ts';

/** Residuals as fePanel uses them, by `unit year`; a row without an entry dropped out as the only one of its kind. */
export const withinEffects = (rows: readonly PanelRow[]): Map<string, { x: number; y: number }> => {
  const columns = panelColumns(rows);
  const design = designPanel(columns, true);
  const x = residualise(design, columns.x);
  const y = residualise(design, columns.y);
  const within = new Map<string, { x: number; y: number }>();
  for (const [at, row] of design.keep.entries()) {
    const unit = columns.unitNames[columns.unit[row] ?? -1] ?? '';
    const year = columns.yearValues[columns.year[row] ?? -1] ?? 0;
    within.set(`${unit} ${year}`, { x: x[at] ?? 0, y: y[at] ?? 0 });
  }
  return within;
};
