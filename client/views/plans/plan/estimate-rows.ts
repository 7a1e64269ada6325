import type { Messages } from '../../../format/messages.ts';
import { noFigure } from '../../../format/numbers.ts';
import type { PlanDocument } from '../documents.ts';

type Estimate = PlanDocument['estimates'][number];
type Sum = PlanDocument['estimateSums'][number];

/** A line of the table: an estimate, the sum of several of one year, or a year that has none. */
export type EstimateRow = { key: string; year: number; estimate: Estimate | null; sum: Sum | null };

/** Every year of the plan in its order; the estimates of a year before their sum, where they can be added. */
export const estimateRows = ({
  estimates,
  estimateSums,
}: Pick<PlanDocument, 'estimates' | 'estimateSums'>): EstimateRow[] =>
  estimateSums.flatMap((sum) => {
    const { year } = sum;
    const own = estimates.filter((estimate) => estimate.year === year);
    if (own.length === 0) return [{ key: String(year), year, estimate: null, sum: null }];
    const lines: EstimateRow[] = own.map((estimate) => ({
      ...{ key: estimate.estimate, year, estimate, sum: null },
    }));
    const isSummed = own.length > 1 && !sum.mayOverlap;
    return isSummed ? [...lines, { key: `sum ${year}`, year, estimate: null, sum }] : lines;
  });

/** What is known in all: only what has an amount is added, and how many that are is said. */
export function estimateSentences(sums: readonly Sum[], text: Messages['planDocument']): string[] {
  const have = sums.filter(({ estimates }) => estimates > 0);
  const counted = have.filter(({ mayOverlap }) => !mayOverlap);
  const total = (key: 'estimates' | 'withAmount' | 'decided' | 'withDecidedAmount') =>
    counted.reduce((sum, year) => sum + year[key], 0);
  const money = (key: 'estimated' | 'decidedAmount') =>
    counted.reduce((sum, year) => sum + (year[key] ?? 0), 0);
  const [only] = sums.length === 1 ? sums : [];
  const said = [only ? text.yearHas(only.year, only.estimates) : text.yearsHave(have.length, sums.length)];
  if (counted.length > 0) {
    const known = total('withAmount');
    const decided = total('decided');
    const granted = total('withDecidedAmount');
    said.push(
      known === 0 ? text.estimatedInWords : text.estimated(money('estimated'), known, total('estimates')),
    );
    if (decided === 0) said.push(text.decidedNone);
    else
      said.push(
        granted === 0 ? text.decidedInWords(decided) : text.decided(money('decidedAmount'), granted, decided),
      );
  }
  const overlapping = have.filter(({ mayOverlap }) => mayOverlap).map(({ year }) => year);
  return overlapping.length === 0 ? said : [...said, text.overlap(overlapping.join(', '))];
}

/** What stands in the column of amounts: a figure, words of the document, or that there is none. */
export function amountText(
  row: EstimateRow,
  money: (amount: number) => string,
  text: Messages['planDocument'],
): string {
  const { estimate, sum } = row;
  if (sum !== null) return sum.estimated === null ? noFigure : money(sum.estimated);
  if (estimate === null) return text.yearNone;
  return estimate.amount === null ? (estimate.amountText ?? noFigure) : money(estimate.amount);
}
