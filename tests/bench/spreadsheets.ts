/**
 * Reading long activity logs: 2 million rows of CSV against DuckDB's own reader, 200 000 rows of a workbook against the
 * spreadsheet library alone; 1.1 million rows of a score list. Each in a process of its own, so that its peak memory is
 * its own.
 *
 *     node --import tsx tests/bench/spreadsheets.ts [CSV_ROWS] [WORKBOOK_ROWS] [SCORE_ROWS]
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readXlsx, writeXlsxStream } from 'hucre';
import { DuckDBInstance } from '@duckdb/node-api';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import { headOfLongText, readLongLog } from '../../server/workers/spreadsheet-long.ts';
import { understandBook } from '../../server/workers/spreadsheet-understand.ts';
import { register } from '../fixtures/spreadsheet/register.ts';

const heading = ['Ngày', 'Đơn vị', 'Mã nhiệm vụ', 'Hình thức', 'Số lượng', 'Tên tin, bài', 'Đường link'];
const units = ['Quảng Ngãi', 'Đà Nẵng', 'Hà Nội', 'Hải Phòng', 'Bà Rịa - Vũng Tàu'];
const two = (number: number): string => String(number).padStart(2, '0');

function* rows(count: number): Generator<(string | number)[]> {
  yield heading;
  for (let i = 0; i < count; i += 1) {
    const day = `${two(1 + (i % 28))}/${two(1 + (i % 12))}/${2015 + (i % 10)}`;
    const title = `Bài tuyên truyền số ${i}, kỳ ${i % 7}`;
    yield [
      day,
      units[i % 5] ?? '',
      `2.${1 + (i % 15)}`,
      'Báo chí',
      1 + (i % 9),
      title,
      `https://example.vn/${i}`,
    ];
  }
}

/** Every component of PAPI in every province and year that it has, again and again. */
function* scores(count: number): Generator<(string | number)[]> {
  yield ['Năm', 'Tỉnh', 'Nội dung', 'Điểm'];
  const provinces = register.units.filter(
    ({ level, validFrom }) => level === 'province' && validFrom === null,
  );
  const years = [2011, 2012, 2013, 2014, 2015];
  const parts = register.components.filter(
    ({ edition, max }) => edition === 'papi-2011' && (max ?? 99) <= 10,
  );
  for (let i = 0; i < count; i += 1) {
    const place = Math.floor(i / parts.length);
    const part = parts[i % parts.length];
    const name = provinces[place % provinces.length]?.nameVi ?? '';
    const year = years[Math.floor(place / provinces.length) % years.length] ?? 2011;
    yield [year, name, part?.nameVi ?? '', (0.1 + ((i % 89) / 100) * (part?.max ?? 1)).toFixed(3)];
  }
}

function* lines(all: Iterable<(string | number)[]>): Generator<string> {
  let pending = '';
  for (const row of all) {
    pending += `${row.map((cell) => (String(cell).includes(',') ? `"${cell}"` : cell)).join(',')}\n`;
    if (pending.length < 2 ** 20) continue;
    yield pending;
    pending = '';
  }
  yield pending;
}

/** `cpuMs`: of the processor, whatever else the machine does meanwhile. */
type Result = { rows: number; ms: number; cpuMs: number; megabytes: number };

const job = (path: string) => ({
  task: 'recognise' as const,
  path,
  fileName: path,
  isPasted: false,
  register,
  choices: {},
  remembered: {},
  folder: join(path, '..'),
});

/** Each answers how many rows it read. */
const works: Record<string, (path: string) => Promise<number>> = {
  'csv-duckdb': async (path) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create table log as from read_csv('${path}', all_varchar = true, header = true)`);
    const reader = await connection.runAndReadAll('select count(*) from log');
    return Number(reader.getRows()[0]?.[0]);
  },
  'csv-parlens': async (path) => {
    const head = await headOfLongText(job(path));
    const read = head === null ? null : await readLongLog(job(path), head, {}, '2026-01-01');
    return read?.stored ?? 0;
  },
  'scores-parlens': async (path) => {
    const book = await readWorkbook(readFileSync(path), 'PAPI.csv');
    understandBook(job(path), book, () => undefined);
    return (book.sheets[0]?.rows.length ?? 1) - 1;
  },
  'xlsx-library': async (path) => {
    const { sheets } = await readXlsx(readFileSync(path));
    return (sheets[0]?.rows.length ?? 1) - 1;
  },
  'xlsx-parlens': async (path) =>
    recognise(await readWorkbook(readFileSync(path), 'log.xlsx'), register).counts.activities,
};

const measure = async (name: string, path: string): Promise<Result> => {
  const start = performance.now();
  const before = process.cpuUsage();
  const count = await (works[name] ?? (() => Promise.resolve(0)))(path);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { rows: count, ms, cpuMs: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
};

const apart = (name: string, path: string): Result => {
  const self = fileURLToPath(import.meta.url);
  const output = execFileSync(process.execPath, ['--import', 'tsx', self, '--measure', name, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 20,
  });
  return JSON.parse(output) as Result;
};

const line = (what: string, { rows: count, ms, cpuMs, megabytes }: Result, base: Result): string => {
  const perSecond = Math.round(count / (ms / 1000)).toLocaleString('en');
  const seconds = [ms, cpuMs].map((one) => (one / 1000).toFixed(1)).join(' | ');
  return `| ${what} | ${count.toLocaleString('en')} | ${seconds} | ${perSecond} | ${megabytes.toFixed(0)} | ${(ms / base.ms).toFixed(1)} |`;
};

const compareAll = async (csvRows: number, workbookRows: number, scoreRows: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'parlens-bench-'));
  try {
    const csv = join(folder, 'log.csv');
    const xlsx = join(folder, 'log.xlsx');
    await pipeline(Readable.from(lines(rows(csvRows))), createWriteStream(csv));
    const workbook = writeXlsxStream(rows(workbookRows), { name: 'Nhật ký' });
    await pipeline(Readable.fromWeb(workbook as ReadableStream), createWriteStream(xlsx));
    const list = join(folder, 'PAPI.csv');
    await pipeline(Readable.from(lines(scores(scoreRows))), createWriteStream(list));
    const listed = apart('scores-parlens', list);
    const duckdb = apart('csv-duckdb', csv);
    const ours = apart('csv-parlens', csv);
    const library = apart('xlsx-library', xlsx);
    const recognised = apart('xlsx-parlens', xlsx);
    process.stdout.write(
      `${[
        '| Reading a log | Rows | s | s of the processor | Rows/s | Peak MB | Times the base |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        line('CSV, DuckDB read_csv into a table of texts', duckdb, duckdb),
        line('CSV, recognised row by row', ours, duckdb),
        line('Workbook, hucre alone', library, library),
        line('Workbook, read and recognised', recognised, library),
        line('Score list in CSV, all that the command line does in its process', listed, listed),
      ].join('\n')}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [task, name = '', path = ''] = process.argv.slice(2);
if (task === '--measure') process.stdout.write(JSON.stringify(await measure(name, path)));
else {
  const [csv = '2000000', workbook = '200000', list = '1100000'] = process.argv.slice(2);
  await compareAll(Number(csv), Number(workbook), Number(list));
}
