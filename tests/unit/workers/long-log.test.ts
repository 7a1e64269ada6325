import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../server/spreadsheet/open.ts';
import { recognise } from '../../../server/spreadsheet/recognise.ts';
import { headOfLongText, readLongLog } from '../../../server/workers/spreadsheet-long.ts';
import { activityRows } from '../../../server/workers/spreadsheet-rows.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

const today = '2026-01-01';
const units = ['Quảng Ngãi', 'Đà Nẵng', 'Hà Nội', 'Nơi không có', 'Bà Rịa - Vũng Tàu'];

/** Some rows are sums, some have a day that does not exist, a unit that does not, or a title over two lines. */
const row = (i: number): string => {
  if (i % 997 === 0) return 'Tổng cộng,,,,9,,';
  const day = i % 501 === 0 ? '31/02/2020' : `${1 + (i % 28)}/${1 + (i % 12)}/${2015 + (i % 10)}`;
  const title = i % 13 === 0 ? `"Tin, bài\nsố ${i}"` : `Bài số ${i} ${'về cải cách hành chính '.repeat(4)}`;
  return `${day},${units[i % 5] ?? ''},2.${1 + (i % 15)},Báo chí,${1 + (i % 9)},${title},https://example.vn/${i}`;
};

let folder = '';
const jobOf = (path: string) => ({
  task: 'recognise' as const,
  path,
  fileName: 'log.csv',
  isPasted: false,
  register,
  choices: {},
  remembered: {},
  folder,
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlens-long-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a long log', () => {
  test('read in blocks gives what it gives read as a whole', { timeout: 120_000 }, async () => {
    const path = join(folder, 'long.csv');
    const heading =
      'NHẬT KÝ NĂM 2024,,,,,,\nNgày,Đơn vị,Mã nhiệm vụ,Hình thức,Số lượng,Tên tin bài,Đường link\n';
    writeFileSync(path, heading + Array.from({ length: 62_000 }, (_, i) => row(i + 1)).join('\n'));
    const job = jobOf(path);
    const head = await headOfLongText(job);
    expect(head?.sheets).toHaveLength(1);
    const read = head === null ? null : await readLongLog(job, head, {}, today);
    const whole = recognise(await readWorkbook(readFileSync(path), 'log.csv'), register);
    const expected = [...activityRows(whole, today)];
    const found = readFileSync(read?.file ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(expected.length).toBeGreaterThan(45_000);
    expect(found).toEqual(expected);
    expect(read?.problems).toEqual(whole.problems);
    expect(read?.rows).toHaveLength(readFileSync(path, 'utf8').match(/^(?!số \d)/gm)?.length ?? 0);
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
