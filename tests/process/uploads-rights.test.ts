import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import {
  openUploadServer,
  pci,
  refused,
  send,
  sendFiles,
  stage,
  stageOne,
  type UploadServer,
} from '../helpers/uploads.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

const shelves = (): string[] => {
  const folder = join(server.home, 'uploads');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
};

test('nothing of a cancelled upload remains, and a loaded one is not cancelled', async () => {
  const before = shelves();
  const staged = await stageOne(
    analyst,
    'gone.xlsx',
    await pci([
      ['Sơn La', 60.5],
      ['Điện Biên', 60.6],
    ]),
  );
  expect(shelves()).toHaveLength(before.length + 1);
  await send(analyst, 'upload-cancel', { upload: staged.upload });
  expect(shelves()).toEqual(before);
  expect((await analyst.get(`/api/upload?upload=${staged.upload}`)).status).toBe(404);
  const again = await analyst.post('/api/upload-cancel', { upload: staged.upload });
  expect(again.status).toBe(404);
  const other = await stageOne(
    analyst,
    'stays.xlsx',
    await pci([
      ['Sơn La', 60.7],
      ['Điện Biên', 60.8],
    ]),
  );
  await send(analyst, 'upload-commit', { upload: other.upload });
  const late = await refused(await analyst.post('/api/upload-cancel', { upload: other.upload }));
  expect(late).toMatchObject({ status: 409, code: 'wrong_state' });
  const twice = await refused(await analyst.post('/api/upload-commit', { upload: other.upload }));
  expect(twice).toMatchObject({ status: 409, code: 'wrong_state' });
  await send(analyst, 'upload-undo', { upload: other.upload });
});

test('a file that is withdrawn while it comes leaves nothing', async () => {
  const before = shelves();
  const controller = new AbortController();
  const rows = Array.from({ length: 400_000 }, (_, at) => `Hà Nội,${at}`).join('\n');
  const form = new FormData();
  form.append('files', new Blob([`Tỉnh,PCI 2019\n${rows}`]), 'withdrawn.csv');
  const sent = analyst.postForm('/api/uploads-stage', form, controller.signal);
  setTimeout(() => controller.abort(), 700);
  await expect(sent).rejects.toThrow();
  await expect
    .poll(() => readdirSync(join(server.home, 'uploads', 'arriving')), { timeout: 20_000 })
    .toEqual([]);
  expect(shelves()).toEqual(before);
  const history = await analyst.rows<{ fileName: string }>('/api/uploads');
  expect(history.map(({ fileName }) => fileName)).not.toContain('withdrawn.csv');
});

test('one bad file among several does not stop the others', async () => {
  const good = await pci([
    ['Bắc Giang', 62.5],
    ['Bắc Ninh', 62.6],
  ]);
  const before = shelves();
  const files = await stage(analyst, { 'good.xlsx': good, 'bad.xlsx': good.slice(0, 200), 'empty.csv': '' });
  expect(files.map(({ problem }) => problem?.code ?? null)).toEqual([
    null,
    'unreadable_file',
    'unreadable_file',
  ]);
  expect(files[2]?.problem?.fields).toMatchObject({ reason: 'empty-file' });
  expect(shelves()).toHaveLength(before.length + 1);
  await send(analyst, 'upload-cancel', { upload: files[0]?.upload });
});

test('without the right nothing is brought in or looked at', async () => {
  const stranger = new Client(server.address);
  expect((await sendFiles(stranger, { 'a.csv': 'x' })).status).toBe(401);
  expect((await stranger.get('/api/uploads')).status).toBe(401);
  expect((await stranger.post('/api/upload-undo', { upload: 'abcdefghijkl' })).status).toBe(401);
});

test('an account of a unit stores only what is of that unit', async () => {
  const made = await send<{ address: string }>(analyst, 'add-account', {
    name: 'Chuyên viên Quảng Ninh',
    role: 'analyst',
    unit: 'quang-ninh',
  });
  const own = new Client(server.address);
  await own.get(made.address.replace(server.address, ''));
  const wide = await stageOne(
    own,
    'wide.xlsx',
    await pci([
      ['Quảng Ninh', 70.1],
      ['Hà Nội', 70.2],
    ]),
  );
  const problem = await refused(await own.post('/api/upload-commit', { upload: wide.upload }));
  expect(problem).toMatchObject({
    status: 403,
    code: 'not_allowed',
    fields: { units: 'Hà Nội', count: '1' },
  });
  const narrow = await stageOne(own, 'narrow.xlsx', await pci([['Quảng Ninh', 70.1]]));
  const reply = await own.post('/api/upload-commit', { upload: narrow.upload });
  expect(reply.status).toBe(200);
  await send(analyst, 'upload-undo', { upload: narrow.upload });
});

