import { expect, test } from 'vitest';
import { estimateSums } from '../../../server/planning/estimates.ts';

const plan = { issuer: 'so', fromYear: 2024, toYear: 2025 };
const estimate = (
  year: number,
  unit: string,
  amount: number | null,
  decidedAmount: number | null = null,
) => ({
  ...{ year, unit, amount, decidedAmount },
  step: decidedAmount === null ? 'submitted' : 'decided',
});

test('amounts that are known are added, the others counted; a year without an estimate has no sum', () => {
  const rows = [
    estimate(2024, 'phong-1', 30, 20),
    estimate(2024, 'phong-2', null),
    estimate(2024, 'phong-3', 0),
  ];
  expect(estimateSums(rows, plan)).toEqual([
    {
      ...{ year: 2024, estimates: 3, withAmount: 2, estimated: 30, mayOverlap: false },
      ...{ decided: 1, withDecidedAmount: 1, decidedAmount: 20 },
    },
    {
      ...{ year: 2025, estimates: 0, withAmount: 0, estimated: null, mayOverlap: false },
      ...{ decided: 0, withDecidedAmount: 0, decidedAmount: null },
    },
  ]);
});

test('an amount put in words is no 0, and a decision without an amount is no decision of 0', () => {
  const decided = { ...estimate(2024, 'so', null), step: 'decided' };
  expect(estimateSums([decided], plan)[0]).toMatchObject({
    ...{ estimated: null, decided: 1, withDecidedAmount: 0, decidedAmount: null },
  });
});

test("the issuer's own is not added to those of its units; a year that the plan no longer has is kept", () => {
  const rows = [estimate(2024, 'so', 100), estimate(2024, 'phong-1', 40), estimate(2023, 'so', 7)];
  const sums = estimateSums(rows, plan);
  expect(sums.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  expect(sums[0]).toMatchObject({ estimated: 7, mayOverlap: false });
  expect(sums[1]).toMatchObject({ estimated: null, withAmount: 2, mayOverlap: true });
});
