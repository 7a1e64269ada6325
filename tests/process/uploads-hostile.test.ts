import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../helpers/client.ts';
import {
  openUploadServer,
  pci,
  refused,
  send,
  sendFiles,
  stage,
  stageOne,
  type UploadServer,
} from '../helpers/uploads.ts';
import { cellXml, xlsxParts, zipOf } from '../helpers/zip.ts';

let server: UploadServer;
let analyst: Client;

beforeAll(async () => {
  server = await openUploadServer();
  ({ analyst } = server);
});
afterAll(() => server.close());

/** A ZIP with one entry that unpacks to far more than it says in its favour. */
const bomb = (name: string, unpacked: number): Uint8Array => {
  const packed = deflateRawSync(Buffer.alloc(unpacked, 32));
  const file = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(unpacked, 22);
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(unpacked, 24);
  central.writeUInt16LE(file.length, 28);
  const start = 30 + file.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + file.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, file, packed, central, file, end]);
};

/** A sheet of PCI 2014 with a doctype, something before its rows, and a last row. */
const crafted = (more: { doctype?: string; before?: string; row?: string }): Buffer => {
  const row = (at: number, unit: string, points: string | number) =>
    `<row r="${at}">${cellXml(`A${at}`, unit)}${cellXml(`B${at}`, points)}</row>`;
  const rows = row(1, 'Tỉnh', 'PCI 2014') + row(2, more.doctype ? '&k;' : 'Hà Nội', 58.89);
  const data = `<sheetData>${rows}${row(3, 'Đà Nẵng', 66.87)}${more.row ?? ''}</sheetData>`;
  const parts = xlsxParts(`<worksheet>${more.before ?? ''}${data}</worksheet>`);
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = Buffer.from(parts[path] ?? '').toString('utf8');
  return zipOf({ ...parts, [path]: sheet.replace('?>', `?>${more.doctype ?? ''}`) });
};

