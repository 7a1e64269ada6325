/** One workbook in every format, as openpyxl and LibreOffice wrote it: what reading must not lose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellAt, type Cell, type Sheet, type Workbook } from '../../../server/spreadsheet/model.ts';
import { readWorkbook } from '../../../server/spreadsheet/open.ts';
import { cellXml, xlsxParts, zipOf } from '../../helpers/zip.ts';

const folder = join(import.meta.dirname, '../../fixtures/spreadsheet/formats');
const open = (name: string): Promise<Workbook> => readWorkbook(readFileSync(join(folder, name)), name);

const first = ({ sheets }: Workbook): Sheet => sheets[0] ?? { name: '', hidden: false, rows: [], merges: [] };
const at = (workbook: Workbook, row: number, column: number): Cell => cellAt(first(workbook), row, column);

const files = [
  'openpyxl.xlsx',
  'openpyxl-1904.xlsx',
  'libreoffice.xlsx',
  'libreoffice.xls',
  'libreoffice.ods',
] as const;

describe.each(files)('%s', (name) => {
  it('keeps sheets with their names, and which are hidden', async () => {
    const { sheets } = await open(name);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Bảng điểm', false],
      ['Ẩn', true],
    ]);
  });

  it('keeps cells where they stand, in NFC with ordinary spaces', async () => {
    const workbook = await open(name);
    expect(at(workbook, 0, 0).kind).toBe('blank');
    expect(at(workbook, 1, 1)).toMatchObject({ kind: 'text', value: 'Tỉnh' });
    expect(at(workbook, 2, 1).value).toBe('Hà Nội'.normalize('NFC'));
    expect(at(workbook, 3, 1).value).toBe('Bà Rịa - Vũng Tàu');
  });

  it('keeps numbers as numbers and numbers in text as text', async () => {
    const workbook = await open(name);
    expect(at(workbook, 2, 2)).toMatchObject({ kind: 'number', value: 8.59 });
    expect(at(workbook, 3, 2)).toMatchObject({ kind: 'text', value: '8,59' });
    expect(at(workbook, 2, 3)).toMatchObject({ kind: 'number', value: 0.8542, format: '0.00%' });
  });

  it('keeps days as days, whatever the calendar of the file and the clock of the machine', async () => {
    const workbook = await open(name);
    expect(at(workbook, 2, 4)).toMatchObject({ kind: 'date', value: '2024-10-09' });
    expect(at(workbook, 3, 4)).toMatchObject({ kind: 'date', value: '2024-03-05T07:30:00' });
  });

  it('keeps merged cells', async () => {
    expect(first(await open(name)).merges).toEqual([{ top: 5, left: 1, bottom: 5, right: 3 }]);
  });
});

describe('formulas', () => {
  it('without a computed value are known to lack it', async () => {
    expect(at(await open('openpyxl.xlsx'), 2, 5)).toMatchObject({ kind: 'blank', formula: 'C3+1' });
  });

  it.each(['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])(
    'have their value in %s',
    async (name) => {
      const workbook = await open(name);
      expect(at(workbook, 2, 5)).toMatchObject({ kind: 'number', value: 9.59 });
      expect(at(workbook, 3, 5).kind).toBe('error');
    },
  );
});

describe('a file under another name', () => {
  it('is read for what it is', async () => {
    const workbook = await open('html-named.xls');
    expect(workbook.format).toBe('html');
    expect(workbook.notes.map(({ code }) => code)).toContain('renamed-file');
    expect(
      first(workbook)
        .rows.flat()
        .map(({ value }) => value),
    ).toContain('Hà Nội');
  });

  it.each([
    ['openpyxl.xlsx', 'bang.csv', 'xlsx'],
    ['libreoffice.xls', 'bang.xlsx', 'xls'],
    ['libreoffice.ods', 'bang.xls', 'ods'],
  ])('%s as %s', async (name, other, format) => {
    const workbook = await readWorkbook(readFileSync(join(folder, name)), other);
    expect(workbook.format).toBe(format);
    expect(workbook.notes.map(({ code }) => code)).toEqual(['renamed-file']);
  });

  it('CSV as .xlsx', async () => {
    const workbook = await readWorkbook(Buffer.from('Tỉnh;PCI 2014\nHà Nội;58,89\n'), 'bang.xlsx');
    expect(workbook.format).toBe('csv');
    expect(at(workbook, 1, 1).value).toBe('58,89');
  });
});

describe('a macro workbook', () => {
  it('is read; what is in its macros is not even looked at', async () => {
    const sheet = `<worksheet><sheetData><row r="1">${cellXml('A1', 'Hà Nội')}${cellXml('B1', 58.89)}</row></sheetData></worksheet>`;
    const parts = {
      ...xlsxParts(sheet),
      'xl/vbaProject.bin': Buffer.from('Sub Auto_Open: Shell "x": End Sub'),
    };
    const workbook = await readWorkbook(zipOf(parts), 'bang.xlsm');
    expect(workbook.notes).toEqual([]);
    expect(at(workbook, 0, 1).value).toBe(58.89);
  });
});
