import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice, record, run, send } from '../../helpers/office.ts';

const department = 'quang-tri-so-gtvt';
let office: Office;
let plan: string;
let task: string;
let first: string;
let second: string;

type Row = Record<string, unknown>;
const document = (on: string): Promise<Row> => office.reader.json(`/api/plan?plan=${plan}&on=${on}`);
const add = async (name: string, from: string): Promise<string> =>
  (await run<{ version: string }>(office.administrator, 'add-plan-version', { plan, name, from })).version;

beforeAll(async () => {
  office = await openOffice();
  const added = await run<{ plan: string; tasks: string[] }>(office.administrator, 'add-plan', {
    unit: department,
    titleVi: 'Kế hoạch tuyên truyền',
    issuer: 'Sở GTVT',
    fromYear: 2024,
    toYear: 2024,
    tasks: [{ code: '1', nameVi: 'Tin bài', leads: [department] }],
  });
  plan = added.plan;
  task = added.tasks[0] ?? '';
  second = await add('Điều chỉnh', '2024-07-01');
  first = await add('Ban hành', '2024-01-10');
});
afterAll(() => office.close());

test('the reference day picks the version, whatever the order in which they were entered', async () => {
  const inForce = async (on: string) => (await document(on))['versionInForce'];
  expect(await inForce('2024-01-09')).toBeNull();
  expect(await inForce('2024-06-30')).toBe(first);
  expect(await inForce('2024-07-01')).toBe(second);
  expect((await document('2024-07-01'))['versions']).toMatchObject([
    { version: first, from: '2024-01-10', to: '2024-06-30', changes: [] },
    { version: second, from: '2024-07-01', to: null },
  ]);
});

test('a version is changed with its day, and what was said before is kept', async () => {
  const { activities } = await record(office.administrator, [
    { unit: department, day: '2024-06-20', tasks: [task] },
  ]);
  const versionOf = async () =>
    (await office.reader.json(`/api/activity?activity=${activities[0]?.activity ?? ''}`))['planVersions'];
  expect(await versionOf()).toEqual([{ plan, version: first }]);
  await run(office.administrator, 'change-plan-version', {
    version: second,
    name: 'Điều chỉnh lần 1',
    from: '2024-06-15',
    legalBasis: 'Quyết định 15/QĐ-UBND',
    note: 'Thêm nhiệm vụ',
    reason: 'Ghi nhầm ngày',
  });
  expect((await document('2024-06-15'))['versionInForce']).toBe(second);
  expect(await versionOf()).toEqual([{ plan, version: second }]);
  expect((await document('2024-06-15'))['versions']).toMatchObject([
    { version: first, to: '2024-06-14' },
    {
      name: 'Điều chỉnh lần 1',
      from: '2024-06-15',
      to: null,
      legalBasis: 'Quyết định 15/QĐ-UBND',
      changes: [{ name: 'Điều chỉnh', from: '2024-07-01', legalBasis: null, reason: 'Ghi nhầm ngày' }],
    },
  ]);
});

test('versions change places with their days', async () => {
  const moved = { version: second, name: 'Sớm hơn', from: '2024-01-01' };
  await run(office.administrator, 'change-plan-version', moved);
  expect((await document('2024-03-01'))['versions']).toMatchObject([
    { version: second, from: '2024-01-01', to: '2024-01-09' },
    { version: first, from: '2024-01-10', to: null },
  ]);
});

test('what cannot be is refused, and nothing is stored', async () => {
  const before = await document('2024-03-01');
  const body = { version: second, name: 'Trùng ngày', from: '2024-01-10' };
  expect(await send(office.administrator, 'change-plan-version', body)).toMatchObject({
    status: 400,
    body: { fields: { from: 'already_there' } },
  });
  const twice = { plan, name: 'Trùng ngày', from: '2024-01-10' };
  expect((await send(office.administrator, 'add-plan-version', twice)).status).toBe(400);
  const unknown = { ...body, version: 'P002-V0' };
  expect((await send(office.administrator, 'change-plan-version', unknown)).status).toBe(404);
  const other = await office.as('planner', 'quang-ngai');
  expect((await send(other, 'change-plan-version', { ...body, from: '2024-02-01' })).status).toBe(403);
  expect((await send(office.reader, 'change-plan-version', body)).status).toBe(401);
  expect(await document('2024-03-01')).toEqual(before);
});

test('a form that one revision drops and a later one takes up again owes nothing in between', async () => {
  const broadcast = { measure: 'broadcast', per: 'month' };
  const made = await run<{ plan: string }>(office.administrator, 'add-plan', {
    ...{ unit: department, titleVi: 'Kế hoạch sửa hai lần', issuer: 'Sở GTVT', fromYear: 2023, toYear: 2023 },
  });
  const versions: string[] = [];
  for (const from of ['2023-01-01', '2023-04-16', '2023-09-01']) {
    const body = { plan: made.plan, name: `Từ ${from}`, from };
    versions.push((await run<{ version: string }>(office.administrator, 'add-plan-version', body)).version);
  }
  const [before = '', between = '', after = ''] = versions;
  const form = { code: '2', leads: [department], channel: 'radio_loudspeaker' };
  const { tasks } = await run<{ tasks: string[] }>(office.administrator, 'add-tasks', {
    plan: made.plan,
    tasks: [
      {
        ...form,
        nameVi: 'Hai lần một tháng',
        versions: [before, after],
        targets: [{ ...broadcast, value: 2 }],
      },
      { ...form, nameVi: 'Năm lần một tháng', versions: [between], targets: [{ ...broadcast, value: 5 }] },
    ],
  });
  const [twice = '', five = ''] = tasks;
  const owed = async (task: string) =>
    (await office.reader.rows<Row>(`/api/plan-progress?plan=${made.plan}&task=${task}&on=2023-12-31`)).map(
      ({ period, expected, status }) => `${String(period)} ${String(expected)} ${String(status)}`,
    );
  const late = (months: number[], count: number) =>
    months.map((month) => `2023-${String(month).padStart(2, '0')} ${count} late`);
  expect(await owed(twice)).toEqual([...late([1, 2, 3, 4, 9, 10, 11], 2), '2023-12 2 due_soon']);
  expect(await owed(five)).toEqual(late([4, 5, 6, 7, 8], 5));
  const { activities } = await record(office.administrator, [
    { unit: department, day: '2023-05-03', tasks: [twice] },
    { unit: department, day: '2023-04-16', tasks: [twice] },
    { unit: department, day: '2023-04-15', tasks: [twice] },
    { unit: department, day: '2023-09-01', tasks: [twice] },
  ]);
  expect(activities.map(({ warnings }) => warnings)).toEqual([
    ['outside_task_period'],
    ['outside_task_period'],
    [],
    [],
  ]);
});
