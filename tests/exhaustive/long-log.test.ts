import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headOfLongText } from '../../server/workers/spreadsheet-long.ts';
import { expectSameInBlocks, jobOf, writeLog } from '../helpers/long-log.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlens-long-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a log of many blocks gives what it gives read as a whole', async () => {
  const path = writeLog(folder, 62_000);
  const head = await headOfLongText(jobOf(path));
  if (head === null) throw new Error('the log was not taken for a long one');
  expect(head.sheets).toHaveLength(1);
  expect(await expectSameInBlocks(path, head)).toBeGreaterThan(45_000);
});
