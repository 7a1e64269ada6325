import { at, dot, gather, gatherIndex, indexAt } from './columns.ts';
import { type ClusterSums, clusteredSlope, type Residuals, sumByCluster } from './clustered-slope.ts';
import { isFlat, type PanelResult, refusePanel } from './fe-panel.ts';
import { gate, type Gate, withhold } from './gate.ts';
import {
  type ComponentYearScore,
  type EffortRow,
  type HeadlineColumns,
  headlineColumns,
  headlineDifferences,
  type HeadlineRow,
  pairComponentsAtLag,
} from './headline-rows.ts';
import { type Checks, checks, type Evidence, label, type Label } from './label.ts';
import type { LeaveOneOut } from './loo-units.ts';
import { designMultiway, residualiseMultiway } from './multiway.ts';
import { type PermutationTest, permuteClusters } from './perm-trajectories.ts';
import { type Status, zeroVariance } from './status.ts';
import { scaleCount, type XScale } from './x-scale.ts';

/** The three-way slope of a unit × component × year panel. */
export interface HeadlineFit extends PanelResult {
  /** Components that entered. */
  components: number;
}

export interface Headline extends HeadlineFit {
  gate: Gate;
  /** One question, asked before looking: q = p. */
  q: number | null;
  label: Label;
  permutation: PermutationTest | null;
  /** Only when p < .10. */
  placebo: { status: Status; b: number | null; p: number | null } | null;
  fdSlope: number | null;
  loo: Omit<LeaveOneOut, 'slopes'> | null;
  checks: Checks | null;
}

interface Prepared {
  refusal: Status | null;
  size: { n: number; units: number; years: number };
  components: number;
  residuals: Residuals;
  /** Input number of each cluster. */
  units: Int32Array;
  /** Running component-years, and whether every unit has all of them under the same effects. */
  slot: Int32Array;
  complete: boolean;
}

const distinct = (keys: Int32Array): Int32Array => Int32Array.from(new Set(keys)).sort();

function renumber(keys: Int32Array, ids: Int32Array): Int32Array {
  const place = new Map(Array.from(ids, (id, index) => [id, index]));
  return keys.map((key) => place.get(key) ?? 0);
}

/** Effects: unit × component (× edition) unless differences are given, unit × year, component × year. */
function prepare(columns: HeadlineColumns, areDifferences: boolean): Prepared {
  const levels = areDifferences ? [] : [columns.unitComponent];
  const design = designMultiway([...levels, columns.unitYear, columns.componentYear]);
  const pick = (keys: Int32Array) => gatherIndex(keys, design.keep);
  const units = distinct(pick(columns.unit));
  const years = distinct(pick(columns.year)).length;
  const components = distinct(pick(columns.component)).length;
  const slots = distinct(pick(columns.componentYear));
  const slot = renumber(pick(columns.componentYear), slots);
  const slotSize = new Float64Array(slots.length);
  for (const s of slot) slotSize[s] = at(slotSize, s) + 1;
  const x = residualiseMultiway(design, columns.x);
  const y = residualiseMultiway(design, columns.y);
  const n = design.keep.length;
  const flat = zeroVariance(
    isFlat(gather(columns.x, design.keep), x),
    isFlat(gather(columns.y, design.keep), y),
  );
  const single = units.length < 2 ? 'one_unit' : null;
  return {
    refusal: n < 3 ? 'too_few' : (flat ?? single),
    size: { n, units: units.length, years },
    components,
    residuals: {
      x,
      y,
      cluster: renumber(pick(columns.unit), units),
      clusters: units.length,
      inflation: Float64Array.from(slot, (s) => Math.sqrt(at(slotSize, s) / (at(slotSize, s) - 1))),
      parameters: Math.max(slots.length - components - years + 1, 0) + 2,
    },
    units,
    slot,
    complete: n === units.length * slots.length && distinct(pick(columns.edition)).length === slots.length,
  };
}

function fit(prepared: Prepared, unitNames: readonly string[]): HeadlineFit {
  const { refusal, size, components } = prepared;
  if (refusal) return { ...refusePanel(refusal, size), components };
  const { hMaxCluster, status, ...slope } = clusteredSlope(prepared.residuals);
  const hMaxUnit = unitNames[prepared.units[hMaxCluster] ?? 0] ?? '';
  return { status, ...size, ...slope, components, hMaxUnit };
}

/**
 * Slope of y on x across the components of one unit in one year, net of each unit's level on each component, of the
 * unit's year and of the component's year: do components that a unit works on improve more than those it does not?
 *
 * rows: complete rows of the unit × component × year panel (see `pairComponentsAtLag`). Clusters are units; CR2, ν and
 * refusals as in `fePanel`, with component-years in the place of years. cr1 counts (C−1)(T−1) + 2 parameters (exact in
 * a complete table). R: `lm(y ~ x + unit:component + unit:year + component:year)` with
 * `clubSandwich::coef_test(fit, "CR2", cluster = unit)`; `fixest::feols(y ~ x | unit^comp + unit^year + comp^year)`.
 */
export function fitHeadline(rows: readonly HeadlineRow[]): HeadlineFit {
  const columns = headlineColumns(rows);
  return fit(prepare(columns, false), columns.unitNames);
}

