import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import { openUploadServer, send, stageOne, type UploadServer, workbook } from '../helpers/uploads.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

type Wanted = {
  index: string;
  component: string;
  year: number;
  points: number | null;
  target: number | null;
  targetRank: number | null;
  targetRating: string | null;
  targetSource: string | null;
  isTargetReached: boolean | null;
  rating: string | null;
};

const trend = (unit: string, more = '') =>
  analyst.rows<Wanted>(`/api/trend?index=PCI&units=${unit}&from=2019${more}`);

const standing = async (unit: string, year: number, component = 'TOTAL') =>
  (await analyst.rows<Wanted>(`/api/standing?unit=${unit}&year=${year}`)).find(
    (row) => row.index === 'PCI' && row.component === component,
  );

test('targets and ratings beside scores stand beside them, and go with undo', async () => {
  const bytes = await workbook({
    'PCI 2019': [
      ['PCI NĂM 2019 VÀ MỤC TIÊU', null, null, null],
      ['Tỉnh', 'PCI 2019', 'Mục tiêu', 'Xếp loại'],
      ['Hà Nội', 68.8, 70, 'Khá'],
      ['Hải Phòng', 68.73, 68, 'Tốt'],
      ['Đà Nẵng', 70.15, 72.5, 'Tốt'],
    ],
  });
  const { upload } = await stageOne(analyst, 'muc tieu.xlsx', bytes);
  const none = { target: null, targetSource: null, isTargetReached: null, rating: null };
  expect(await standing('ha-noi', 2019)).toMatchObject(none);
  await send(analyst, 'upload-commit', { upload });
  expect(await standing('ha-noi', 2019)).toMatchObject({
    points: expect.closeTo(68.8, 1) as number,
    target: 70,
    targetSource: `upload-${upload}`,
    isTargetReached: false,
    rating: 'Khá',
  });
  expect(await standing('hai-phong', 2019)).toMatchObject({ target: 68, isTargetReached: true });
  await send(analyst, 'upload-undo', { upload });
  expect(await standing('ha-noi', 2019)).toMatchObject(none);
});

/** Only targets: points, ranks and words as people write them. */
const onlyTargets = (points: number) =>
  workbook({
    'Mục tiêu': [
      ['CHỈ TIÊU PHẤN ĐẤU CHỈ SỐ PCI NĂM 2026', null, null, null, null],
      ['TT', 'Đơn vị', 'Mục tiêu 2026', 'Chỉ tiêu xếp hạng', 'Xếp loại phấn đấu'],
      [1, 'Cao Bằng', points, '≤ 20', 'Khá trở lên'],
      [2, 'Quảng Ninh', '72,1', 'Top 3', 'Tốt'],
      [3, 'Hà Nội', null, 12, null],
      [4, 'Huế', 'duy trì', null, null],
    ],
  });

