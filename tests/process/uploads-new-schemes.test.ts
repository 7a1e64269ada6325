import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Client } from '../helpers/client.ts';
import { openUploadServer, send, stageOne, type UploadServer } from '../helpers/uploads.ts';

/** A sheet of an index that nobody knows, stored with its scheme in one go and taken back with it. */
let server: UploadServer;
let analyst: Client;
beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

const counts = () =>
  server.database.read((connection) =>
    connection.one(
      z.object({ indices: z.number(), editions: z.number(), components: z.number(), scores: z.number() }),
      `select (select count(*) from index_register where index_code = 'XANH') as indices,
         (select count(*) from edition where index_code = 'XANH') as editions,
         (select count(*) from component where edition_id = 'xanh-province-2024') as components,
         (select count(*) from score where index_code = 'XANH' and is_shown) as scores`,
    ),
  );

test('is offered, made, stored and undone together', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/spreadsheet/new-schemes/xanh.xlsx'));
  const { upload } = await stageOne(analyst, 'xanh.xlsx', bytes);
  const before = z
    .object({
      sheets: z.array(z.object({ sheet: z.string(), parts: z.array(z.object({ code: z.string() })) })),
    })
    .parse(await analyst.json(`/api/upload?upload=${upload}`));
  expect(before.sheets[0]?.parts.map(({ code }) => code)).toEqual([
    ...['I', 'I.1', 'I.1.1', 'I.1.2', 'I.2', 'II', 'II.1', 'II.2'],
  ]);
  const newScheme = { index: 'XANH', indexName: 'Chuyển đổi xanh', level: 'province', fromYear: 2024 };
  await send(analyst, 'upload-map', {
    upload,
    sheets: [{ sheet: 'Phu luc', take: true, kind: 'scores', newScheme }],
  });
  const document = await analyst.json(`/api/upload?upload=${upload}`);
  expect(document).toMatchObject({ kind: 'scores', isCertain: true, problems: { error: 0 } });
  expect(document['counts']).toMatchObject({ values: 18, entries: 11 });
  const empty = { indices: 0, editions: 0, components: 0, scores: 0 };
  expect(await counts()).toEqual(empty);
  await send(analyst, 'upload-commit', { upload });
  const whole = { indices: 1, editions: 1, components: 9, scores: 18 };
  const stored = await counts();
  expect([stored.indices, stored.editions, stored.components]).toEqual([1, 1, 9]);
  expect(stored.scores).toBeGreaterThan(0);
  await send(analyst, 'upload-undo', { upload });
  expect(await counts()).toEqual(empty);
  await send(analyst, 'upload-redo', { upload });
  expect(await counts()).toEqual({ ...whole, scores: stored.scores });
  await send(analyst, 'upload-undo', { upload });
});
