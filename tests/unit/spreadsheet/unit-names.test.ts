import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register, RegisterUnit } from '../../../server/spreadsheet/register.ts';
import { unitNames } from '../../../server/spreadsheet/unit-names.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

const names = unitNames(register);
const province = (year: number) => ({ asOf: `${year}-12-31`, level: 'province', parent: null });

function unitOf(text: string, year: number): string | null {
  return names.match(text, province(year)).unit?.unit ?? null;
}

describe('names of provinces', () => {
  it.each([
    ['Hà Nội', 'ha-noi'],
    ['Hanoi', 'ha-noi'],
    ['TP. Hà Nội', 'ha-noi'],
    ['HÀ NỘI', 'ha-noi'],
    ['Ha Noi City', 'ha-noi'],
    ['TP.HCM', 'tp-ho-chi-minh'],
    ['HCMC', 'tp-ho-chi-minh'],
    ['TPHCM', 'tp-ho-chi-minh'],
    ['Ho Chi Minh', 'tp-ho-chi-minh'],
    ['BRVT', 'ba-ria-vung-tau'],
    ['BR-VT', 'ba-ria-vung-tau'],
    ['Bà Rịa – Vũng Tàu', 'ba-ria-vung-tau'],
    ['Ba Ria-Vung Tau', 'ba-ria-vung-tau'],
    ['TT-Hue', 'thua-thien-hue'],
    ['TT Huế', 'thua-thien-hue'],
    ['TT- Huế', 'thua-thien-hue'],
    ['Thừa Thiên – Huế', 'thua-thien-hue'],
    ['T.Thiên Huế', 'thua-thien-hue'],
    ['Đak Lak', 'dak-lak'],
    ['Đắk Lắk', 'dak-lak'],
    ['Dak Lak', 'dak-lak'],
    ['DakLak', 'dak-lak'],
    ['Đắc Lắc', 'dak-lak'],
    ['Bắc Cạn', 'bac-kan'],
    ['Kontum', 'kon-tum'],
    ['Hoà Bình', 'hoa-binh'],
    ['Khánh Hoà', 'khanh-hoa'],
    ['Da Nang', 'da-nang'],
    ['tỉnh Quảng Ninh', 'quang-ninh'],
    ['UBND tỉnh Quảng Ninh', 'quang-ninh'],
    ['Quang Ninh Province', 'quang-ninh'],
    ['Quảng Ninh*', 'quang-ninh'],
    ['12. Quảng Ninh', 'quang-ninh'],
    [' Quảng\u00a0 Ninh ', 'quang-ninh'],
    ['B.Dương', 'binh-duong'],
  ])('%s', (text, unit) => {
    expect(unitOf(text, 2018)).toBe(unit);
  });

  it.each(['Trung bình', 'Min', 'Cả nước', 'Tổng', 'Tốt', 'TB', 'KCDL', '12', ''])('%j is none', (text) => {
    expect(unitOf(text, 2018)).toBeNull();
  });

  it('mean the units of their year', () => {
    expect(unitOf('Quảng Trị', 2018)).toBe('quang-tri');
    expect(unitOf('Quảng Trị', 2025)).toBe('quang-tri-2025');
    expect(unitOf('Huế', 2025)).toBe('hue');
    expect(unitOf('Huế', 2018)).toBe('thua-thien-hue');
    expect(unitOf('Thừa Thiên Huế', 2025)).toBe('hue');
    expect(names.match('Hà Giang', province(2025)).outOfTime).toBe(true);
    expect(unitOf('Hà Tây', 2007)).toBe('ha-tay');
  });

  it.each(['TP Quảng Ngãi', 'TP. Quảng Ngãi', 'Huyện Quảng Ninh', 'TX Quảng Trị', 'Xã Hòa Bình'])(
    '%s is no province',
    (text) => {
      expect(names.match(text, { asOf: '2023-12-31', level: null, parent: null }).unit?.level).not.toBe(
        'province',
      );
    },
  );

  it('of one province are not those of another', () => {
    const within = { asOf: '2023-12-31', level: 'department', parent: null };
    expect(names.match('Sở Xây dựng', { ...within, within: 'hoa-binh' }).unit?.unit).toBe(
      'hoa-binh-so-xay-dung',
    );
    expect(names.match('Sở Xây dựng', { ...within, within: 'lao-cai' }).unit).toBeNull();
  });

  it('that two units may bear are not chosen between', () => {
    const match = names.match('Sở Nội vụ', { asOf: '2023-12-31', level: 'department', parent: null });
    expect(match.unit).toBeNull();
    expect(match.candidates.length).toBeGreaterThan(1);
    const inside = names.match('Sở Nội vụ', { asOf: '2023-12-31', level: 'department', parent: 'hoa-binh' });
    expect(inside.unit?.unit).toBe('hoa-binh-so-noi-vu');
  });

  it('with a slip are near, with more than one they are suggestions', () => {
    expect(names.match('Quag Ngai', province(2018))).toMatchObject({ reason: 'near', confidence: 0.6 });
    expect(names.match('Quang Nanh', province(2018)).unit).toBeNull();
    expect(names.suggest('Quang Nanh', province(2018)).map((unit) => unit.unit)).toContain('quang-ninh');
  });

  const provinces = register.units.filter(
    (unit) => unit.level === 'province' && unit.validTo === null && unit.validFrom === null,
  );

  it('survive case, marks, composition, blanks, numbering and kind', () => {
    const write = fc.constantFrom<((unit: RegisterUnit) => string)[]>(
      (unit) => unit.nameVi.toUpperCase(),
      (unit) => unit.nameVi.normalize('NFD'),
      (unit) => unit.nameEn,
      (unit) => unit.nameEn.toLowerCase().replaceAll(' ', ''),
      (unit) => `  ${unit.nameVi.replaceAll(' ', '\u00a0')} `,
      (unit) => `7. ${unit.nameVi}`,
      (unit) =>
        `${unit.type === 'city' ? 'Thành phố' : 'Tỉnh'} ${unit.nameVi.replace(/^(Thành phố|TP\.?) /, '')}`,
      (unit) => `${unit.nameVi} (*)`,
      (unit) => unit.nameVi.replace(/\s*-\s*/g, ' – '),
    );
    fc.assert(
      fc.property(fc.constantFrom(...provinces), write, (unit, spelling) => {
        expect(unitOf(spelling(unit), 2020)).toBe(unit.unit);
      }),
      { numRuns: 400 },
    );
  });

  it('are never found in arbitrary text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', '1', 'đ', 'z'), maxLength: 20 }),
        (text) => {
          const found = unitOf(text, 2020);
          expect(found === null || register.units.some((unit) => unit.unit === found)).toBe(true);
        },
      ),
    );
  });
});

