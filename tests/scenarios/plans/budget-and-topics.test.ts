import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addBelow, type Office, openOffice, record, run, send } from '../../helpers/office.ts';

/** What a plan is estimated to cost by year, with the step of each estimate (R18), and what it speaks about (R28). */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
type Row = Record<string, unknown>;
type Rows = Row[];

const document = (plan: string): Promise<Row> => office.reader.json(`/api/plan?plan=${plan}`);
const addPlan = async (more: object = {}): Promise<{ plan: string; tasks: string[] }> =>
  run(office.administrator, 'add-plan', {
    ...{
      unit: department,
      titleVi: 'Kế hoạch tuyên truyền',
      issuer: 'Sở GTVT',
      fromYear: 2024,
      toYear: 2026,
    },
    tasks: [{ code: '1', nameVi: 'Tin, bài', channel: 'portal_article', leads: [head] }],
    ...more,
  });
const addEstimate = async (body: object): Promise<string> =>
  (await run<{ estimate: string }>(office.administrator, 'add-estimate', body)).estimate;
const addTopic = async (body: object): Promise<string> =>
  (await run<{ topic: string }>(office.administrator, 'add-topic', body)).topic;
/** A moment after everything before it and before everything after it. */
const moment = async (): Promise<string> => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const now = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return now;
};
const audited = async (like: string): Promise<string[]> => {
  const rows = await office.server.database.read((reader) =>
    reader.rows(
      z.object({ command: z.string() }),
      `select command from audit where contains(detail, $like) order by done_at, command`,
      { like },
    ),
  );
  return rows.map(({ command }) => command);
};

