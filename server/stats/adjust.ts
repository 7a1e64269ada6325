import { isNumber } from './status.ts';

/**
 * Adjusted p-values (q) of one family: Benjamini–Hochberg or Benjamini–Yekutieli.
 *
 * p: one per test, in any order; null (a test that was refused) stays null and does not count.
 * q₍ᵢ₎ = min over j ≥ i of min(1, p₍ⱼ₎·m·c/j), c = 1 (BH) or Σ1/i (BY).
 * Sources: Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001. R: `p.adjust(p, "BH")`, `p.adjust(p, "BY")`.
 */
export function adjust(p: readonly (number | null)[], method: 'bh' | 'by'): (number | null)[] {
  const tested = p.flatMap((value, index) => (isNumber(value) ? [{ value, index }] : []));
  tested.sort((a, b) => b.value - a.value);
  const m = tested.length;
  let factor = 1;
  if (method === 'by') for (let i = 2; i <= m; i += 1) factor += 1 / i;
  const q = new Array<number | null>(p.length).fill(null);
  let smallest = 1;
  for (const [place, test] of tested.entries()) {
    smallest = Math.min(smallest, (test.value * m * factor) / (m - place));
    q[test.index] = smallest;
  }
  return q;
}
