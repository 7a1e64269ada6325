import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openUploadServer, stage, stageOne, send, workbook, type UploadServer } from '../helpers/uploads.ts';

let server: UploadServer;

beforeAll(async () => {
  server = await openUploadServer();
});
afterAll(() => server.close());

type Entry = { change: string; register: string; key: string; given: string; stored: string | null };
type Catalogue = {
  units: { unit: string; nameVi: string; parent: string | null; validTo: string | null }[];
  indices: { index: string; nameVi: string }[];
  editions: { edition: string; toYear: number | null }[];
  components: { edition: string; component: string; max: number | null; parent: string | null }[];
  channels: { channel: string; nameVi: string }[];
};

const catalogue = async (): Promise<Catalogue> =>
  (await server.analyst.json('/api/catalogue')) as unknown as Catalogue;
const entriesOf = (upload: string): Promise<Entry[]> =>
  server.analyst.rows<Entry>(`/api/upload-entries?upload=${upload}&size=5000`);

const scheme = (max: number) =>
  workbook({
    'Bộ tiêu chí': [
      ['Mã chỉ số', 'CCHC_XA_QNG'],
      ['Tên chỉ số', 'Chỉ số CCHC cấp xã tỉnh Quảng Ngãi'],
      ['Cấp', 'xã'],
      ['Áp dụng từ năm', 2025],
      [],
      ['Mã', 'Tên tiêu chí', 'Thuộc tiêu chí', 'Điểm tối đa'],
      ['TOTAL', 'Tổng điểm', null, 60 + max],
      ['L1', 'Chỉ đạo điều hành cấp xã', 'TOTAL', 60],
      ['L2', 'Tuyên truyền cấp xã', 'TOTAL', max],
    ],
  });

const units = () =>
  workbook({
    'Danh sách xã': [
      ['DANH SÁCH ĐƠN VỊ'],
      ['TT', 'Mã', 'Tên đơn vị', 'Cấp', 'Trực thuộc', 'Từ ngày'],
      [1, '21001', 'Xã Bình Minh', 'xã', 'Quảng Ngãi', '01/07/2025'],
      [2, '21002', 'Xã Bình Chương', 'xã', 'Quảng Ngãi', '01/07/2025'],
    ],
  });

const scores = (first: number) =>
  workbook({
    'Điểm 2025': [
      ['CHỈ SỐ CCHC CẤP XÃ TỈNH QUẢNG NGÃI NĂM 2025'],
      ['TT', 'Xã, phường', 'Chỉ đạo điều hành cấp xã', 'Tuyên truyền cấp xã', 'Tổng điểm'],
      [1, 'Xã Bình Minh', first, 30, first + 30],
      [2, 'Xã Bình Chương', 50.25, 35.5, 85.75],
    ],
  });

test('a provincial scheme goes from files alone to scores in the ranking, and all of it back', async () => {
  const { analyst } = server;
  const before = await catalogue();
  const made = await stageOne(analyst, 'bo tieu chi.xlsx', await scheme(40));
  expect(made).toMatchObject({ isCertain: true });
  expect((await entriesOf(made.upload)).map(({ change, register }) => `${change} ${register}`)).toEqual([
    'new index',
    'new edition',
    'new component',
    'new component',
    'new component',
  ]);
  expect(await send(analyst, 'upload-commit', { upload: made.upload })).toMatchObject({ entries: 5 });
  const communes = await stageOne(analyst, 'xa.xlsx', await units());
  expect(await send(analyst, 'upload-commit', { upload: communes.upload })).toMatchObject({ entries: 2 });
  const known = await catalogue();
  expect(known.indices.map(({ index }) => index)).toContain('CCHC_XA_QNG');
  expect(known.units.find(({ nameVi }) => nameVi === 'Xã Bình Minh')).toMatchObject({
    parent: 'quang-ngai-2025',
  });

  const scored = await stageOne(analyst, 'diem.xlsx', await scores(55.5));
  expect(scored).toMatchObject({ isCertain: true, values: 6 });
  await send(analyst, 'upload-commit', { upload: scored.upload });
  const ranking = await analyst.rows<{ unitName: string; points: number | null }>(
    '/api/ranking?index=CCHC_XA_QNG&year=2025',
  );
  const ranked = ranking.filter(({ points }) => points !== null);
  expect(ranked.map(({ unitName, points }) => [unitName, points])).toEqual([
    ['Xã Bình Chương', 85.75],
    ['Xã Bình Minh', 85.5],
  ]);

  const refused = await analyst.post('/api/upload-undo', { upload: made.upload });
  expect(refused.status).toBe(409);
  for (const { upload } of [scored, communes, made]) await send(analyst, 'upload-undo', { upload });
  const after = await catalogue();
  for (const part of ['units', 'indices', 'editions', 'components', 'channels'] as const)
    expect(after[part], part).toEqual(before[part]);

  for (const { upload } of [made, communes, scored]) await send(analyst, 'upload-redo', { upload });
  const again = await analyst.rows<{ points: number | null }>('/api/ranking?index=CCHC_XA_QNG&year=2025');
  expect(again.filter(({ points }) => points !== null)).toHaveLength(2);
});

