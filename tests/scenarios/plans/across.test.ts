import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, record, run } from '../../helpers/office.ts';

/** X1–X5: what shows over several plans. */
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const done = (unit: string, day: string, task: string, quantity: number) => ({
    unit,
    day,
    tasks: [task],
    quantity,
  });
  await record(office.administrator, [
    done('quang-ngai-so-vhttdl-van-phong-so', '2020-03-01', 'P001-III.2-1', 7),
    done('quang-ngai-tra-bong-van-phong', '2022-09-01', 'P004-III.6', 2),
    done('quang-ngai-tra-bong-van-phong', '2024-09-01', 'P004-III.6', 5),
  ]);
});
afterAll(() => office.close());

type Row = Record<string, unknown>;

describe('X1 Quảng Ngãi', () => {
  test('shows the plans of the department and of the district, each by its own years', async () => {
    const reply = (await office.reader.json('/api/roll-up?unit=quang-ngai&on=2024-12-31')) as {
      rows: Row[];
      about: { plans: Row[] };
    };
    expect(reply.about.plans).toEqual([
      { plan: 'P001', from: '2020-01-01', to: '2020-12-31', byYear: [{ year: 2020, quantity: 7 }] },
      {
        plan: 'P004',
        from: '2022-01-01',
        to: '2025-12-31',
        byYear: [
          { year: 2022, quantity: 2 },
          { year: 2024, quantity: 5 },
        ],
      },
    ]);
    expect(reply.rows.find(({ unit }) => unit === 'quang-ngai')).toMatchObject({ quantity: 5, entries: 1 });
  });

  test('sums are those of one year, whichever is asked for', async () => {
    const total = async (query: string) => {
      const rows = await office.reader.rows<Row>(`/api/roll-up?unit=quang-ngai&${query}`);
      return rows.find(({ unit }) => unit === 'quang-ngai')?.['quantity'];
    };
    expect(await total('on=2020-12-31')).toBe(7);
    expect(await total('on=2022-12-31')).toBe(2);
    expect(await total('plan=P004&on=2024-12-31')).toBe(7);
  });

  test('the register lists both plans below the province', async () => {
    const rows = await office.reader.rows<{ plan: string }>('/api/plans?unit=quang-ngai');
    expect(rows.map(({ plan }) => plan).sort()).toEqual(['P001', 'P004']);
    const year = await office.reader.rows<{ plan: string }>('/api/plans?unit=quang-ngai&year=2023');
    expect(year.map(({ plan }) => plan)).toEqual(['P004']);
  });
});

test('X2: channels of the five plans', async () => {
  const rows = await office.reader.rows<{ channel: string; plan: string }>('/api/plan-channels');
  const plansWith = (channel: string) =>
    rows.filter((row) => row.channel === channel).map(({ plan }) => plan);
  expect(plansWith('radio_loudspeaker')).toEqual(['P000', 'P003', 'P004']);
  expect(plansWith('panel_poster_banner')).toEqual(['P000', 'P001', 'P002', 'P003']);
  expect(plansWith('contest')).toEqual(['P002', 'P003', 'P004']);
  expect(plansWith('public_posting_of_procedures')).toEqual(['P000', 'P001', 'P002', 'P003', 'P004']);
  expect(plansWith('led_screen')).toEqual(['P000']);
  expect(plansWith('mobile_vehicle')).toEqual(['P001']);
  expect(plansWith('school_programme')).toEqual(['P004']);
  expect(plansWith('social_media_zalo_facebook')).toEqual(['P000', 'P002', 'P003']);
});

test('X3: units of one name in two places never merge', async () => {
  const divisions = [
    { unit: 'thua-thien-hue-huong-tra-phong-tu-phap', tasks: ['P000-IV.5'] },
    { unit: 'quang-ngai-tra-bong-phong-tu-phap', tasks: ['P004-III.4'] },
  ];
  await record(
    office.administrator,
    divisions.map((entry) => ({ ...entry, day: '2024-05-05' })),
  );
  for (const { unit, tasks } of divisions) {
    const rows = await office.reader.rows<Row>(`/api/activities?unit=${unit}`);
    expect(rows).toMatchObject([{ unit, tasks: tasks[0] }]);
    expect(rows[0]?.['unitName']).toMatch(/^Phòng Tư pháp/);
  }
  const state = (await office.reader.json('/api/plan-summary?plan=P000&on=2024-12-31')) as { units: Row[] };
  expect(state.units).toMatchObject([{ unit: divisions[0]?.unit, entries: 1 }]);
});

describe('X5 implied targets switched off', () => {
  const stateOf = async (task: string) => {
    const state = (await office.reader.json('/api/plan-summary?plan=P004&on=2025-01-31')) as Row & {
      tasks: Row[];
    };
    return {
      withTarget: Number(state['withTarget']),
      task: state.tasks.find((each) => each['task'] === task),
    };
  };
  const set = (impliedTargets: boolean | null, plan: string | null = 'P004') =>
    run(office.administrator, 'change-plan-settings', { plan, settings: { impliedTargets } });

  test('the yearly tasks of Trà Bồng then have no target, never 0 % or 100 %', async () => {
    const before = await stateOf('P004-III.1');
    expect(before.task).toMatchObject({ status: 'late', reached: 0 });
    await set(false);
    const after = await stateOf('P004-III.1');
    expect(after.task).toMatchObject({ status: 'no_target', share: null });
    expect((await stateOf('P004-III.10.a')).task).toMatchObject({ status: 'no_target' });
    expect(before.withTarget - after.withTarget).toBe(10);
    await set(null);
    expect((await stateOf('P004-III.1')).task).toMatchObject({ status: 'late' });
  });

  test('a choice for all plans gives way to that of one plan', async () => {
    await set(false, null);
    expect((await stateOf('P004-III.1')).task).toMatchObject({ status: 'no_target' });
    await set(true);
    expect((await stateOf('P004-III.1')).task).toMatchObject({ status: 'late' });
    await set(null, null);
    await set(null);
  });
});

test('demonstration entries never count as done', async () => {
  await office.server.database.transaction((writer) =>
    writer.run(
      `insert into activity (activity_id, origin, unit_id, day, channel, quantity, task_id)
       values ('demo-1', 'demonstration', 'quang-ngai-tra-bong', '2024-02-02', 'guidance', 9, 'P004-III.1')`,
    ),
  );
  const state = async (query = '') =>
    (await office.reader.json(`/api/plan-summary?plan=P004&on=2024-12-31${query}`)) as { tasks: Row[] };
  const task = (reply: { tasks: Row[] }) => reply.tasks.find((each) => each['task'] === 'P004-III.1');
  expect(task(await state())).toMatchObject({ logged: 0, reached: 0 });
  expect(task(await state('&log=demonstration'))).toMatchObject({ logged: 9 });
  const counted = await office.reader.rows<Row>('/api/plan-channels?plan=P004&channel=guidance');
  expect(counted).toMatchObject([{ activities: 0 }]);
  expect(await office.reader.rows('/api/activities?task=P004-III.1')).toEqual([]);
});
