import { describe, expect, test } from 'vitest';
import { dayAsTyped, readTypedDay } from '../../../../client/format/typed-day.ts';

describe('a day as it is typed: the day first', () => {
  test.each([
    ['20/10/2024', '2024-10-20'],
    ['4/5/2024', '2024-05-04'],
    ['04-05-2024', '2024-05-04'],
    [' 4.5.2024 ', '2024-05-04'],
    ['4 5 2024', '2024-05-04'],
    ['04052024', '2024-05-04'],
    ['20241020', null],
    ['ngày 26 tháng 12 năm 2023', '2023-12-26'],
    ['Ngày 6 tháng 2 năm 2024'.normalize('NFD'), '2024-02-06'],
    ['29/02/2024', '2024-02-29'],
    ['2024-10-20', '2024-10-20'],
    ['29/02/2023', null],
    ['31/04/2024', null],
    ['10/20/2024', null],
    ['20/10/24', null],
    ['20/10/0024', null],
    ['20/10', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(readTypedDay(text)).toBe(day);
  });

  test('and written back as it is typed', () => {
    expect(dayAsTyped('2024-10-20')).toBe('20/10/2024');
    expect(dayAsTyped('')).toBe('');
  });
});