describe('estimates', () => {
  test('a year has its estimate with its steps; a year without one is not a year of 0', async () => {
    const { plan } = await addPlan();
    const estimate = await addEstimate({ plan, year: 2024, amount: 150_000_000 });
    await run(office.administrator, 'change-estimate', {
      ...{ estimate, year: 2024, amount: 150_000_000, step: 'returned', stepOn: '2023-12-20' },
      ...{ authority: 'Văn phòng Sở', reason: 'Thiếu dự toán in ấn' },
    });
    await run(office.administrator, 'change-estimate', {
      ...{ estimate, year: 2024, amount: 160_000_000, step: 'decided', stepOn: '2024-02-05' },
      ...{ authority: 'Giám đốc Sở', decisionNumber: '15/QĐ-SGTVT', decidedAmount: 120_000_000 },
    });
    await addEstimate({ plan, year: 2026, amountText: 'theo quy định' });
    const { estimates, estimateSums } = await document(plan);
    expect(estimates).toMatchObject([
      {
        ...{ year: 2024, unit: department, amount: 160_000_000, step: 'decided', stepOn: '2024-02-05' },
        ...{ decisionNumber: '15/QĐ-SGTVT', decidedAmount: 120_000_000 },
        changes: [
          { step: 'drawn_up', amount: 150_000_000, reason: 'Thiếu dự toán in ấn' },
          { step: 'returned', stepOn: '2023-12-20', authority: 'Văn phòng Sở', reason: null },
        ],
      },
      { year: 2026, amount: null, amountText: 'theo quy định', step: 'drawn_up', changes: [] },
    ]);
    expect(estimateSums).toMatchObject([
      { year: 2024, estimates: 1, withAmount: 1, estimated: 160_000_000, decidedAmount: 120_000_000 },
      { year: 2025, estimates: 0, withAmount: 0, estimated: null, decidedAmount: null },
      { year: 2026, estimates: 1, withAmount: 0, estimated: null, decided: 0 },
    ]);
    expect(await audited(`${plan}, 2024, ${department}`)).toEqual([
      ...['add-estimate', 'change-estimate', 'change-estimate'],
    ]);
  });

  test('all that is wrong is said at once, and nothing is stored', async () => {
    const { plan } = await addPlan();
    await addEstimate({ plan, year: 2025, amount: 1 });
    const before = await document(plan);
    const body = { plan, year: 2031, unit: 'quang-ngai', step: 'submitted', stepOn: '2099-01-01' };
    const wrong = { ...body, decisionNumber: '1/QĐ', decidedAmount: 5 };
    expect(await send(office.administrator, 'add-estimate', wrong)).toMatchObject({
      status: 400,
      body: {
        fields: {
          ...{ year: 'outside_the_plan', unit: 'not_in_this_plan', amount: 'needs_an_amount' },
          ...{ stepOn: 'in_the_future', decisionNumber: 'not_decided_yet', decidedAmount: 'not_decided_yet' },
        },
      },
    });
    expect(await send(office.administrator, 'add-estimate', { plan, year: 2025, amount: 2 })).toMatchObject({
      status: 400,
      body: { fields: { year: 'already_there' } },
    });
    expect((await send(office.administrator, 'add-estimate', { plan, year: 2024, amount: -1 })).status).toBe(
      400,
    );
    expect(await document(plan)).toEqual(before);
  });

  test('units of the plan have their own; the issuer beside them is not added to them', async () => {
    const { plan } = await addPlan();
    const [division = ''] = await addBelow(office.administrator, department, 1, { stem: 'phong' });
    await addEstimate({ plan, year: 2024, unit: head, amount: 30 });
    await addEstimate({ plan, year: 2024, unit: division, amountText: 'theo quy định' });
    const sumOf = async () => ((await document(plan))['estimateSums'] as Rows)[0];
    expect(await sumOf()).toMatchObject({ estimates: 2, withAmount: 1, estimated: 30, mayOverlap: false });
    await addEstimate({ plan, year: 2024, amount: 50 });
    expect(await sumOf()).toMatchObject({ estimates: 3, withAmount: 2, estimated: null, mayOverlap: true });
  });

  test('an estimate is taken back and put back with what was said before, unless another took its place', async () => {
    const { plan } = await addPlan();
    const estimate = await addEstimate({ plan, year: 2024, amount: 10 });
    await run(office.administrator, 'change-estimate', { estimate, year: 2024, amount: 20 });
    const before = await document(plan);
    const { removal } = await run<{ removal: string }>(office.administrator, 'remove-estimate', {
      ...{ estimate, reason: 'Nhập nhầm kế hoạch' },
    });
    expect((await document(plan))['estimates']).toEqual([]);
    expect(await office.administrator.rows<Row>(`/api/removed?plan=${plan}`)).toMatchObject([
      { kind: 'estimate', code: null, reason: 'Nhập nhầm kế hoạch', activities: 0 },
    ]);
    const other = await addEstimate({ plan, year: 2024, amount: 30 });
    expect((await send(office.administrator, 'restore-removed', { removal })).body).toMatchObject({
      code: 'there_again',
    });
    await run(office.administrator, 'remove-estimate', { estimate: other });
    await run(office.administrator, 'restore-removed', { removal });
    expect(await document(plan)).toEqual(before);
  });

  test('a copy of the plan begins without estimates, a plan put back has its own', async () => {
    const { plan } = await addPlan();
    await addEstimate({ plan, year: 2024, amount: 10 });
    const copy = await run<{ plan: string }>(office.administrator, 'copy-plan', {
      ...{ plan, unit: department, titleVi: 'Bản sao', issuer: 'Sở GTVT', fromYear: 2027 },
    });
    expect((await document(copy.plan))['estimates']).toEqual([]);
    const before = await document(plan);
    const { removal } = await run<{ removal: string }>(office.administrator, 'remove-plan', { plan });
    await run(office.administrator, 'restore-removed', { removal });
    expect(await document(plan)).toEqual(before);
  });

  test('the report of a year says its budget, of a unit its own, and is silent without an estimate', async () => {
    const { plan } = await addPlan();
    type Report = { report: { budget: { lines: string[]; estimates: Rows } } };
    const budgetOf = async (query: string) =>
      ((await office.reader.json(`/api/plan-report?plan=${plan}&${query}`)) as unknown as Report).report
        .budget;
    expect(await budgetOf('period=2024')).toEqual({ lines: [], estimates: [] });
    await addEstimate({
      ...{ plan, year: 2024, amount: 160_000_000, step: 'decided', stepOn: '2024-02-05' },
      ...{ decisionNumber: '15/QĐ-SGTVT', decidedAmount: 120_000_000 },
    });
    const { lines } = await budgetOf('period=2024');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /160\.000\.000 đồng; .* ngày 05\/02\/2024 \(15\/QĐ-SGTVT\); được duyệt 120\.000\.000 đồng\./,
    );
    expect((await budgetOf('period=2024&lang=en')).lines[0]).toMatch(
      /160,000,000 đồng; decided on 5 February 2024/,
    );
    expect((await budgetOf('period=2025')).lines).toEqual([]);
    expect((await budgetOf(`period=2024&unit=${head}`)).lines).toEqual([]);
    await addEstimate({ plan, year: 2024, unit: head, amount: 1 });
    expect((await budgetOf(`period=2024&unit=${head}`)).estimates).toMatchObject([
      { unitId: head, amount: 1 },
    ]);
    expect((await budgetOf('period=2024')).lines).toEqual([expect.stringContaining('không cộng')]);
  });
});

