import { addAt, at, dot, indexAt } from './columns.ts';
import { type ClusterSums, sumByCluster } from './clustered-slope.ts';
import { panelResiduals, prepareSide, type Side } from './fe-panel.ts';
import { designPanel, type PanelDesign } from './panel-design.ts';
import { panelColumns, type PanelColumns, type PanelRow } from './panel-rows.ts';
import { zeroVariance } from './status.ts';

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

function slopeOf(columns: PanelColumns, yearEffects: boolean, without: number | null): number | null {
  const rows = Int32Array.from(columns.unit, (_, i) => i).filter((i) => indexAt(columns.unit, i) !== without);
  const pick = (source: Int32Array) => rows.map((i) => indexAt(source, i));
  const keys = { unit: pick(columns.unit), effect: pick(columns.effect), year: pick(columns.year) };
  const design = designPanel(keys, yearEffects);
  if (design.keep.length < 3 || design.unitIds.length < 2) return null;
  const x = prepareSide(
    design,
    Float64Array.from(rows, (i) => at(columns.x, i)),
  );
  const y = prepareSide(
    design,
    Float64Array.from(rows, (i) => at(columns.y, i)),
  );
  if (zeroVariance(x.flat, y.flat)) return null;
  return dot(x.residual, y.residual) / dot(x.residual, x.residual);
}

/** Cross-products of the effect-demeaned year dummies of the given rows (a Laplacian), added with the given sign. */
function addDummyProducts(
  into: Float64Array,
  design: PanelDesign,
  rowsOfEffect: readonly number[][],
  sign: number,
) {
  const years = design.yearSize.length;
  for (const rows of rowsOfEffect) {
    for (const i of rows) {
      const t = indexAt(design.year, i);
      addAt(into, t * years + t, sign);
      for (const j of rows) addAt(into, t * years + indexAt(design.year, j), -sign / rows.length);
    }
  }
}

/** Quadratic forms w'A⁺w and w'A⁺z of a positive semidefinite A (overwritten) whose range holds w and z. */
function solveForms(a: Float64Array, w: Float64Array, z: Float64Array): { ww: number; wz: number } {
  const n = w.length;
  const cell = (row: number, column: number) => at(a, row * n + column);
  let largest = 0;
  for (let k = 0; k < n; k += 1) largest = Math.max(largest, cell(k, k));
  let ww = 0;
  let wz = 0;
  for (let k = 0; k < n; k += 1) {
    const pivot = cell(k, k);
    if (pivot <= 1e-9 * largest) continue;
    ww += at(w, k) ** 2 / pivot;
    wz += (at(w, k) * at(z, k)) / pivot;
    for (let i = k + 1; i < n; i += 1) {
      const factor = cell(i, k) / pivot;
      if (factor === 0) continue;
      addAt(w, i, -factor * at(w, k));
      addAt(z, i, -factor * at(z, k));
      for (let j = k + 1; j < n; j += 1) addAt(a, i * n + j, -factor * cell(k, j));
    }
  }
  return { ww, wz };
}

/** Slopes without each unit by taking the unit's share out of the normal equations of the year effects. */
function subtractedSlopes(design: PanelDesign, x: Side, y: Side, sums: ClusterSums): number[] {
  const years = design.yearEffects ? design.yearSize.length : 0;
  const rowsOf = Array.from({ length: sums.xx.length }, () => new Map<number, number[]>());
  for (let i = 0; i < design.effect.length; i += 1) {
    const effects = rowsOf[indexAt(design.unit, i)];
    const rows = effects?.get(indexAt(design.effect, i));
    if (rows) rows.push(i);
    else effects?.set(indexAt(design.effect, i), [i]);
  }
  const products = new Float64Array(years * years);
  if (years > 0) for (const effects of rowsOf) addDummyProducts(products, design, [...effects.values()], 1);
  return rowsOf.map((effects, g) => {
    const rows = [...effects.values()];
    const w = new Float64Array(years);
    const z = new Float64Array(years);
    for (const i of years > 0 ? rows.flat() : []) {
      addAt(w, indexAt(design.year, i), at(x.residual, i));
      addAt(z, indexAt(design.year, i), at(y.residual, i));
    }
    const others = products.slice();
    if (years > 0) addDummyProducts(others, design, rows, -1);
    const { ww, wz } = solveForms(others, w, z);
    return (sums.sxy - at(sums.xy, g) - wz) / (sums.sxx - at(sums.xx, g) - ww);
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
    if (Math.abs(b - whole) <= largest) continue;
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
    const b = refit ? slopeOf(columns, design.yearEffects, id) : (quick[g] ?? null);
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
