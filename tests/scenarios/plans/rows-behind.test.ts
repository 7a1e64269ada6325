import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../../helpers/client.ts';
import { addBelow, type Office, openOffice, record, run } from '../../helpers/office.ts';
import { makePlan, onDays, type Row } from '../../helpers/made-plans.ts';
import { openServer } from '../../helpers/server.ts';

/** R34: the log, asked as the screens ask it, has the very entries that a figure counts. */

type Reported = {
  from: string;
  to: string;
  report: {
    summary: { activities: number };
    groups: { tasks: Row[] }[];
    channels: { channel: string; activities: number; quantity: number }[];
    components: Row[];
  };
};
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
        expect(await behind(client, { unit, plan, view: 'old', ...days, ...log })).toEqual(figures(row));
      }
    }
  });

  test('weeks of a channel and of a task, and the sum of each line', async () => {
    const year = { from: '2024-01-01', to: '2024-12-29', ...log };
    for (const by of ['channel', 'task'] as const) {
      const asked = new URLSearchParams({ plan: 'P000', by, ...year }).toString();
      const weeks = await client.rows<Row>(`/api/activity-weeks?${asked}`);
      const keys = [...new Set(weeks.map((row) => String(row['key'])))];
      expect(keys.length).toBeGreaterThan(5);
      for (const key of keys) {
        const own = weeks.filter((row) => row['key'] === key).map(figures);
        const sum = own.reduce(([a, b], [entries, quantity]) => [a + entries, b + quantity], [0, 0]);
        expect(await behind(client, { plan: 'P000', [by]: key, ...year })).toEqual(sum);
      }
    }
  });

  test.each([
    ['P000', '2024', '2024-09-30'],
    ['P002', '2024', '2024-12-31'],
    ['P004', '2024-Q3', '2024-10-15'],
  ])('tasks, channels and components of the report of %s for %s', async (plan, period, on) => {
    const asked = `/api/plan-report?plan=${plan}&period=${period}&on=${on}&log=demonstration`;
    const { report, from, to } = (await client.json(asked)) as Reported;
    const query = { plan, from, to, on, ...log };
    const ofLog = async (more: Record<string, string>) =>
      behind(client, { ...query, counted: 'entries', ...more });
    expect((await ofLog({}))[0]).toBe(report.summary.activities);
    for (const { channel, activities, quantity } of report.channels)
      expect(await ofLog({ channel })).toEqual([activities, quantity]);
    for (const row of report.components)
      expect((await ofLog({ task: listed(row['loggedUnder']) }))[0]).toBe(row['activities']);
    // A set of documents counts once: of 2.5 the rows are its documents.
    const tasks = report.groups
      .flatMap((group) => group.tasks)
      .filter((task) => task['activities'] !== 0 && task['code'] !== '2.5');
    expect(tasks.filter((task) => task['expected'] !== null && task['counted'] !== 0).length).toBeGreaterThan(
      1,
    );
    for (const row of tasks) {
      const task = listed(row['loggedUnder']);
      if (row['expected'] === null) expect((await ofLog({ task }))[0]).toBe(row['activities']);
      else {
        const [, quantity] = await behind(client, { ...query, counted: 'periods', task });
        expect(quantity, task).toBe(row['counted']);
      }
    }
  });
});

