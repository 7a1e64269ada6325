import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../helpers/client.ts';
import {
  addBelow,
  type Entry,
  newKey,
  type Office,
  openOffice,
  record,
  run,
  send,
} from '../../helpers/office.ts';

const town = 'thua-thien-hue-huong-tra';
const radio = 'thua-thien-hue-huong-tra-trung-tam-van-hoa-thong-tin-va-the-thao';
let office: Office;
let officer: Client;
let communes: string[];

beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, town, 3);
  officer = await office.as('planner', communes[0] ?? '');
});
afterAll(() => office.close());

const panel = (more: Partial<Entry> = {}): Entry => ({
  unit: communes[0] ?? '',
  day: '2024-04-02',
  tasks: ['P000-II.2.e-2'],
  ...more,
});
const logOf = (query = '') =>
  office.reader.json(`/api/activities?${query}`) as unknown as Promise<{
    rows: Record<string, unknown>[];
    about: { total: number; quantity: number };
  }>;

describe('one entry', () => {
  test('is kept as it was said, with the channel of its task and who logged it', async () => {
    const { activity } = await run<{ activity: string }>(officer, 'record-activity', {
      key: newKey(),
      ...panel({ title: 'Pano tại trụ sở', place: 'trụ sở UBND', quantity: 2, reach: 350, cost: 4_200_000 }),
    });
    const found = await office.reader.json(`/api/activity?activity=${activity}`);
    expect(found).toMatchObject({
      unit: communes[0],
      day: '2024-04-02',
      channel: 'panel_poster_banner',
      quantity: 2,
      reach: 350,
      cost: 4_200_000,
      title: 'Pano tại trụ sở',
      place: 'trụ sở UBND',
      version: 1,
      isVoided: false,
      planVersions: [{ plan: 'P000', version: null }],
    });
    expect(found['versions']).toMatchObject([{ version: 1, kind: 'recorded', by: `planner ${communes[0]}` }]);
  });

  test('is stored once when the same form is sent twice, even at the same time', async () => {
    const body = { key: newKey(), ...panel({ title: 'Hai lần chạm' }) };
    const replies = await Promise.all([1, 2, 3].map(() => run(officer, 'record-activity', body)));
    expect(new Set(replies.map((reply) => reply['activity'])).size).toBe(1);
    expect(replies.map((reply) => reply['isRepeat']).sort()).toEqual([false, true, true]);
    expect((await logOf('search=hai lan cham')).about.total).toBe(1);
    const { activity } = replies[0] as { activity: string };
    await run(officer, 'void-activity', { activity, reason: 'nhầm' });
    expect(await run(officer, 'record-activity', body)).toMatchObject({ activity, isRepeat: true });
    expect((await logOf('search=hai lan cham')).about.total).toBe(0);
  });

  test('a key belongs to one account', async () => {
    const body = { key: newKey(), ...panel({ title: 'Chung khóa' }) };
    const first = await run(officer, 'record-activity', body);
    const second = await run(office.administrator, 'record-activity', body);
    expect(second['activity']).not.toBe(first['activity']);
  });

  test('all that is wrong with it is said at once', async () => {
    const reply = await send(officer, 'record-activity', {
      key: newKey(),
      unit: 'nowhere',
      day: '2124-01-01',
      tasks: ['P000-II.2.c', 'P000-none'],
      channel: 'telepathy',
      topics: ['P000-TOP99'],
    });
    expect(reply).toMatchObject({
      status: 400,
      body: {
        code: 'bad_request',
        fields: {
          unit: 'unknown_unit',
          day: 'in_the_future',
          'tasks.1': 'unknown_task',
          channel: 'unknown_channel',
          'topics.0': 'unknown_topic',
        },
      },
    });
  });

  test.each([
    [{ day: '2024-02-30' }, 'day'],
    [{ quantity: 0 }, 'quantity'],
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ evidenceTypes: ['gossip'] }, 'evidenceTypes.0'],
  ])('%o is refused', async (wrong, field) => {
    const reply = await send(officer, 'record-activity', { key: newKey(), ...panel(), ...wrong });
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.body['fields'] as object)).toEqual([field]);
  });

  test('is taken with a warning where it will not count', async () => {
    const warningsOf = async (entry: Entry) => {
      const { activities } = await record(office.administrator, [entry]);
      return activities[0]?.warnings;
    };
    expect(await warningsOf(panel({ day: '2023-12-31' }))).toEqual(['outside_task_period']);
    expect(await warningsOf(panel({ unit: radio }))).toEqual(['unit_does_not_owe_it']);
    expect(await warningsOf(panel({ tasks: ['P000-IV.1.b'] }))).toEqual(['task_does_not_count']);
    expect(await warningsOf({ unit: 'ha-noi-thanh-da', day: '2025-07-01', tasks: [] })).toEqual([
      'unit_had_ended',
    ]);
  });
});

