import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openUploadServer, send, stageOne, type UploadServer } from '../helpers/uploads.ts';

// Workbooks as their owners published them: not ours to keep in the repository.
const folder = resolve('../shared/data/workbooks');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.xlsx?$/.test(name)) : [];

describe.runIf(files.length > 0)('published workbooks', () => {
  let server: UploadServer;
  beforeAll(async () => {
    server = await openUploadServer();
  });
  afterAll(() => server.close());

  /** Everything stored of scores, but when it was stored. */
  const fingerprint = async (): Promise<string> => {
    const [row] = await server.database.read((connection) =>
      connection.rows(
        z.object({ mark: z.string() }),
        'select md5(string_agg(s::text, chr(10) order by s::text)) as mark from (select * exclude valid_from from score) s',
      ),
    );
    return row?.mark ?? '';
  };

  test.each(files)('%s: recognised without a question, loaded, undone', async (name) => {
    const { analyst } = server;
    const before = await fingerprint();
    const staged = await stageOne(analyst, name, readFileSync(resolve(folder, name)));
    expect(staged).toMatchObject({ isCertain: true, problem: null });
    const { upload } = staged;
    expect(staged.values).toBeGreaterThan(400);
    const document = await analyst.json(`/api/upload?upload=${upload}`);
    expect(document['problems']).toMatchObject({ error: 0 });

    const difference = await analyst.json(`/api/upload-difference?upload=${upload}&size=5000`);
    const counts = difference['about'] as { new: number; changed: number; unchanged: number };
    expect(counts.unchanged + counts.new + counts.changed).toBeGreaterThanOrEqual(staged.values ?? 0);
    const changed = (
      difference['rows'] as { change: string; oldPoints: number | null; newPoints: number | null }[]
    )
      .filter(({ change }) => change === 'changed')
      .map(({ oldPoints, newPoints }) => Math.abs((newPoints ?? 0) - (oldPoints ?? 0)));
    expect(Math.max(0, ...changed)).toBeLessThan(1e-4);

    const reply = await send<{ scores: number }>(analyst, 'upload-commit', { upload });
    expect(reply.scores).toBe(staged.values);
    expect(await fingerprint()).not.toBe(before);
    await send(analyst, 'upload-undo', { upload });
    expect(await fingerprint()).toBe(before);
  });
});

test('the workbooks are looked for beside the repository', () => {
  expect(folder).toMatch(/workbooks$/);
});