describe('topics', () => {
  test('a typed plan gets its topics in an order; entries are tagged with them and fields of reform counted', async () => {
    const { plan, tasks } = await addPlan();
    const desk = await addTopic({
      plan,
      code: 'II.1',
      nameVi: 'Cơ chế một cửa',
      reformFields: ['PROCEDURES'],
    });
    const online = await addTopic({
      ...{ plan, nameVi: 'Dịch vụ công trực tuyến', nameEn: 'Online services', indices: ['PAR index'] },
      ...{ reformFields: ['DIGITAL_GOV', 'PROCEDURES'], components: ['PAR_P7'] },
    });
    const listed = async () =>
      (await office.reader.rows<Row>(`/api/topics?plan=${plan}`)).map(({ topic }) => topic);
    expect(await listed()).toEqual([desk, online]);
    await run(office.administrator, 'order-topics', { plan, topics: [online, desk] });
    expect(await listed()).toEqual([online, desk]);
    expect((await document(plan))['topics']).toMatchObject([
      {
        code: '',
        reformFields: ['DIGITAL_GOV', 'PROCEDURES'],
        indices: ['PAR_INDEX'],
        components: ['PAR_P7'],
      },
      { code: 'II.1', nameVi: 'Cơ chế một cửa', nameEn: 'Cơ chế một cửa' },
    ]);
    const stateOf = async (field: string) =>
      (await office.reader.rows<Row>(`/api/plan-coverage?plan=${plan}`)).find(
        (row) => row['item'] === field,
      )?.['state'];
    expect(await stateOf('DIGITAL_GOV')).toBe('no_task');
    expect(await stateOf('PUBLIC_FINANCE')).toBe('not_named');
    await record(office.administrator, [{ unit: head, day: '2024-03-01', tasks, topics: [online] }]);
    expect(await stateOf('DIGITAL_GOV')).toBe('with_activity');
    const copy = await run<{ plan: string }>(office.administrator, 'copy-plan', {
      ...{ plan, unit: department, titleVi: 'Bản sao', issuer: 'Sở GTVT', fromYear: 2027 },
    });
    expect((await document(copy.plan))['topics']).toMatchObject([
      { nameVi: 'Dịch vụ công trực tuyến', components: ['PAR_P7'] },
      { nameVi: 'Cơ chế một cửa' },
    ]);
  });

  test('a topic in use is renamed for its entries, too; one that is removed stays readable there and comes back', async () => {
    const { plan, tasks } = await addPlan();
    const topic = await addTopic({ plan, code: 'a', nameVi: 'Một cửa', reformFields: ['PROCEDURES'] });
    const { activities } = await record(office.administrator, [
      { unit: head, day: '2024-03-01', tasks, topics: [topic] },
    ]);
    const activity = activities[0]?.activity ?? '';
    const opened = () => office.reader.json(`/api/activity?activity=${activity}`);
    const renamed = { topic, code: 'a', nameVi: 'Một cửa liên thông', reformFields: ['PROCEDURES'] };
    await run(office.administrator, 'change-topic', renamed);
    expect(await opened()).toMatchObject({ topics: [topic], removedTopics: [] });
    const before = await document(plan);
    const then = await moment();
    const { removal } = await run<{ removal: string }>(office.administrator, 'remove-topic', { topic });
    expect(await opened()).toMatchObject({
      ...{ topics: [topic], removedTopics: [{ topic, code: 'a', nameVi: 'Một cửa liên thông' }] },
    });
    expect(await office.reader.json(`/api/activity?activity=${activity}&asOf=${then}`)).toMatchObject({
      ...{ topics: [topic], removedTopics: [] },
    });
    expect(await office.administrator.rows<Row>(`/api/removed?plan=${plan}`)).toMatchObject([
      { kind: 'topic', code: 'a', nameVi: 'Một cửa liên thông', activities: 1 },
    ]);
    const entry = { unit: head, day: '2024-03-02', tasks, topics: [topic], quantity: 1 };
    await run(office.administrator, 'change-activity', { activity, version: 1, ...entry });
    const fresh = await send(office.administrator, 'record-activity', { key: 'a'.repeat(36), ...entry });
    expect(fresh).toMatchObject({ status: 400, body: { fields: { 'topics.0': 'unknown_topic' } } });
    await run(office.administrator, 'restore-removed', { removal });
    expect(await document(plan)).toEqual(before);
    expect(await audited('Một cửa')).toEqual([
      ...['add-topic', 'change-topic', 'remove-topic', 'restore-removed'],
    ]);
  });

  test('all that is wrong is said at once; what a shipped topic was about may stay', async () => {
    const { plan } = await addPlan();
    const wrong = {
      ...{ plan, nameVi: 'Nội dung', reformFields: ['PROCEDURES', 'SPORT'], indices: ['PCI', 'HAPPINESS'] },
      components: ['PCI_1', 'PAR_P7'],
    };
    expect(await send(office.administrator, 'add-topic', wrong)).toMatchObject({
      status: 400,
      body: {
        fields: {
          ...{ 'reformFields.1': 'unknown_field', 'indices.1': 'unknown_index' },
          'components.1': 'unknown_component',
        },
      },
    });
    expect((await document(plan))['topics']).toEqual([]);
    const topics = (await document('P003'))['topics'] as Rows;
    const odd = topics.find(({ topic }) => topic === 'P003-TOP02') ?? {};
    await run(office.administrator, 'change-topic', { ...odd, nameVi: 'Chính quyền điện tử' });
    const after = ((await document('P003'))['topics'] as Rows).find(({ topic }) => topic === 'P003-TOP02');
    expect(after).toEqual({ ...odd, nameVi: 'Chính quyền điện tử' });
    const stale = { plan: 'P003', topics: topics.slice(1).map(({ topic }) => topic) };
    expect((await send(office.administrator, 'order-topics', stale)).body).toMatchObject({
      code: 'changed_meanwhile',
    });
  });
});

