import { addAt, at, dot, gather, gatherIndex, indexAt } from './columns.ts';
import { type ClusterSums, sumByCluster } from './clustered-slope.ts';
import { panelResiduals, prepareSide, type Side } from './fe-panel.ts';
import { designPanel, type PanelDesign } from './panel-design.ts';
import { panelColumns, type PanelColumns, type PanelRow } from './panel-rows.ts';
import { finiteOrNull, zeroVariance } from './status.ts';
import { addDummyProducts, factorise, quadraticForms } from './year-projection.ts';

export interface LeaveOneOut {
  /** Extremes of the slopes without one unit; null when there is none. */
  min: number | null;
  max: number | null;
  /** The unit whose absence moves the slope most. */
  mostInfluential: string | null;
  /** b without this unit; null where nothing could be estimated. */
  slopes: { unit: string; b: number | null }[];
}

/** Up to this many units every slope is estimated anew; it costs nothing and loses no digits. */
const REFIT_UNITS = 30;
/** A unit with a larger share is not subtracted (cancellation); its slope is estimated anew. */
const REFIT_SHARE = 0.5;

function slopeOf(columns: PanelColumns, yearEffects: boolean, without: number): number | null {
  const rows = columns.unit.map((_, i) => i).filter((i) => indexAt(columns.unit, i) !== without);
  const keys = {
    unit: gatherIndex(columns.unit, rows),
    effect: gatherIndex(columns.effect, rows),
    year: gatherIndex(columns.year, rows),
  };
  const design = designPanel(keys, yearEffects);
  if (design.keep.length < 3 || design.unitIds.length < 2) return null;
  const x = prepareSide(design, gather(columns.x, rows));
  const y = prepareSide(design, gather(columns.y, rows));
  if (zeroVariance(x.flat, y.flat)) return null;
  return finiteOrNull(dot(x.residual, y.residual) / dot(x.residual, x.residual));
}

/** Effects of each unit (one per edition). */
function effectsOfUnits(design: PanelDesign): Set<number>[] {
  const effects = Array.from(design.unitIds, () => new Set<number>());
  for (let i = 0; i < design.unit.length; i += 1) {
    effects[indexAt(design.unit, i)]?.add(indexAt(design.effect, i));
  }
  return effects;
}

/** Residual of one unit, summed by year (0 where it has no row). */
function byYear(design: PanelDesign, residual: Float64Array, effects: Iterable<number>): Float64Array {
  const sums = new Float64Array(design.yearSize.length);
  const { start, rows } = design.sorted;
  for (const f of effects) {
    for (let k = indexAt(start, f); k < indexAt(start, f + 1); k += 1) {
      const i = indexAt(rows, k);
      addAt(sums, indexAt(design.year, i), at(residual, i));
    }
  }
  return sums;
}

/**
 * Slopes without each unit by taking the unit's share out of the normal equations of the year effects: exact, because
 * projecting x̃ again on the remaining rows is the same as projecting x (Frisch–Waugh–Lovell).
 */
function subtractedSlopes(design: PanelDesign, x: Side, y: Side, sums: ClusterSums): number[] {
  const years = design.yearEffects ? design.yearSize.length : 0;
  const products = new Float64Array(years * years);
  const include = (into: Float64Array, effects: Iterable<number>, sign: number) => {
    for (const f of effects) addDummyProducts(into, years, design.year, design.sorted, f, sign);
  };
  const effectsOf = effectsOfUnits(design);
  if (years > 0) for (const effects of effectsOf) include(products, effects, 1);
  return effectsOf.map((effects, g) => {
    const sxx = sums.sxx - at(sums.xx, g);
    const sxy = sums.sxy - at(sums.xy, g);
    if (years === 0) return sxy / sxx;
    const others = products.slice();
    include(others, effects, -1);
    const w = byYear(design, x.residual, effects);
    const z = byYear(design, y.residual, effects);
    const { ww, wz } = quadraticForms(factorise(others, years), w, z);
    return (sxy - wz) / (sxx - ww);
  });
}

function extremes(slopes: LeaveOneOut['slopes'], whole: number): Omit<LeaveOneOut, 'slopes'> {
  let min: number | null = null;
  let max: number | null = null;
  let largest = -1;
  let mostInfluential: string | null = null;
  for (const { unit, b } of slopes) {
    if (b === null) continue;
    min = min === null ? b : Math.min(min, b);
    max = max === null ? b : Math.max(max, b);
    // The first of equals, so that rounding does not choose.
    if (Math.abs(b - whole) <= largest + 1e-12 * Math.abs(whole)) continue;
    largest = Math.abs(b - whole);
    mostInfluential = unit;
  }
  return { min, max, mostInfluential };
}

/** looUnits for a design and sides that are already prepared. */
export function leaveOneOut(columns: PanelColumns, design: PanelDesign, x: Side, y: Side): LeaveOneOut {
  const sums = sumByCluster(panelResiduals(design, x, y));
  const few = design.unitIds.length <= REFIT_UNITS;
  const quick = few ? [] : subtractedSlopes(design, x, y, sums);
  const slopes = Array.from(design.unitIds, (id, g) => {
    const share = Math.max(at(sums.xx, g) / sums.sxx, at(sums.yy, g) / sums.syy);
    const refit = few || share > REFIT_SHARE;
    const b = refit ? slopeOf(columns, design.yearEffects, id) : finiteOrNull(quick[g] ?? NaN);
    return { unit: columns.unitNames[id] ?? '', b };
  });
  return { ...extremes(slopes, sums.sxy / sums.sxx), slopes };
}

/**
 * The slope of `fePanel` without each unit in turn.
 *
 * rows as in `fePanel`. A slope is null where the rest cannot give one; min, max and mostInfluential (largest |b₍₋g₎−b|)
 * are null when no slope is left or when the whole panel is refused. With many units the unit's share is taken out of
 * the sums exactly (Frisch–Waugh–Lovell); in a balanced panel this is
 * b₍₋g₎ = (Sₓᵧ − c_g·G/(G−1)) / (Sₓ − s_g·G/(G−1)). R: `plm` on `subset(data, unit != u)` for each u.
 */
export function looUnits(rows: readonly PanelRow[], options: { yearEffects?: boolean } = {}): LeaveOneOut {
  const columns = panelColumns(rows);
  const design = designPanel(columns, options.yearEffects ?? true);
  const x = prepareSide(design, columns.x);
  const y = prepareSide(design, columns.y);
  const refused =
    design.keep.length < 3 || design.unitIds.length < 2 || zeroVariance(x.flat, y.flat) !== null;
  if (refused) return { min: null, max: null, mostInfluential: null, slopes: [] };
  return leaveOneOut(columns, design, x, y);
}