/** Slope without each unit by the closed form of a complete table; near enough elsewhere to choose whom to refit. */
function closedForm(sums: ClusterSums): number[] {
  const factor = sums.xx.length / (sums.xx.length - 1);
  return Array.from(sums.xx, (xx, g) => (sums.sxy - factor * at(sums.xy, g)) / (sums.sxx - factor * xx));
}

function slopeWithout(rows: readonly HeadlineRow[], unit: string): number | null {
  const rest = prepare(headlineColumns(rows.filter((row) => row.unit !== unit)), false);
  if (rest.refusal) return null;
  return dot(rest.residuals.x, rest.residuals.y) / dot(rest.residuals.x, rest.residuals.x);
}

/** Refits at most this many units on each side of an incomplete panel. */
const REFITS = 10;
/** A unit with a larger share is refitted even in a complete table: subtracting it loses digits. */
const REFIT_SHARE = 0.5;

function leaveOneOut(
  rows: readonly HeadlineRow[],
  prepared: Prepared,
  names: readonly string[],
): Headline['loo'] {
  const sums = sumByCluster(prepared.residuals);
  const whole = sums.sxy / sums.sxx;
  const slopes = closedForm(sums).map((b, g) => ({
    unit: names[indexAt(prepared.units, g)] ?? '',
    b,
    share: Math.max(at(sums.xx, g) / sums.sxx, at(sums.yy, g) / sums.syy),
  }));
  slopes.sort((a, b) => a.b - b.b);
  const isExtreme = (place: number) => place < REFITS || place >= slopes.length - REFITS;
  const final = slopes.flatMap(({ unit, b, share }, place) => {
    const isExact = prepared.complete && share <= REFIT_SHARE;
    if (!isExact && share <= REFIT_SHARE && !isExtreme(place)) return [];
    const slope = isExact ? b : slopeWithout(rows, unit);
    return slope === null ? [] : [{ unit, b: slope }];
  });
  if (final.length === 0) return { min: null, max: null, mostInfluential: null };
  const moves = final.map(({ b }) => Math.abs(b - whole));
  const values = final.map(({ b }) => b);
  return {
    min: Math.min(...values),
    max: Math.max(...values),
    mostInfluential: final[moves.indexOf(Math.max(...moves))]?.unit ?? null,
  };
}

type Robustness = Pick<Headline, 'placebo' | 'fdSlope' | 'loo'>;

const UNTESTED: Robustness = { placebo: null, fdSlope: null, loo: null };

function robustness(
  rows: readonly HeadlineRow[],
  lead: readonly HeadlineRow[],
  prepared: Prepared,
): Robustness {
  const { status, b, p } = fitHeadline(lead);
  const delta = headlineColumns(headlineDifferences(rows));
  return {
    placebo: { status, b, p },
    fdSlope: fit(prepare(delta, true), delta.unitNames).b,
    loo: leaveOneOut(rows, prepared, headlineColumns(rows).unitNames),
  };
}

function permute({ residuals, refusal, slot, complete }: Prepared): PermutationTest {
  return permuteClusters({ ...residuals, slot, isBalanced: complete, refusal });
}

/**
 * The headline above the map, gated, checked and labelled: effort of year t − 1 (or another lag fixed in advance) with
 * the score of year t.
 *
 * effort, scores: one row per unit, component and year (RangeError naming a doubled one); xScale: one scale for all.
 * The placebo (effort of the year after), the slope of differences and the slopes without each unit are computed when
 * p < .10; in an incomplete panel only the twenty units that matter most are left out in turn. Numbers that the gate
 * withholds are null.
 */
export function headline(
  effort: readonly EffortRow[],
  scores: readonly ComponentYearScore[],
  options: { lag?: number; xScale?: XScale } = {},
): Headline {
  const scale = options.xScale ?? 'raw';
  const scaled = effort.map((row) => ({ ...row, x: scaleCount(row.x, scale, `${row.unit} ${row.year}`) }));
  const rows = pairComponentsAtLag(scaled, scores, options.lag ?? 1);
  const columns = headlineColumns(rows);
  const prepared = prepare(columns, false);
  const result = fit(prepared, columns.unitNames);
  const passed = gate(result);
  const permutation = passed.tier === 'permutation' ? permute(prepared) : null;
  const shown = { ...withhold(result, passed, permutation), components: result.components };
  const isCandidate = passed.ok && shown.p !== null && shown.p < 0.1;
  const lead = isCandidate ? pairComponentsAtLag(scaled, scores, -1) : [];
  const tested = isCandidate ? robustness(rows, lead, prepared) : UNTESTED;
  const evidence: Evidence = {
    gateOk: passed.ok,
    p: shown.p,
    q: shown.p,
    nu: shown.nu,
    years: shown.years,
    slope: shown.b,
    fdSlope: tested.fdSlope,
    looMin: tested.loo?.min ?? null,
    looMax: tested.loo?.max ?? null,
    placebo: tested.placebo,
    permutationP: permutation?.p ?? null,
  };
  return {
    ...shown,
    ...tested,
    gate: passed,
    q: shown.p,
    label: label(evidence),
    permutation,
    checks: isCandidate ? checks(evidence) : null,
  };
}