test('who may edit the plan may do all this, nobody else', async () => {
  const { plan } = await addPlan();
  const estimate = await addEstimate({ plan, year: 2024, amount: 10 });
  const topic = await addTopic({ plan, nameVi: 'Nội dung' });
  const before = await document(plan);
  const other = await office.as('planner', 'quang-ngai');
  const bodies: [string, object][] = [
    ['add-estimate', { plan, year: 2025, amount: 1 }],
    ['change-estimate', { estimate, year: 2024, amount: 1 }],
    ['remove-estimate', { estimate }],
    ['order-topics', { plan, topics: [topic] }],
    ['add-topic', { plan, nameVi: 'Khác' }],
    ['change-topic', { topic, nameVi: 'Khác' }],
    ['remove-topic', { topic }],
  ];
  for (const [command, body] of bodies) {
    expect((await send(other, command, body)).status, command).toBe(403);
    expect((await send(office.reader, command, body)).status, command).toBe(401);
  }
  expect(await document(plan)).toEqual(before);
  const own = await office.as('planner', department);
  for (const [command, body] of bodies) await run(own, command, body);
  for (const [command, id] of Object.entries({ 'remove-estimate': { estimate }, 'remove-topic': { topic } }))
    expect((await send(own, command, id)).status, command).toBe(404);
});
