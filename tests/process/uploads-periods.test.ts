import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Client } from '../helpers/client.ts';
import { openUploadServer, send, stageOne, type UploadServer } from '../helpers/uploads.ts';

/** A log with its months across, from the file to the tables and back. */
let server: UploadServer;
let analyst: Client;
beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

const stored = (upload: string) =>
  server.database.read((connection) =>
    connection.rows(
      z.object({ unit: z.string(), day: z.string(), quantity: z.number(), note: z.string() }),
      `select unit_id as unit, day::text as day, quantity, note from activity
       where activity_id like 'upload-' || $upload || '-%' order by unit, day`,
      { upload },
    ),
  );
const reported = (year: number) =>
  server.database.read((connection) =>
    connection.rows(
      z.object({ unit: z.string() }),
      `select unit_id as unit from activity_report where origin = 'recorded' and year = $year order by unit`,
      { year },
    ),
  );

const csv = [
  'SỐ HOẠT ĐỘNG TUYÊN TRUYỀN NĂM 2016,,,,',
  'Đơn vị,Tháng 1,Tháng 2,Quý I,Tháng 3',
  'Tỉnh Lai Châu,2,,5,3',
  'Tỉnh Quảng Trị,0,,0,0',
  'Tỉnh Lào Cai,,,,',
].join('\n');

test('a figure stands on the last day of its month with the month in its note; 0 is a report, blank is none', async () => {
  const before = await reported(2016);
  const { upload } = await stageOne(analyst, 'thang.csv', new TextEncoder().encode(csv));
  const document = await analyst.json(`/api/upload?upload=${upload}`);
  expect(document).toMatchObject({ kind: 'activities', isCertain: true, problems: { error: 0, note: 3 } });
  const rows = await analyst.rows<{ cell: string; quantity: number }>(
    `/api/upload-activities?upload=${upload}`,
  );
  expect(rows.map(({ cell, quantity }) => [cell, quantity])).toEqual([
    ['B3', 2],
    ['E3', 3],
    ['B4', 0],
    ['E4', 0],
  ]);
  const reply = await send(analyst, 'upload-commit', { upload });
  expect(reply).toMatchObject({ state: 'committed', activities: 2 });
  expect(await stored(upload)).toEqual([
    { unit: 'lai-chau', day: '2016-01-31', quantity: 2, note: '2016-01-01 – 2016-01-31' },
    { unit: 'lai-chau', day: '2016-03-31', quantity: 3, note: '2016-03-01 – 2016-03-31' },
  ]);
  expect(await reported(2016)).toEqual([...before, { unit: 'lai-chau' }, { unit: 'quang-tri' }]);
  await send(analyst, 'upload-undo', { upload });
  expect(await stored(upload)).toEqual([]);
  expect(await reported(2016)).toEqual(before);
  await send(analyst, 'upload-redo', { upload });
  expect(await reported(2016)).toEqual([...before, { unit: 'lai-chau' }, { unit: 'quang-tri' }]);
});

test('a table that comes again with another figure is told of before both count', async () => {
  type Row = { cell: string; quantity: number; isStored: boolean; isBeside: boolean };
  const logOf = async (upload: string) => {
    const { rows, about } = (await analyst.json(`/api/upload-activities?upload=${upload}`)) as {
      rows: Row[];
      about: { stored: number; beside: number };
    };
    return { rows, about };
  };
  const first = await stageOne(analyst, 'lan-1.csv', new TextEncoder().encode(csv.replace('2016', '2017')));
  await send(analyst, 'upload-commit', { upload: first.upload });
  const again = csv.replace('2016', '2017').replace('Lai Châu,2,,5,3', 'Lai Châu,2,,6,4');
  const { upload } = await stageOne(analyst, 'lan-2.csv', new TextEncoder().encode(again));
  const { rows, about } = await logOf(upload);
  expect(about).toMatchObject({ total: 4, stored: 3, beside: 1 });
  expect(rows.filter(({ isBeside }) => isBeside).map(({ cell }) => cell)).toEqual(['E3']);
  await send(analyst, 'upload-undo', { upload: first.upload });
  expect((await logOf(upload)).about).toMatchObject({ stored: 0, beside: 0 });
});

test('of a month that still runs the figure stands on the day of loading, and is known again by its month', async () => {
  const [year = '', month = ''] = new Date().toISOString().split('-');
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const sheet = (figure: number) => {
    const figures = months.map((one) => (one === Number(month) ? figure : ''));
    const rows = [
      [`HOẠT ĐỘNG TUYÊN TRUYỀN NĂM ${year}`, ...months.map(() => '')],
      ['Đơn vị', ...months.map((one) => `Tháng ${one}`)],
      ['Tỉnh Lai Châu', ...figures],
      ['Tỉnh Lào Cai', ...months.map(() => '')],
    ];
    return new TextEncoder().encode(rows.map((cells) => cells.join(',')).join('\n'));
  };
  const first = await stageOne(analyst, 'chay-1.csv', sheet(2));
  await send(analyst, 'upload-commit', { upload: first.upload });
  await server.database.transaction((writer) =>
    writer.run("update activity set day = day - 1 where activity_id like 'upload-' || $upload || '-%'", {
      upload: first.upload,
    }),
  );
  const { upload } = await stageOne(analyst, 'chay-2.csv', sheet(3));
  const { about } = (await analyst.json(`/api/upload-activities?upload=${upload}`)) as {
    about: { total: number; beside: number };
  };
  expect(about).toMatchObject({ total: 1, beside: 1 });
});

test('the cells of figures are shown as quantities, those of sums are not', async () => {
  const folder = join(import.meta.dirname, '../fixtures/spreadsheet/periods');
  const bytes = readFileSync(join(folder, 'thang tren kenh duoi.xlsx'));
  const { upload } = await stageOne(analyst, 'thang tren kenh duoi.xlsx', bytes);
  const cell = z.object({ row: z.number(), column: z.number(), role: z.string() });
  const { cells } = z
    .object({ cells: z.array(cell) })
    .parse(await analyst.json(`/api/upload-preview?upload=${upload}&sheet=Bieu`));
  const inRow = cells.filter(({ row }) => row === 3);
  const roleAt = (column: number) => inRow.find((one) => one.column === column)?.role;
  expect([roleAt(1), roleAt(11)]).toEqual(['unit', '']);
  expect(inRow.filter(({ role }) => role === 'quantity').length).toBeGreaterThan(4);
});
