import { expect, test } from 'vitest';
import {
  doerOf,
  isOverdue,
  plansInForce,
  toDoOf,
  type Duty,
  type Task,
} from '../../../../client/views/work/to-do.ts';

const task = (more: Partial<Task>): Task => ({
  ...{ task: 'T', plan: 'P', code: '1', kind: 'task', nameVi: 'Việc', nameEn: 'Work', contentGroup: '' },
  ...{ role: 'lead', channels: '', leads: '', leadText: null, coordinatingText: null, cadence: 'monthly' },
  ...{
    due: null,
    target: null,
    outputs: null,
    indices: '',
    isCountable: true,
    relatedTask: null,
    relation: null,
  },
  ...{ status: 'late', logged: 0, activities: 0, instances: 1, reached: 0, closed: 1, closedReached: 0 },
  ...{ share: 0, nextDay: '2024-05-31', seedRef: null },
  ...more,
});
const duty = (more: Partial<Duty>): Duty => ({
  ...{
    duty: 'D',
    plan: 'P',
    task: 'R',
    code: '9',
    nameVi: 'Báo cáo',
    nameEn: 'Report',
    unit: 'a',
    units: 'a',
  },
  ...{ recipients: 'b', period: '2024', periodStart: '2024-01-01', periodEnd: '2024-12-31' },
  ...{ dueDay: '2024-10-20', lastDay: '2024-10-19', dueFrom: 'plan', state: 'missing', reason: null },
  ...{ receivedDay: null, daysLate: 2, movesTo: null, receipts: '', conflict: '' },
  ...more,
});

test('overdue and due soon together, the oldest first; the rest is left out', () => {
  const items = toDoOf(
    [
      task({ task: 'soon', status: 'due_soon', nextDay: '2024-10-25' }),
      task({ task: 'late' }),
      task({ task: 'done', status: 'done', nextDay: null }),
      task({ task: 'other', role: null }),
    ],
    [
      duty({}),
      duty({ duty: 'in', state: 'received' }),
      duty({ duty: 'none', state: 'no_day', lastDay: null }),
    ],
    '2024-10-21',
  );
  expect(items.map(({ id, daysLate }) => [id, daysLate])).toEqual([
    ['late', 143],
    ['D', 2],
    ['soon', null],
  ]);
  expect(items.map(isOverdue)).toEqual([true, true, false]);
});

test('a report that is owed does not stand twice', () => {
  expect(toDoOf([task({ task: 'R' })], [duty({})], '2024-10-21').map(({ id }) => id)).toEqual(['D']);
});

test('an entry begins with the unit that leads', () => {
  expect(doerOf(['a', 'b'], 'b')).toBe('b');
  expect(doerOf(['a'], 'b')).toBe('a');
  expect(doerOf(['a', 'c'], 'b')).toBeNull();
  expect(doerOf([], 'b')).toBeNull();
});

test('plans in force on a day', () => {
  const plans = [
    { plan: 'a', fromYear: 2022, toYear: 2025 },
    { plan: 'b', fromYear: 2024, toYear: 2024 },
  ];
  expect([...plansInForce(plans, '2025-03-01')]).toEqual(['a']);
});
