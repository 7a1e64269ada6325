import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadShippedData } from '../../server/commands/load-shipped-data.ts';
import type { Client } from '../helpers/client.ts';
import {
  openUploadServer,
  pci,
  refused,
  send,
  sendFiles,
  stage,
  stageOne,
  totalOf,
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

const total = (unit: string, year: number, more = '') => totalOf(analyst, unit, year, more);

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
  expect(reply).toEqual({ upload, state: 'committed', scores: 3, activities: 0, entries: 0 });
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
