/** Logs with their months, quarters or weeks across, written by openpyxl and LibreOffice (scripts/workbooks/period_logs.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readPasted, readWorkbook } from '../../../server/spreadsheet/open.ts';
import { recognise, type Recognition } from '../../../server/spreadsheet/recognise.ts';
import { planRegister } from '../../fixtures/spreadsheet/plan-register.ts';

interface Entry {
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly unit: string | null;
  readonly channel: string | null;
  readonly task: string | null;
  readonly audience?: number;
  readonly cost?: number;
}
interface Log {
  readonly file: string;
  readonly expected: readonly Entry[];
  /** Cell and code of what must be refused, and of what must be warned of. */
  readonly refused: readonly (readonly [string, string])[];
  readonly warned: readonly (readonly [string, string])[];
}

const folder = join(import.meta.dirname, '../../fixtures/spreadsheet/periods');
const logs = JSON.parse(readFileSync(join(folder, 'logs.json'), 'utf8')) as readonly Log[];

const entriesOf = ({ activities }: Recognition, withCosts: boolean): Entry[] =>
  activities
    .filter(({ taken }) => taken)
    .map(({ when, quantity, unit, channel, task, audience, cost }) => ({
      from: when?.from ?? '',
      to: when?.to ?? '',
      quantity: quantity ?? -1,
      unit,
      channel,
      task,
      ...(withCosts ? { audience: audience ?? -1, cost: cost ?? -1 } : {}),
    }));

const sorted = (entries: readonly Entry[]): string[] => entries.map((one) => JSON.stringify(one)).sort();
const told = ({ problems }: Recognition, level: string): string[] =>
  problems.filter((one) => one.level === level).map(({ cell, code }) => `${cell ?? ''} ${code}`);

describe.each(logs)('$file', ({ file, expected, refused, warned }) => {
  it('gives every figure its period, unit, channel and task, and nothing else', async () => {
    const found = recognise(await readWorkbook(readFileSync(join(folder, file)), file), planRegister);
    const withCosts = expected.some(({ cost }) => cost !== undefined);
    expect(sorted(entriesOf(found, withCosts))).toEqual(sorted(expected));
    expect(told(found, 'error').sort()).toEqual(refused.map((one) => one.join(' ')).sort());
    expect(told(found, 'warning').sort()).toEqual(warned.map((one) => one.join(' ')).sort());
    expect(found.isCertain).toBe(true);
  });

  it('is read the same with the mapping that it proposes', async () => {
    const workbook = await readWorkbook(readFileSync(join(folder, file)), file);
    const first = recognise(workbook, planRegister);
    const again = recognise(workbook, planRegister, first.mapping);
    expect(again.activities).toEqual(first.activities);
  });
});

const paste = (lines: readonly (readonly string[])[]): Recognition =>
  recognise(readPasted(lines.map((cells) => cells.join('\t')).join('\n')), planRegister);

test('a year that nobody says is asked for at each heading', () => {
  const read = paste([
    ['Hoạt động tuyên truyền'],
    ['Đơn vị', 'Tháng 1', 'Tháng 2', 'Tháng 3'],
    ['Quảng Trị', '1', '2', '3'],
  ]);
  expect(read.activities.map(({ taken, quantity }) => [taken, quantity])).toEqual([
    [false, 1],
    [false, 2],
    [false, 3],
  ]);
  expect(told(read, 'error')).toEqual(['B2 date-unreadable', 'C2 date-unreadable', 'D2 date-unreadable']);
});

test('figures by month that are of something else are offered, not taken', () => {
  const read = paste([
    ['Số hồ sơ tiếp nhận năm 2024'],
    ['Đơn vị', 'Tháng 1', 'Tháng 2', 'Tháng 3'],
    ['Quảng Trị', '100', '200', '300'],
  ]);
  expect(read.sheets.map(({ kind, isTaken }) => [kind, isTaken])).toEqual([['activities', false]]);
  expect(read.activities.every(({ taken }) => !taken)).toBe(true);
});

test('scores by quarter are no log', () => {
  const read = paste([
    ['Chấm điểm tuyên truyền CCHC năm 2024'],
    ['Đơn vị', 'Điểm quý I', 'Điểm quý II', 'Điểm quý III'],
    ['Quảng Trị', '70', '75', '80'],
  ]);
  expect(read.activities).toEqual([]);
});

test('what was not counted and the blanks are told', () => {
  const read = paste([
    ['Hoạt động tuyên truyền năm 2024'],
    ['Đơn vị', 'Tháng 1', 'Tháng 2', 'Tháng 3', 'Quý I', 'Lũy kế'],
    ['Quảng Trị', '1', '', '0', '1', '1'],
  ]);
  expect(read.activities.map(({ cell, quantity }) => [cell, quantity])).toEqual([
    ['B3', 1],
    ['D3', 0],
  ]);
  const notes = read.problems.filter(({ level }) => level === 'note');
  expect(notes.map(({ code, found, count }) => [code, found, count])).toEqual([
    ['day-of-period', 'Tháng 1 … Tháng 3', 3],
    ['columns-not-counted', 'Quý I; Lũy kế', 2],
    ['period-not-reported', '1', 1],
  ]);
});

describe('rows of parts', () => {
  const counted = (rows: readonly (readonly string[])[]) => {
    const read = paste([
      ['Hoạt động tuyên truyền của Quảng Trị năm 2024'],
      ['TT', 'Hình thức', 'Tháng 1', 'Tháng 2', 'Tháng 3'],
      ...rows,
    ]);
    return {
      cells: read.activities.map(({ cell }) => cell),
      told: told(read, 'note').filter((one) => one.endsWith('part-of-row')),
    };
  };

  test('are counted in the row above', () => {
    const { cells, told } = counted([
      ['1', 'Tin, bài trên cổng thông tin', '5', '6', '7'],
      ['', 'Trong đó: tin, bài do xã gửi', '2', '2', '3'],
      ['2', 'Phát thanh, loa', '4', '4', '4'],
      ['', 'Trong đó:', '', '', ''],
      ['', '- Loa phường', '1', '2', '1'],
      ['', '- Loa huyện', '3', '2', '3'],
      ['3', 'Hội nghị, tập huấn', '1', '1', '1'],
    ]);
    expect(cells).toEqual(['C3', 'D3', 'E3', 'C5', 'D5', 'E5', 'C9', 'D9', 'E9']);
    expect(told).toEqual(['C4 part-of-row', 'C7 part-of-row', 'C8 part-of-row']);
  });

  test('count themselves where the row above is a sum that does not', () => {
    const { cells } = counted([
      ['', 'Tổng số', '9', '10', '11'],
      ['', 'Trong đó:', '', '', ''],
      ['', '- Tin, bài trên cổng thông tin', '5', '6', '7'],
      ['', '- Phát thanh, loa', '4', '4', '4'],
    ]);
    expect(cells).toEqual(['C5', 'D5', 'E5', 'C6', 'D6', 'E6']);
  });
});
