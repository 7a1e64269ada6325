import { centred, dot } from './columns.ts';
import { clusteredSlope, type Cr1 } from './clustered-slope.ts';
import { panelColumns, type PanelRow } from './panel-rows.ts';
import { pearson } from './pearson.ts';
import { finiteOrNull, type Status } from './status.ts';

export interface Pooled {
  status: Status;
  n: number;
  r: number | null;
  b: number | null;
  cr1: Cr1;
}

/**
 * Correlation and slope over all complete rows, as if units did not exist: only to show where it disagrees with the
 * slope inside units, never with a p of its own beside it (cr1, K = 2, is for the export).
 * Refusals as in `pearson`. R: `plm(y ~ x, model = "pooling")`, `vcovCR(fit, cluster = unit, type = "CR1S")`.
 */
export function pooled(rows: readonly PanelRow[]): Pooled {
  const columns = panelColumns(rows);
  const { status, n, r } = pearson([...columns.x], [...columns.y]);
  const noCr1 = { se: null, df: null, p: null };
  if (r === null) return { status, n, r: null, b: null, cr1: noCr1 };
  const x = centred(columns.x);
  const y = centred(columns.y);
  const b = finiteOrNull(dot(x, y) / dot(x, x));
  const clusters = columns.unitNames.length;
  if (clusters < 2 || status !== 'ok') return { status, n, r, b, cr1: noCr1 };
  const inflation = new Float64Array(n).fill(1);
  const { cr1 } = clusteredSlope({ x, y, cluster: columns.unit, clusters, inflation, parameters: 2 });
  return { status, n, r, b, cr1 };
}
