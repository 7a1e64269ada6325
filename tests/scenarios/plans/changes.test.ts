import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, record, run, send } from '../../helpers/office.ts';

const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Row = Record<string, unknown>;
type Added = { plan: string; tasks: string[] };
const planOf = (plan: string) =>
  office.reader.json(`/api/plan?plan=${plan}`) as Promise<Row & { tasks: Row[] }>;

const body = (more: Row = {}): Row => ({
  unit: department,
  titleVi: 'Kế hoạch tuyên truyền năm 2026',
  issuer: 'Sở GTVT',
  fromYear: 2026,
  toYear: 2026,
  ...more,
});

/** The appendix of the Quảng Trị plan, as it is pasted from Word: 15 tasks with their own codes. */
const fifteen = Array.from({ length: 15 }, (_, at) => ({
  code: `2.${at + 1}`,
  nameVi: `Nhiệm vụ ${at + 1}`,
  contentGroup: at < 4 ? 'Nội dung 1' : at < 9 ? 'Nội dung 2' : 'Nội dung 3',
  channel: 'portal_article',
  leads: [head],
  coordinating: ['QTR_SGTVT_PB'],
  leadText: 'Văn phòng Sở',
}));

describe('a plan that people make', () => {
  test('from typing: blank number and day, 15 tasks in 3 groups, 2.1 beside 2.10', async () => {
    const added = await run<Added>(office.administrator, 'add-plan', body({ tasks: fifteen }));
    const plan = await planOf(added.plan);
    expect(plan).toMatchObject({ number: null, issueDate: null, isShipped: false, level: 'department' });
    expect(plan['counts']).toMatchObject({ rows: 15, tasks: 15, groups: 3 });
    expect(plan.tasks.map((task) => task['code'])).toEqual(fifteen.map(({ code }) => code));
    expect(plan.tasks.map((task) => task['task'])).toEqual(added.tasks);
  });

  test('X4: names of indices end in one code', async () => {
    const indicesNamed = [
      'PAR index',
      'PAR-INDEX',
      'PAR INDEX',
      'Chỉ số CCHC',
      'chỉ số PAR – INDEX',
      'papi',
      'Chỉ số cải cách hành chính',
    ];
    const { plan } = await run<Added>(office.administrator, 'add-plan', body({ indicesNamed }));
    expect((await planOf(plan))['indicesNamed']).toEqual(['PAR_INDEX', 'PAPI']);
    const wrong = await send(office.administrator, 'add-plan', body({ indicesNamed: ['PCI', 'minh bạch'] }));
    expect(wrong.body).toMatchObject({ code: 'bad_request', fields: { 'indicesNamed.1': 'unknown_index' } });
  });

  test('below another plan: the parent lists it', async () => {
    const { plan } = await run<Added>(office.administrator, 'add-plan', body({ parentPlanId: 'P002' }));
    const parent = await planOf('P002');
    expect(parent['childPlans']).toMatchObject([{ plan, unit: department }]);
  });

  test('all that is wrong is said at once, and nothing is stored', async () => {
    const before = (await office.reader.rows('/api/plans')).length;
    const reply = await send(
      office.administrator,
      'add-plan',
      body({ unit: 'nowhere', toYear: 2025, parentPlanId: 'P999' }),
    );
    expect(reply.body['fields']).toEqual({
      unit: 'unknown_unit',
      toYear: 'ends_before_it_begins',
      parentPlanId: 'unknown_plan',
    });
    const tasks = [
      {
        code: '1',
        nameVi: 'A',
        leads: ['nobody'],
        channel: 'telepathy',
        from: '2026-03-01',
        to: '2026-02-01',
      },
    ];
    const second = await send(office.administrator, 'add-plan', body({ tasks }));
    expect(second.body['fields']).toEqual({
      'tasks.0.leads.0': 'unknown_party',
      'tasks.0.channel': 'unknown_channel',
      'tasks.0.to': 'ends_before_it_begins',
    });
    const target = { value: 2, measure: 'article', alternativeGroup: 'or' };
    const targets = [
      { ...target, from: '2026-01-01', to: '2026-06-30' },
      { ...target, measure: 'plan', from: '2026-01-01', to: '2026-06-30' },
      { ...target, measure: 'contest' },
      { ...target, measure: 'report', from: '2026-01-01', to: '2026-06-30', scope: 'each_unit' },
      { ...target, alternativeGroup: null },
    ];
    const third = await send(
      office.administrator,
      'add-plan',
      body({ tasks: [{ code: '1', nameVi: 'A', targets }] }),
    );
    expect(third.body['fields']).toEqual({
      'tasks.0.targets.2.alternativeGroup': 'differs_from_alternative',
      'tasks.0.targets.3.alternativeGroup': 'differs_from_alternative',
    });
    expect((await office.reader.rows('/api/plans')).length).toBe(before);
  });

  test('is counted at once: a weekly target of another number', async () => {
    const task = {
      code: '1',
      nameVi: 'Phát thanh',
      channel: 'radio_loudspeaker',
      leads: [head],
      targets: [{ value: 3, measure: 'broadcast', per: 'month' }],
    };
    const { plan, tasks } = await run<Added>(
      office.administrator,
      'add-plan',
      body({ tasks: [task], fromYear: 2025, toYear: 2025 }),
    );
    const entry = (day: string, quantity: number) => ({
      unit: head,
      day,
      tasks: tasks.slice(0, 1),
      quantity,
    });
    await record(office.administrator, [entry('2025-01-05', 3), entry('2025-02-05', 2)]);
    const state = (await office.reader.json(`/api/plan-summary?plan=${plan}&on=2025-02-28`)) as {
      tasks: Row[];
    };
    expect(state.tasks[0]).toMatchObject({
      expectedToDate: 6,
      countedToDate: 5,
      closed: 2,
      closedReached: 1,
      shortfalls: [{ period: '2025-02', missing: 1 }],
    });
  });
});

