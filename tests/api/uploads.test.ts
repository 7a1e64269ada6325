import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadShippedData } from '../../server/commands/load-shipped-data.ts';
import { Client } from '../helpers/client.ts';
import {
  openUploadServer,
  refused,
  send,
  sendFiles,
  stage,
  stageOne,
  type UploadServer,
  workbook,
} from '../helpers/uploads.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

type Score = {
  points: number | null;
  rank: number | null;
  source: string;
  upload: string | null;
  fileName: string | null;
  sheet: string | null;
  cell: string | null;
};

const total = async (unit: string, year: number, more = ''): Promise<Score | undefined> =>
  (await analyst.rows<Score>(`/api/scores?index=PCI&year=${year}&unit=${unit}&component=TOTAL${more}`))[0];

const pci = (rows: [string, number | string | null][]) =>
  workbook({
    'PCI 2019': [
      ['CHỈ SỐ NĂNG LỰC CẠNH TRANH CẤP TỈNH (PCI) NĂM 2019', null],
      ['Tỉnh/Thành phố', 'Điểm PCI'],
      ...rows,
    ],
  });

const shelves = (): string[] => {
  const folder = join(server.home, 'uploads');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
};

test('a file is recognised, looked at, loaded and shown with its cell', async () => {
  const bytes = await pci([
    ['Quảng Ninh', 73.4],
    ['Hà Nội', 70.25],
    ['TP. Hồ Chí Minh', 67.16],
    ['Đồng Tháp', null],
  ]);
  const staged = await stageOne(analyst, 'PCI năm 2019.xlsx', bytes);
  expect(staged).toMatchObject({ fileName: 'PCI năm 2019.xlsx', isCertain: true, values: 3, problem: null });
  const { upload } = staged;

  const document = await analyst.json(`/api/upload?upload=${upload}`);
  expect(document).toMatchObject({
    state: 'staged',
    kind: 'scores',
    stagedBy: 'Quản trị',
    sameContent: [],
    later: [],
  });
  expect(document['sheets']).toMatchObject([
    {
      sheet: 'PCI 2019',
      isTaken: true,
      index: { value: 'PCI' },
      year: { value: 2019 },
      level: { value: 'province' },
    },
  ]);
  expect((document['sample'] as unknown[])[0]).toMatchObject({
    unitName: 'Quảng Ninh',
    cell: 'B3',
    points: 73.4,
  });

  const preview = await analyst.json(`/api/upload-preview?upload=${upload}&sheet=PCI%202019`);
  expect(preview).toMatchObject({ rows: 6, columns: 2, keptRows: 6 });
  const cells = preview['cells'] as { row: number; column: number; text: string; role: string }[];
  expect(cells.find(({ row, column }) => row === 2 && column === 1)).toMatchObject({
    text: '73.4',
    role: 'score',
  });
  expect(cells.find(({ row, column }) => row === 2 && column === 0)).toMatchObject({ role: 'unit' });
  expect(cells.find(({ row }) => row === 0)).toMatchObject({ role: 'title' });

  const difference = await analyst.json(`/api/upload-difference?upload=${upload}`);
  expect(difference['about']).toMatchObject({ new: 0, changed: 1, unchanged: 2 });
  expect((difference['rows'] as unknown[])[0]).toMatchObject({
    change: 'changed',
    unit: 'ha-noi',
    newPoints: 70.25,
    oldSource: expect.stringMatching(/pci/) as unknown,
  });
  expect((await total('ha-noi', 2019))?.points?.toFixed(2)).toBe('68.80');

  const reply = await send(analyst, 'upload-commit', { upload });
  expect(reply).toEqual({ upload, state: 'committed', scores: 3, activities: 0 });
  expect(await total('ha-noi', 2019)).toMatchObject({
    points: 70.25,
    source: `upload-${upload}`,
    upload,
    fileName: 'PCI năm 2019.xlsx',
    sheet: 'PCI 2019',
    cell: 'B4',
  });
  const ranking = await analyst.rows<{ unit: string; points: number }>('/api/ranking?index=PCI&year=2019');
  expect(ranking.find(({ unit }) => unit === 'ha-noi')?.points).toBe(70.25);
  expect(ranking).toHaveLength(63);

  await send(analyst, 'upload-undo', { upload });
  expect((await total('ha-noi', 2019))?.points?.toFixed(2)).toBe('68.80');
  expect((await total('ha-noi', 2019))?.upload).toBeNull();
  await send(analyst, 'upload-redo', { upload });
  expect(await total('ha-noi', 2019)).toMatchObject({ points: 70.25, upload });
  await send(analyst, 'upload-undo', { upload });
});

