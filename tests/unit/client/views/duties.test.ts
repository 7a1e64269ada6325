import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../../client/format/order.ts';
import { monthAfter, monthGrid } from '../../../../client/views/duties/month.ts';
import { remindersOf, reminderText } from '../../../../client/views/duties/reminder.ts';

describe('a month', () => {
  test.each([
    ['2024-02', 5, '2024-01-29', '2024-03-03'],
    ['2021-02', 4, '2021-02-01', '2021-02-28'],
    ['2026-08', 6, '2026-07-27', '2026-09-06'],
  ])('%s has %i weeks, from %s to %s', (month, weeks, from, to) => {
    const grid = monthGrid(month);
    expect(grid).toHaveLength(weeks);
    expect(grid.every((week) => week.length === 7)).toBe(true);
    expect([grid[0]?.[0], grid.at(-1)?.[6]]).toEqual([from, to]);
  });

  test.each([
    ['2024-12', 1, '2025-01'],
    ['2024-01', -1, '2023-12'],
    ['2024-05', 14, '2025-07'],
  ])('%s and %i more is %s', (month, by, other) => {
    expect(monthAfter(month, by)).toBe(other);
  });
});

type Duty = Parameters<typeof remindersOf>[0][number];
const duty = (more: Partial<Duty>): Duty => ({
  ...{
    duty: 'D',
    plan: 'P',
    task: 'R',
    code: '9',
    nameVi: 'Báo cáo quý',
    nameEn: 'Report',
    unit: 'a',
    units: 'a',
  },
  ...{ recipients: 'b', period: '2024-Q1', periodStart: '2024-01-01', periodEnd: '2024-03-31' },
  ...{ dueDay: '2024-04-05', lastDay: '2024-04-05', dueFrom: 'plan', state: 'missing', reason: null },
  ...{ receivedDay: null, daysLate: 3, movesTo: null, receipts: '', conflict: '' },
  ...more,
});
const names: Record<string, string> = { a: 'Đội thuế', b: 'Ban quản lý', c: 'Dân tộc' };
const nameOf = (unit: string): string => names[unit] ?? unit;

test('the list to remind names each unit once, in Vietnamese order, with what it owes', () => {
  const reminders = remindersOf(
    [
      duty({}),
      duty({ units: 'b;c', lastDay: '2024-04-20', state: 'due_soon', daysLate: null }),
      duty({ period: '2023-Q4', lastDay: '2024-01-05', daysLate: 94 }),
      duty({ units: 'c', state: 'received' }),
    ],
    nameOf,
    compareNames,
  );
  expect(reminders.map(({ unit, duties }) => [unit, duties.map(({ period }) => period)])).toEqual([
    ['b', ['2024-Q1']],
    ['c', ['2024-Q1']],
    ['a', ['2023-Q4', '2024-Q1']],
  ]);
  const text = reminderText(reminders.slice(2), '2024-04-08', {
    words: {
      heading: (on) => `Đến ${on}:`,
      line: (report, period, due, late) => `${report} ${period} hạn ${due} ${late ?? ''}`.trim(),
      closing: 'Hết.',
    },
    nameOf,
    taskName: (one) => one.nameVi,
    period: (key) => key,
    day: (iso) => iso ?? '–',
  });
  expect(text).toBe(
    'Đến 2024-04-08:\n\n1. Đội thuế\n   - Báo cáo quý 2023-Q4 hạn 2024-01-05 94\n   - Báo cáo quý 2024-Q1 hạn 2024-04-05 3\n\nHết.',
  );
});
