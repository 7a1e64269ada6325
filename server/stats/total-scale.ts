import { isNumber } from './status.ts';

/** A component of an edition as its scheme says it. */
export interface SchemeNode {
  component: string;
  /** null: the total itself. */
  parent: string | null;
  max: number | null;
  /** Share of the parent, 0 … 1; null where the scheme has none. */
  weight: number | null;
  /** Another cut through the same total, or an average beside it: adds nothing up. */
  isAside: boolean;
}

export interface ScaledNode {
  /** Points of the total per point of the component; null where the scheme does not tell. */
  factor: number | null;
  /** What the factor rests on: weights of the scheme, or that the maxima add up. */
  basis: 'weights' | 'sum' | 'none';
  /** Share of the total's maximum, 0 … 1. */
  share: number | null;
}

/** The published maxima of PAPI's thirds, 3 × 3.33, miss 10 by 0.1 %; weights are given in whole percents. */
const ROUNDING = 0.005;

type Local = { factor: number | null; basis: ScaledNode['basis'] };

const NOTHING: Local = { factor: null, basis: 'none' };

/** How a child enters its parent, seen among all children that make it up. */
function localFactor(child: SchemeNode, parent: SchemeNode, children: readonly SchemeNode[]): Local {
  const weights = children.map(({ weight }) => weight).filter(isNumber);
  if (weights.length > 0) {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const isWhole = weights.length === children.length && Math.abs(sum - 1) <= ROUNDING;
    if (!isWhole || !isNumber(child.weight) || !isNumber(parent.max) || !isNumber(child.max)) return NOTHING;
    return child.max > 0 ? { factor: (child.weight * parent.max) / child.max, basis: 'weights' } : NOTHING;
  }
  const maxima = children.map(({ max }) => max).filter(isNumber);
  if (maxima.length === 0 || !isNumber(parent.max)) return NOTHING;
  const sum = maxima.reduce((total, max) => total + max, 0);
  const addsUp =
    maxima.length === children.length
      ? Math.abs(sum - parent.max) <= ROUNDING * parent.max
      : sum < parent.max;
  return addsUp ? { factor: 1, basis: 'sum' } : NOTHING;
}

/**
 * What a point of each component is worth in the total: a PCI sub-index of 10 points with weight 0.2 is worth 2 of 100.
 *
 * nodes: one edition, the total among them (the one without a parent that is not aside). Children with weights that sum
 * to 1 enter by weight·max(parent)/max(child); children without weights enter point for point when their maxima add up to
 * the parent's (within 0.5 %), or when some maxima are not known and the others leave room for them. Otherwise null.
 */
export function totalScale(nodes: readonly SchemeNode[]): Map<string, ScaledNode> {
  const made = nodes.filter((node) => !node.isAside);
  const byName = new Map(made.map((node) => [node.component, node]));
  const root = made.find((node) => node.parent === null);
  const scaled = new Map<string, ScaledNode>();
  const scaleOf = (node: SchemeNode): ScaledNode => {
    const known = scaled.get(node.component);
    if (known) return known;
    const parent = node.parent === null ? undefined : byName.get(node.parent);
    const above: Local = parent ? scaleOf(parent) : { factor: node === root ? 1 : null, basis: 'sum' };
    const siblings = made.filter((other) => other.parent === node.parent);
    const local: Local = parent ? localFactor(node, parent, siblings) : { factor: 1, basis: 'sum' };
    const factor = above.factor === null || local.factor === null ? null : above.factor * local.factor;
    const isWeighted = above.basis === 'weights' || local.basis === 'weights';
    const share =
      factor === null || !isNumber(node.max) || !root?.max ? null : (factor * node.max) / root.max;
    const basis = factor === null ? 'none' : isWeighted ? 'weights' : 'sum';
    scaled.set(node.component, { factor, basis, share });
    return { factor, basis, share };
  };
  for (const node of made) scaleOf(node);
  return scaled;
}
