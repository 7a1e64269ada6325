/** Files made to harm, and broken ones: each is refused with its reason, or read for the little that it is. */
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../server/spreadsheet/open.ts';
import type { UnreadableFile } from '../../../server/spreadsheet/reader.ts';
import { recognise } from '../../../server/spreadsheet/recognise.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';
import { cellXml, type Parts, xlsxParts, zipOf } from '../../helpers/zip.ts';

const rows = [
  `<row r="1">${cellXml('A1', 'Tỉnh')}${cellXml('B1', 'PCI 2014')}</row>`,
  `<row r="2">${cellXml('A2', 'Hà Nội')}${cellXml('B2', 58.89)}</row>`,
  `<row r="3">${cellXml('A3', 'Đà Nẵng')}${cellXml('B3', 66.87)}</row>`,
].join('');
const sheetOf = (more: { before?: string; rows?: string; after?: string }): string =>
  `<worksheet>${more.before ?? ''}<sheetData>${rows}${more.rows ?? ''}</sheetData>${more.after ?? ''}</worksheet>`;
const xlsx = (more: Parameters<typeof sheetOf>[0]): Buffer => zipOf(xlsxParts(sheetOf(more)));

function withDoctype(doctype: string): Buffer {
  const parts = xlsxParts(sheetOf({}).replace('Hà Nội', '&k;'));
  const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('?>', `?>${doctype}`);
  return zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
}

const laughs = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">',
  ...Array.from({ length: 10 }, (_, i) => {
    const [name, of] = ['bcdefghijk'[i] ?? '', 'abcdefghij'[i] ?? ''];
    return `<!ENTITY ${name} "${`&${of};`.repeat(10)}">`;
  }),
  ']>',
].join('');

const office = (what: string): string => `urn:oasis:names:tc:opendocument:xmlns:${what}:1.0`;
const ods = (table: string, more: Parts = {}): Buffer =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="${office('office')}" xmlns:table="${office('table')}" xmlns:text="${office('text')}"><office:body><office:spreadsheet><table:table table:name="PCI">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
const excel2003 = (table: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="PCI"><Table>${table}</Table></Worksheet></Workbook>`;

async function reasonOf(content: Uint8Array | string, name = 'file.xlsx'): Promise<string> {
  try {
    await readWorkbook(Buffer.from(content), name);
    return 'read';
  } catch (error) {
    return (error as UnreadableFile).code;
  }
}

async function valuesOf(content: Uint8Array | string, name = 'file.xlsx'): Promise<(number | null)[]> {
  const { values } = recognise(await readWorkbook(Buffer.from(content), name), register);
  return values.filter(({ taken }) => taken).map(({ points }) => points);
}

describe('sizes that are not there', () => {
  it('a dimension of the whole sheet is not believed', async () => {
    expect(await valuesOf(xlsx({ before: '<dimension ref="A1:XFD1048576"/>' }))).toEqual([58.89, 66.87]);
  });

  it.each([
    ['a cell in the last corner', xlsx({ rows: `<row r="1048576">${cellXml('XFD1048576', 1)}</row>` })],
    ['200 000 columns of text', `${','.repeat(200_000)}\n`.repeat(3)],
    ['a text of one line', 'a,'.repeat(400_000)],
  ])('%s is too big', async (_what, content) => {
    expect(await reasonOf(content)).toBe('too-big');
  });

  it.each([
    ['a cell that no sheet has', xlsx({ rows: `<row r="4">${cellXml('ZZZZZZ999999999', 1)}</row>` })],
    [
      'a row that no sheet has',
      excel2003('<Row ss:Index="999999999"><Cell><Data ss:Type="Number">1</Data></Cell></Row>'),
    ],
  ])('%s is damage', async (_what, content) => {
    expect(await reasonOf(content)).toBe('damaged');
  });

  it('merges and spans of millions of cells cost nothing', async () => {
    const merges = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${i + 5}:XFD${i + 5}"/>`).join(
      '',
    );
    expect(await reasonOf(xlsx({ after: `<mergeCells>${merges}</mergeCells>` }))).toBe('read');
    const spans =
      '<table><tr><td colspan=1000000000 rowspan="1000000000">x</td></tr><tr><td>1</td></tr></table>';
    expect(await reasonOf(spans, 'portal.xls')).toBe('read');
  });

  it('rows and cells repeated a thousand million times are not unrolled', async () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const many = ods(`<table:table-row table:number-rows-repeated="1000000000">${cell}</table:table-row>`);
    expect(await reasonOf(many)).toMatch(/^(damaged|too-big)$/);
  });
});

describe('entities', () => {
  it('are not expanded, and no file is read for them', async () => {
    expect(await valuesOf(withDoctype(laughs))).toEqual([66.87]);
    expect(await valuesOf(withDoctype('<!DOCTYPE x [<!ENTITY k SYSTEM "file:///etc/passwd">]>'))).toEqual([
      66.87,
    ]);
  });
});

describe('packed files', () => {
  it('that unpack to far more than they hold are bombs', async () => {
    expect(await reasonOf(xlsx({ after: ' '.repeat(40 * 2 ** 20) }))).toBe('bomb');
  });

  it.each(['../../etc/cron.d/x', '/etc/passwd', 'C:\\Windows\\x', 'a\\..\\..\\b'])(
    'with %s inside are unsafe',
    async (name) => {
      expect(await reasonOf(zipOf({ ...xlsxParts(sheetOf({})), [name]: 'x' }))).toBe('unsafe-name');
    },
  );

  it('of another kind are no spreadsheet', async () => {
    expect(await reasonOf(zipOf({ 'a.txt': 'x' }))).toBe('not-a-spreadsheet');
    expect(await reasonOf(zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' }))).toBe(
      'not-a-spreadsheet',
    );
  });
});

describe('passwords', () => {
  it('are asked for by .ods', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await reasonOf(ods('', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted');
  });

  it('are asked for by .xlsx, which then is an OLE2 container', async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(480),
    ]);
    expect(await reasonOf(container)).toBe('encrypted');
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n\n \n', 'empty-file'],
    ['zeros', Buffer.alloc(4096), 'not-a-spreadsheet'],
    ['a text of Word', '{\\rtf1\\ansi Tỉnh;Điểm}', 'not-a-spreadsheet'],
    [
      'a link to a sheet elsewhere',
      '{"url":"https://docs.google.com/spreadsheets/d/x"}',
      'not-a-spreadsheet',
    ],
    ['a workbook without sheets', zipOf({ 'xl/workbook.bin': 'x' }), 'damaged'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'not-a-spreadsheet'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      'not-a-spreadsheet',
    ],
    ['half a workbook', xlsx({}).subarray(0, 700), 'damaged'],
    ['tables in tables in tables', '<table><tr><td>'.repeat(100_000), 'damaged'],
  ])('%s', async (_what, content, reason) => {
    expect(await reasonOf(content)).toBe(reason);
  });
});

describe('names', () => {
  it('lose the path that came with them', async () => {
    const { fileName } = await readWorkbook(Buffer.from('Tỉnh;PCI\nHà Nội;1\n'), '../../etc/PCI 2014.csv');
    expect(fileName).toBe('PCI 2014.csv');
  });

  it('of columns that mean something to programs are ordinary texts', async () => {
    const recognition = recognise(
      await readWorkbook(Buffer.from('Tỉnh;PCI 2014;__proto__;constructor\nHà Nội;58,89;1;2\n'), 'a.csv'),
      register,
    );
    expect(recognition.values.filter(({ taken }) => taken).map(({ points }) => points)).toEqual([58.89]);
  });
});