test('as it was on a day before the upload', async () => {
  await server.database.transaction((writer) =>
    writer.run("update score set valid_from = timestamp '2026-05-01'"),
  );
  const bytes = await workbook({
    'PCI 2018': [
      ['Tỉnh', 'PCI 2018'],
      ['Hà Nội', 66.66],
      ['Hải Phòng', 65.5],
    ],
  });
  const { upload } = await stageOne(analyst, 'pci.xlsx', bytes);
  await send(analyst, 'upload-commit', { upload });
  const day = '&asOf=2026-05-12';
  expect((await total('ha-noi', 2018))?.points).toBe(66.66);
  expect((await total('ha-noi', 2018, day))?.points).not.toBe(66.66);
  expect((await total('ha-noi', 2018, day))?.upload).toBeNull();
  expect(await total('ha-noi', 2018, '&asOf=2026-04-30')).toBeUndefined();
  for (const path of [
    '/api/ranking?index=PCI&year=2018',
    '/api/trend?index=PCI&units=ha-noi&from=2018&to=2018',
    '/api/distribution?index=PCI&from=2018&to=2018',
    '/api/standing?unit=ha-noi&year=2018',
  ]) {
    const [now, then] = [await analyst.rows(path), await analyst.rows(`${path}${day}`)];
    expect(then.length, path).toBe(now.length);
    expect(then, path).not.toEqual(now);
  }
  await send(analyst, 'upload-undo', { upload });
});

test('replace drops what the file does not have, and undo brings it back whole', async () => {
  const count = async () =>
    (await analyst.json('/api/scores?index=PCI&year=2017'))['about'] as { total: number };
  const before = await count();
  const bytes = await workbook({
    'PCI 2017': [
      ['Tỉnh', 'PCI 2017'],
      ['Hà Nội', 64.71],
      ['Hải Phòng', 65.15],
    ],
  });
  const { upload } = await stageOne(analyst, 'pci2017.xlsx', bytes);
  const difference = await analyst.json(`/api/upload-difference?upload=${upload}&change=missing&size=1`);
  expect(difference['about']).toMatchObject({ missing: before.total - 2 });
  await send(analyst, 'upload-commit', { upload, mode: 'replace' });
  expect(await count()).toMatchObject({ total: 2 });
  await send(analyst, 'upload-undo', { upload });
  expect(await count()).toEqual(before);
});

test('the same file again is refused with when and by whom, unless it is wanted', async () => {
  const bytes = await pci([
    ['Hà Giang', 61.1],
    ['Cao Bằng', 62.2],
  ]);
  const { upload } = await stageOne(analyst, 'one.xlsx', bytes);
  await send(analyst, 'upload-commit', { upload });
  const problem = await refused(await sendFiles(analyst, { 'two.xlsx': bytes }));
  expect(problem).toMatchObject({
    status: 409,
    code: 'already_loaded',
    fields: { upload, fileName: 'one.xlsx', by: 'Quản trị', at: expect.stringMatching(/^\d{4}-/) as unknown },
  });
  const [again] = await stage(analyst, { 'two.xlsx': bytes }, { again: '1' });
  expect(again?.problem).toBeNull();
  const document = await analyst.json(`/api/upload?upload=${again?.upload ?? ''}`);
  expect(document['sameContent']).toMatchObject([{ upload, fileName: 'one.xlsx' }]);
  await send(analyst, 'upload-cancel', { upload: again?.upload });
  await send(analyst, 'upload-undo', { upload });
});

test('undo warns when later uploads build on it, and leaves what they say', async () => {
  const first = await stageOne(
    analyst,
    'first.xlsx',
    await pci([
      ['Lào Cai', 60.1],
      ['Yên Bái', 60.2],
    ]),
  );
  await send(analyst, 'upload-commit', { upload: first.upload });
  const second = await stageOne(
    analyst,
    'second.xlsx',
    await pci([
      ['Lào Cai', 61.1],
      ['Lai Châu', 61.2],
    ]),
  );
  await send(analyst, 'upload-commit', { upload: second.upload });
  const problem = await refused(await analyst.post('/api/upload-undo', { upload: first.upload }));
  expect(problem).toMatchObject({ status: 409, code: 'built_upon', fields: { later: 'second.xlsx (1)' } });
  await send(analyst, 'upload-undo', { upload: first.upload, evenIfBuiltUpon: true });
  expect((await total('lao-cai', 2019))?.points).toBe(61.1);
  expect((await total('yen-bai', 2019))?.upload).toBeNull();
  await send(analyst, 'upload-undo', { upload: second.upload });
  expect((await total('lao-cai', 2019))?.upload).toBeNull();
  const history = await analyst.rows<{ upload: string; state: string }>('/api/uploads?state=undone');
  expect(history.map(({ upload }) => upload)).toEqual(expect.arrayContaining([first.upload, second.upload]));
});

