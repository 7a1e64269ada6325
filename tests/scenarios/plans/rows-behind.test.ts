import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../../helpers/client.ts';
import { addBelow, type Office, openOffice, record } from '../../helpers/office.ts';
import type { Row } from '../../helpers/made-plans.ts';
import { openServer } from '../../helpers/server.ts';

/** R34: the log, asked as the screens ask it, has the very entries that a figure counts. */

type About = { total: number; quantity: number };
const behind = async (client: Client, query: Record<string, string>): Promise<[number, number]> => {
  const answer = await client.json(
    `/api/activities?${new URLSearchParams({ ...query, size: '1' }).toString()}`,
  );
  const { total, quantity } = answer['about'] as About;
  return [total, quantity];
};
const listed = (text: unknown) => String(text).replaceAll(';', ',');
const figures = (row: Row): [number, number] => [Number(row['entries']), Number(row['quantity'])];

describe('with the demonstration log', () => {
  let server: Awaited<ReturnType<typeof openServer>>;
  let client: Client;
  beforeAll(async () => {
    server = await openServer({ hasDemonstration: true });
    client = new Client(server.address);
  });
  afterAll(() => server.close());
  const log = { log: 'demonstration' };

  test.each(['P000', 'P002', 'P004'])('components and fields of reform of %s', async (plan) => {
    const rows = await client.rows<Row>(`/api/plan-coverage?plan=${plan}&on=2025-12-31&log=demonstration`);
    const counted = rows.filter((row) => Number(row['entries']) > 0);
    expect(counted.some((row) => row['kind'] === 'field')).toBe(true);
    for (const row of counted) {
      const [task, topic] = [listed(row['loggedUnder']), listed(row['taggedWith'])];
      const either = {
        ...(task && { task }),
        ...(topic && { topic }),
        ...(task && topic && { either: '1' }),
      };
      expect(await behind(client, { plan, ...either, to: '2025-12-31', ...log })).toEqual(figures(row));
    }
  });

  test('sums along the units, of one plan or of several', async () => {
    for (const query of ['unit=quang-ngai&on=2024-11-20', 'plan=P000&on=2024-07-15']) {
      const answer = (await client.json(`/api/roll-up?${query}&log=demonstration`)) as {
        rows: Row[];
        about: { on: string; from: string; to: string; plans: { plan: string }[] };
      };
      const { on, from, to, plans } = answer.about;
      const plan = plans.map((one) => one.plan).join(',');
      expect(answer.rows.length).toBeGreaterThan(10);
      for (const row of answer.rows) {
        const unit = String(row['unit']);
        const days = { from, to: to < on ? to : on };
        expect(await behind(client, { unit, plan, ...days, ...log })).toEqual(figures(row));
      }
    }
  });

  test('components of a report', async () => {
    const { report } = (await client.json('/api/plan-report?plan=P004&period=2024-Q3&log=demonstration')) as {
      report: { components: Row[] };
    };
    const counted = report.components.filter((row) => Number(row['activities']) > 0);
    expect(counted.length).toBeGreaterThan(2);
    for (const row of counted) {
      const query = { plan: 'P004', task: listed(row['loggedUnder']), from: '2024-07-01', to: '2024-09-30' };
      expect((await behind(client, { ...query, ...log }))[0]).toBe(row['activities']);
    }
  });
});

describe('an entry that serves a field by its topic alone', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  test('is counted with those of the tasks, once, and found with them', async () => {
    const [unit = ''] = await addBelow(office.administrator, 'quang-ngai-tra-bong', 1);
    const fieldOf = async () => {
      const rows = await office.reader.rows<Row>('/api/plan-coverage?plan=P004&on=2024-12-31');
      return rows.find((row) => row['item'] === 'PROCEDURES');
    };
    const field = await fieldOf();
    const [topic = ''] = String(field?.['taggedWith']).split(';');
    const [task = ''] = String(field?.['tasks']).split(';');
    const done = { unit, day: '2024-03-04' };
    await record(office.administrator, [
      { ...done, tasks: [task] },
      { ...done, tasks: [task], topics: [topic] },
      { ...done, tasks: ['P004-III.11'], topics: [topic], quantity: 3 },
      { ...done, tasks: ['P004-III.11'] },
      { ...done, tasks: ['P001-III.2-1'], topics: [topic] },
    ]);
    expect(await fieldOf()).toMatchObject({ entries: 3, quantity: 5 });
    const query = {
      plan: 'P004',
      task: listed(field?.['loggedUnder']),
      topic: listed(field?.['taggedWith']),
    };
    expect(await behind(office.reader, { ...query, either: '1' })).toEqual([3, 5]);
    expect(await behind(office.reader, query)).toEqual([1, 1]);
  });
});
