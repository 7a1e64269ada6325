import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Workbook } from '../../server/spreadsheet/model.ts';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import { readLongLog } from '../../server/workers/spreadsheet-long.ts';
import { activityLines } from '../../server/workers/spreadsheet-rows.ts';
import { register } from '../fixtures/spreadsheet/register.ts';

const today = '2026-01-01';
const units = ['Quảng Ngãi', 'Đà Nẵng', 'Hà Nội', 'Nơi không có', 'Bà Rịa - Vũng Tàu'];

/** Some rows are sums, some have a day that does not exist, a unit that does not, or a title over two lines. */
const row = (i: number): string => {
  if (i % 997 === 0) return 'Tổng cộng,,,,9,,';
  const day = i % 501 === 0 ? '31/02/2020' : `${1 + (i % 28)}/${1 + (i % 12)}/${2015 + (i % 10)}`;
  const title = i % 13 === 0 ? `"Tin, bài\nsố ${i}"` : `Bài số ${i} ${'về cải cách hành chính '.repeat(4)}`;
  return `${day},${units[i % 5] ?? ''},2.${1 + (i % 15)},Báo chí,${1 + (i % 9)},${title},https://example.vn/${i}`;
};

export const jobOf = (path: string) => ({
  task: 'recognise' as const,
  path,
  fileName: 'log.csv',
  isPasted: false,
  register,
  choices: {},
  remembered: {},
  folder: dirname(path),
});

/** Writes a log of `count` rows into `folder`; answers with its path. */
export const writeLog = (folder: string, count: number): string => {
  const path = join(folder, 'long.csv');
  const heading =
    'NHẬT KÝ NĂM 2024,,,,,,\nNgày,Đơn vị,Mã nhiệm vụ,Hình thức,Số lượng,Tên tin bài,Đường link\n';
  writeFileSync(path, heading + Array.from({ length: count }, (_, i) => row(i + 1)).join('\n'));
  return path;
};

/** Read in blocks it gives what it gives read as a whole; answers how many activities there are. */
export const expectSameInBlocks = async (path: string, head: Workbook): Promise<number> => {
  const read = await readLongLog(jobOf(path), head, {}, today);
  const whole = recognise(await readWorkbook(readFileSync(path), 'log.csv'), register);
  const expected = [...activityLines(whole, today)].map((line): unknown => JSON.parse(line));
  const found = readFileSync(read?.file ?? '', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(found).toEqual(expected);
  expect(read?.problems).toEqual(whole.problems);
  expect(read?.rows).toHaveLength(readFileSync(path, 'utf8').match(/^(?!số \d)/gm)?.length ?? 0);
  return found.length;
};
