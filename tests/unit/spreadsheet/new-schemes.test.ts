/** Schemes made of sheets of scores that no register explains (scripts/workbooks/new_schemes.py, openpyxl and LibreOffice). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SheetMapping } from '../../../server/spreadsheet/mapping.ts';
import { readWorkbook } from '../../../server/spreadsheet/open.ts';
import { recognise, type Recognition } from '../../../server/spreadsheet/recognise.ts';
import { withEntries } from '../../../server/spreadsheet/registers/known.ts';
import { readNewSchemes, type NewSchemes } from '../../../server/spreadsheet/registers/new-schemes.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

const folder = join(import.meta.dirname, '../../fixtures/spreadsheet/new-schemes');
const open = (file: string) => readWorkbook(readFileSync(join(folder, file)), file);

const offered = async (file: string): Promise<[string, string | null, string, number | null][]> => {
  const { sheets } = recognise(await open(file), register);
  return sheets.flatMap(({ parts }) =>
    parts.map(({ code, parent, name, max }): [string, string | null, string, number | null] => [
      code,
      parent,
      name,
      max,
    ]),
  );
};

const made = async (
  file: string,
  newScheme: SheetMapping['newScheme'],
): Promise<{ scheme: NewSchemes; read: Recognition }> => {
  const workbook = await open(file);
  const sheet = workbook.sheets[0]?.name ?? '';
  const wish: SheetMapping = { sheet, take: true, kind: 'scores', newScheme };
  const scheme = readNewSchemes(workbook, register, { sheets: [wish] });
  return { scheme, read: recognise(workbook, withEntries(register, scheme.entries), scheme.mapping) };
};

const points = ({ values }: Recognition, unit: string): string[] =>
  values
    .filter(({ unitText }) => unitText === unit)
    .map(({ component, stage, points: of, rank }) =>
      `${component ?? ''} ${stage} ${of ?? ''} ${rank ?? ''}`.trim(),
    )
    .sort();

describe('components across, numbered, with their maxima', () => {
  it('are offered with the numbers and maxima of their headings', async () => {
    const parts = await offered('ddci huyen.xlsx');
    expect(parts).toHaveLength(8);
    expect(parts[0]).toEqual(['1', null, 'Tính minh bạch và tiếp cận thông tin', 10]);
    expect(parts[7]).toEqual(['8', null, 'Vai trò người đứng đầu', 10]);
  });

  it('make an index, an edition and components, with level and year of the sheet', async () => {
    const { scheme, read } = await made('ddci huyen.xlsx', { index: 'DDCI', indexName: 'DDCI Quảng Ngãi' });
    expect(scheme.problems).toEqual([]);
    expect(scheme.entries.map(({ register: kind, key }) => `${kind} ${key}`).slice(0, 4)).toEqual([
      'index DDCI',
      'edition ddci-district-2023',
      'component ddci-district-2023/TOTAL',
      'component ddci-district-2023/1',
    ]);
    expect(scheme.entries.find(({ key }) => key.endsWith('/TOTAL'))?.content['max']).toBe(80);
    expect(points(read, 'Huyện Bình Sơn')).toEqual([
      ...['1 published 5', '2 published 5.3', '3 published 5.6', '4 published 5.9', '5 published 6.2'],
      ...['6 published 6.5', '7 published 6.8', '8 published 7.1', 'TOTAL published 48.4 5'],
    ]);
    expect(read.problems.filter(({ code }) => code !== 'unknown-unit')).toEqual([]);
  });

  it('need an index to be told', async () => {
    const { scheme } = await made('ddci huyen.xlsx', {});
    expect(scheme.entries).toEqual([]);
    expect(scheme.problems.map(({ level, code }) => `${level} ${code}`)).toEqual(['error scheme-index-open']);
  });
});

describe('fields over criteria, with a row of maxima and sums of each field', () => {
  it('are a tree, whose sums are the fields themselves', async () => {
    expect(await offered('quan tri.xls')).toEqual([
      ['1', null, 'Công tác chỉ đạo', 30],
      ['1.1', '1', 'Kế hoạch', 10],
      ['1.2', '1', 'Kiểm tra', 20],
      ['2', null, 'Dịch vụ công', 70],
      ['2.1', '2', 'Trực tuyến', 40],
      ['2.2', '2', 'Đúng hạn', 30],
    ]);
    const { scheme, read } = await made('quan tri.xls', { index: 'QTDP' });
    expect(scheme.problems).toEqual([]);
    expect(points(read, 'Huyện Bình Sơn')).toEqual([
      ...['1 published 23', '1.1 published 8', '1.2 published 15', '2 published 52.5'],
      ...['2.1 published 30', '2.2 published 22.5', 'TOTAL published 75.5'],
    ]);
  });
});

describe('a form of one unit, numbered I, 1, 1.1', () => {
  it('gives the tree of its rows, and the scores of both stages', async () => {
    const parts = await offered('xanh.xlsx');
    expect(parts.map(([code, parent, , max]) => [code, parent, max])).toEqual([
      ['I', null, 40],
      ['I.1', 'I', 15],
      ['I.1.1', 'I.1', 5],
      ['I.1.2', 'I.1', 10],
      ['I.2', 'I', 25],
      ['II', null, 60],
      ['II.1', 'II', 35],
      ['II.2', 'II', 25],
    ]);
    const { scheme, read } = await made('xanh.xlsx', { index: 'XANH' });
    expect(scheme.problems).toEqual([]);
    expect(read.isCertain).toBe(true);
    const own = read.values.filter(({ taken }) => taken);
    expect(new Set(own.map(({ unit }) => unit))).toEqual(new Set(['lai-chau']));
    expect(own).toHaveLength(18);
    expect(points(read, 'Lai Châu').filter((line) => /^(I|TOTAL) /.test(line))).toEqual([
      'I appraised 33.5',
      'I self-scored 35',
      'TOTAL appraised 73.5',
      'TOTAL self-scored 79',
    ]);
  });
});

it('nothing is offered where a scheme explains the sheet', async () => {
  const file = '../lookalikes/PCI_2017 (004).xlsx';
  expect(await offered(file)).toEqual([]);
});
