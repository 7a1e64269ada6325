import { at, centred, dot, indexAt } from './columns.ts';
import { panelColumns, type PanelRow } from './panel-rows.ts';
import { type Correlation, pearson } from './pearson.ts';
import { finiteOrNull } from './status.ts';

export interface Between extends Correlation {
  /** Slope of the unit means. */
  b: number | null;
}

/**
 * Correlation of the unweighted unit means of the complete rows, n = units: how units differ, not what a unit can plan
 * on. Refusals as in `pearson`. R: `plm(y ~ x, model = "between")`, `cor.test` on `aggregate(…, mean)`.
 */
export function between(rows: readonly PanelRow[]): Between {
  const columns = panelColumns(rows);
  const units = columns.unitNames.length;
  const sums = { x: new Float64Array(units), y: new Float64Array(units), n: new Float64Array(units) };
  for (let i = 0; i < columns.x.length; i += 1) {
    const g = indexAt(columns.unit, i);
    sums.x[g] = at(sums.x, g) + at(columns.x, i);
    sums.y[g] = at(sums.y, g) + at(columns.y, i);
    sums.n[g] = at(sums.n, g) + 1;
  }
  const x = Array.from(sums.x, (sum, g) => sum / at(sums.n, g));
  const y = Array.from(sums.y, (sum, g) => sum / at(sums.n, g));
  const correlation = pearson(x, y);
  if (correlation.r === null) return { ...correlation, b: null };
  const dx = centred(x);
  return { ...correlation, b: finiteOrNull(dot(dx, centred(y)) / dot(dx, dx)) };
}
