import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice, record, run, send } from './office.ts';

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
