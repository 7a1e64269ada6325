import { describe, expect, test } from 'vitest';
import { formatPartialDay, periodText } from '../../../client/format/periods.ts';

describe('a period in words', () => {
  test.each([
    ['2024', 'năm 2024', '2024'],
    ['2024-H1', '6 tháng đầu năm 2024', 'first half of 2024'],
    ['2024-H2', '6 tháng cuối năm 2024', 'second half of 2024'],
    ['2024-9M', '9 tháng đầu năm 2024', 'first nine months of 2024'],
    ['2024-Q3', 'quý III/2024', 'third quarter of 2024'],
    ['2024-05', 'tháng 5/2024', 'May 2024'],
    ['2022-W31', 'tuần 31/2022', 'week 31 of 2022'],
    ['2024-05-01..2024-06-30', 'từ 01/05/2024 đến 30/06/2024', '1 May 2024 to 30 June 2024'],
    ['', '', ''],
  ])('%s', (key, vi, en) => {
    expect([periodText(key, 'vi'), periodText(key, 'en')]).toEqual([vi, en]);
  });

  test('inside its year the year is left out, outside it stays', () => {
    expect(periodText('2024-05', 'vi', 2024)).toBe('tháng 5');
    expect(periodText('2024-Q1', 'en', 2024)).toBe('first quarter');
    expect(periodText('2023-05', 'vi', 2024)).toBe('tháng 5/2023');
  });
});

describe('the day of a document', () => {
  test.each([
    ['2025-02-19', '19/02/2025', '19 February 2025'],
    ['2024-01', 'tháng 01/2024', 'January 2024'],
    ['2024', 'năm 2024', '2024'],
    [null, null, null],
  ])('%s', (day, vi, en) => {
    expect([formatPartialDay(day, 'vi'), formatPartialDay(day, 'en')]).toEqual([vi, en]);
  });
});