describe('rights by unit', () => {
  test('an officer logs for the own commune and for no other', async () => {
    const other = await send(officer, 'record-activity', {
      key: newKey(),
      ...panel({ unit: communes[1] ?? '' }),
    });
    expect(other).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    const above = await send(officer, 'record-activity', { key: newKey(), ...panel({ unit: town }) });
    expect(above.status).toBe(403);
  });

  test('bulk entry with one foreign unit stores nothing', async () => {
    const before = (await logOf()).about.total;
    const reply = await send(officer, 'record-activities', {
      key: newKey(),
      entries: [panel(), panel({ unit: communes[1] ?? '' })],
    });
    expect(reply.status).toBe(403);
    expect((await logOf()).about.total).toBe(before);
  });

  test('a viewer and a stranger may not log, but read', async () => {
    const viewer = await office.as('viewer', town);
    const body = { key: newKey(), ...panel() };
    expect((await send(viewer, 'record-activity', body)).status).toBe(403);
    expect((await send(office.reader, 'record-activity', body)).status).toBe(401);
    expect((await viewer.get('/api/activities')).status).toBe(200);
  });

  test('an entry cannot be moved to a foreign unit, nor changed by another commune', async () => {
    const { activities } = await record(officer, [panel()]);
    const activity = activities[0]?.activity ?? '';
    const moved = { activity, version: 1, ...panel({ unit: communes[1] ?? '' }) };
    expect((await send(officer, 'change-activity', moved)).status).toBe(403);
    const neighbour = await office.as('planner', communes[1] ?? '');
    const foreign = { activity, version: 1, ...panel({ unit: communes[1] ?? '' }) };
    expect((await send(neighbour, 'change-activity', foreign)).status).toBe(403);
    expect((await send(neighbour, 'void-activity', { activity, reason: 'x' })).status).toBe(403);
  });
});

describe('change and void', () => {
  test('a correction keeps what was said before', async () => {
    const { activities } = await record(officer, [panel({ quantity: 2, title: 'Pano' })]);
    const activity = activities[0]?.activity ?? '';
    const change = { activity, version: 1, ...panel({ quantity: 1, title: 'Một pano' }), reason: 'đếm lại' };
    expect(await run(officer, 'change-activity', change)).toMatchObject({ version: 2 });
    const found = await office.reader.json(`/api/activity?activity=${activity}`);
    expect(found).toMatchObject({ quantity: 1, title: 'Một pano', version: 2 });
    expect(found['versions']).toMatchObject([
      { version: 1, kind: 'recorded', content: { quantity: 2, title: 'Pano' } },
      { version: 2, kind: 'changed', reason: 'đếm lại', content: { quantity: 1 } },
    ]);
    expect(await send(officer, 'change-activity', change)).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
  });

  test('a voided entry counts nowhere, stays readable and can be listed with its reason', async () => {
    const { activities } = await record(officer, [panel({ title: 'Pano hỏng', day: '2024-06-01' })]);
    const activity = activities[0]?.activity ?? '';
    expect((await send(officer, 'void-activity', { activity, reason: '' })).status).toBe(400);
    await run(officer, 'void-activity', { activity, reason: 'ghi trùng' });
    expect((await logOf('search=pano hong')).rows).toEqual([]);
    const voided = await logOf('voided=true&search=pano hong');
    expect(voided.rows).toMatchObject([
      { activity, voidReason: 'ghi trùng', unit: communes[0], quantity: 1 },
    ]);
    const found = await office.reader.json(`/api/activity?activity=${activity}`);
    expect(found).toMatchObject({ isVoided: true, title: 'Pano hỏng' });
    const again = await send(officer, 'void-activity', { activity, reason: 'lần nữa' });
    expect(again).toMatchObject({ status: 404, body: { code: 'unknown_activity' } });
  });

  test('what came with an upload keeps its first version when it is changed', async () => {
    await office.server.database.transaction((writer) =>
      writer.run(
        `insert into activity (activity_id, origin, unit_id, day, channel, quantity, task_id, title)
         values ('upload-1-1', 'recorded', $unit, '2022-05-05', 'contest', 3, 'P000-II.2.c', 'Từ bảng tính')`,
        { unit: communes[2] ?? '' },
      ),
    );
    const change = {
      activity: 'upload-1-1',
      version: 1,
      unit: communes[2] ?? '',
      day: '2022-05-06',
      tasks: [],
    };
    await run(office.administrator, 'change-activity', change);
    const found = await office.reader.json('/api/activity?activity=upload-1-1');
    expect(found['versions']).toMatchObject([
      { version: 1, kind: 'recorded', content: { title: 'Từ bảng tính', quantity: 3 } },
      { version: 2, kind: 'changed', content: { day: '2022-05-06', title: null } },
    ]);
  });

  test('a year with an entry is reported, and not any more when the last is voided', async () => {
    const reported = async () => {
      const columns = z.object({ year: z.number() });
      const select = `select year from activity_report where origin = 'recorded' and unit_id = $unit and year = 2021`;
      const { database } = office.server;
      return (await database.read((reader) => reader.rows(columns, select, { unit: communes[2] ?? '' })))
        .length;
    };
    const entry = panel({ unit: communes[2] ?? '', day: '2021-03-03' });
    const { activities } = await record(office.administrator, [entry, entry]);
    expect(await reported()).toBe(1);
    for (const { activity } of activities) {
      expect(await reported()).toBe(1);
      await run(office.administrator, 'void-activity', { activity, reason: 'nhầm năm' });
    }
    expect(await reported()).toBe(0);
  });

  test('who did what stands in the audit trail', async () => {
    const response = await office.administrator.get('/api/audit-trail');
    const trail = (await response.json()) as { command: string; name: string | null }[];
    for (const command of ['record-activity', 'change-activity', 'void-activity', 'add-unit']) {
      expect(trail.some((row) => row.command === command && row.name !== null)).toBe(true);
    }
  });
});