describe('units that merge, one after the other', () => {
  const day = { plan: '', from: '2025-01-01' };
  const district = 'thua-thien-hue-huong-tra';
  let office: Office;
  let before: string[];
  beforeAll(async () => {
    office = await openOffice();
    before = await addBelow(office.administrator, district, 3);
    const unit = (id: string, more: object) => ({ unit: id, nameVi: id, level: 'commune', ...more });
    // The third commune goes into the first before both end: what it owes passes on twice.
    const ends = ['2025-06-30', '2025-06-30', '2025-03-31'];
    const heirs = ['thua-thien-hue-moi', 'thua-thien-hue-moi', before[0] ?? ''];
    const opened = { type: 'commune', parent: 'thua-thien-hue', validFrom: '2025-07-01' };
    await run(office.administrator, 'add-unit', unit('thua-thien-hue-moi', opened));
    for (const [at, id] of before.entries()) {
      const [end = '', heir = ''] = [ends[at], heirs[at]];
      const successors = [{ unit: heir, kind: 'merged', on: at < 2 ? '2025-07-01' : '2025-04-01' }];
      const ended = { type: 'commune', parent: district, validTo: end, successors };
      await run(office.administrator, 'change-unit', unit(id, ended));
    }
    const made = await makePlan(office.administrator, { unit: 'thua-thien-hue', fromYear: 2025 }, [
      { code: '1', cadence: 'continuous', leads: before },
    ]);
    day.plan = made.plan;
    const [first = '', second = '', third = ''] = before;
    const done = [
      ...onDays(made.task('1'), first, ['2025-02-01', '2025-06-30'], { quantity: 2 }),
      ...onDays(made.task('1'), second, ['2025-05-01'], { quantity: 3 }),
      // Written for the old unit when it was no more: on that day another stood in its place.
      ...onDays(made.task('1'), first, ['2025-07-01'], { quantity: 5 }),
      ...onDays(made.task('1'), third, ['2025-03-31', '2025-04-01', '2025-08-01'], { quantity: 7 }),
      ...onDays(made.task('1'), 'thua-thien-hue-moi', ['2025-09-09', '2025-12-31'], { quantity: 11 }),
    ];
    await record(office.administrator, done);
  });
  afterAll(() => office.close());

  test.each([
    ['old', '2025-12-31'],
    ['new', '2025-12-31'],
    ['new', '2025-10-01'],
    ['new', '2025-05-15'],
  ])('by %s units on %s, every sum is that of the entries it opens', async (view, on) => {
    const asked = `plan=${day.plan}&view=${view}&on=${on}`;
    const rows = await office.reader.rows<Row>(`/api/roll-up?${asked}`);
    expect(rows.map((row) => row['unit'])).toContain('thua-thien-hue');
    expect(rows.some((row) => before.includes(String(row['unit'])))).toBe(
      view === 'old' || on < '2025-06-30',
    );
    for (const row of rows) {
      const query = { ...day, unit: String(row['unit']), to: on, view, on };
      expect(await behind(office.reader, query), JSON.stringify(query)).toEqual(figures(row));
    }
  });

  test('nine entries by new units, four of them by old ones, two of its own', async () => {
    const query = { ...day, unit: 'thua-thien-hue-moi' };
    expect(await behind(office.reader, query)).toEqual([2, 22]);
    expect(await behind(office.reader, { ...query, view: 'old' })).toEqual([4, 34]);
    expect(await behind(office.reader, { ...query, view: 'new', on: '2025-12-31' })).toEqual([9, 55]);
    const csv = await office.reader.get(
      `/api/activities?${new URLSearchParams({ ...query, view: 'new', on: '2025-12-31', format: 'csv' }).toString()}`,
    );
    expect((await csv.text()).trim().split('\n')).toHaveLength(10);
    const weeks = await office.reader.rows<Row>(
      `/api/activity-weeks?${new URLSearchParams({ ...query, view: 'new', on: '2025-12-31' }).toString()}`,
    );
    expect(weeks.reduce((sum, row) => sum + Number(row['entries']), 0)).toBe(9);
    expect((await office.reader.get('/api/activities?view=newest')).status).toBe(400);
  });
});

test('a report opens what its settings let it count: no letter as an article, no entry for a second task', async () => {
  const office = await openOffice();
  const unit = 'quang-tri-so-gtvt-van-phong-so';
  const done = (tasks: string[], evidence: string, day = '2024-05-06') => {
    return { unit, day, tasks, evidenceTypes: [evidence] };
  };
  await record(office.administrator, [
    done(['P002-2.14'], 'article'),
    done(['P002-2.14'], 'official_letter'),
    done(['P002-2.11', 'P002-2.14'], 'article'),
    done(['P002-2.14'], 'article', '2024-07-01'),
    done(['P002-2.6', 'P002-2.14'], 'article'),
  ]);
  const counts = async () => {
    const query = { plan: 'P002', task: 'P002-2.14', from: '2024-01-01', to: '2024-12-31', on: '2024-12-31' };
    const { report } = (await office.reader.json(
      '/api/plan-report?plan=P002&period=2024&on=2024-12-31',
    )) as Reported;
    const row = report.groups.flatMap(({ tasks }) => tasks).find(({ task }) => task === 'P002-2.14');
    const [rows] = await behind(office.reader, { ...query, counted: 'periods' });
    const [logged] = await behind(office.reader, { ...query, counted: 'entries' });
    return [row?.['counted'], rows, row?.['activities'], logged];
  };
  expect(await counts()).toEqual([3, 3, 5, 5]);
  const progress = await office.reader.rows<Row>('/api/plan-progress?plan=P002&task=P002-2.14');
  expect(String(progress[0]?.['activities']).split(';')).toHaveLength(3);
  await run(office.administrator, 'change-plan-settings', {
    ...{ plan: 'P002', settings: { sharedActivity: 'first_task' } },
  });
  expect(await counts()).toEqual([1, 1, 3, 3]);
  expect((await office.reader.get('/api/activities?counted=periods')).status).toBe(400);
  await office.close();
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
