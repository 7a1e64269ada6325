import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, readDate } from '../../../server/spreadsheet/dates.ts';

describe('dates of an activity log', () => {
  it.each([
    ['20/10/2024', '2024-10-20', '2024-10-20', 'day'],
    ['04/4/2023', '2023-04-04', '2023-04-04', 'day'],
    ['06/12/2021', '2021-12-06', '2021-12-06', 'day'],
    ['5-3-24', '2024-03-05', '2024-03-05', 'day'],
    ['5.3.2024', '2024-03-05', '2024-03-05', 'day'],
    ['2024-03-05', '2024-03-05', '2024-03-05', 'day'],
    ['ngày 26 tháng 12 năm 2023', '2023-12-26', '2023-12-26', 'day'],
    ['Ngày 5/3/2024', '2024-03-05', '2024-03-05', 'day'],
    ['15/3', '2024-03-15', '2024-03-15', 'day'],
    ['Tháng 01/2024', '2024-01-01', '2024-01-31', 'month'],
    ['Tháng 3', '2024-03-01', '2024-03-31', 'month'],
    ['T3/2023', '2023-03-01', '2023-03-31', 'month'],
    ['02/2024', '2024-02-01', '2024-02-29', 'month'],
    ['Quý 1/2024', '2024-01-01', '2024-03-31', 'quarter'],
    ['Quý IV', '2024-10-01', '2024-12-31', 'quarter'],
    ['6 tháng đầu năm', '2024-01-01', '2024-06-30', 'half'],
    ['năm 2023', '2023-01-01', '2023-12-31', 'year'],
    ['01/3/2024 - 15/3/2024', '2024-03-01', '2024-03-15', 'span'],
    ['01-15/3/2024', '2024-03-01', '2024-03-15', 'span'],
    ['từ 25/2 đến 3/3/2024', '2024-02-25', '2024-03-03', 'span'],
  ])('%s', (text, from, to, precision) => {
    expect(parseDate(text, 2024)).toEqual({ from, to, precision });
  });

  it.each(['31/02/2024', '2024-13-01', 'Tháng 13', 'Quý 5', 'thường xuyên', '', '12', 'Thứ hai'])(
    '%j is none',
    (text) => {
      expect(parseDate(text, 2024)).toBeNull();
    },
  );

  it('without a year are read only where the year is known', () => {
    expect(parseDate('Tháng 3', null)).toBeNull();
    expect(parseDate('15/3', null)).toBeNull();
  });

  it('typed as dates or as day numbers of a spreadsheet', () => {
    expect(readDate({ kind: 'date', value: '2024-03-05T07:30:00' }, null)?.from).toBe('2024-03-05');
    expect(readDate({ kind: 'number', value: 45_356 }, null)?.from).toBe('2024-03-05');
    expect(readDate({ kind: 'number', value: 12 }, 2024)).toBeNull();
  });

  it('are read back day first for every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        (at) => {
          const iso = at.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          expect(parseDate(`${Number(day)}/${Number(month)}/${year}`, null)?.from).toBe(iso);
        },
      ),
    );
  });
});
