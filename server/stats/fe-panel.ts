import { centred, constant, dot, gather } from './columns.ts';
import { type ClusteredSlope, clusteredSlope, type Residuals } from './clustered-slope.ts';
import { designPanel, type PanelDesign, residualise } from './panel-design.ts';
import { panelColumns, type PanelRow } from './panel-rows.ts';
import { type Status, zeroVariance } from './status.ts';

/** The slope of a panel with everything that must stand beside it. */
export interface PanelResult extends Omit<ClusteredSlope, 'status' | 'hMax' | 'hMaxCluster'> {
  status: Status;
  /** Rows, units and years that entered, after singletons were dropped. */
  n: number;
  units: number;
  years: number;
  /** Largest share of the information supplied by one unit, 0 … 1, and its name. */
  hMax: number | null;
  hMaxUnit: string | null;
}

/** One side of a panel, ready for any partner with the same pattern of missing rows. */
export interface Side {
  residual: Float64Array;
  /** No variation is left once the effects are taken out. */
  flat: boolean;
}

/** Residual share of Σ(x−x̄)² below which nothing varies inside units. */
const NO_VARIATION = 1e-10;

/** Is nothing left to explain: a constant column, or a residual that is rounding error beside the spread? */
export function isFlat(values: Float64Array, residual: Float64Array): boolean {
  const spread = centred(values);
  return constant(values) || dot(residual, residual) <= NO_VARIATION * dot(spread, spread);
}

/** Takes the design's effects out of a column (given for all input rows) and says whether anything varies. */
export function prepareSide(design: PanelDesign, values: Float64Array): Side {
  const kept = gather(values, design.keep);
  const residual = residualise(design, values);
  return { residual, flat: isFlat(kept, residual) };
}

export function refusePanel(status: Status, size: { n: number; units: number; years: number }): PanelResult {
  const none = { b: null, se: null, t: null, nu: null, p: null, lo: null, hi: null, mde: null };
  const correlation = { r: null, rLo: null, rHi: null, hMax: null, hMaxUnit: null };
  return { status, ...size, ...none, ...correlation, cr1: { se: null, df: null, p: null } };
}

export function panelResiduals(design: PanelDesign, x: Side, y: Side): Residuals {
  return {
    x: x.residual,
    y: y.residual,
    cluster: design.unit,
    clusters: design.unitIds.length,
    inflation: design.inflation,
    parameters: design.rank + 2,
  };
}

/** The two-way slope of two prepared sides; nameOf gives the name of a unit by its input number. */
export function fitPanel(
  design: PanelDesign,
  x: Side,
  y: Side,
  nameOf: (unit: number) => string,
): PanelResult {
  const size = { n: design.keep.length, units: design.unitIds.length, years: design.yearIds.length };
  if (size.n < 3) return refusePanel('too_few', size);
  const refusal = zeroVariance(x.flat, y.flat) ?? (size.units < 2 ? 'one_unit' : null);
  if (refusal) return refusePanel(refusal, size);
  const { hMaxCluster, status, ...slope } = clusteredSlope(panelResiduals(design, x, y));
  return { status, ...size, ...slope, hMaxUnit: nameOf(design.unitIds[hMaxCluster] ?? 0) };
}

/**
 * Slope of y on x inside units, net of what is common to all units in a year: the headline estimate.
 *
 * rows: one per unit and year, any order (a unit-year that stands twice throws a RangeError naming it); rows with a
 * missing side are left out; unit effects are per unit and version; clusters are units. Units of b, se, lo, hi and mde:
 * points of y per unit of x. n, units and years count the rows left after singletons are dropped again and again.
 * Refuses: `too_few` (n < 3), `zero_variance_x|y|xy` (nothing varies inside units and years), `one_unit`,
 * `one_unit_only` (b and r only), `perfect` (b and r, no error). The interval of r is approximate.
 * Sources: two-way within estimator; CR2 and ν see `clusteredSlope`. R: `plm(y ~ x, model = "within", effect =
 * "twoways")`, `clubSandwich::coef_test(fit, vcov = "CR2", cluster = unit)` (equal one-way, within 1–3 % two-way).
 */
export function fePanel(rows: readonly PanelRow[], options: { yearEffects?: boolean } = {}): PanelResult {
  const columns = panelColumns(rows);
  const design = designPanel(columns, options.yearEffects ?? true);
  const x = prepareSide(design, columns.x);
  const y = prepareSide(design, columns.y);
  return fitPanel(design, x, y, (unit) => columns.unitNames[unit] ?? '');
}

/** fePanel without year effects (repeated-measures correlation): a comparison line, never a headline. */
export function oneway(rows: readonly PanelRow[]): PanelResult {
  return fePanel(rows, { yearEffects: false });
}
