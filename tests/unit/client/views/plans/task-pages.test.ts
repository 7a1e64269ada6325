import { describe, expect, test } from 'vitest';
import { drawnTasks, pageOf, rowsOf } from '../../../../../client/views/plans/plan/task-pages.ts';
import type { TaskGroup, TaskRow } from '../../../../../client/views/plans/plan/task-rows.ts';

const row = (task: string, instances: number | null = 1): TaskRow =>
  ({ task: { task }, state: instances === null ? null : { instances } }) as TaskRow;

const groups: TaskGroup[] = [
  { name: 'I', rows: ['a', 'b', 'c'].map((task) => row(task)) },
  { name: 'II', rows: ['d', 'e'].map((task) => row(task)) },
];
const tasksOn = (choice: { page: string | null; task: string | null }, size = 2) =>
  rowsOf(pageOf(groups, choice, size)).map(({ task }) => task.task);

describe('a page of tasks', () => {
  test('holds so many rows under the headings of their groups', () => {
    const page = pageOf(groups, { page: '2', task: null }, 2);
    expect(page).toMatchObject({ page: 2, pages: 3, from: 3, to: 4, found: 5 });
    expect(page.groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['I', 1],
      ['II', 1],
    ]);
  });

  test('is the one of the task sought, unless another is asked for', () => {
    expect(tasksOn({ page: null, task: 'e' })).toEqual(['e']);
    expect(tasksOn({ page: '1', task: 'e' })).toEqual(['a', 'b']);
    expect(tasksOn({ page: null, task: 'unknown' })).toEqual(['a', 'b']);
  });

  test('a page after the last is the last; of nothing found there is one, empty', () => {
    expect(tasksOn({ page: '99', task: null })).toEqual(['e']);
    expect(pageOf([], { page: '3', task: null })).toMatchObject({
      page: 1,
      pages: 1,
      from: 0,
      to: 0,
      found: 0,
    });
  });

  test('every row stands on one page', () => {
    const all = ['1', '2', '3'].flatMap((page) => tasksOn({ page, task: null }));
    expect(all).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

test('as many tasks are drawn as a picture holds, those without state left out', () => {
  expect(drawnTasks([row('a', 20_000), row('b', null), row('c', 10_000), row('d', 1)])).toEqual(['a', 'c']);
  expect(drawnTasks([row('a', 30_001)])).toEqual([]);
});
