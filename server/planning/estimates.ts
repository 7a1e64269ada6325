/** Sums of the yearly estimates of a plan. What has no amount is counted, never taken for 0. */

interface Estimate {
  readonly year: number;
  readonly unit: string;
  readonly amount: number | null;
  readonly step: string;
  readonly decidedAmount: number | null;
}

export interface EstimateSum {
  readonly year: number;
  readonly estimates: number;
  /** Those with an amount; the others are put in words. */
  readonly withAmount: number;
  /** Of those with an amount; null: none has one, or they cannot be added. */
  readonly estimated: number | null;
  readonly decided: number;
  readonly withDecidedAmount: number;
  readonly decidedAmount: number | null;
  /** The issuer's own stands beside those of other units, and may contain them: nothing is added. */
  readonly mayOverlap: boolean;
}

const sumOf = (amounts: readonly number[]): number | null =>
  amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);

const known = (amount: number | null): number[] => (amount === null ? [] : [amount]);

/** One line a year: those of the plan's period, and others that have an estimate. */
export function estimateSums(
  estimates: readonly Estimate[],
  { issuer, fromYear, toYear }: { issuer: string; fromYear: number; toYear: number },
): EstimateSum[] {
  const period = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
  const years = [...new Set([...period, ...estimates.map(({ year }) => year)])].sort((a, b) => a - b);
  return years.map((year) => {
    const own = estimates.filter((estimate) => estimate.year === year);
    const decided = own.filter(({ step }) => step === 'decided');
    const amounts = own.flatMap(({ amount }) => known(amount));
    const decidedAmounts = decided.flatMap(({ decidedAmount }) => known(decidedAmount));
    const mayOverlap = own.length > 1 && own.some(({ unit }) => unit === issuer);
    return {
      year,
      estimates: own.length,
      withAmount: amounts.length,
      estimated: mayOverlap ? null : sumOf(amounts),
      decided: decided.length,
      withDecidedAmount: decidedAmounts.length,
      decidedAmount: mayOverlap ? null : sumOf(decidedAmounts),
      mayOverlap,
    };
  });
}
