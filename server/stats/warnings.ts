import { isNumber } from './status.ts';

/** The part of a panel result that the warnings of §7 look at. */
export interface Judged {
  b: number | null;
  p: number | null;
  lo: number | null;
  hi: number | null;
  hMax: number | null;
}

/**
 * Does comparing units overall disagree with the change inside units (Simpson)? True when the pooled r has the other
 * sign than b with p < .05, or |pooled r| ≥ .3 while the interval of b holds zero or lies on the other side.
 */
export function simpson(pooledR: number | null, result: Judged): boolean {
  const { b, p, lo, hi } = result;
  if (!isNumber(pooledR) || !isNumber(b)) return false;
  if (isNumber(p) && p < 0.05 && pooledR * b < 0) return true;
  if (Math.abs(pooledR) < 0.3 || !isNumber(lo) || !isNumber(hi)) return false;
  return lo * hi <= 0 || lo * pooledR < 0;
}

/** Does one unit supply more than half of the information? */
export function dominated(result: Judged): boolean {
  return isNumber(result.hMax) && result.hMax > 0.5;
}
