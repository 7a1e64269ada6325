import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overviewOf } from '../../../server/routes/plans/overview.ts';
import { readRegister, readSettings } from '../../../server/routes/plans/room.ts';
import { addBelow, type Entry, type Office, openOffice, record, run } from '../../helpers/office.ts';

/** The overview of a plan of any size says the same as its instances, listed one by one. */
const town = 'thua-thien-hue-huong-tra';
let office: Office;
let communes: string[];
let made: string;

let state = 11;
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const dayOf = (year: number): string =>
  new Date(Date.UTC(year, 0, 1 + random(365))).toISOString().slice(0, 10);

const pers = ['week', 'month', 'quarter', 'half_year', 'year', 'plan_period'];
const tasks = pers.flatMap((per, at) =>
  ['plan', 'each_commune'].flatMap((scope) =>
    [1, 3].map((value) => ({
      code: `${at}.${scope}.${value}`,
      nameVi: `Nhiệm vụ ${per} ${scope} ${value}`,
      channel: value === 1 ? 'portal_article' : 'radio_loudspeaker',
      leads: ['HT_XP'],
      targets: [{ value, measure: value === 1 ? 'article' : 'broadcast', per, scope }],
    })),
  ),
);

beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, town, 3);
  const added = await run<{ plan: string; tasks: string[] }>(office.administrator, 'add-plan', {
    unit: town,
    titleVi: 'Kế hoạch thử',
    issuer: 'UBND thị xã',
    fromYear: 2023,
    toYear: 2023,
    tasks: [...tasks, { code: 'x', nameVi: 'Không chỉ tiêu', leads: [town] }],
  });
  made = added.plan;
  const entries = (ids: readonly string[], units: readonly string[], year: number, count: number): Entry[] =>
    Array.from({ length: count }, () => ({
      unit: units[random(units.length)] ?? town,
      day: dayOf(year),
      tasks: [ids[random(ids.length)] ?? '', ids[random(ids.length)] ?? ''],
      quantity: 1 + random(3),
      channel: ['portal_article', 'radio_loudspeaker', 'press_article', 'report'][random(4)] ?? 'other',
      evidenceTypes: [[], [], ['article'], ['plan']][random(4)] ?? [],
    }));
  await record(office.administrator, entries(added.tasks, [...communes, town], 2023, 900));
  const ids = ['P000-II.2.c', 'P000-II.2.e-1', 'P000-II.2.e-2', 'P000-IV.6.b-3', 'P000-IV.end-2'];
  await record(office.administrator, entries(ids, communes, 2024, 150));
  const weekly = ['P004-III.10.a', 'P004-III.10.b', 'P004-III.1', 'P004-III.9'];
  await record(office.administrator, entries(weekly, ['quang-ngai-tra-bong-van-phong'], 2024, 120));
});
afterAll(() => office.close());

type Summary = {
  withTarget: number;
  reachedTasks: number;
  withoutTarget: number;
  closed: number;
  closedReached: number;
  tasks: { status: string; instances: number }[];
};

const both = async (plan: string, on: string) => {
  const summary = (await office.reader.json(`/api/plan-summary?plan=${plan}&on=${on}`)) as Summary;
  const {
    missingReports: _reports,
    instances,
    ...overview
  } = await office.server.database.read(async (reader) =>
    overviewOf(
      reader,
      { plan, countable: summary.tasks.length, on },
      await readRegister(reader),
      (await readSettings(reader))(plan),
    ),
  );
  const listed = {
    withTarget: summary.withTarget,
    reached: summary.reachedTasks,
    late: summary.tasks.filter(({ status }) => status === 'late').length,
    withoutTarget: summary.withoutTarget,
    closed: summary.closed,
    closedReached: summary.closedReached,
  };
  // Weeks that a lead unit does not live to see are counted here, and left out where they are listed.
  expect(instances).toBeGreaterThanOrEqual(summary.tasks.reduce((total, task) => total + task.instances, 0));
  return { overview, listed };
};