/** Ten times ten times … a letter. */
const laughs = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghijk'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at] ?? ''};`.repeat(10)}">`)
  .join('')}]>`;

describe('hostile and broken files', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    [
      'a truncated workbook',
      'cut.xlsx',
      async () => (await pci([['Hà Nội', 65.4]])).slice(0, 900),
      'damaged',
    ],
    ['a ZIP bomb', 'bomb.xlsx', () => bomb('xl/worksheets/sheet1.xml', 60 * 2 ** 20), 'bomb'],
    ['a path that climbs', 'climb.xlsx', () => bomb('../../etc/cron.d/x', 100), 'unsafe-name'],
    [
      'a cell in the last corner',
      'corner.xlsx',
      () => crafted({ row: `<row r="1048576">${cellXml('XFD1048576', 1)}</row>` }),
      'too-big',
    ],
    ['a million columns', 'wide.csv', () => Buffer.from(`${','.repeat(1_000_000)}\n`.repeat(3)), 'too-big'],
    ['a PDF', 'report.xlsx', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-a-spreadsheet'],
    ['an empty file', 'empty.xls', () => new Uint8Array(), 'empty-file'],
    [
      'bytes without sense',
      'noise.xls',
      () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
      'not-a-spreadsheet',
    ],
  ])('%s is refused in words, and nothing of it remains', async (_what, name, make, reason) => {
    const before = (await analyst.rows('/api/uploads')).length;
    const problem = await refused(await sendFiles(analyst, { [name]: await make() }));
    expect(problem).toMatchObject({ status: 422, code: 'unreadable_file', fields: { reason } });
    expect(await analyst.rows('/api/uploads')).toHaveLength(before);
  });

  test.each([
    ['a dimension of the whole sheet', crafted({ before: '<dimension ref="A1:XFD1048576"/>' }), 2],
    ['an entity bomb', crafted({ doctype: laughs }), 1],
    [
      'an entity that names a file',
      crafted({ doctype: '<!DOCTYPE x [<!ENTITY k SYSTEM "file:///etc/passwd">]>' }),
      1,
    ],
  ])('%s is read for the little that it is', async (_what, content, values) => {
    const staged = await stageOne(analyst, 'nhỏ.xlsx', content);
    expect(staged.values).toBe(values);
    const rows = await analyst.rows(`/api/upload-rows?upload=${staged.upload}`);
    expect(JSON.stringify(rows)).not.toMatch(/aaaaaaaaaa|root:/);
    await send(analyst, 'upload-cancel', { upload: staged.upload });
  });

  test.each([
    ['../../etc/PCI 2014.csv', 'PCI 2014.csv'],
    ['C:\\Windows\\PCI 2014.csv', 'PCI 2014.csv'],
    ['a\u202Egnp.csv', 'agnp.csv'],
    ['<b>:*?.csv', 'b.csv'],
    ['?.csv', 'upload.csv'],
  ])('of the name %s stays %s', async (name, kept) => {
    const { upload, fileName } = await stageOne(analyst, name, 'Tỉnh,PCI 2014\nHà Nội,58.89\n');
    expect(fileName).toBe(kept);
    const stored = readdirSync(join(server.home, 'uploads'), { recursive: true, withFileTypes: true });
    expect(stored.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    await send(analyst, 'upload-cancel', { upload });
  });

  test('a file with a password is refused in words', async () => {
    const { sheets } = await readXlsx(await pci([['Hà Nội', 65.4]]));
    const locked = await writeXlsx({
      sheets: sheets.map(({ name, rows }) => ({ name, rows })),
      encryption: { password: 'bí mật' },
    });
    const problem = await refused(await sendFiles(analyst, { 'locked.xlsx': locked }));
    expect(problem).toMatchObject({ code: 'unreadable_file', fields: { reason: 'encrypted' } });
  });

  test('a web page that an old portal names .xls is read', async () => {
    const page = `<html><body><table><tr><th>Tỉnh</th><th>PCI 2014</th></tr>
      <tr><td>Hà Nội</td><td>58,89</td></tr><tr><td>Đà Nẵng</td><td>66,87</td></tr></table></body></html>`;
    const { upload, values } = await stageOne(analyst, 'PCI 2014.xls', page);
    expect(values).toBe(2);
    const notes = await analyst.rows<{ code: string }>(`/api/upload-problems?upload=${upload}&level=note`);
    expect(notes.map(({ code }) => code)).toContain('renamed-file');
    await send(analyst, 'upload-cancel', { upload });
  });

  test('more than 50 MB is refused, and the server answers others meanwhile', async () => {
    const sent = sendFiles(analyst, { 'big.csv': new Uint8Array(51 * 2 ** 20) });
    expect((await analyst.get('/api/health')).status).toBe(200);
    expect(await refused(await sent)).toMatchObject({
      status: 413,
      code: 'too_large',
      fields: { megabytes: '50' },
    });
  });

  test('no file, or too many, is refused', async () => {
    expect(await refused(await sendFiles(analyst, {}))).toMatchObject({ status: 400, code: 'bad_request' });
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.csv`, 'x']));
    expect(await refused(await sendFiles(analyst, many))).toMatchObject({ status: 400, code: 'bad_request' });
  });

  test('a file with nothing in it that would be stored is not committed', async () => {
    const [staged] = await stage(analyst, { 'letter.csv': 'Kính gửi,Quý cơ quan\nTrân trọng,\n' });
    const problem = await refused(await analyst.post('/api/upload-commit', { upload: staged?.upload }));
    expect(problem).toMatchObject({ status: 422, code: 'nothing_taken' });
    await send(analyst, 'upload-cancel', { upload: staged?.upload });
  });

  test('a text that is cut through an emoji, and half an emoji alone, are read', async () => {
    const long = `${'a'.repeat(499)}😀`;
    const page = `<table><tr><th>Tỉnh</th><th>PCI 2014</th></tr><tr><td>Hà Nội</td><td>58,89</td></tr>
      <tr><td>${long}</td><td>60</td></tr><tr><td>&#xD83D;</td><td>61</td></tr></table>`;
    const log = `Ngày,Đơn vị,Số lượng,Nội dung\n05/03/2024,Quảng Ngãi,2,${long}\n06/03/2024,Quảng Ngãi,1,b\n`;
    for (const [name, content] of [
      ['emoji.xls', page],
      ['emoji.csv', log],
    ] as const) {
      const { upload, problem } = await stageOne(analyst, name, content);
      expect(problem).toBeNull();
      await send(analyst, 'upload-cancel', { upload });
    }
  });

  test('CSV of what was read cannot carry a formula into a spreadsheet', async () => {
    const { upload } = await stageOne(analyst, '=cmd.csv', 'Tỉnh,PCI 2013\n=1+1,60\nHà Nội,57.67\n');
    const response = await analyst.get(`/api/upload-problems?upload=${upload}&format=csv`);
    expect(await response.text()).not.toMatch(/(^|,)[=+@]/m);
    await send(analyst, 'upload-cancel', { upload });
  });
});
