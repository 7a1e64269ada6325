import { addAt, at, dot, indexAt } from './columns.ts';
import { prepareSide, type Side } from './fe-panel.ts';
import { designPanel, type PanelDesign } from './panel-design.ts';
import { panelColumns, type PanelRow } from './panel-rows.ts';
import { countExtreme } from './permutations.ts';
import { type Status, zeroVariance } from './status.ts';

export interface PermutationTest {
  /** Beside the usual refusals: `too_many` units (more than 7), `unbalanced` (trajectories of different shape). */
  status: Status | 'too_many' | 'unbalanced';
  /** All re-assignments looked at, G!. */
  permutations: number | null;
  /** Those at least as extreme as the data, identity included. */
  extreme: number | null;
  p: number | null;
}

const SMALLEST = 5;
const LARGEST = 7;

function refuse(status: PermutationTest['status']): PermutationTest {
  return { status, permutations: null, extreme: null, p: null };
}

/** Residuals of both sides with the place of every row in its trajectory. */
export interface Trajectories {
  x: Float64Array;
  y: Float64Array;
  cluster: Int32Array;
  clusters: number;
  /** Per row: which year (or component and year) it is, 0, 1, … */
  slot: Int32Array;
  /** All clusters have the same slots under the same effects. */
  isBalanced: boolean;
  refusal: Status | null;
}

/** Products of every x̃ trajectory with every ỹ trajectory, on the scale of r. */
function trajectoryProducts({ x, y, cluster, clusters, slot }: Trajectories): Float64Array {
  const slots = slot.reduce((most, s) => Math.max(most, s + 1), 0);
  const xs = new Float64Array(clusters * slots);
  const ys = new Float64Array(clusters * slots);
  for (let i = 0; i < x.length; i += 1) {
    const place = indexAt(cluster, i) * slots + indexAt(slot, i);
    xs[place] = at(x, i);
    ys[place] = at(y, i);
  }
  const scale = Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y));
  const products = new Float64Array(clusters * clusters);
  for (let g = 0; g < clusters; g += 1) {
    for (let h = 0; h < clusters; h += 1) {
      for (let t = 0; t < slots; t += 1) {
        addAt(products, g * clusters + h, (at(xs, g * slots + t) * at(ys, h * slots + t)) / scale);
      }
    }
  }
  return products;
}

/** Re-assigns whole x̃ trajectories to clusters in all ways. */
export function permuteClusters(data: Trajectories): PermutationTest {
  const { clusters, refusal } = data;
  if (refusal === 'too_few' || clusters < SMALLEST) return refuse('too_few');
  if (clusters > LARGEST) return refuse('too_many');
  if (refusal) return refuse(refusal);
  if (!data.isBalanced) return refuse('unbalanced');
  const products = trajectoryProducts(data);
  const { permutations, extreme } = countExtreme(clusters, (order) => {
    let sum = 0;
    for (let g = 0; g < clusters; g += 1) sum += at(products, (order[g] ?? 0) * clusters + g);
    return sum;
  });
  return { status: 'ok', permutations, extreme, p: extreme / permutations };
}

/** permTrajectories for a design and sides that are already prepared. */
export function permuteTrajectories(design: PanelDesign, x: Side, y: Side): PermutationTest {
  return permuteClusters({
    x: x.residual,
    y: y.residual,
    cluster: design.unit,
    clusters: design.unitIds.length,
    slot: design.year,
    isBalanced: design.balanced,
    refusal: design.keep.length < 3 ? 'too_few' : zeroVariance(x.flat, y.flat),
  });
}

/**
 * Exact test of the two-way slope for 5–7 units: whole x̃ trajectories are re-assigned to units in all G! ways, the
 * statistic is |Σx̃ỹ|, p the share at least as large, identity included. Years are never shuffled inside a unit:
 * autocorrelation and trend would break the exchangeability.
 *
 * rows as in `fePanel`; the panel must be balanced (after singletons are dropped), else `unbalanced`; fewer than 5
 * units `too_few`, more than 7 `too_many`. Source: Bertrand, Duflo & Mullainathan 2004. Reference: numpy over
 * `itertools.permutations(range(G))`.
 */
export function permTrajectories(rows: readonly PanelRow[]): PermutationTest {
  const columns = panelColumns(rows);
  const design = designPanel(columns, true);
  return permuteTrajectories(design, prepareSide(design, columns.x), prepareSide(design, columns.y));
}