const days = ['01-07', '02-29', '03-31', '06-15', '06-30', '09-01', '12-31'];

describe('a made plan with every kind of period', () => {
  test.each(['2022-12-31', ...days.map((day) => `2023-${day}`.replace('02-29', '02-28')), '2024-06-01'])(
    'on %s',
    async (on) => {
      const { overview, listed } = await both(made, on);
      expect(overview).toEqual(listed);
    },
  );

  test('something is reached and something is not', async () => {
    const { overview } = await both(made, '2023-12-31');
    expect(overview.withTarget).toBe(24);
    expect(overview.reached).toBeGreaterThan(2);
    expect(overview.reached).toBeLessThan(22);
    expect(overview.closedReached).toBeLessThan(overview.closed);
  });
});

describe.each(['P000', 'P001', 'P002', 'P003', 'P004'])('plan %s', (plan) => {
  test.each(days)('on 2024-%s', async (day) => {
    const { overview, listed } = await both(plan, `2024-${day}`);
    expect(overview).toEqual(listed);
  });
});

test('a plan of 6 000 tasks is counted in the register and refused where it would be listed', async () => {
  await office.server.database.transaction(async (writer) => {
    const source = `select * from task where plan_id = $made and task_code = '1.each_commune.1'`;
    await writer.run(
      `insert into task by name select * exclude (i) replace ('LARGE-' || i as task_id, 'LARGE' as plan_id, i as position)
       from (${source}) cross join range(6000) r(i)`,
      { made },
    );
    await writer.run(
      `insert into target by name select g.* replace ('LARGE-' || i || '-T' as target_id, 'LARGE-' || i as task_id,
        'LARGE' as plan_id) from target g join (${source}) t using (task_id) cross join range(6000) r(i)`,
      { made },
    );
    await writer.run(
      `insert into plan by name select * replace ('LARGE' as plan_id) from plan where plan_id = $made`,
      { made },
    );
    await writer.run(
      `insert into activity by name select 'large-' || m || '-' || u as activity_id, 'recorded' as origin,
        u as unit_id, make_date(2023, m::integer, 5) as day, 'portal_article' as channel, 1 as quantity,
        'LARGE-7' as task_id from range(1, 13) r(m) cross join (select unnest($communes) as u)`,
      { communes },
    );
  });
  const rows = await office.reader.rows<Record<string, unknown>>('/api/plans?on=2023-12-31');
  expect(rows.find(({ plan }) => plan === 'LARGE')).toMatchObject({
    rows: 6000,
    countable: 6000,
    withTarget: 6000,
    reached: 1,
    late: 5999,
    activities: 36,
  });
  const response = await office.reader.get('/api/plan-summary?plan=LARGE&on=2023-12-31');
  expect(response.status).toBe(413);
  const one = await office.reader.rows('/api/plan-progress?plan=LARGE&task=LARGE-7&on=2023-12-31');
  expect(one).toHaveLength(36);
  const { about } = (await office.reader.json('/api/duties?on=2023-12-31')) as {
    about: { leftOut: string[] };
  };
  expect(about.leftOut).toEqual(['LARGE']);
});

test('weeks that begin with the plan, and cut periods that count only when whole', async () => {
  const settings = { weeks: 'from_start', partialPeriodShare: 1 };
  await run(office.administrator, 'change-plan-settings', { plan: made, settings });
  for (const on of ['2023-03-05', '2023-12-31']) {
    const { overview, listed } = await both(made, on);
    expect(overview).toEqual(listed);
  }
});

test('with implied targets off and a higher minimum', async () => {
  for (const settings of [{ impliedTargets: false }, { impliedTargets: true, impliedMinimum: 3 }]) {
    await run(office.administrator, 'change-plan-settings', { plan: 'P004', settings });
    const { overview, listed } = await both('P004', '2024-12-31');
    expect(overview).toEqual(listed);
  }
});
