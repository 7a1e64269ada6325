import { expect, test } from 'vitest';
import type { PlanDocument } from '../../../../../client/views/plans/documents.ts';
import { vi } from '../../../../../client/format/messages/vi.ts';
import {
  bodyOf,
  draftOf,
  moneyOf,
  newEstimate,
  readingOf,
} from '../../../../../client/views/plans/edit/estimate-draft.ts';
import {
  amountText,
  estimateRows,
  estimateSentences,
} from '../../../../../client/views/plans/plan/estimate-rows.ts';
import { estimateSums } from '../../../../../server/planning/estimates.ts';

type Estimate = PlanDocument['estimates'][number];
const estimate = (year: number, unit: string, more: Partial<Estimate> = {}): Estimate => ({
  ...{ estimate: `${unit}-${year}`, year, unit, amount: null, amountText: null, step: 'drawn_up' },
  ...{ stepOn: null, authority: null, decisionNumber: null, decidedAmount: null, note: null, changes: [] },
  ...more,
});
const plan = (estimates: Estimate[], fromYear = 2024, toYear = 2026) => ({
  ...{ unit: 'so', estimates, fromYear, toYear },
  estimateSums: estimateSums(estimates, { issuer: 'so', fromYear, toYear }),
});
const said = (estimates: Estimate[]) => estimateSentences(plan(estimates).estimateSums, vi.planDocument);

test('amounts are read as people write them; what is no amount stays words', () => {
  const read = [
    '150.000.000',
    '150,000,000 đ',
    '150 000 000 đồng',
    '1,5 tỷ',
    '45 triệu đồng',
    '1.5 million',
    '0',
  ];
  expect(read.map(moneyOf)).toEqual([150e6, 150e6, 150e6, 1.5e9, 45e6, 1.5e6, 0]);
  expect(['theo quy định', '', '5 con trâu', '1.2.3', '12 triệu/năm', '-5'].map(moneyOf)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  expect(readingOf('45 triệu', vi.planDocument)).toBe('Ghi là 45.000.000 đồng.');
  expect(readingOf('theo quy định', vi.planDocument)).toContain('“theo quy định”');
  expect(readingOf(' ', vi.planDocument)).toBeNull();
});

test('a new estimate is of the issuer for the first year without one; what is wrong is said at once', () => {
  const draft = newEstimate(plan([estimate(2024, 'so'), estimate(2025, 'phong')]));
  expect(draft).toMatchObject({ year: '2025', unit: 'so', step: 'drawn_up' });
  const wrong = {
    ...draft,
    unit: null,
    step: 'decided' as const,
    stepOn: '2031-01-01',
    decidedAmount: 'nhiều',
  };
  const read = bodyOf(wrong, vi, '2026-11-30');
  expect('fields' in read ? Object.keys(read.fields) : []).toEqual([
    ...['unit', 'amount', 'stepOn', 'decidedAmount'],
  ]);
});

test('what is stored comes back into the form and out of it as it was; a step back takes the decision away', () => {
  const decided = estimate(2024, 'so', {
    ...{ amount: 160e6, step: 'decided', stepOn: '2024-02-05', authority: 'Giám đốc Sở' },
    ...{ decisionNumber: '15/QĐ', decidedAmount: 120e6 },
  });
  const { estimate: _id, changes: _changes, ...stated } = decided;
  expect(bodyOf(draftOf(decided), vi, '2026-11-30')).toEqual({ body: stated });
  const back = bodyOf({ ...draftOf(decided), step: 'returned' }, vi, '2026-11-30');
  expect(back).toMatchObject({ body: { step: 'returned', decisionNumber: null, decidedAmount: null } });
  const inWords = estimate(2024, 'so', { amountText: 'theo quy định' });
  expect(bodyOf(draftOf(inWords), vi, '2026-11-30')).toMatchObject({
    body: { amount: null, amountText: 'theo quy định' },
  });
});

test('every year has a line; one without an estimate says so, several of one year have their sum', () => {
  const rows = estimateRows(
    plan([estimate(2024, 'a', { amount: 30e6 }), estimate(2024, 'b', { amountText: 'theo quy định' })]),
  );
  expect(rows.map(({ key }) => key)).toEqual(['a-2024', 'b-2024', 'sum 2024', '2025', '2026']);
  expect(rows.map((row) => amountText(row, String, vi.planDocument))).toEqual([
    ...['30000000', 'theo quy định', '30000000', 'chưa có dự toán', 'chưa có dự toán'],
  ]);
});

test('sums name how many amounts they rest on, and leave out what may be contained twice', () => {
  const money = estimate(2024, 'so', { amount: 160e6, step: 'decided', decidedAmount: 120e6 });
  expect(said([money, estimate(2026, 'so', { amountText: 'theo quy định' })])).toEqual([
    '2 trong 3 năm có dự toán.',
    'Tổng dự toán 160.000.000 đồng (1 trong 2 dự toán có số tiền).',
    'Được duyệt 120.000.000 đồng ở một dự toán đã quyết định.',
  ]);
  expect(said([money, estimate(2024, 'phong', { amount: 5 })])).toEqual([
    '1 trong 3 năm có dự toán.',
    'Năm 2024 không cộng: dự toán của đơn vị ban hành có thể đã gồm dự toán của các đơn vị khác.',
  ]);
  expect(said([estimate(2024, 'so', { amountText: 'theo quy định' })]).slice(1)).toEqual([
    ...['Chưa dự toán nào ghi số tiền.', 'Chưa dự toán nào được quyết định.'],
  ]);
});
