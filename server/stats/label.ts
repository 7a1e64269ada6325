import { isNumber } from './status.ts';

export type Label = 'E0' | 'E1' | 'E2' | 'E3' | 'E4';

/** Everything a label rests on. A check that could not be made is null and does not count against the estimate. */
export interface Evidence {
  /** Of `gate(result).ok`. */
  gateOk: boolean;
  /** Of the estimate. */
  p: number | null;
  /** Benjamini–Hochberg, within the family; a single question has q = p. */
  q: number | null;
  nu: number | null;
  /** Distinct score years T. */
  years: number;
  /** b of the estimate. */
  slope: number | null;
  /** b of `fdPanel`. */
  fdSlope?: number | null;
  /** Of `looUnits`. */
  looMin?: number | null;
  looMax?: number | null;
  /** `fePanel` at lag −1. */
  placebo?: { p: number | null; b: number | null } | null;
  /** Of `permTrajectories`, where 5–7 units leave nothing else: E1 or E2 at most. */
  permutationP?: number | null;
  /** One unit alone: E2 at most. */
  atMostE2?: boolean;
}

/** The checks behind E3; `null` = could not be tested. */
export interface Checks {
  firstDifferences: boolean | null;
  leaveOneOut: boolean | null;
  placebo: boolean | null;
}

/** Which robustness checks an estimate passed: same sign in differences, no change of sign, no lead as large. */
export function checks(evidence: Evidence): Checks {
  const { slope, fdSlope, looMin, looMax, placebo } = evidence;
  const b = isNumber(slope) ? slope : 0;
  const leadP = placebo?.p;
  const lead = placebo?.b;
  const leads = isNumber(leadP) && isNumber(lead);
  return {
    firstDifferences: isNumber(fdSlope) ? fdSlope * b >= 0 : null,
    leaveOneOut: isNumber(looMin) && isNumber(looMax) ? looMin * looMax > 0 : null,
    placebo: leads ? !(leadP < 0.05 && lead * b > 0 && Math.abs(lead) >= Math.abs(b)) : null,
  };
}

/**
 * Strength of evidence (§6): E0 not enough data, E1 no clear association, E2 weak hint, E3 moderate, E4 consistent.
 *
 * E1: p ≥ .05. E2: p < .05 but q ≥ .10, or a robustness check failed (a first-difference slope of the other sign,
 * leave-one-unit-out slopes on both sides of zero, a placebo at lag −1 with p < .05, same sign and at least as large).
 * E4: E3 with q < .05, ν ≥ 10 and at least 5 years.
 */
export function label(evidence: Evidence): Label {
  const { p, q, nu, years, permutationP } = evidence;
  if (!evidence.gateOk) {
    if (!isNumber(permutationP)) return 'E0';
    return permutationP < 0.05 ? 'E2' : 'E1';
  }
  if (!isNumber(p)) return 'E0';
  if (p >= 0.05) return 'E1';
  if (!isNumber(q) || q >= 0.1 || evidence.atMostE2) return 'E2';
  if (Object.values(checks(evidence)).includes(false)) return 'E2';
  return q < 0.05 && isNumber(nu) && nu >= 10 && years >= 5 ? 'E4' : 'E3';
}
