import type { Column } from './columns.ts';
import { type CrossSectionGate, gateCrossSection } from './gate.ts';
import { kendallB, type Kendall } from './kendall-b.ts';
import { type Correlation, pearson } from './pearson.ts';
import { type RankCorrelation, spearman } from './spearman.ts';

export interface CrossSection {
  gate: CrossSectionGate;
  pearson: Correlation;
  spearman: RankCorrelation;
  kendall: Kendall;
}

/** A correlation between units as it may be shown: without p and interval below 10 units, without r below 5. */
export function withholdCorrelation<Result extends Correlation>(result: Result): Result {
  const { tier } = gateCrossSection(result.n);
  if (tier === 'full') return result;
  const untested = { ...result, t: null, df: null, p: null, lo: null, hi: null };
  return tier === 'none' ? { ...untested, r: null, ...('b' in result ? { b: null } : {}) } : untested;
}

/**
 * Units compared in one year: Pearson, Spearman and Kendall of the same complete pairs, each as far as n allows.
 * x, y: equally long columns, one entry per unit, null = missing. Refusals as in the three functions.
 */
export function crossSection(x: Column, y: Column): CrossSection {
  const r = pearson(x, y);
  const rho = spearman(x, y);
  const tau = kendallB(x, y);
  const gate = gateCrossSection(r.n);
  const untested = { p: null, pExact: null, lo: null, hi: null };
  if (gate.ok) return { gate, pearson: r, spearman: rho, kendall: tau };
  const isEmpty = gate.tier === 'none';
  return {
    gate,
    pearson: withholdCorrelation(r),
    spearman: { ...rho, ...untested, rho: isEmpty ? null : rho.rho },
    kendall: { ...tau, ...untested, tau: isEmpty ? null : tau.tau, s: isEmpty ? null : tau.s },
  };
}
