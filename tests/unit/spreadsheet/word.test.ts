/** Word documents: their tables as sheets, what Word counts by itself, and files made to harm. */
import { describe, expect, test } from 'vitest';
import { cellText, type Sheet } from '../../../server/spreadsheet/model.ts';
import { readWorkbook } from '../../../server/spreadsheet/open.ts';
import type { UnreadableFile } from '../../../server/spreadsheet/reader.ts';
import { type Parts, zipOf } from '../../helpers/zip.ts';

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tbl = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
const listed = (depth: number): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr>`;

const lists = `<w:numbering><w:abstractNum w:abstractNumId="3">
  <w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;

const docx = (body: string, more: Parts = {}): Buffer =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const sheetsOf = async (bytes: Buffer): Promise<readonly Sheet[]> =>
  (await readWorkbook(bytes, 'ke hoach.docx')).sheets;
const texts = (sheet: Sheet | undefined): string[][] => (sheet?.rows ?? []).map((row) => row.map(cellText));

describe('a table', () => {
  test('keeps its merged cells and stands below the lines before it', async () => {
    const rows = [
      [tc(p('Nội dung'), '<w:gridSpan w:val="2"/>'), tc(p('Chủ trì'))],
      [tc(p('A'), '<w:vMerge w:val="restart"/>'), tc(p('một') + p('hai')), tc(p('Sở Nội vụ &amp; VP'))],
      [tc(p(''), '<w:vMerge/>'), tc(p('ba')), tc(p(''))],
    ];
    const [table, text] = await sheetsOf(docx(p('PHỤ LỤC') + tbl(...rows)));
    expect(table?.name).toBe('Bảng 1');
    expect(texts(table)).toEqual([
      ['PHỤ LỤC'],
      ['Nội dung', '', 'Chủ trì'],
      ['A', 'một\nhai', 'Sở Nội vụ & VP'],
      ['', 'ba', ''],
    ]);
    expect(table?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
    expect(texts(text)).toEqual([['PHỤ LỤC']]);
  });

  test('goes on in a table of the same columns that follows at once; another is another sheet', async () => {
    const row = (...cells: string[]) => cells.map((text) => tc(p(text)));
    const sheets = await sheetsOf(docx(tbl(row('a', 'b')) + p('') + tbl(row('c', 'd')) + tbl(row('e'))));
    expect(sheets.map(texts)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [['e']],
    ]);
  });

  test('inside a cell is text of that cell; what was moved away or drawn is not read', async () => {
    const inner = tbl([tc(p('trong')), tc(p('cùng'))]);
    const moved = `<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>`;
    const deleted = '<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>';
    const [table] = await sheetsOf(docx(tbl([tc(p('ngoài') + inner), tc(`<w:p>${moved}${deleted}</w:p>`)])));
    expect(texts(table)).toEqual([['ngoài\ntrong\ncùng', '']]);
  });

  test('has the numbers that Word counts by itself', async () => {
    const rows = [0, 1, 1, 0].map((depth) => [tc(p('', listed(depth))), tc(p('việc', listed(depth)))]);
    const [table] = await sheetsOf(docx(tbl(...rows), { 'word/numbering.xml': lists }));
    expect(texts(table)).toEqual([
      ['2.', '3. việc'],
      ['3.a)', '3.b) việc'],
      ['3.c)', '3.d) việc'],
      ['4.', '5. việc'],
    ]);
  });
});

describe('a file made to harm', () => {
  const reasonOf = (bytes: Buffer): Promise<string> =>
    readWorkbook(bytes, 'a.docx').then(
      () => 'read',
      (error: unknown) => (error as UnreadableFile).code,
    );

  test('that unpacks to far more than it holds is a bomb', async () => {
    expect(await reasonOf(docx(p('a') + ' '.repeat(40 * 2 ** 20)))).toBe('bomb');
  });

  test('has its entities neither expanded nor looked up', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const xml = `${laughs}<w:document><w:body>${tbl([tc(p('&b;&f;'))])}</w:body></w:document>`;
    expect(texts((await sheetsOf(docx('', { 'word/document.xml': xml })))[0])).toEqual([['&b;&f;']]);
  });

  test('is refused where it is damaged or holds nothing', async () => {
    const whole = docx(p('một'));
    expect(await reasonOf(docx('', { 'word/document.xml': '<x/>' }))).toBe('damaged');
    expect(await reasonOf(docx(''))).toBe('empty-file');
    expect(await reasonOf(whole.subarray(0, whole.length - 30))).toBe('damaged');
  });

  test('may span no more columns than a sheet is looked at for', async () => {
    const [table] = await sheetsOf(docx(tbl([tc(p('a'), '<w:gridSpan w:val="99999999"/>')])));
    expect(table?.rows[0]).toHaveLength(400);
  });
});