describe('names of communes', () => {
  const commune = (unit: string, nameVi: string, type: string, parent: string): RegisterUnit => ({
    unit,
    code: null,
    nameVi,
    nameEn: '',
    type,
    level: 'commune',
    parent,
    validFrom: null,
    validTo: null,
  });
  const district = (unit: string, nameVi: string): RegisterUnit => ({
    ...commune(unit, nameVi, 'district', ''),
    level: 'district',
    parent: null,
  });
  const small: Register = {
    units: [
      district('h1', 'Huyện Đan Phượng'),
      district('h2', 'Huyện Quốc Oai'),
      commune('a', 'Xã Tân Lập', 'commune', 'h1'),
      commune('b', 'Xã Tân Lập', 'commune', 'h2'),
      commune('c', 'Phường Hương Trà', 'ward', 'h1'),
      commune('d', 'Xã Hương Trà', 'commune', 'h2'),
    ],
    indices: [],
    editions: [],
    components: [],
  };
  const own = unitNames(small);
  const any = { asOf: null, level: 'commune', parent: null };

  it('that several districts have are told apart by their parent', () => {
    expect(own.match('Xã Tân Lập', any).candidates.map((unit) => unit.unit)).toEqual(['a', 'b']);
    expect(own.match('Tân Lập', { ...any, parent: 'h2' }).unit?.unit).toBe('b');
  });

  it('are told apart by their kind', () => {
    expect(own.match('phường Hương Trà', any).unit?.unit).toBe('c');
    expect(own.match('X. Hương Trà', any).unit?.unit).toBe('d');
    expect(own.match('Hương Trà', any).candidates).toHaveLength(2);
  });
});