test('a change of a scheme shows old and new, and undo brings the old back under what came later', async () => {
  const { analyst } = server;
  const max = async (component: string) =>
    (await catalogue()).components.find(
      (one) => one.edition === 'cchc-xa-qng-commune-2025' && one.component === component,
    )?.max;
  const first = await stageOne(analyst, 'sua lan 1.xlsx', await scheme(41));
  const changed = (await entriesOf(first.upload)).filter(({ change }) => change === 'changed');
  expect(changed.map(({ key }) => key)).toEqual([
    'cchc-xa-qng-commune-2025/TOTAL',
    'cchc-xa-qng-commune-2025/L2',
  ]);
  expect(JSON.parse(changed[1]?.given ?? '{}')).toMatchObject({ max: 41 });
  expect(JSON.parse(changed[1]?.stored ?? '{}')).toMatchObject({ max: '40.0' });
  await send(analyst, 'upload-commit', { upload: first.upload });
  const second = await stageOne(analyst, 'sua lan 2.xlsx', await scheme(42));
  await send(analyst, 'upload-commit', { upload: second.upload });
  expect(await max('L2')).toBe(42);
  await send(analyst, 'upload-undo', { upload: first.upload, evenIfBuiltUpon: true });
  expect(await max('L2')).toBe(42);
  await send(analyst, 'upload-redo', { upload: first.upload });
  expect(await max('L2')).toBe(42);
  await send(analyst, 'upload-undo', { upload: second.upload });
  expect(await max('L2')).toBe(41);
  await send(analyst, 'upload-undo', { upload: first.upload, evenIfBuiltUpon: true });
  expect(await max('L2')).toBe(40);
});

test('scores of the same file may speak of what it lists', async () => {
  const bytes = await workbook({
    'Bộ tiêu chí': [
      ['Mã chỉ số', 'CCHC_SO_TEST'],
      ['Tên chỉ số', 'Chỉ số CCHC cấp sở thử'],
      ['Cấp', 'sở'],
      ['Áp dụng từ năm', 2024],
      ['Mã', 'Tên tiêu chí', 'Thuộc tiêu chí', 'Điểm tối đa'],
      ['A1', 'Lĩnh vực thử một', null, 50],
      ['A2', 'Lĩnh vực thử hai', null, 50],
    ],
    'Đơn vị': [
      ['Tên đơn vị', 'Cấp', 'Trực thuộc'],
      ['Sở Thử nghiệm Một', 'sở', 'Quảng Ngãi'],
      ['Sở Thử nghiệm Hai', 'sở', 'Quảng Ngãi'],
    ],
    'Điểm 2024': [
      ['CHỈ SỐ CCHC CẤP SỞ THỬ NĂM 2024'],
      ['TT', 'Đơn vị', 'Lĩnh vực thử một', 'Lĩnh vực thử hai', 'Tổng điểm'],
      [1, 'Sở Thử nghiệm Một', 40, 45, 85],
      [2, 'Sở Thử nghiệm Hai', 41, 40, 81],
    ],
  });
  const [one] = await stage(server.analyst, { 'tat ca.xlsx': bytes });
  expect(one).toMatchObject({ values: 6 });
  const upload = one?.upload ?? '';
  expect(await send(server.analyst, 'upload-commit', { upload })).toMatchObject({ scores: 6, entries: 7 });
  await send(server.analyst, 'upload-undo', { upload });
  expect((await catalogue()).indices.map(({ index }) => index)).not.toContain('CCHC_SO_TEST');
});

