/** Lists of units with their levels in one row, written by openpyxl and LibreOffice (scripts/workbooks/unit_lists.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPasted, readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import { withEntries } from '../../server/spreadsheet/registers/known.ts';
import type { Entry, RegisterReading } from '../../server/spreadsheet/registers/model.ts';
import { readRegisters } from '../../server/spreadsheet/registers/read.ts';
import { register } from '../fixtures/spreadsheet/register.ts';

const folder = join(import.meta.dirname, '../fixtures/spreadsheet/unit-lists');
const read = async (file: string, asOf?: string): Promise<RegisterReading> => {
  const workbook = await readWorkbook(readFileSync(join(folder, file)), file);
  return readRegisters(workbook, register, asOf === undefined ? {} : { asOf });
};
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const countsOf = ({ entries }: RegisterReading): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { content } of entries) {
    const level = wordOf(content['level']);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
};
const isNew = ({ content }: Entry): boolean => content['nameVi'] !== undefined;
const told = ({ problems }: RegisterReading): string[] =>
  problems.map(({ level, code, found, count }) => `${level} ${code} ${found} ${count}`);

describe('three levels in a row', async () => {
  const list = await read('Danh sach cap xa.xlsx');

  it('is every province, district and commune once', () => {
    expect(countsOf(list)).toEqual({ province: 63, district: 705, commune: 10_598 });
    expect(new Set(list.entries.map(({ key }) => key)).size).toBe(list.entries.length);
    expect(told(list)).toEqual(['note list-of-day 30/06/2025 1']);
  });

  it('lets the stored provinces be as they are', () => {
    const provinces = list.entries.filter(({ content }) => content['level'] === 'province');
    expect(provinces.filter(isNew)).toEqual([]);
    expect(provinces.every(({ content }) => content['validTo'] === undefined)).toBe(true);
    expect(provinces.map(({ key }) => key)).toContain('quang-tri');
  });

  it('puts every unit below the one in its row, with its code as text, until the day before July 2025', () => {
    const byKey = new Map(list.entries.map((entry) => [entry.key, entry]));
    const communes = list.entries.filter(({ content }) => content['level'] === 'commune');
    for (const { key, content } of communes) {
      const above = byKey.get(wordOf(content['parentId']));
      expect([key, above?.content['level']]).toEqual([key, 'district']);
      expect(content['code']).toMatch(/^\d{5}$/);
      expect(content['validTo']).toBe('2025-06-30');
    }
  });

  it('keeps the city and the district of one name apart, and communes of one name', () => {
    const [city, district] = list.entries.filter(({ content }) => content['level'] === 'district');
    expect([city?.content['type'], district?.content['type']]).toEqual(['city', 'district']);
    expect(city?.name.replace('Thành phố ', '')).toBe(district?.name.replace('Huyện ', ''));
    expect(city?.key).not.toBe(district?.key);
  });

  it('is found again, unit by unit, when the same list comes a second time', async () => {
    const stored = withEntries(register, list.entries);
    const workbook = await readWorkbook(readFileSync(join(folder, 'Danh sach cap xa.xlsx')), 'x.xlsx');
    const again = readRegisters(workbook, stored);
    expect(again.entries.map(({ key }) => key)).toEqual(list.entries.map(({ key }) => key));
    expect(again.entries.filter(isNew)).toEqual([]);
  });

  it('tells communes of one name apart in a sheet of scores by the district beside them', () => {
    const stored = withEntries(register, list.entries);
    const byName = new Map<string, Entry[]>();
    for (const entry of list.entries)
      if (entry.content['level'] === 'commune')
        byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
    const same = [...byName.values()].find((some) => some.length > 3) ?? [];
    const nameOf = (id: unknown): string => list.entries.find(({ key }) => key === id)?.name ?? '';
    const rows = same.slice(0, 3).map((one) => [nameOf(one.content['parentId']), one.name, '80']);
    const text = [['Huyện', 'Xã', 'Điểm CCHC năm 2023'], ...rows].map((row) => row.join('\t')).join('\n');
    const { values } = recognise(readPasted(text), stored);
    const found = values.flatMap(({ unit }) => unit ?? []);
    expect(found.every((unit) => same.some(({ key }) => key === unit))).toBe(true);
  });
});

describe('a list whose title names its day', () => {
  it('gives numbers their zeros back and takes a district without communes', async () => {
    const list = await read('DVHC 31_12_2024.xls');
    expect(told(list)).toEqual(['note list-of-day 31/12/2024 1', 'note codes-padded 129 129']);
    expect(list.entries[0]).toMatchObject({ key: 'ha-noi', content: { code: '01' } });
    expect(list.entries[2]?.content['code']).toBe('00001');
    expect(list.entries.find(({ name }) => name === 'Huyện Bạch Long Vĩ')).toMatchObject({
      content: { parentId: 'hai-phong', code: '318', level: 'district' },
    });
  });

  it('is warned of when its levels say otherwise', () => {
    const workbook = readPasted('Danh mục ĐVHC ngày 01/08/2025\nTỉnh\tHuyện\tXã\nHà Nội\tHuyện A\tXã B');
    expect(told(readRegisters(workbook, register))).toEqual(['warning list-day-against 30/06/2025 1']);
  });
});

describe('two levels', () => {
  it('begin in July 2025, below the provinces of then', async () => {
    const list = await read('danh muc 2 cap.xlsx');
    expect(countsOf(list)).toEqual({ province: 34, commune: 3321 });
    const communes = list.entries.filter(({ content }) => content['level'] === 'commune');
    expect(communes.every(({ content }) => content['validFrom'] === '2025-07-01')).toBe(true);
    expect(list.entries.map(({ key }) => key)).toContain('quang-tri-2025');
    expect(list.entries.map(({ key }) => key)).not.toContain('quang-tri');
  });

  it('are of the day that is said', async () => {
    const list = await read('danh muc 2 cap.xlsx', '2024-12-31');
    expect(list.entries.find(({ content }) => content['level'] === 'commune')?.content).toMatchObject({
      validTo: '2025-06-30',
    });
  });

  it('may have codes first, figures of size, and merged provinces', async () => {
    expect(countsOf(await read('xa phuong moi.csv'))).toEqual({ province: 3, commune: 60 });
    const list = await read('gop o.xlsx');
    expect(countsOf(list)).toEqual({ province: 3, commune: 30 });
    expect(new Set(list.entries.slice(-9).map(({ content }) => content['parentId'])).size).toBe(1);
  });
});
