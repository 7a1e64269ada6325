import { addAt, at, centred, type Column, completeRows, constant, dot } from './columns.ts';
import { type Correlation, correlateCentred, refuse } from './pearson.ts';
import { zeroVariance } from './status.ts';

export interface PartialCorrelation extends Correlation {
  /** Independent controls, the constant not counted. */
  k: number;
}

/** Residual share below which a column adds or keeps nothing. */
const NOTHING = 1e-10;

function projectOut(v: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const left = v.slice();
  // Twice: one pass of Gram–Schmidt loses orthogonality when controls are nearly parallel.
  for (const direction of [...basis, ...basis]) {
    const share = dot(left, direction);
    for (let i = 0; i < left.length; i += 1) addAt(left, i, -share * at(direction, i));
  }
  return left;
}

/** Orthonormal directions of the centred controls; constant and dependent columns give none. */
function directions(controls: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const control of controls) {
    if (constant(control)) continue;
    const column = centred(control);
    const left = projectOut(column, basis);
    const size = dot(left, left);
    if (size <= NOTHING * dot(column, column)) continue;
    const length = Math.sqrt(size);
    basis.push(left.map((value) => value / length));
  }
  return basis;
}

/**
 * Correlation of x and y given the columns z: of the residuals of both on [1, z] by least squares, k = rank − 1.
 *
 * x, y, z: equally long columns, null = missing; rows with anything missing are left out (n = those that stay).
 * Refuses as `pearson` (`too_few`: n < 3 + k); zero variance also when z explains a side entirely (residual SS ≤
 * 1e-10·SS). Source: Fisher 1924. R: `ppcor::pcor.test(x, y, z)`; SciPy: `pearsonr` of residuals, df = n − 2 − k.
 */
export function partial(x: Column, y: Column, z: readonly Column[]): PartialCorrelation {
  const [a, b, ...controls] = completeRows([x, y, ...z]);
  if (!a || !b) return { ...refuse('too_few', 0), k: 0 };
  const basis = directions(controls);
  const k = basis.length;
  if (a.length < 3 + k) return { ...refuse('too_few', a.length), k };
  const residualOf = (v: Float64Array) => {
    const whole = centred(v);
    const left = projectOut(whole, basis);
    return { left, flat: constant(v) || dot(left, left) <= NOTHING * dot(whole, whole) };
  };
  const ex = residualOf(a);
  const ey = residualOf(b);
  const flat = zeroVariance(ex.flat, ey.flat);
  return { ...(flat ? refuse(flat, a.length) : correlateCentred(ex.left, ey.left, k)), k };
}
