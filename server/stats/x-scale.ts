import { isNumber } from './status.ts';

/** Scale of x, chosen for a whole map before looking: the count itself, or ln(1 + count). */
export type XScale = 'raw' | 'log1p';

/** A count on its scale; null stays missing. Throws a RangeError naming the row for a negative count under log1p. */
export function scaleCount(value: number | null | undefined, scale: XScale, name: string): number | null {
  if (!isNumber(value)) return null;
  if (scale === 'raw') return value;
  if (value < 0) throw new RangeError(`log1p of a negative count: ${name}`);
  return Math.log1p(value);
}

/**
 * A slope (or a limit of its interval, or an MDE) as points of a component per k more activities: b·k·max/100 on the
 * raw scale, b·(ln(1 + x₀ + k) − ln(1 + x₀))·max/100 on the log scale, x₀ = median count. Null stays null.
 */
export function pointsPer(
  b: number | null,
  k: number,
  max: number,
  scale: XScale = 'raw',
  medianCount: number | null = null,
): number | null {
  if (!isNumber(b)) return null;
  if (scale === 'raw') return (b * k * max) / 100;
  if (!isNumber(medianCount)) return null;
  return (b * (Math.log1p(medianCount + k) - Math.log1p(medianCount)) * max) / 100;
}
