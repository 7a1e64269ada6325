import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openUploadServer, send, stageOne, type UploadServer } from '../helpers/uploads.ts';

/** Tables of tasks come in as other files do: recognised, compared, stored in one go, and taken back. */
let server: UploadServer;
beforeAll(async () => {
  server = await openUploadServer();
});
afterAll(() => server.close());

const folder = 'tests/fixtures/plan-tasks';
const bytes = (name: string): Uint8Array => readFileSync(`${folder}/${name}`);

type Entry = {
  change: string;
  register: string;
  key: string;
  name: string;
  given: string;
  stored: string | null;
};
type Task = {
  task: string;
  code: string;
  nameVi: string;
  leads: string[];
  targets: unknown[];
  dueRules: unknown[];
};
type Plan = {
  number: string | null;
  unit: string;
  issueDate: string | null;
  fromYear: number;
  tasks: Task[];
};
type Upload = {
  kind: string;
  isCertain: boolean;
  plan: {
    value: string | null;
    reason: { vi: string };
    facts: { title: string | null; number: string | null };
  };
  sheets: { sheet: string; kind: string; isTaken: boolean; reason: { vi: string } }[];
  counts: { entries: number };
  groups: { code: string; level: string; cell: string | null }[];
};

const ask = async <T>(path: string): Promise<T> => (await server.analyst.json(path)) as unknown as T;
const entriesOf = (upload: string, more = ''): Promise<Entry[]> =>
  server.analyst.rows<Entry>(`/api/upload-entries?upload=${upload}&size=5000${more}`);
const understood = (upload: string): Promise<Upload> => ask<Upload>(`/api/upload?upload=${upload}`);
const planOf = (plan: string): Promise<Plan> => ask<Plan>(`/api/plan?plan=${plan}`);
const drop = (upload: string) => send(server.analyst, 'upload-cancel', { upload });

const codes = [...Array.from({ length: 15 }, (_, at) => `2.${at + 1}`)];

const stagePasted = async (text: string): Promise<string> => {
  const form = new FormData();
  form.append('text', text);
  const response = await server.analyst.postForm('/api/uploads-stage', form);
  expect(response.status).toBe(200);
  const { files } = (await response.json()) as { files: { upload: string }[] };
  return files[0]?.upload ?? '';
};

describe.each([
  ['xlsx with codes as numbers', 'p002.xlsx'],
  ['ods', 'p002.ods'],
  ['csv', 'p002.csv'],
  ['docx by python-docx', 'p002.docx'],
  ['docx by LibreOffice', 'p002-pages.docx'],
  ['pasted cells', 'quang-tri-appendix.txt'],
  ['a table pasted as HTML', 'p002-word.html'],
])('the appendix of the Quảng Trị plan as %s', (_, name) => {
  test('is known as the tasks of that plan, all 15 of them', async () => {
    const isText = /\.(txt|html)$/.test(name);
    const upload = isText
      ? await stagePasted(readFileSync(`${folder}/${name}`, 'utf8'))
      : (await stageOne(server.analyst, name, bytes(name))).upload;
    const file = await understood(upload);
    expect(file).toMatchObject({ kind: 'plan-tasks', isCertain: true, counts: { entries: 16 } });
    expect(file.plan.value).toBe('P002');
    expect(file.sheets.filter(({ isTaken }) => isTaken)).toHaveLength(1);
    const own = await entriesOf(upload);
    expect(new Set(own.map(({ name: task }) => task.split(' – ')[0]))).toEqual(new Set(codes));
    expect(own.every(({ change, register }) => change !== 'new' && register === 'task')).toBe(true);
    const missing = await entriesOf(upload, '&change=missing');
    expect(missing.length).toBeGreaterThan(5);
    expect(missing.filter(({ key }) => own.some((one) => one.key === key))).toEqual([]);
    await drop(upload);
  });
});

test('what people put right stays where the document says the same; the rest comes and goes with the upload', async () => {
  const before = await planOf('P002');
  const { upload } = await stageOne(server.analyst, 'p002-pages.docx', bytes('p002-pages.docx'));
  const changed = (await entriesOf(upload)).filter(({ change }) => change === 'changed');
  expect(changed.map(({ key }) => key)).toContain('P002-2.1');
  await send(server.analyst, 'upload-commit', { upload });
  const after = await planOf('P002');
  expect(after.tasks).toHaveLength(before.tasks.length);
  const task = (plan: Plan, id: string) => plan.tasks.find((one) => one.task === id);
  expect(task(after, 'P002-2.1')?.nameVi).toMatch(/^Xây dựng và trình, ban hành Kế hoạch/);
  expect(task(after, 'P002-2.1')?.dueRules).toEqual(task(before, 'P002-2.1')?.dueRules);
  await send(server.analyst, 'upload-undo', { upload });
  expect((await planOf('P002')).tasks).toEqual(before.tasks);
});

