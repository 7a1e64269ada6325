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

/** Products of every x̃ trajectory with every ỹ trajectory, on the scale of r. */
function trajectoryProducts(design: PanelDesign, x: Side, y: Side): Float64Array {
  const units = design.unitIds.length;
  const years = design.yearIds.length;
  const xs = new Float64Array(units * years);
  const ys = new Float64Array(units * years);
  for (let i = 0; i < design.unit.length; i += 1) {
    const place = indexAt(design.unit, i) * years + indexAt(design.year, i);
    xs[place] = at(x.residual, i);
    ys[place] = at(y.residual, i);
  }
  const scale = Math.sqrt(dot(x.residual, x.residual) * dot(y.residual, y.residual));
  const products = new Float64Array(units * units);
  for (let g = 0; g < units; g += 1) {
    for (let h = 0; h < units; h += 1) {
      for (let t = 0; t < years; t += 1) {
        addAt(products, g * units + h, (at(xs, g * years + t) * at(ys, h * years + t)) / scale);
      }
    }
  }
  return products;
}

/** permTrajectories for a design and sides that are already prepared. */
export function permuteTrajectories(design: PanelDesign, x: Side, y: Side): PermutationTest {
  const units = design.unitIds.length;
  if (design.keep.length < 3 || units < SMALLEST) return refuse('too_few');
  if (units > LARGEST) return refuse('too_many');
  if (!design.balanced) return refuse('unbalanced');
  const flat = zeroVariance(x.flat, y.flat);
  if (flat) return refuse(flat);
  const products = trajectoryProducts(design, x, y);
  const { permutations, extreme } = countExtreme(units, (order) => {
    let sum = 0;
    for (let g = 0; g < units; g += 1) sum += at(products, (order[g] ?? 0) * units + g);
    return sum;
  });
  return { status: 'ok', permutations, extreme, p: extreme / permutations };
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
