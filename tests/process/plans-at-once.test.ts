import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { asker, makePlan, type Row } from '../helpers/made-plans.ts';
import { newKey, type Office, openOffice, run, send } from '../helpers/office.ts';

/** Many at the same time: two who write, a hundred who read. */
const unit = 'quang-tri-so-gtvt';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('two planners', () => {
  test('one hundred entries each, of different accounts: none is lost, none counts twice', async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [{ code: '1' }]);
    const writers = [await office.as('planner', unit), await office.as('planner', `${unit}-van-phong-so`)];
    const by = [unit, `${unit}-van-phong-so`];
    const replies = await Promise.all(
      writers.flatMap((writer, place) =>
        Array.from({ length: 100 }, (_, at) => {
          const day = `2024-${String((at % 12) + 1).padStart(2, '0')}-15`;
          return send(writer, 'record-activity', {
            key: newKey(),
            unit: by[place],
            day,
            tasks: [made.task('1')],
          });
        }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const state = await asker(office, made.plan, made.task).state('1', '2024-12-31');
    expect(state).toMatchObject({ logged: 200, activities: 200 });
  }, 180_000);

  test('both change one entry: one is told that the other was first', async () => {
    const body = { key: newKey(), unit, day: '2024-03-03', tasks: ['P002-2.8'] };
    const { activity, version } = await run<{ activity: string; version: number }>(
      office.administrator,
      'record-activity',
      body,
    );
    const change = (title: string) =>
      send(office.administrator, 'change-activity', {
        activity,
        version,
        unit,
        day: '2024-03-03',
        tasks: ['P002-2.8'],
        title,
      });
    const replies = await Promise.all([change('một'), change('hai')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('both store the same table, and both take it back: one does, and nothing is left half', async () => {
    const made = await makePlan(office.administrator, { unit, fromYear: 2023 }, [{ code: '1' }]);
    const rows = Array.from({ length: 20 }, (_, at) => `${at + 2}\tViệc số ${at + 2}\tVăn phòng`);
    const form = new FormData();
    form.append('plan', made.plan);
    form.append('text', ['TT\tNhiệm vụ\tChủ trì', ...rows].join('\n'));
    const staged = await office.administrator.postForm('/api/uploads-stage', form);
    const { files } = (await staged.json()) as { files: { upload: string }[] };
    const tasks = () => office.reader.rows(`/api/tasks?plan=${made.plan}`);
    const both = async (command: string) => {
      const body = { upload: files[0]?.upload };
      const replies = await Promise.all([
        send(office.administrator, command, body),
        send(office.administrator, command, body),
      ]);
      return replies.map(({ status }) => status).sort();
    };
    expect(await both('upload-commit')).toEqual([200, 409]);
    expect(await tasks()).toHaveLength(21);
    expect(await both('upload-undo')).toEqual([200, 409]);
    expect(await tasks()).toHaveLength(1);
  });
});

test('a hundred readers while somebody writes: no error, and every answer is of one moment', async () => {
  const made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [{ code: '1' }, { code: '2' }]);
  let isOver = false;
  const write = async () => {
    for (let at = 1; at <= 20; at += 1) {
      const tasks = [made.task('1'), made.task('2')];
      await run(office.administrator, 'record-activity', { key: newKey(), unit, day: '2024-06-01', tasks });
    }
    isOver = true;
  };
  const paths = [
    '/api/plans?on=2024-12-31',
    '/api/duties?plan=P002&on=2024-12-31',
    `/api/plan-summary?plan=${made.plan}&on=2024-12-31`,
  ];
  const statuses = new Set<number>();
  const read = async (place: number) => {
    const reader = new Client(office.server.address);
    do {
      const response = await reader.get(paths[place % paths.length] ?? '');
      statuses.add(response.status);
      const body = (await response.json()) as { tasks?: Row[] };
      const [first, second] = (body.tasks ?? []).map((task) => task['logged']);
      expect(first).toBe(second);
    } while (!isOver);
  };
  await Promise.all([write(), ...Array.from({ length: 100 }, (_, place) => read(place))]);
  expect(statuses).toEqual(new Set([200]));
  const state = await asker(office, made.plan, made.task).state('2', '2024-12-31');
  expect(state).toMatchObject({ logged: 20 });
}, 180_000);
