import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import { openUploadServer, pci, send, stageOne, type UploadServer } from '../helpers/uploads.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

/** A moment between what was done before and what is done next. */
const moment = async (): Promise<string> => {
  await pause(5);
  const now = new Date().toISOString();
  await pause(5);
  return now;
};

const load = async (name: string, content: Uint8Array | string) => {
  const { upload } = await stageOne(analyst, name, content);
  await send(analyst, 'upload-commit', { upload });
  return upload;
};

type Row = Record<string, unknown>;
const asOf = (at: string | null) => (at === null ? '' : `&asOf=${at}`);
const rows = (path: string, at: string | null) => analyst.rows<Row>(`${path}${asOf(at)}`);
const ask = (path: string, at: string | null) => analyst.json(`${path}${asOf(at)}`);

const log = (lines: readonly string[]) => ['Ngày;Đơn vị;Hình thức;Số lượng;Nội dung', ...lines].join('\n');

test('every page can be asked as of a moment between what was loaded, changed, voided and undone', async () => {
  const scores = await load('PCI 2019.xlsx', await pci([['Hà Nội', 60]]));
  const entries = await load(
    'nhat ky.csv',
    log([
      '05/03/2018;Hà Nội;Tin bài trên Cổng TTĐT;2;Bài một',
      '06/03/2018;Hà Nội;Tin bài trên Cổng TTĐT;1;Bài hai',
      '07/03/2018;Hải Phòng;Hội nghị;1;Hội nghị một',
    ]),
  );
  const first = await moment();

  await load('PCI 2019 lần 2.xlsx', await pci([['Hà Nội', 61]]));
  const { activity } = await send<{ activity: string }>(analyst, 'record-activity', {
    key: 'as-of-test-1',
    unit: 'hai-phong',
    day: '2018-05-02',
    channel: 'other',
    quantity: 3,
  });
  const second = await moment();

  await send(analyst, 'void-activity', { activity, reason: 'nhập nhầm' });
  const stored = await rows('/api/activities?unit=ha-noi', null);
  const one = stored.find(({ title }) => title === 'Bài một');
  await send(analyst, 'void-activity', { activity: one?.['activity'], reason: 'trùng' });
  const third = await moment();

  await send(analyst, 'upload-undo', { upload: scores, evenIfBuiltUpon: true });
  await send(analyst, 'upload-undo', { upload: entries, evenIfBuiltUpon: true });
  const fourth = await moment();
  await send(analyst, 'upload-redo', { upload: entries });

  const moments = [first, second, third, fourth, null];
  const overMoments = <T>(read: (at: string | null) => Promise<T>): Promise<T[]> =>
    Promise.all(moments.map(read));

  // Scores: on the pages of scores, of focus areas and in what a relationship is made of.
  const total = (at: string | null) =>
    rows('/api/standing?unit=ha-noi&year=2019', at).then(
      (found) => found.find((row) => row['index'] === 'PCI' && row['component'] === 'TOTAL')?.['points'],
    );
  expect(await overMoments(total)).toEqual([60, 61, 61, 61, 61]);
  const whatIf = async (at: string | null) =>
    ((await ask('/api/what-if?unit=ha-noi&index=PCI&year=2019', at))['before'] as Row)['total'];
  expect(await overMoments(whatIf)).toEqual([60, 61, 61, 61, 61]);

  // The log: what was voided or undone since is there again, what came later is not.
  const logged = async (at: string | null) => {
    const found = await rows('/api/activities?size=50', at);
    return found.map((row) => `${String(row['unit'])} ${String(row['quantity'])}`).sort();
  };
  expect(await overMoments(logged)).toEqual([
    ['ha-noi 1', 'ha-noi 2', 'hai-phong 1'],
    ['ha-noi 1', 'ha-noi 2', 'hai-phong 1', 'hai-phong 3'],
    ['ha-noi 1', 'hai-phong 1'],
    [],
    ['ha-noi 1', 'hai-phong 1'],
  ]);

  // A map of relationships rests on both; its rows are the channels of the log.
  const rowsOfMap = async (at: string | null) => {
    const { rows: cells } = await ask('/api/relationships?index=PCI&demonstration=0&rows=channel', at);
    return new Set((cells as Row[]).map(({ row }) => row)).size;
  };
  expect(await overMoments(rowsOfMap)).toEqual([2, 3, 2, 0, 2]);

  // What a plan owes and what a unit did follow the log; the reference day is that of the moment.
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(first));
  expect((await ask('/api/duties?unit=ha-noi', first))['about']).toMatchObject({ on: day });
  expect((await ask('/api/duties?unit=ha-noi', '2026-05-12'))['about']).toMatchObject({ on: '2026-05-12' });
  const weeks = async (at: string | null) => (await rows('/api/activity-weeks?unit=hai-phong', at)).length;
  expect(await overMoments(weeks)).toEqual([1, 2, 1, 0, 1]);

  expect((await analyst.get('/api/activities?asOf=yesterday')).status).toBe(400);
});
