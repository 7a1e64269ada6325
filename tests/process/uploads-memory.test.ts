import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openUploadServer,
  pci,
  refused,
  send,
  sendFiles,
  stageOne,
  type UploadServer,
} from '../helpers/uploads.ts';
import { xlsxParts, zipOf } from '../helpers/zip.ts';

/** Files below 50 MB that unpack to what no memory for one file holds. */

const megabyte = 2 ** 20;

/** Repeats what `make` gives for 0, 1, 2 … up to so many bytes. */
const filled = (bytes: number, before: string, make: (at: number) => string, after: string): Buffer => {
  const pieces = [before];
  for (let size = 0, at = 0; size < bytes; at += 1) {
    const piece = make(at);
    size += piece.length;
    pieces.push(piece);
  }
  return Buffer.from(pieces.join('') + after);
};

/** A workbook with so many bytes of texts. */
const withTexts = (bytes: number): Uint8Array => {
  const text = (at: number): string => `<si><t>${at} ${'Xã '.padEnd(70, 'x')}</t></si>`;
  return zipOf({
    ...xlsxParts('<worksheet><sheetData/></worksheet>'),
    'xl/sharedStrings.xml': filled(bytes, '<sst>', text, '</sst>'),
  });
};

/** Rows of twenty figures in OpenDocument. */
const openDocument = (bytes: number): Uint8Array => {
  const names = ['office', 'table', 'text'].map(
    (one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`,
  );
  const cell = (figure: number): string =>
    `<table:table-cell office:value-type="float" office:value="${figure}"><text:p>${figure}</text:p></table:table-cell>`;
  const row = (at: number): string =>
    `<table:table-row>${Array.from({ length: 20 }, (_, c) => cell((at * 7919 + c * 31) % 997)).join('')}</table:table-row>`;
  const begin = `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="PCI 2014">`;
  const end = '</table:table></office:spreadsheet></office:body></office:document-content>';
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': filled(bytes, begin, row, end),
  });
};

/** The same scores again and again, for seconds of reading. */
const longList = (bytes: number): Uint8Array =>
  filled(
    bytes,
    'Năm,Tỉnh,Chỉ số thành phần,Điểm\n',
    (at) => `${2013 + (at % 8)},Quảng Ngãi,Tính minh bạch,${(5 + (at % 40) / 20).toFixed(2)}\n`,
    '',
  );

/** Made before anything is asked: meanwhile no connection waits. */
const tooMuch: [string, string, Uint8Array, RegExp][] = [
  ['texts', 'PCI.xlsx', withTexts(200 * megabyte), /sharedStrings.xml: 20\d MB$/],
  ['tables in OpenDocument', 'PCI.ods', openDocument(260 * megabyte), /content.xml: 26\d MB$/],
];
const scores = longList(30 * megabyte);

let server: UploadServer;

const readSmall = async (): Promise<void> => {
  const { values, upload } = await stageOne(server.analyst, 'PCI nhỏ.xlsx', await pci([['Hà Nội', 65.4]]));
  expect(values).toBe(1);
  await send(server.analyst, 'upload-cancel', { upload });
};

beforeAll(async () => {
  server = await openUploadServer();
  // The folder of uploads is made for the first one.
  await readSmall();
});
afterAll(() => server.close());

const filesLeft = (): string[] =>
  readdirSync(join(server.home, 'uploads'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** The processes that read spreadsheets for the server, which runs in this one. */
const readers = (): number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('spreadsheet-child'))
    .map((line) => Number.parseInt(line, 10));

/** How long each request waited while the work went on. */
const waitsDuring = async <T>(work: Promise<T>): Promise<{ result: T; waits: number[] }> => {
  const state = { isOver: false };
  const watch = async (): Promise<number[]> => {
    const waits: number[] = [];
    while (!state.isOver) {
      const began = performance.now();
      expect((await server.analyst.get('/api/health')).status).toBe(200);
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return waits;
  };
  const [result, waits] = await Promise.all([work.finally(() => (state.isOver = true)), watch()]);
  return { result, waits };
};

/** Sends a file that must be refused; `meanwhile` is done while it is read. */
const mustBeRefused = async (
  name: string,
  content: Uint8Array,
  detail: RegExp,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  expect(content.length).toBeLessThan(50 * megabyte);
  const before = { files: filesLeft(), uploads: await server.analyst.rows('/api/uploads') };
  const sent = sendFiles(server.analyst, { [name]: content });
  const { result, waits } = await waitsDuring(Promise.all([sent, meanwhile()]));
  expect(await refused(result[0])).toEqual({
    status: 422,
    code: 'unreadable_file',
    fields: { reason: 'too-big', detail: expect.stringMatching(detail) as string },
  });
  expect(waits.filter((ms) => ms < 300).length / waits.length).toBeGreaterThan(0.9);
  await expect.poll(filesLeft, { timeout: 10_000 }).toEqual(before.files);
  expect(await server.analyst.rows('/api/uploads')).toEqual(before.uploads);
  expect(readers()).toEqual([]);
  await readSmall();
};

test.each(tooMuch)(
  'more %s than memory holds: refused in a sentence, health answered, nothing left',
  (_what, name, content, detail) => mustBeRefused(name, content, detail),
  120_000,
);

test('a reading that the system ends for its memory is refused likewise, and the server goes on', async () => {
  const end = async (): Promise<void> => {
    await expect.poll(readers, { timeout: 60_000, interval: 100 }).toHaveLength(1);
    for (const reader of readers()) process.kill(reader, 'SIGKILL');
  };
  await mustBeRefused('PCI dạng dài.csv', scores, /^the memory for one file$/, end);
}, 120_000);
