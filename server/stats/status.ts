/** `ok`, or the name of the reason why a statistic is refused. */
export type Status =
  | 'ok'
  | 'too_few'
  | 'zero_variance_x'
  | 'zero_variance_y'
  | 'zero_variance_xy'
  | 'one_unit'
  | 'one_unit_only'
  | 'perfect';

/** The refusal for columns without variation, or null when both vary. */
export function zeroVariance(xIsFlat: boolean, yIsFlat: boolean): Status | null {
  if (xIsFlat && yIsFlat) return 'zero_variance_xy';
  if (xIsFlat) return 'zero_variance_x';
  return yIsFlat ? 'zero_variance_y' : null;
}

/** A number that may be shown, or null. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