test('a new plan is made with the file, with its number, day and unit, and goes with it', async () => {
  const { upload } = await stageOne(server.analyst, 'p002.docx', bytes('p002.docx'));
  await send(server.analyst, 'upload-map', { upload, plan: { plan: null, toYear: 2024 } });
  const file = await understood(upload);
  expect(file).toMatchObject({ kind: 'plan-tasks', isCertain: true, counts: { entries: 17 } });
  const entries = await entriesOf(upload);
  expect(entries.map(({ change }) => change)).toEqual(entries.map(() => 'new'));
  const made = entries.find(({ register }) => register === 'plan')?.key ?? '';
  expect(await send(server.analyst, 'upload-commit', { upload })).toMatchObject({ entries: 17 });
  const plan = await planOf(made);
  expect(plan).toMatchObject({
    ...{ number: '12/KH-SGTVT', issueDate: '2024-01-15', unit: 'quang-tri-so-gtvt', fromYear: 2024 },
  });
  expect(plan.tasks.map(({ code }) => code)).toEqual([...codes.slice(0, 4), ...codes.slice(3)]);
  const known = await planOf('P002');
  for (const code of ['2.11', '2.12', '2.13'])
    expect(plan.tasks.find((one) => one.code === code)?.targets).toHaveLength(
      known.tasks.find((one) => one.code === code)?.targets.length ?? -1,
    );
  expect(plan.tasks.find(({ code }) => code === '2.1')?.dueRules).toHaveLength(1);
  const progress = await server.analyst.rows<{ task: string }>(
    `/api/plan-progress?plan=${made}&on=2024-07-01`,
  );
  expect(new Set(progress.map(({ task }) => task)).size).toBeGreaterThan(5);
  await send(server.analyst, 'upload-undo', { upload });
  expect((await server.analyst.get(`/api/plan?plan=${made}`)).status).toBe(404);
  await send(server.analyst, 'upload-redo', { upload });
  expect((await planOf(made)).tasks).toEqual(plan.tasks);
  await send(server.analyst, 'upload-undo', { upload });
});

test('where nobody says of whom the plan is, it is asked for, and nothing is stored', async () => {
  const text =
    'TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tViết tin bài\tVăn phòng\tQuý I\n2\tTổ chức hội nghị\tVăn phòng\tQuý II';
  const upload = await stagePasted(text);
  const file = await understood(upload);
  expect(file).toMatchObject({ isCertain: false, counts: { entries: 0 } });
  expect(file.groups.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['plan-unit-open', 'plan-year-open']),
  );
  await send(server.analyst, 'upload-map', {
    upload,
    plan: { unit: 'quang-tri-so-gtvt', fromYear: 2030, title: 'Kế hoạch thử' },
  });
  const told = await understood(upload);
  expect(told).toMatchObject({ kind: 'plan-tasks', isCertain: true, counts: { entries: 3 } });
  await drop(upload);
});

test('a log and a score sheet are no tasks', async () => {
  const log =
    'Ngày\tĐơn vị\tNhiệm vụ\tHình thức\tSố lượng\n05/03/2024\tSở Giao thông vận tải Quảng Trị\t2.1\tTin bài\t2\n06/03/2024\tSở Giao thông vận tải Quảng Trị\t2.1\tTin bài\t1';
  const upload = await stagePasted(log);
  expect((await understood(upload)).kind).toBe('activities');
  await drop(upload);
});

test('only who has the unit of the plan may store its tasks', async () => {
  const clientOf = async (unit: string): Promise<Client> => {
    const account = { name: `Chuyên viên ${unit}`, role: 'analyst', unit };
    const made = await send<{ address: string }>(server.analyst, 'add-account', account);
    const client = new Client(server.address);
    await client.get(made.address.replace(server.address, ''));
    return client;
  };
  const { upload } = await stageOne(server.analyst, 'p002.docx', bytes('p002.docx'));
  const other = await clientOf('ha-noi');
  expect((await other.post('/api/upload-commit', { upload })).status).toBe(403);
  const own = await clientOf('quang-tri-so-gtvt');
  expect((await own.post('/api/upload-commit', { upload })).status).toBe(200);
  await send(server.analyst, 'upload-undo', { upload });
});
