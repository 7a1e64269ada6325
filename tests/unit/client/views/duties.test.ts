import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../../client/format/order.ts';
import { monthAfter, monthGrid } from '../../../../client/views/duties/month.ts';
import {
  aboutOf,
  behindRows,
  lastInspection,
  lastReminder,
  type Owed,
  remindersOf,
  reminderText,
  shortText,
  shownRows,
  type Speaker,
} from '../../../../client/views/duties/reminder.ts';

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

const owed = (more: Partial<Owed>): Owed => ({
  ...{ kind: 'task', item: 'I', plan: 'P', task: 'T', code: '9', nameVi: 'Phát thanh', nameEn: 'Radio' },
  ...{ unit: 'a', period: '2024-02', periodStart: '2024-02-01', lastDay: '2024-02-29', state: 'late' },
  ...{ daysLate: 10, measure: 'broadcast', expected: 4, count: 3, missing: 1 },
  ...{ reminders: '', remindedOn: null, reminderNumber: null, inspections: '', inspectedOn: null },
  ...more,
});
const names: Record<string, string> = { a: 'Đội thuế', b: 'Ban quản lý', c: 'Dân tộc' };
const nameOf = (unit: string): string => names[unit] ?? unit;
const rows: Owed[] = [
  owed({ reminders: 'x', remindedOn: '2024-03-01', reminderNumber: '1/CV' }),
  owed({ period: '2024-01', periodStart: '2024-01-01', lastDay: '2024-01-31', missing: 2, daysLate: 39 }),
  owed({ unit: 'b', state: 'due_soon', daysLate: null, kind: 'report', task: 'R', period: '2024-Q1' }),
  owed({
    unit: 'c',
    reminders: 'x;y',
    remindedOn: '2024-03-05',
    inspections: 'z',
    inspectedOn: '2024-03-07',
  }),
  owed({ unit: 'd' }),
];
const listOf = (chosen: readonly Owed[]) => remindersOf(chosen, nameOf, compareNames);

test('the list to remind names each unit once, in Vietnamese order, with its tasks and their periods', () => {
  const list = listOf(rows);
  expect(
    list.map(({ unit, tasks }) => [unit, tasks.map((one) => one.rows.map(({ period }) => period))]),
  ).toEqual([
    ['b', [['2024-Q1']]],
    ['d', [['2024-02']]],
    ['c', [['2024-02']]],
    ['a', [['2024-01', '2024-02']]],
  ]);
  expect(aboutOf(list)).toEqual(['R|2024-Q1', 'T|2024-02', 'T|2024-01']);
});

test.each([
  ['all', 'all', ['b', 'd', 'c', 'a']],
  ['late', 'all', ['d', 'c', 'a']],
  ['soon', 'all', ['b']],
  ['reminded', 'all', ['c', 'a']],
  ['never', 'all', ['d']],
  ['all', 'report', ['b']],
] as const)('of those that are %s, %s: %j', (show, kind, units) => {
  expect(listOf(shownRows(rows, { show, kind })).map(({ unit }) => unit)).toEqual(units);
});

test('of several periods the last reminder stands, and each letter counts once', () => {
  const both = [rows[0], rows[3]].filter((row) => row !== undefined);
  expect(lastReminder(both)).toEqual({ day: '2024-03-05', number: null, times: 2 });
  expect(lastReminder(rows.slice(1, 3))).toBeNull();
  expect(lastInspection(both)).toBe('2024-03-07');
  expect(behindRows(rows.slice(0, 2), '2024-03-10')).toEqual({
    ...{ about: 'T|2024-02,T|2024-01', aboutUnit: 'a', from: '2024-01-01', to: '2024-03-10' },
  });
  expect(behindRows(both, '2024-03-10').aboutUnit).toBeNull();
});

const speaker: Speaker = {
  words: {
    heading: (on) => `Đến ${on}:`,
    short: (missing, measure, period) => `thiếu ${missing} ${measure} của ${period}`,
    late: (due, days) => `hạn ${due}, quá ${days}`,
    soon: (due) => `hạn ${due}`,
    morePeriods: (count) => `và ${count} kỳ khác`,
    closing: 'Hết.',
  },
  nameOf,
  taskName: (one) => one.nameVi,
  measure: () => 'lần',
  quantity: String,
  period: (key) => key,
  day: (iso) => iso,
};

test('the text for a letter says how much is short of which period, and reports by their period', () => {
  expect(reminderText(listOf(rows.slice(0, 3)), '2024-03-10', speaker)).toBe(
    [
      'Đến 2024-03-10:',
      '1. Ban quản lý\n   - 9 Phát thanh: 2024-Q1 (hạn 2024-02-29)',
      '2. Đội thuế\n   - 9 Phát thanh: thiếu 2 lần của 2024-01 (hạn 2024-01-31, quá 39); thiếu 1 lần của 2024-02 (hạn 2024-02-29, quá 10)',
      'Hết.',
    ].join('\n\n'),
  );
});

test('of many periods the oldest four are named', () => {
  const weeks = Array.from({ length: 7 }, (_, at) =>
    owed({ period: `2024-W0${at + 1}`, lastDay: `2024-01-0${at + 1}` }),
  );
  const [unit] = listOf(weeks);
  const [task] = unit?.tasks ?? [];
  const text = task === undefined ? '' : shortText(task, speaker);
  expect(text.match(/thiếu/g)).toHaveLength(4);
  expect(text).toMatch(/và 3 kỳ khác$/);
});
