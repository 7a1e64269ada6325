import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../server/spreadsheet/open.ts';
import { headOfLongText } from '../../../server/workers/spreadsheet-long.ts';
import { expectSameInBlocks, jobOf, writeLog } from '../../helpers/long-log.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlens-long-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a long log', () => {
  test('read in a few blocks gives what it gives read as a whole', async () => {
    const path = writeLog(folder, 6_000);
    const head = await readWorkbook(readFileSync(path), 'log.csv');
    expect(await expectSameInBlocks(path, head)).toBeGreaterThan(4_000);
  });

  test('is told from short texts and from other long files', async () => {
    const short = join(folder, 'short.csv');
    writeFileSync(short, 'Ngày,Đơn vị,Số lượng\n');
    expect(await headOfLongText(jobOf(short))).toBeNull();
    const zip = join(folder, 'zip.csv');
    writeFileSync(zip, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(9 * 2 ** 20, 65)]));
    expect(await headOfLongText(jobOf(zip))).toBeNull();
  });
});