test('an unknown unit is picked, made or skipped once for all its cells', async () => {
  const bytes = await workbook({
    'PCI 2016': [
      ['Tỉnh', 'PCI 2016'],
      ['Hà Nội', 61],
      ['Tỉnh Quảng Nih Bắc', 62],
      ['Đặc khu Thử Nghiệm', 63],
      ['Vương quốc Xa Xôi', 64],
      ['Hải Phòng', 65],
    ],
  });
  const { upload } = await stageOne(analyst, 'unknown.xlsx', bytes);
  type Named = { kind: string; subject: string; found: string };
  const open = async () => (await analyst.json(`/api/upload?upload=${upload}`))['openNames'] as Named[];
  const names = new Map((await open()).map(({ found, subject }) => [found, subject]));
  expect((await open()).map(({ kind }) => kind)).toEqual(['unit', 'unit', 'unit']);
  const subjectOf = (found: string): string => names.get(found) ?? '';
  const mapped = await send(analyst, 'upload-map', {
    upload,
    units: { [subjectOf('Tỉnh Quảng Nih Bắc')]: 'quang-ninh', [subjectOf('Vương quốc Xa Xôi')]: null },
    newUnits: [
      {
        subject: subjectOf('Đặc khu Thử Nghiệm'),
        nameVi: 'Đặc khu Thử Nghiệm',
        type: 'province',
        level: 'province',
        parent: 'viet-nam',
      },
    ],
  });
  expect(mapped).toMatchObject({ upload, values: 4, problems: { error: 0 } });
  expect(await open()).toEqual([]);
  await send(analyst, 'upload-commit', { upload });
  expect(await total('quang-ninh', 2016)).toMatchObject({ points: 62, cell: 'B3' });
  expect(await total('viet-nam-dac-khu-thu-nghiem', 2016)).toMatchObject({ points: 63 });
  const unitsOf = async () =>
    ((await analyst.json('/api/catalogue'))['units'] as { unit: string }[]).map(({ unit }) => unit);
  expect(await unitsOf()).toContain('viet-nam-dac-khu-thu-nghiem');
  await send(analyst, 'upload-undo', { upload });
  expect(await unitsOf()).not.toContain('viet-nam-dac-khu-thu-nghiem');
  await send(analyst, 'upload-redo', { upload });
  expect(await unitsOf()).toContain('viet-nam-dac-khu-thu-nghiem');
  await send(analyst, 'upload-undo', { upload });
});

test('a reading that was confirmed is proposed again for the same headings', async () => {
  const rows = (points: number) => ({
    Sheet1: [
      ['Địa phương', 'Kết quả chung'],
      ['Hà Nội', points],
      ['Hải Phòng', 80],
    ],
  });
  const first = await stageOne(analyst, 'a.xlsx', await workbook(rows(81)));
  expect(first.isCertain).toBe(false);
  const sheets = [
    {
      sheet: 'Sheet1',
      index: 'PAR_INDEX',
      year: 2021,
      component: 'TOTAL',
      columns: [{ column: 1, role: 'score', component: 'TOTAL' }],
    },
  ];
  await send(analyst, 'upload-map', { upload: first.upload, sheets });
  await send(analyst, 'upload-commit', { upload: first.upload });
  const [remembered] = await analyst.rows<{ signature: string; index: string }>('/api/upload-mappings');
  expect(remembered).toMatchObject({ index: 'PAR_INDEX' });
  const second = await stageOne(analyst, 'b năm 2022.xlsx', await workbook(rows(82)));
  const document = await analyst.json(`/api/upload?upload=${second.upload}`);
  expect(document['sheets']).toMatchObject([
    { isRemembered: true, index: { value: 'PAR_INDEX' }, year: { value: 2022 } },
  ]);
  await send(analyst, 'upload-forget-mapping', { signature: remembered?.signature });
  const left = await analyst.rows<{ signature: string }>('/api/upload-mappings');
  expect(left.map(({ signature }) => signature)).not.toContain(remembered?.signature);
  await send(analyst, 'upload-cancel', { upload: second.upload });
  await send(analyst, 'upload-undo', { upload: first.upload });
});

test('pasted cells are read like a file', async () => {
  const [staged] = await stage(analyst, {}, { text: 'Tỉnh\tPCI 2015\nHà Nội\t59,00\nĐà Nẵng\t68,34\n' });
  expect(staged).toMatchObject({ values: 2, problem: null });
  const rows = await analyst.rows(`/api/upload-rows?upload=${staged?.upload ?? ''}`);
  expect(rows).toMatchObject([
    { unit: 'ha-noi', points: 59 },
    { unit: 'da-nang', points: 68.34 },
  ]);
  await send(analyst, 'upload-map', { upload: staged?.upload, units: {} });
  await send(analyst, 'upload-cancel', { upload: staged?.upload });
});

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

test('a new release of what is shipped leaves uploads in place, and undo finds the new release', async () => {
  const { upload } = await stageOne(
    analyst,
    'release.xlsx',
    await pci([
      ['Phú Thọ', 60.1],
      ['Thái Nguyên', 60.2],
    ]),
  );
  await send(analyst, 'upload-commit', { upload });
  const shipped = await analyst.json('/api/scores?index=PCI&year=2019&size=1');
  await server.database.transaction((writer) =>
    writer.run("delete from installation where key = 'data release'"),
  );
  await loadShippedData(server.database, 'data', true, () => undefined);
  expect(await total('phu-tho', 2019)).toMatchObject({ points: 60.1, upload });
  expect((await analyst.json('/api/scores?index=PCI&year=2019&size=1'))['about']).toEqual(shipped['about']);
  await send(analyst, 'upload-undo', { upload });
  expect(await total('phu-tho', 2019)).toMatchObject({ upload: null });
  expect((await analyst.json('/api/scores?index=PCI&year=2019&size=1'))['about']).toEqual(shipped['about']);
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
