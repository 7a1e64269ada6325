import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Client } from '../helpers/client.ts';
import { openUploadServer, send, stage, stageOne, type UploadServer, workbook } from '../helpers/uploads.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

const counted = async (): Promise<{ activities: number; reports: number }> => {
  const [row] = await server.database.read((connection) =>
    connection.rows(
      z.object({ activities: z.number(), reports: z.number() }),
      `select (select count(*) from activity where origin = 'recorded') as activities,
         (select count(*) from activity_report where origin = 'recorded') as reports`,
    ),
  );
  return row ?? { activities: -1, reports: -1 };
};

type Logged = {
  unit: string;
  unitName: string;
  day: string;
  channel: string;
  task: string | null;
  quantity: number;
  title: string | null;
  link: string | null;
  note: string | null;
  reach: number | null;
  cost: number | null;
  initiative: string | null;
  isStored: boolean;
};

const logOf = (upload: string) => analyst.rows<Logged>(`/api/upload-activities?upload=${upload}`);

test('the log template of a plan is read back without a question, loaded and undone', async () => {
  const response = await analyst.get('/api/templates/activities?plan=P000&year=2024');
  expect(response.status).toBe(200);
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const [log, lists] = sheets;
  const pick = (row: number): string[] => (lists?.rows[row] ?? []).map(String);
  const [unit = '', task = '', channel = ''] = pick(1);
  const [, task2 = ''] = pick(2);
  const filled = await writeXlsx({
    sheets: [
      {
        name: log?.name ?? '',
        rows: [
          ...(log?.rows.slice(0, 3) ?? []),
          [
            new Date('2024-03-20'),
            unit,
            task,
            channel,
            2,
            'Bài trên Zalo',
            'https://example.vn/1',
            null,
            90,
            500000,
          ],
          [new Date('2024-04-02'), unit, task2, null, 1, 'Rà soát thủ tục', null, 'lần đầu'],
        ],
      },
    ],
  });
  const staged = await stageOne(analyst, 'nhật ký.xlsx', filled);
  const document = await analyst.json(`/api/upload?upload=${staged.upload}`);
  expect(document).toMatchObject({
    kind: 'activities',
    isCertain: true,
    openNames: [],
    problems: { error: 0 },
  });
  expect(document['counts']).toMatchObject({ activities: 2, units: 1 });
  const rows = await logOf(staged.upload);
  expect(rows).toMatchObject([
    {
      unitName: unit,
      day: '2024-03-20',
      quantity: 2,
      reach: 90,
      cost: 500_000,
      link: 'https://example.vn/1',
    },
    { unitName: unit, day: '2024-04-02', quantity: 1, note: 'lần đầu' },
  ]);
  expect(rows.map(({ task: of }) => of)).toEqual(['P000-I.1.c', 'P000-II.2.a-1']);
  // Without a channel of its own an activity has that of its task.
  expect(rows[1]?.channel).toBe('procedure_update');
  expect(rows.some(({ isStored }) => isStored)).toBe(false);

  const before = await counted();
  const reply = await send(analyst, 'upload-commit', { upload: staged.upload });
  expect(reply).toMatchObject({ state: 'committed', scores: 0, activities: 2 });
  expect(await counted()).toEqual({ activities: before.activities + 2, reports: before.reports + 1 });
  expect((await logOf(staged.upload)).every(({ isStored }) => isStored)).toBe(true);

  const [again] = await stage(analyst, { 'nhật ký 2.xlsx': filled }, { again: '1' });
  await send(analyst, 'upload-commit', { upload: again?.upload });
  expect(await counted()).toEqual({ activities: before.activities + 2, reports: before.reports + 1 });

  // The second says the same: it takes over when the first is taken back.
  await send(analyst, 'upload-undo', { upload: staged.upload });
  expect(await counted()).toEqual({ activities: before.activities + 2, reports: before.reports + 1 });
  await send(analyst, 'upload-undo', { upload: again?.upload });
  expect(await counted()).toEqual(before);
  await send(analyst, 'upload-redo', { upload: staged.upload });
  expect(await counted()).toEqual({ activities: before.activities + 2, reports: before.reports + 1 });
  await send(analyst, 'upload-undo', { upload: staged.upload });
});

test('people reached and money spent are read, in đồng whatever the column says it in; initiatives where a column says so', async () => {
  const bytes = await workbook({
    'Nhật ký': [
      [
        'Ngày',
        'Đơn vị',
        'Nội dung',
        'Số lượng',
        'Số người tham dự',
        'Kinh phí (triệu đồng)',
        'Sáng kiến, mô hình',
      ],
      ['15/03/2022', 'Quảng Ninh', 'Hội nghị phổ biến', 1, 120, '12,5', 'Mô hình'],
      ['16/03/2022', 'Quảng Ninh', 'Hội thi', 1, null, '800 nghìn', null],
      ['17/03/2022', 'Quảng Ninh', 'Phát thanh', 3, '50 người', null, null],
    ],
  });
  const { upload } = await stageOne(analyst, 'kinh phí.xlsx', bytes);
  expect(await logOf(upload)).toMatchObject([
    { reach: 120, cost: 12_500_000, initiative: 'model' },
    { reach: null, cost: 800_000 },
    { reach: 50, cost: null },
  ]);
  await send(analyst, 'upload-commit', { upload });
  const stored = await server.database.read((connection) =>
    connection.rows(
      z.object({ reach: z.number().nullable(), cost: z.number().nullable(), initiative: z.string() }),
      "select reach, cost, initiative from activity where title = 'Hội nghị phổ biến' and year(day) = 2022",
    ),
  );
  expect(stored).toEqual([{ reach: 120, cost: 12_500_000, initiative: 'model' }]);
  await send(analyst, 'upload-undo', { upload });
});

