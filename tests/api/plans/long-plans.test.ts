import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLongPlan } from '../../helpers/long-plan.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await addLongPlan(office.server.database, { plan: 'LONG', tasks: 400 });
  await addLongPlan(office.server.database, { plan: 'WIDE', tasks: 3, communes: 6000 });
});
afterAll(() => office.close());

type State = { task: string; status: string; instances: number; closedReached: number };
type Summary = { tasks: State[]; leftOut: string[]; withTarget: number };
const summary = async (query: string) =>
  (await office.reader.json(`/api/plan-summary?on=2024-12-31&${query}`)) as unknown as Summary;

test('some tasks of a plan have the state that they have in the whole', async () => {
  const whole = await summary('plan=LONG');
  expect(whole.tasks).toHaveLength(400);
  const some = await summary('plan=LONG&task=LONG-1,LONG-7');
  expect(some.leftOut).toEqual([]);
  expect(some.tasks).toEqual(whole.tasks.filter(({ task }) => task === 'LONG-1' || task === 'LONG-7'));
  expect(some.tasks).toMatchObject([{ status: 'done', closedReached: 12 }, { status: 'late' }]);
});

test('a row that is repeated counts with the row that repeats it, whichever is asked for', async () => {
  const whole = await summary('plan=P000');
  for (const task of ['P000-II.2.c', 'P000-IV.6.b-3']) {
    const { tasks } = await summary(`plan=P000&task=${task}`);
    expect(tasks).toEqual(whole.tasks.filter((each) => each.task === 'P000-II.2.c'));
  }
});

test('a task of another plan is refused', async () => {
  const response = await office.reader.get('/api/plan-summary?plan=P000&task=P002-2.13');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'unknown_task' });
});

test('of too many tasks as many are told as one answer holds, and the others named', async () => {
  const document = await office.reader.json('/api/plan?plan=WIDE');
  expect(document['isListable']).toBe(false);
  expect((await office.reader.get('/api/plan-summary?plan=WIDE&on=2024-12-31')).status).toBe(413);
  const first = await summary('plan=WIDE&task=WIDE-0,WIDE-1,WIDE-2');
  expect(first.tasks).toMatchObject([{ instances: 72_000 }, { instances: 72_000, closedReached: 12 }]);
  expect(first.leftOut).toEqual(['WIDE-2']);
  const second = await summary(`plan=WIDE&task=${first.leftOut.join(',')}`);
  expect(second.tasks).toMatchObject([{ task: 'WIDE-2', instances: 72_000, status: 'late' }]);
  expect(second.leftOut).toEqual([]);
});
