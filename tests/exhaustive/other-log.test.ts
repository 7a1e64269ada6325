import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asker, makePlan, onDays, type Row } from '../helpers/made-plans.ts';
import { spanBehind } from '../../client/views/plans/addresses.ts';
import { newKey, type Office, openOffice, record, run, send } from '../helpers/office.ts';

/** The log with other entries: shared, repeated, corrected, taken back, of another version, of another unit. */
const unit = 'quang-ngai-so-vhttdl';
let office: Office;
let made: Awaited<ReturnType<typeof makePlan>>;
let ask: ReturnType<typeof asker>;

beforeAll(async () => {
  office = await openOffice();
  const monthly = { cadence: 'monthly', targets: [{ value: 2, measure: 'activity', per: 'month' }] };
  made = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
    { code: '1', ...monthly },
    { code: '2', ...monthly },
    { code: '10' },
  ]);
  ask = asker(office, made.plan, made.task);
});
afterAll(() => office.close());

const total = async (on = '2024-12-31') =>
  ((await office.reader.json(`/api/plan-summary?plan=${made.plan}&on=${on}`)) as { total: Row }).total;
const ids = async (entries: Parameters<typeof record>[1]) =>
  (await record(office.administrator, entries)).activities.map(({ activity }) => activity);
const change = (activity: string, version: number, more: Row) =>
  send(office.administrator, 'change-activity', { activity, version, unit, ...more });

describe('one article for three tasks', () => {
  let entry = '';
  const tasks = ['1', '2', '10'];
  beforeAll(async () => {
    const [first = ''] = await ids([{ unit, day: '2024-03-05', tasks: tasks.map(made.task), quantity: 2 }]);
    entry = first;
  });

  test('counts in each task, once in the total', async () => {
    const states = await Promise.all(tasks.map((code) => ask.state(code, '2024-03-31')));
    expect(states.map((state) => state['logged'])).toEqual([2, 2, 2]);
    expect(await total()).toEqual({ quantity: 2, entries: 1 });
    const { about } = (await office.reader.json(`/api/activities?plan=${made.plan}`)) as { about: Row };
    expect(about).toMatchObject({ total: 1, quantity: 2 });
  });

  test('or only in the first named, by choice', async () => {
    const set = (sharedActivity: string | null) =>
      run(office.administrator, 'change-plan-settings', { plan: made.plan, settings: { sharedActivity } });
    await set('first_task');
    const states = await Promise.all(tasks.map((code) => ask.state(code, '2024-03-31')));
    expect(states.map((state) => state['logged'])).toEqual([2, 0, 0]);
    const month = async (code: string) => (await ask.owed(code, '2024-12-31'))[2];
    expect(await month('1')).toMatchObject({ period: '2024-03', count: 2, isReached: true });
    expect(await month('2')).toMatchObject({ period: '2024-03', count: 0, isReached: false });
    await set(null);
  });

  test('the first task may be of another plan: then it counts there only', async () => {
    const other = await makePlan(office.administrator, { unit, fromYear: 2024 }, [
      { code: '1', targets: [{ value: 1, measure: 'activity', per: 'year' }] },
    ]);
    const [both = ''] = await ids([{ unit, day: '2024-05-05', tasks: [made.task('1'), other.task('1')] }]);
    const of = asker(office, other.plan, other.task);
    expect(await of.state('1', '2024-12-31')).toMatchObject({ logged: 1, reached: 1 });
    const set = (sharedActivity: string | null) =>
      run(office.administrator, 'change-plan-settings', { plan: other.plan, settings: { sharedActivity } });
    await set('first_task');
    expect(await of.state('1', '2024-12-31')).toMatchObject({ logged: 0, reached: 0 });
    await set(null);
    await run(office.administrator, 'void-activity', { activity: both, reason: 'thử' });
  });

  test('corrected: it moves to another month and one task', async () => {
    const reply = await change(entry, 1, {
      day: '2024-04-05',
      tasks: [made.task('2')],
      quantity: 1,
      reason: 'ghi nhầm',
    });
    expect(reply.status).toBe(200);
    expect((await ask.owed('1', '2024-12-31'))[2]).toMatchObject({ period: '2024-03', count: 0 });
    expect((await ask.owed('2', '2024-12-31'))[3]).toMatchObject({ period: '2024-04', count: 1, missing: 1 });
    expect(await ask.state('10', '2024-12-31')).toMatchObject({
      logged: 0,
      status: 'no_target',
      share: null,
    });
  });

  test('a correction of what somebody changed meanwhile is refused, and the history tells both', async () => {
    expect((await change(entry, 1, { day: '2024-05-05', tasks: [made.task('2')] })).status).toBe(409);
    const { versions } = (await office.reader.json(`/api/activity?activity=${entry}`)) as { versions: Row[] };
    expect(versions.map(({ version, kind }) => [version, kind])).toEqual([
      [1, 'recorded'],
      [2, 'changed'],
    ]);
  });

  test('taken back: it counts nowhere, stays readable, and cannot be corrected', async () => {
    expect((await send(office.administrator, 'void-activity', { activity: entry, reason: ' ' })).status).toBe(
      400,
    );
    await run(office.administrator, 'void-activity', { activity: entry, reason: 'trùng' });
    expect(await total()).toEqual({ quantity: 0, entries: 0 });
    const voided = await office.reader.rows<Row>(`/api/activities?plan=${made.plan}&voided=true`);
    expect(voided).toContainEqual(expect.objectContaining({ activity: entry, voidReason: 'trùng' }));
    expect((await change(entry, 3, { day: '2024-05-05', tasks: [made.task('2')] })).status).not.toBe(200);
    const again = await send(office.administrator, 'void-activity', { activity: entry, reason: 'lần nữa' });
    expect(again.status).not.toBe(200);
  });
});