test('feedback is found by whether it was handled', async () => {
  const task = 'P000-II.2.a-4';
  const entry = (title: string, isHandled: boolean | null) => ({
    ...panel({ tasks: [task], title }),
    isHandled,
  });
  await run(officer, 'record-activities', {
    key: newKey(),
    entries: [entry('đã xử lý', true), entry('chưa xử lý', false), entry('không rõ', null)],
  });
  const titles = async (query: string) =>
    (await logOf(`task=${task}&${query}`)).rows.map((row) => [row['title'], row['isHandled']]);
  expect(await titles('handled=true')).toEqual([['đã xử lý', true]]);
  expect(await titles('handled=false')).toEqual([['chưa xử lý', false]]);
  expect(await titles('search=khong ro')).toEqual([['không rõ', null]]);
});

test('the list is filtered, searched without marks and paged', async () => {
  await record(office.administrator, [
    {
      unit: radio,
      day: '2024-02-03',
      tasks: ['P000-II.2.c', 'P000-II.2.d-4'],
      title: 'Chuyên đề văn hoá',
      quantity: 3,
    },
    {
      unit: radio,
      day: '2024-02-10',
      tasks: ['P000-II.2.c'],
      title: 'Chuyên đề dịch vụ công',
      evidenceTypes: ['report'],
    },
  ]);
  const rowsOf = async (query: string) => (await logOf(query)).rows.map((row) => row['title']);
  expect(await rowsOf('search=van hóa')).toEqual(['Chuyên đề văn hoá']);
  expect(await rowsOf('channel=radio_loudspeaker&from=2024-02-05')).toEqual(['Chuyên đề dịch vụ công']);
  expect(await rowsOf('task=P000-II.2.d-4')).toEqual(['Chuyên đề văn hoá']);
  const town1 = await logOf(`unit=${town}&channel=radio_loudspeaker&size=1&page=2`);
  expect(town1.about).toEqual({ total: 2, quantity: 4, lastDay: '2024-02-10', page: 2, size: 1 });
  expect(town1.rows).toHaveLength(1);
  expect(town1.rows[0]).toMatchObject({ codes: 'II.2.c;II.2.d', plans: 'P000' });
  expect(await rowsOf(`unit=${town}&below=false&channel=radio_loudspeaker`)).toEqual([]);
});

test('the list is ordered as asked, entries without a title last either way', async () => {
  const entry = (title: string | undefined, quantity: number) => ({
    ...{ unit: radio, day: '2023-05-05', tasks: [], quantity },
    ...(title === undefined ? {} : { title }),
  });
  await record(office.administrator, [entry('Đèn', 3), entry(undefined, 1), entry('an toàn', 2)]);
  const titles = async (query: string) =>
    (await logOf(`from=2023-05-05&to=2023-05-05&${query}`)).rows.map((row) => row['title']);
  expect(await titles('sort=title&order=asc')).toEqual(['an toàn', 'Đèn', null]);
  expect(await titles('sort=title&order=desc')).toEqual(['Đèn', 'an toàn', null]);
  expect(await titles('sort=quantity&order=desc')).toEqual(['Đèn', 'an toàn', null]);
  expect((await office.reader.get('/api/activities?sort=nothing')).status).toBe(400);
});

test('the log by week, of each channel and of each task', async () => {
  await record(office.administrator, [
    { unit: radio, day: '2024-12-30', tasks: ['P000-II.2.c', 'P000-II.2.d-4'], quantity: 2 },
    { unit: radio, day: '2025-01-05', tasks: ['P000-II.2.c'] },
    { unit: radio, day: '2025-01-06', tasks: ['P000-II.2.c'] },
  ]);
  const weeks = (query: string) => office.reader.rows(`/api/activity-weeks?from=2024-12-30&${query}`);
  expect(await weeks(`unit=${radio}`)).toEqual([
    { key: 'radio_loudspeaker', week: '2025-W01', entries: 2, quantity: 3 },
    { key: 'radio_loudspeaker', week: '2025-W02', entries: 1, quantity: 1 },
  ]);
  expect(await weeks(`unit=${radio}&by=task&to=2025-01-05`)).toEqual([
    { key: 'P000-II.2.c', week: '2025-W01', entries: 2, quantity: 3 },
    { key: 'P000-II.2.d-4', week: '2025-W01', entries: 1, quantity: 2 },
  ]);
  expect(await weeks('unit=quang-ninh')).toEqual([]);
});