describe('change', () => {
  test('a task with its targets and due rules', async () => {
    const { plan, tasks } = await run<Added>(
      office.administrator,
      'add-plan',
      body({ tasks: fifteen.slice(0, 1) }),
    );
    const [task = ''] = tasks;
    await run(office.administrator, 'change-task', {
      task,
      code: '2.1a',
      nameVi: 'Báo cáo',
      kind: 'reporting',
      leads: [head],
      recipients: ['quang-tri'],
      targets: [{ type: 'deliverable', value: 1, measure: 'report', per: 'quarter', scope: 'plan' }],
      dueRules: [{ obligation: 'report', rule: 'offset_before_5_days', period: '2026-H1' }],
    });
    const [changed] = (await planOf(plan)).tasks;
    expect(changed).toMatchObject({ code: '2.1a', kind: 'reporting', channel: null, leads: [head] });
    expect(changed?.['targets']).toMatchObject([{ value: '1', measure: 'report', per: 'quarter' }]);
    expect(changed?.['dueRules']).toMatchObject([{ rule: 'offset_before_5_days', period: '2026-H1' }]);
  });

  test('what is said of a plan, by who is in charge of it', async () => {
    const { plan } = await run<Added>(office.administrator, 'add-plan', body());
    const own = await office.as('planner', department);
    const other = await office.as('planner', 'quang-ngai');
    const change = {
      plan,
      ...body({ number: '12/KH-SGTVT', issueDate: '2026-01', budget: '15 triệu đồng' }),
    };
    expect((await send(other, 'change-plan', change)).status).toBe(403);
    expect((await send(office.reader, 'change-plan', change)).status).toBe(401);
    await run(own, 'change-plan', change);
    expect(await planOf(plan)).toMatchObject({
      number: '12/KH-SGTVT',
      issueDate: '2026-01',
      budget: '15 triệu đồng',
    });
    const moved = { ...change, unit: 'quang-ngai' };
    expect((await send(own, 'change-plan', moved)).status).toBe(403);
    expect((await send(other, 'add-tasks', { plan, tasks: fifteen })).status).toBe(403);
    expect((await send(other, 'remove-plan', { plan })).status).toBe(403);
  });

  test('goals for indices', async () => {
    const { plan } = await run<Added>(
      office.administrator,
      'add-plan',
      body({ fromYear: 2019, toYear: 2019 }),
    );
    await run(office.administrator, 'set-plan-goals', {
      plan,
      goals: [{ kind: 'rank', indices: ['PCI'], fromYear: 2019, toYear: 2019 }],
    });
    const rows = await office.reader.rows<Row>(`/api/goals?plan=${plan}`);
    expect(rows).toMatchObject([{ index: 'PCI', unit: 'quang-tri', yearBefore: 2018, yearAfter: 2019 }]);
    expect(['met', 'not_met']).toContain(rows[0]?.['verdict']);
  });

  test('a link to a component that does not exist is refused', async () => {
    const reply = await send(office.administrator, 'propose-link', {
      task: 'P002-2.6',
      index: 'PCI',
      component: 'D1',
    });
    expect(reply.body).toMatchObject({ fields: { component: 'unknown_component' } });
  });
});

describe("a copy of last year's plan", () => {
  test('has the same tasks, targets and rules a year later', async () => {
    const copy = await run<Added>(office.administrator, 'copy-plan', {
      plan: 'P002',
      unit: department,
      titleVi: 'Kế hoạch tuyên truyền CCHC năm 2025',
      issuer: 'Sở GTVT',
      fromYear: 2025,
    });
    const [old, renewed] = [await planOf('P002'), await planOf(copy.plan)];
    expect(renewed.tasks.map((task) => task['code'])).toEqual(old.tasks.map((task) => task['code']));
    expect(renewed).toMatchObject({ number: null, issueDate: null, fromYear: 2025, toYear: 2025 });
    expect(renewed['counts']).toMatchObject({ rows: 26, tasks: 15, groups: 3 });
    const rows = await office.reader.rows<Row>(`/api/plan-progress?plan=${copy.plan}&on=2025-07-01`);
    const letters = rows.filter((row) => row['code'] === '2.3').map((row) => row['period']);
    expect(letters).toEqual(['2025-05', '2025-10']);
    const [conflict] = renewed['conflicts'] as { days: { dueOn: string }[] }[];
    expect(conflict?.days.map(({ dueOn }) => dueOn)).toEqual(['2025-11-26', '2025-11-20']);
    const half = rows.find((row) => row['code'] === '2.11');
    expect(half).toMatchObject({ periodEnd: '2025-06-30', expected: 2, count: 0 });
    expect((await office.reader.rows(`/api/links?plan=${copy.plan}`)).length).toBeGreaterThan(10);
  });
});