describe('sent twice', () => {
  test('the same key stores once; another key twice', async () => {
    const before = (await total()).entries as number;
    const body = { key: newKey(), unit, day: '2024-06-01', tasks: [made.task('1')] };
    const [first, second] = await Promise.all([
      run<Row>(office.administrator, 'record-activity', body),
      run<Row>(office.administrator, 'record-activity', body),
    ]);
    expect(first['activity']).toBe(second['activity']);
    expect([first['isRepeat'], second['isRepeat']].sort()).toEqual([false, true]);
    await run(office.administrator, 'record-activity', { ...body, key: newKey() });
    expect((await total()).entries).toBe(before + 2);
  });

  test('many at once: one that is wrong keeps all out, and is named', async () => {
    const before = await total();
    const good = onDays(made.task('1'), unit, ['2024-07-01', '2024-07-02']);
    const entries = [...good, { unit: 'nobody', day: '2024-07-03', tasks: ['no-task'] }];
    const reply = await send(office.administrator, 'record-activities', { key: newKey(), entries });
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.body['fields'] as Row)).toEqual(
      expect.arrayContaining(['entries.2.unit', 'entries.2.tasks.0']),
    );
    expect(await total()).toEqual(before);
  });
});

describe('a revision in the middle of the year', () => {
  test('a form from July owes nothing for June, one that ends owes nothing after', async () => {
    const own = await makePlan(office.administrator, { unit, fromYear: 2024 }, [{ code: '0' }]);
    const version = async (from: string) =>
      (
        await run<{ version: string }>(office.administrator, 'add-plan-version', {
          plan: own.plan,
          name: from,
          from,
        })
      ).version;
    const [first, second] = [await version('2024-01-01'), await version('2024-07-01')];
    const monthly = { cadence: 'monthly', targets: [{ value: 1, measure: 'activity', per: 'month' }] };
    const { tasks } = await run<{ tasks: string[] }>(office.administrator, 'add-tasks', {
      plan: own.plan,
      tasks: [
        { code: 'a', nameVi: 'cũ', ...monthly, versions: [first], leads: [unit] },
        { code: 'b', nameVi: 'mới', ...monthly, versions: [second], leads: [unit] },
        { code: 'c', nameVi: 'cả hai', ...monthly, versions: [first, second], leads: [unit] },
      ],
    });
    const months = async (at: number) =>
      (
        await office.reader.rows<Row>(`/api/plan-progress?plan=${own.plan}&task=${tasks[at]}&on=2024-12-31`)
      ).map((row) => row['period']);
    expect([(await months(0)).at(-1), (await months(0)).length]).toEqual(['2024-06', 6]);
    expect([(await months(1))[0], (await months(1)).length]).toEqual(['2024-07', 6]);
    expect(await months(2)).toHaveLength(12);
    const reply = await record(office.administrator, [
      { unit, day: '2024-03-01', tasks: [tasks[1] ?? ''] },
      { unit, day: '2024-08-01', tasks: [tasks[1] ?? ''] },
    ]);
    expect(reply.activities.map(({ warnings }) => warnings)).toEqual([['outside_task_period'], []]);
    const [early] = reply.activities;
    const entry = (await office.reader.json(`/api/activity?activity=${early?.activity}`)) as {
      planVersions: Row[];
    };
    expect(entry.planVersions).toEqual([{ plan: own.plan, version: first }]);
  });
});

