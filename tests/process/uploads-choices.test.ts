import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import {
  openUploadServer,
  send,
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
