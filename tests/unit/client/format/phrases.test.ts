import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatYears } from '../../../../client/format/dates.ts';
import {
  capital,
  countOf,
  listing,
  ordinal,
  pointsChange,
  pointsText,
  rankChange,
  rankOf,
} from '../../../../client/format/phrases.ts';

describe('phrases', () => {
  it('says a rank in both languages', () => {
    expect(rankOf(3, 63, 'vi')).toBe('hạng 3 trên 63');
    expect(rankOf(3, 63, 'en')).toBe('3rd of 63');
    expect(rankOf(3, null, 'vi')).toBe('hạng 3');
    expect([1, 2, 3, 11, 12, 13, 21, 22, 63].map(ordinal)).toEqual(
      '1st 2nd 3rd 11th 12th 13th 21st 22nd 63rd'.split(' '),
    );
  });

  it('says points and changes, with the right plural', () => {
    expect(pointsText(63.2, 2, 'vi')).toBe('63,20 điểm');
    expect(pointsText(1, 0, 'en')).toBe('1 point');
    expect(pointsChange(-1.13, 2, 'vi')).toBe('giảm 1,13 điểm');
    expect(pointsChange(1.13, 2, 'en')).toBe('up 1.13 points');
    expect(pointsChange(0.004, 2, 'vi')).toBe('điểm không đổi');
    expect(rankChange(5, 'vi')).toBe('tăng 5 bậc');
    expect(rankChange(-1, 'en')).toBe('down 1 place');
    expect(rankChange(0, 'en')).toBe('rank unchanged');
    expect(countOf(1, 'province', 'provinces')).toBe('1 province');
    expect(countOf(1200, 'score', 'scores')).toBe('1,200 scores');
  });

  it('lists and begins sentences', () => {
    expect(listing(['PCI', 'PAPI', 'SIPAS'], 'vi')).toBe('PCI, PAPI và SIPAS');
    expect(listing(['PCI', 'PAPI'], 'en')).toBe('PCI and PAPI');
    expect(capital('điểm không đổi')).toBe('Điểm không đổi');
  });

  it('writes dates as an office does', () => {
    expect(formatDate('2024-05-12', 'vi')).toBe('12/05/2024');
    expect(formatDate('2024-05-12', 'en')).toBe('12 May 2024');
    expect(formatInstant('2024-05-12T01:30:00Z', 'vi')).toBe('12/05/2024 08:30');
    expect(formatDate(null, 'vi')).toBe('–');
    expect(formatDate('soon', 'vi')).toBe('–');
  });

  it('folds consecutive years into spans', () => {
    expect(formatYears([2013, 2011, 2012, 2015])).toBe('2011–2013, 2015');
    expect(formatYears([2019])).toBe('2019');
    expect(formatYears([])).toBe('');
  });
});
