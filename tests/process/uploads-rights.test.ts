import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