describe('a planner', () => {
  const own = 'quang-tri-so-gtvt';
  const table = 'TT\tNhiệm vụ\tChủ trì\n91\tHội nghị đầu năm\tVăn phòng\n92\tTin bài\tVăn phòng';
  let planner: Client;
  let neighbour: Client;
  const enter = async (unit: string): Promise<Client> => {
    const account = { name: `Người lập kế hoạch ${unit}`, role: 'planner', unit };
    const { address } = await send<{ address: string }>(analyst, 'add-account', account);
    const client = new Client(server.address);
    await client.get(address.replace(server.address, ''));
    return client;
  };
  const paste = async (client: Client, fields: Record<string, string>): Promise<Response> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ text: table, again: '1', ...fields }))
      form.append(name, value);
    return client.postForm('/api/uploads-stage', form);
  };
  const pasted = async (client: Client, plan: string): Promise<string> => {
    const response = await paste(client, { plan });
    expect(response.status).toBe(200);
    return ((await response.json()) as { files: { upload: string }[] }).files[0]?.upload ?? '';
  };
  const status = async (client: Client, command: string, body: unknown): Promise<number> =>
    (await client.post(`/api/${command}`, body)).status;
  const codes = async (plan: string): Promise<string[]> =>
    (await analyst.rows<{ code: string }>(`/api/tasks?plan=${plan}`)).map(({ code }) => code);

  beforeAll(async () => {
    planner = await enter(own);
    neighbour = await enter('son-la');
  });

  test('brings tasks into a plan of the own unit, stores them, takes them back and brings them back', async () => {
    const before = await codes('P002');
    const upload = await pasted(planner, 'P002');
    const tasks = await planner.json(`/api/upload-tasks?upload=${upload}`);
    expect(tasks).toMatchObject({ plan: 'P002', counts: { rows: 2 } });
    expect(await status(planner, 'upload-commit', { upload })).toBe(200);
    expect(await codes('P002')).toEqual([...before, '91', '92']);
    expect(await status(planner, 'upload-undo', { upload })).toBe(200);
    expect(await codes('P002')).toEqual(before);
    expect(await status(planner, 'upload-redo', { upload })).toBe(200);
    expect(await codes('P002')).toEqual([...before, '91', '92']);
    await send(analyst, 'upload-undo', { upload });
  });

  test('brings in nothing else, neither at first nor by other choices afterwards', async () => {
    expect((await paste(planner, {})).status).toBe(403);
    expect((await paste(planner, { plan: 'P003' })).status).toBe(403);
    const upload = await pasted(planner, 'P002');
    const unit = { subject: 'x', nameVi: 'Đơn vị mới', type: 'department', level: 'department', parent: own };
    const channel = { subject: 'y', nameVi: 'Kênh mới' };
    for (const choice of [
      { plan: { plan: 'P003', tasksOnly: true } },
      { plan: { plan: 'P002' } },
      { plan: { plan: null } },
      { newUnits: [unit] },
      { newChannels: [channel] },
    ])
      expect(await status(planner, 'upload-map', { upload, ...choice }), JSON.stringify(choice)).toBe(403);
    const kept = { plan: 'P002', tasksOnly: true, leftOut: [{ sheet: 'Dán', cell: 'B2' }] };
    expect(await status(planner, 'upload-map', { upload, plan: kept })).toBe(200);
    const left = await planner.rows<{ name: string }>(`/api/upload-entries?upload=${upload}`);
    expect(left.map(({ name }) => name)).toEqual(['92 – Tin bài']);
    expect(await status(planner, 'upload-cancel', { upload })).toBe(200);
  });

  test('sees and handles uploads of tasks of the own plans only, whoever brought them', async () => {
    const scores = await stageOne(analyst, 'scores.xlsx', await pci([['Quảng Trị', 61.5]]));
    await send(analyst, 'upload-commit', { upload: scores.upload });
    const foreign = await pasted(analyst, 'P003');
    const mine = await pasted(analyst, 'P002');
    const rows = await planner.rows<{ upload: string; plan: string | null }>('/api/uploads?size=1000');
    expect(new Set(rows.map(({ plan }) => plan))).toEqual(new Set(['P002']));
    expect(rows.map(({ upload }) => upload)).toContain(mine);
    expect(await neighbour.rows('/api/uploads')).toEqual([]);
    const all = await analyst.rows<{ upload: string }>('/api/uploads?size=1000');
    expect(all.map(({ upload }) => upload)).toEqual(expect.arrayContaining([scores.upload, foreign, mine]));
    const questions = [
      ...['upload', 'upload-rows', 'upload-activities', 'upload-entries', 'upload-tasks'],
      ...['upload-problems', 'upload-difference'],
    ];
    for (const upload of [scores.upload, foreign]) {
      const paths = [
        ...questions.map((name) => `/api/${name}?upload=${upload}`),
        `/api/upload-preview?upload=${upload}&sheet=x`,
        `/api/uploads/${upload}/original`,
        `/api/uploads/${upload}/marked`,
      ];
      for (const path of paths) expect((await planner.get(path)).status, path).toBe(403);
      for (const command of ['map', 'commit', 'cancel', 'undo', 'redo'])
        expect(await status(planner, `upload-${command}`, { upload }), command).toBe(403);
    }
    for (const name of questions)
      expect((await planner.get(`/api/${name}?upload=${mine}`)).status, name).toBe(200);
    expect((await planner.get(`/api/uploads/${mine}/original`)).status).toBe(200);
    expect(await status(neighbour, 'upload-commit', { upload: mine })).toBe(403);
    expect(await status(planner, 'upload-cancel', { upload: mine })).toBe(200);
    expect(await status(planner, 'upload-forget-mapping', { signature: 'x' })).toBe(403);
    expect((await planner.get('/api/upload-mappings')).status).toBe(403);
    await send(analyst, 'upload-cancel', { upload: foreign });
    await send(analyst, 'upload-undo', { upload: scores.upload });
  });
});
