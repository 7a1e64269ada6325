import { addAt, at, centred, constant, dot, indexAt } from './columns.ts';
import { panelColumns, type PanelColumns, type PanelRow } from './panel-rows.ts';
import { type Correlation, correlateCentred, refuse } from './pearson.ts';
import { finiteOrNull, zeroVariance } from './status.ts';

export interface Between extends Correlation {
  /** Slope of the unit means. */
  b: number | null;
}

/** Unit means, less the level of the first row, so that a large level costs no digits. */
function unitMeans(columns: PanelColumns, side: Float64Array): { means: Float64Array; isFlat: boolean } {
  const level = at(side, 0);
  const means = new Float64Array(columns.unitNames.length);
  const rows = new Float64Array(means.length);
  for (let i = 0; i < side.length; i += 1) {
    addAt(means, indexAt(columns.unit, i), at(side, i) - level);
    addAt(rows, indexAt(columns.unit, i), 1);
  }
  for (let g = 0; g < means.length; g += 1) means[g] = at(means, g) / at(rows, g);
  return { means, isFlat: constant(means.map((value) => value + level)) };
}

/**
 * Correlation of the unweighted unit means of the complete rows, n = units: how units differ, not what a unit can plan
 * on. Refusals as in `pearson`. R: `plm(y ~ x, model = "between")`, `cor.test` on `aggregate(…, mean)`.
 */
export function between(rows: readonly PanelRow[]): Between {
  const columns = panelColumns(rows);
  const units = columns.unitNames.length;
  const x = unitMeans(columns, columns.x);
  const y = unitMeans(columns, columns.y);
  const refusal = units < 3 ? 'too_few' : zeroVariance(x.isFlat, y.isFlat);
  if (refusal) return { ...refuse(refusal, units), b: null };
  const [dx, dy] = [centred(x.means), centred(y.means)];
  return { ...correlateCentred(dx, dy, 0), b: finiteOrNull(dot(dx, dy) / dot(dx, dx)) };
}