describe('who may', () => {
  test('a division logs for itself, not for its neighbour; a reader not at all; nobody signed out', async () => {
    const division = await office.as('planner', `${unit}-van-phong-so`);
    const entry = (by: string) => ({ key: newKey(), unit: by, day: '2024-09-01', tasks: [made.task('1')] });
    expect((await send(division, 'record-activity', entry(`${unit}-van-phong-so`))).status).toBe(200);
    expect((await send(division, 'record-activity', entry(unit))).status).toBe(403);
    expect((await send(division, 'record-activity', entry('quang-tri-so-gtvt'))).status).toBe(403);
    const viewer = await office.as('viewer', unit);
    expect((await send(viewer, 'record-activity', entry(unit))).status).toBe(403);
    expect((await send(office.reader, 'record-activity', entry(unit))).status).toBe(401);
  });

  test('the province may log for all below it', async () => {
    const province = await office.as('planner', 'quang-ngai');
    const body = { key: newKey(), unit: `${unit}-van-phong-so`, day: '2024-09-02', tasks: [made.task('1')] };
    expect((await send(province, 'record-activity', body)).status).toBe(200);
    expect(
      (await send(province, 'change-plan-settings', { plan: made.plan, settings: { dueSoonDays: 9 } }))
        .status,
    ).toBe(200);
    const other = await send(province, 'record-activity', {
      ...body,
      key: newKey(),
      unit: 'quang-tri-so-gtvt',
    });
    expect(other.status).toBe(403);
  });
});

describe('a figure of a plan and the rows that it opens (R34)', () => {
  const days = [
    '2018-12-30',
    '2018-12-31',
    '2019-01-01',
    '2019-06-30',
    '2019-12-31',
    '2020-01-01',
    '2020-02-29',
  ];
  let plan: Awaited<ReturnType<typeof makePlan>>;
  beforeAll(async () => {
    plan = await makePlan(office.administrator, { unit, fromYear: 2019 }, [
      { code: '1', channel: 'contest', targets: [{ value: 1, measure: 'activity', per: 'half_year' }] },
      { code: '1', channel: 'radio_loudspeaker' },
    ]);
    const warned = await record(office.administrator, [
      ...onDays(plan.task('1'), unit, days, { channel: 'contest', quantity: 3 }),
      ...onDays(plan.task('1'), unit, ['2019-03-03'], { channel: 'mobile_vehicle' }),
    ]);
    const outside = warned.activities.filter(({ warnings }) => warnings.includes('outside_task_period'));
    expect(outside).toHaveLength(4);
  });

  test.each([
    ['2019-12-31', 9],
    ['2019-06-30', 6],
    ['2020-12-31', 9],
    ['2018-12-31', 0],
  ])('on %s: what lies outside the days of the plan is neither counted nor opened', async (on, quantity) => {
    const { channels } = (await office.reader.json(`/api/plan-summary?plan=${plan.plan}&on=${on}`)) as {
      channels: { channel: string; quantity: number; entries: number }[];
    };
    const told = channels.find(({ channel }) => channel === 'contest');
    expect(told?.quantity ?? 0).toBe(quantity);
    const { from, to } = spanBehind({ from: '2019-01-01', to: '2019-12-31' }, on);
    const query = `plan=${plan.plan}&channel=contest&from=${from}&to=${to}`;
    const { about } = (await office.reader.json(`/api/activities?${query}`)) as { about: Row };
    expect(about).toMatchObject({ quantity, total: told?.entries ?? 0 });
  });
});
