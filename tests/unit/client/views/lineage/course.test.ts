import { describe, expect, it } from 'vitest';
import { courseSentences, type Lineage, type Relative } from '../../../../../client/views/lineage/course.ts';

const fact = (name: string, validFrom: string | null, validTo: string | null) => ({
  unit: name,
  nameVi: name,
  nameEn: name,
  type: 'province',
  level: 'province',
  code: null,
  validFrom,
  validTo,
});
const relative = (name: string, kind: Relative['kind'], on: string, steps = 1): Relative => ({
  ...fact(name, null, null),
  state: 'existing',
  kind,
  on,
  steps,
});
const told = (more: Partial<Lineage>): Lineage => ({
  on: '2026-01-01',
  unit: { ...fact('Kon Tum', null, '2025-06-30'), state: 'ended' },
  predecessors: [],
  successors: [],
  bearer: null,
  parents: [],
  below: [],
  levels: [],
  ...more,
});

describe('the history of a unit in sentences', () => {
  it('says what it became, and that scores are not joined', () => {
    const said = courseSentences(
      told({ successors: [relative('Quảng Ngãi', 'merged', '2025-07-01')] }),
      'vi',
    );
    expect(said).toEqual([
      'Ngày 01/01/2026, Kon Tum không còn; ngày cuối cùng là 30/06/2025.',
      'Từ 01/07/2025, sáp nhập thành Quảng Ngãi.',
      expect.stringContaining('điểm không được nối'),
    ]);
  });

  it('says who goes on with its series after a renaming, and names what lies further on nowhere', () => {
    const successors = [
      { ...relative('Huế', 'renamed', '2025-01-01'), unit: 'hue' },
      relative('Khác', 'merged', '2030-01-01', 2),
    ];
    const said = courseSentences(told({ successors, bearer: 'hue' }), 'vi');
    expect(said).toContain('Chuỗi số liệu nối tiếp ở Huế.');
    expect(said.join(' ')).not.toContain('Khác');
  });

  it('says that nothing is known to have changed, or that nobody came after', () => {
    const whole = { ...fact('Nghệ An', null, null), state: 'existing' as const };
    expect(courseSentences(told({ unit: whole, bearer: 'Nghệ An' }), 'vi')[1]).toMatch(/Chưa từng sáp nhập/);
    expect(courseSentences(told({}), 'en')[1]).toBe(
      'Ended on 30 June 2025 without a successor of its level.',
    );
  });

  it('names what a unit was made from, together', () => {
    const unit = { ...fact('Quảng Ngãi', '2025-07-01', null), state: 'existing' as const };
    const predecessors = [
      relative('Kon Tum', 'merged', '2025-07-01'),
      relative('Quảng Ngãi', 'merged', '2025-07-01'),
    ];
    const said = courseSentences(told({ unit, predecessors, bearer: unit.unit }), 'vi');
    expect(said).toContain('Ngày 01/07/2025, hình thành từ Kon Tum và Quảng Ngãi.');
  });
});