test('a file of nothing but targets is read, compared, stored, replaced, undone and redone', async () => {
  const first = await stageOne(analyst, 'PCI 2026.xlsx', await onlyTargets(66.5));
  expect(first).toMatchObject({ isCertain: true, values: 3, problem: null });
  const document = await analyst.json(`/api/upload?upload=${first.upload}`);
  expect(document).toMatchObject({ kind: 'scores', sheets: [{ stage: { value: 'target' } }] });

  const problems = await analyst.rows(`/api/upload-problems?upload=${first.upload}`);
  expect(problems).toMatchObject([{ level: 'error', cell: 'C6', found: 'duy trì' }]);
  const preview = await analyst.json(
    `/api/upload-preview?upload=${first.upload}&sheet=M%E1%BB%A5c%20ti%C3%AAu`,
  );
  const cells = preview['cells'] as { row: number; column: number; role: string }[];
  const roleAt = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.role;
  expect([roleAt(2, 2), roleAt(2, 3), roleAt(2, 4), roleAt(5, 2)]).toEqual([
    'target',
    'rank',
    'rating',
    'left-out',
  ]);

  const difference = await analyst.json(`/api/upload-difference?upload=${first.upload}`);
  expect(difference['about']).toMatchObject({ new: 3, changed: 0, missing: 0, unchanged: 0 });

  expect(await trend('cao-bang', '&to=2026')).not.toContainEqual(expect.objectContaining({ year: 2026 }));
  await send(analyst, 'upload-commit', { upload: first.upload });
  expect((await trend('cao-bang')).at(-1)).toMatchObject({
    year: 2026,
    points: null,
    target: 66.5,
    targetRank: 20,
    targetRating: 'Khá',
    isTargetReached: null,
    targetSource: `upload-${first.upload}`,
  });
  expect(await standing('ha-noi', 2026)).toMatchObject({ points: null, target: null, targetRank: 12 });
  const stored = '/api/scores?index=PCI&year=2026&component=TOTAL';
  expect(await analyst.rows(`${stored}&unit=quang-ninh`)).toMatchObject([
    { stage: 'target', points: 72.1, rank: 3, rating: 'Tốt', fileName: 'PCI 2026.xlsx', cell: 'C4' },
  ]);

  const second = await stageOne(analyst, 'PCI 2026 sửa.xlsx', await onlyTargets(67));
  const changed = await analyst.rows(`/api/upload-difference?upload=${second.upload}&change=changed`);
  expect(changed).toMatchObject([{ unit: 'cao-bang', stage: 'target', oldPoints: 66.5, newPoints: 67 }]);
  await send(analyst, 'upload-commit', { upload: second.upload, mode: 'replace' });
  const target = async () => (await trend('cao-bang')).at(-1)?.target;
  expect(await target()).toBe(67);
  await send(analyst, 'upload-undo', { upload: second.upload });
  expect(await target()).toBe(66.5);
  await send(analyst, 'upload-undo', { upload: first.upload });
  expect((await trend('cao-bang')).at(-1)?.year).toBeLessThan(2026);
  await send(analyst, 'upload-redo', { upload: first.upload });
  expect(await target()).toBe(66.5);
});

test('replacing targets leaves the scores of the same index and year alone, and years without scores stay unmeasured', async () => {
  const before = await analyst.json('/api/scores?index=PCI&year=2019&size=1');
  const bytes = await workbook({
    'PCI 2019': [
      ['Mục tiêu PCI năm 2019', null],
      ['Tỉnh', 'PCI'],
      ['Hà Nội', 69],
    ],
  });
  const { upload } = await stageOne(analyst, 'giao chi tieu.xlsx', bytes);
  await send(analyst, 'upload-commit', { upload, mode: 'replace' });
  const total = (reply: Record<string, unknown>) => (reply['about'] as { total: number }).total;
  const after = await analyst.json('/api/scores?index=PCI&year=2019&size=1');
  expect(total(after)).toBe(total(before) + 1);
  expect(await standing('ha-noi', 2019)).toMatchObject({ target: 69, isTargetReached: false });
  const { indices } = (await analyst.json('/api/catalogue')) as {
    indices: { index: string; years: number[] }[];
  };
  expect(indices.find(({ index }) => index === 'PCI')?.years).not.toContain(2026);
  await send(analyst, 'upload-undo', { upload });
});

test('a goal of a plan follows the target that was brought in', async () => {
  const { plan } = await send<{ plan: string }>(analyst, 'add-plan', {
    titleVi: 'Kế hoạch nâng chỉ số PCI năm 2019',
    unit: 'ha-noi',
    issuer: 'UBND thành phố Hà Nội',
    fromYear: 2019,
    toYear: 2019,
  });
  await send(analyst, 'set-plan-goals', {
    plan,
    goals: [{ kind: 'target', indices: ['PCI'], fromYear: 2019, toYear: 2019 }],
  });
  const goal = async () => (await analyst.rows(`/api/goals?plan=${plan}`))[0];
  expect(await goal()).toMatchObject({ kind: 'target', unit: 'ha-noi', verdict: 'no_data', target: null });
  const sheet = (points: number, rank: number) =>
    workbook({
      'PCI 2019': [
        ['Tỉnh', 'Mục tiêu PCI 2019', 'Thứ hạng mục tiêu'],
        ['Hà Nội', points, rank],
      ],
    });
  const missed = await stageOne(analyst, 'a.xlsx', await sheet(68, 8));
  await send(analyst, 'upload-commit', { upload: missed.upload });
  expect(await goal()).toMatchObject({ verdict: 'not_met', target: 68, targetRank: 8, rankAfter: 9 });
  const reached = await stageOne(analyst, 'b.xlsx', await sheet(68, 10));
  await send(analyst, 'upload-commit', { upload: reached.upload });
  expect(await goal()).toMatchObject({ verdict: 'met', targetYear: 2019, targetRank: 10 });
});
