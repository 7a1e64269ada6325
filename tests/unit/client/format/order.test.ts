import { describe, expect, it } from 'vitest';
import { compareNames, fold, searchRank } from '../../../../client/format/order.ts';

describe('order and search', () => {
  it('orders names as Vietnamese does', () => {
    const names = [
      'Thừa Thiên Huế',
      'Đắk Lắk',
      'An Giang',
      'Điện Biên',
      'Cần Thơ',
      'Cà Mau',
      'Đà Nẵng',
      'Hà Nội',
    ];
    expect(names.sort(compareNames)).toEqual([
      'An Giang',
      'Cà Mau',
      'Cần Thơ',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
      'Hà Nội',
      'Thừa Thiên Huế',
    ]);
  });

  it('folds marks, đ and punctuation away', () => {
    expect(fold('Đắk Lắk')).toBe('dak lak');
    expect(fold('Bà Rịa - Vũng Tàu')).toBe('ba ria vung tau');
    expect(fold('ẬẾỘỮ'.normalize('NFC'))).toBe('aeou');
  });

  it('finds by beginning, by words, by initials, and says when it does not', () => {
    expect(searchRank('Đắk Lắk', 'dak')).toBe(0);
    expect(searchRank('Bà Rịa - Vũng Tàu', 'vung')).toBe(1);
    expect(searchRank('Bà Rịa - Vũng Tàu', 'ria tau')).toBe(2);
    expect(searchRank('Thành phố Hồ Chí Minh', 'hcm')).toBe(3);
    expect(searchRank('Hà Nội', 'hue')).toBeNull();
    expect(searchRank('Hà Nội', '  ')).toBe(0);
  });
});
