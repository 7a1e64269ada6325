import { expect, test } from 'vitest';
import { periodKey, readPeriod, withKind } from '../../../../client/views/reports/period-choice.ts';

const plan = { year: 2024, from: '2024-01-01', to: '2024-12-31' };

test.each(['2024', '2023-Q3', '2024-H2', '2024-9M', '2024-05', '2024-02-01..2024-04-15'])(
  '%s is read and written again',
  (key) => {
    expect(periodKey(readPeriod(key, plan))).toBe(key);
  },
);

test('nothing and nonsense are the whole plan', () => {
  expect(readPeriod(null, plan)).toMatchObject({ kind: 'plan', year: 2024 });
  expect(periodKey(readPeriod('2024-13-x', plan))).toBeNull();
});

test('another kind stays near in time', () => {
  const inAugust = readPeriod('2024-08', plan);
  expect(periodKey(withKind(inAugust, 'quarter'))).toBe('2024-Q3');
  expect(periodKey(withKind(inAugust, 'half_year'))).toBe('2024-H2');
  expect(periodKey(withKind(readPeriod('2024-Q3', plan), 'month'))).toBe('2024-07');
});

test('a span that ends before it begins has no key', () => {
  expect(
    periodKey({ ...readPeriod(null, plan), kind: 'span', from: '2024-05-01', to: '2024-04-01' }),
  ).toBeNull();
});
