import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLongPlan } from '../../helpers/long-plan.ts';
import { openOffice, type Office } from '../../helpers/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await addLongPlan(office.server.database, { plan: 'LONG', tasks: 400 });
  await addLongPlan(office.server.database, { plan: 'WIDE', tasks: 3, communes: 6000 });
});
afterAll(() => office.close());

type State = {
  task: string;
  status: string;
  instances: number;
  closedReached: number;
  shortfalls: object[];
};
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

test('tasks that ask the same of thousands of units are told in one answer, the first shortfalls by name', async () => {
  const document = await office.reader.json('/api/plan?plan=WIDE');
  expect(document['isListable']).toBe(false);
  expect((await office.reader.get('/api/plan-summary?plan=WIDE&on=2024-12-31')).status).toBe(413);
  const { tasks, leftOut, withTarget } = await summary('plan=WIDE&task=WIDE-0,WIDE-1,WIDE-2');
  expect({ leftOut, withTarget }).toEqual({ leftOut: [], withTarget: 3 });
  const common = { instances: 72_000, closed: 72_000, status: 'late' };
  expect(tasks).toMatchObject([
    { ...common, closedReached: 0 },
    { ...common, closedReached: 12, countedToDate: 12, expectedToDate: 72_000, share: 12 / 72_000 },
    { ...common, closedReached: 0 },
  ]);
  expect(tasks[1]?.shortfalls).toHaveLength(100);
  expect(tasks[1]?.shortfalls[0]).toMatchObject({
    period: '2024-01',
    unit: 'WIDE-u1',
    missing: 1,
    daysLate: 335,
  });
});

test('of too many tasks whose units come and go as many are told as one answer holds, and the others named', async () => {
  await office.server.database.transaction((writer) =>
    writer.run("update unit set valid_from = date '2024-03-10' where unit_id like 'WIDE-u%'"),
  );
  const first = await summary('plan=WIDE&task=WIDE-0,WIDE-1,WIDE-2');
  expect(first.tasks).toMatchObject([{ instances: 60_000 }, { instances: 60_000, closedReached: 10 }, {}]);
  expect(first.leftOut).toEqual([]);
  await office.server.database.transaction((writer) =>
    writer.run("update unit set valid_from = date '2024-01-10' where unit_id like 'WIDE-u%'"),
  );
  const second = await summary('plan=WIDE&task=WIDE-0,WIDE-1,WIDE-2');
  expect(second.leftOut).toEqual(['WIDE-2']);
  const third = await summary(`plan=WIDE&task=${second.leftOut.join(',')}`);
  expect(third.tasks).toMatchObject([{ task: 'WIDE-2', instances: 72_000, status: 'late' }]);
  expect(third.leftOut).toEqual([]);
});