test('a log as people write it: months, words beside numbers, links that are none', async () => {
  const bytes = await workbook({
    'Nhật ký': [
      ['NHẬT KÝ TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2023'],
      ['TT', 'Thời gian', 'Đơn vị', 'Nội dung', 'Hình thức', 'Số lượng', 'Minh chứng'],
      [
        1,
        '15/03/2023',
        'Quảng Ninh',
        'Phát thanh về thủ tục hành chính',
        'Truyền thanh, loa',
        12,
        'javascript:alert(1)',
      ],
      [
        2,
        'Tháng 5',
        'Quảng Ninh',
        'Việc không nói rõ',
        'Kênh kỳ quặc',
        '2 buổi',
        'https://quangninh.gov.vn/x',
      ],
      [3, '31/02/2023', 'Quảng Ninh', 'Ngày không có', 'Truyền thanh, loa', 1, null],
      [4, '01/06/2023', 'Hải Phòng', 'Không làm gì', 'Truyền thanh, loa', 0, null],
    ],
  });
  const { upload } = await stageOne(analyst, 'log.xlsx', bytes);
  const rows = await logOf(upload);
  expect(rows).toMatchObject([
    {
      unit: 'quang-ninh',
      day: '2023-03-15',
      channel: 'radio_loudspeaker',
      quantity: 12,
      link: null,
      note: 'javascript:alert(1)',
    },
    { unit: 'quang-ninh', day: '2023-05-31', quantity: 2, link: 'https://quangninh.gov.vn/x' },
  ]);
  expect(rows[1]?.note).toContain('2023-05-01 – 2023-05-31');
  const problems = await analyst.rows<{ code: string; level: string }>(
    `/api/upload-problems?upload=${upload}`,
  );
  expect(problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['date-unreadable', 'quantity-unreadable', 'unknown-channel']),
  );
  type Named = { kind: string; subject: string };
  const [open] = (await analyst.json(`/api/upload?upload=${upload}`))['openNames'] as Named[];
  expect(open?.kind).toBe('channel');
  await send(analyst, 'upload-map', { upload, channels: { [open?.subject ?? '']: 'conference_training' } });
  expect((await logOf(upload))[1]?.channel).toBe('conference_training');
  const preview = await analyst.json(
    `/api/upload-preview?upload=${upload}&sheet=${encodeURIComponent('Nhật ký')}`,
  );
  const cells = preview['cells'] as { row: number; column: number; role: string; problem: string | null }[];
  const roleAt = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column);
  expect(roleAt(2, 1)?.role).toBe('date');
  expect(roleAt(2, 5)?.role).toBe('quantity');
  expect(roleAt(4, 1)?.problem).toBe('error');
  await send(analyst, 'upload-cancel', { upload });
});

test('a channel that nobody knows is made once for all its rows, and goes with the upload', async () => {
  const file = await workbook({
    'Nhật ký': [
      ['Ngày', 'Đơn vị', 'Hình thức', 'Số lượng', 'Nội dung'],
      ['05/03/2024', 'Quảng Ngãi', 'Kịch rối nước', 2, 'Một'],
      ['06/03/2024', 'Quảng Ngãi', 'Kịch rối nước', 1, 'Hai'],
    ],
  });
  const { upload } = await stageOne(analyst, 'roi nuoc.xlsx', file);
  type Open = { openNames: { kind: string; subject: string; found: string; cells: number }[] };
  const { openNames } = (await analyst.json(`/api/upload?upload=${upload}`)) as unknown as Open;
  expect(openNames).toMatchObject([{ kind: 'channel', found: 'Kịch rối nước', cells: 2 }]);
  const newChannels = [{ subject: openNames[0]?.subject, nameVi: 'Kịch rối nước' }];
  await send(analyst, 'upload-map', { upload, newChannels });
  expect((await logOf(upload)).map(({ channel }) => channel)).toEqual(['kich_roi_nuoc', 'kich_roi_nuoc']);
  type Catalogue = { channels: { channel: string; nameVi: string }[] };
  const channels = async () => ((await analyst.json('/api/catalogue')) as unknown as Catalogue).channels;
  await send(analyst, 'upload-commit', { upload });
  expect(await channels()).toContainEqual(
    expect.objectContaining({ channel: 'kich_roi_nuoc', nameVi: 'Kịch rối nước' }),
  );
  await send(analyst, 'upload-undo', { upload });
  expect((await channels()).map(({ channel }) => channel)).not.toContain('kich_roi_nuoc');
});