test('registers that were brought in stay when the shipped data are loaded anew', async () => {
  const { loadShippedData } = await import('../../server/commands/load-shipped-data.ts');
  await server.database.transaction((writer) =>
    writer.run("delete from installation where key = 'data release'"),
  );
  await loadShippedData(server.database, 'data', true, () => undefined);
  const known = await catalogue();
  expect(known.indices.map(({ index }) => index)).toContain('CCHC_XA_QNG');
  expect(known.components.filter(({ edition }) => edition === 'cchc-xa-qng-commune-2025')).toHaveLength(3);
  expect(known.units.filter(({ nameVi }) => nameVi === 'Xã Bình Minh')).toHaveLength(1);
});

test.each([
  ['units?below=ha-noi', 17],
  ['units?below=quang-ngai', 25],
  ['components?index=PCI&year=2019', 12],
  ['components?index=PAPI&year=2021', 38],
  ['components?index=PAR_INDEX&year=2022&level=ministry', 9],
  ['channels', 30],
])(
  'the template %s lists what there is and is read back without a question or a change',
  async (path, entries) => {
    const response = await server.analyst.get(`/api/templates/${path}`);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const staged = await stageOne(server.analyst, 'mau.xlsx', bytes);
    expect(staged).toMatchObject({ isCertain: true, entries });
    const { about } = await server.analyst.json(`/api/upload-entries?upload=${staged.upload}`);
    expect(about).toMatchObject({ new: 0, changed: 0, unchanged: entries });
    await send(server.analyst, 'upload-cancel', { upload: staged.upload });
  },
);

test('an analyst of a unit brings in units below it, and no scheme and no unit elsewhere', async () => {
  const { analyst } = server;
  const made = await send<{ address: string }>(analyst, 'add-account', {
    name: 'Chuyên viên Quảng Ngãi',
    role: 'analyst',
    unit: 'quang-ngai-2025',
  });
  const own = new Client(server.address);
  await own.get(made.address.replace(server.address, ''));
  const elsewhere = await workbook({
    'Đơn vị': [
      ['Tên đơn vị', 'Cấp', 'Trực thuộc'],
      ['Xã Ở Nơi Khác', 'xã', 'Hà Nội'],
    ],
  });
  const here = await workbook({
    'Đơn vị': [
      ['Tên đơn vị', 'Cấp', 'Trực thuộc'],
      ['Xã Ở Đây', 'xã', 'Quảng Ngãi'],
    ],
  });
  for (const [name, bytes, status] of [
    ['khac.xlsx', elsewhere, 403],
    ['bo tieu chi.xlsx', await scheme(43), 403],
    ['day.xlsx', here, 200],
  ] as const) {
    const { upload } = await stageOne(own, name, bytes);
    expect((await own.post('/api/upload-commit', { upload })).status, name).toBe(status);
  }
});

test('the decision on a parent is remembered for the next list with the same headings', async () => {
  const { analyst } = server;
  const list = (name: string) =>
    workbook({
      'Danh sách': [
        ['TT', 'Tên đơn vị', 'Cấp', 'Trực thuộc', 'Ghi chú'],
        [1, name, 'xã', 'Tỉnh Mới Lập', null],
      ],
    });
  const first = await stageOne(analyst, 'lan 1.xlsx', await list('Xã Một Lần'));
  expect(first).toMatchObject({ isCertain: false, entries: 0 });
  await send(analyst, 'upload-map', { upload: first.upload, units: { 'tinh moi lap': 'quang-ngai-2025' } });
  await send(analyst, 'upload-commit', { upload: first.upload });
  const second = await stageOne(analyst, 'lan 2.xlsx', await list('Xã Hai Lần'));
  expect(second).toMatchObject({ isCertain: true, entries: 1 });
  const rows = await analyst.rows<{ register: string | null; signature: string; fileName: string }>(
    '/api/upload-mappings',
  );
  const kept = rows.find(({ fileName }) => fileName === 'lan 1.xlsx');
  expect(kept?.register).toBe('units');
  await send(analyst, 'upload-forget-mapping', { signature: kept?.signature ?? '' });
  const third = await stageOne(analyst, 'lan 3.xlsx', await list('Xã Ba Lần'));
  expect(third).toMatchObject({ isCertain: false, entries: 0 });
});
