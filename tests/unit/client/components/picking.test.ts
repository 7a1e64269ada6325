import { describe, expect, it } from 'vitest';
import { offered, stepped, type Option } from '../../../../client/components/picking.ts';

const options: Option[] = [
  { value: 'ha-noi', label: 'Hà Nội', group: 'Đồng bằng sông Hồng', also: 'Ha Noi Hanoi' },
  { value: 'hai-phong', label: 'Hải Phòng', group: 'Đồng bằng sông Hồng' },
  { value: 'dak-lak', label: 'Đắk Lắk', group: 'Tây Nguyên', isOff: true },
  { value: 'tphcm', label: 'TP. Hồ Chí Minh', group: 'Đông Nam Bộ', also: 'Ho Chi Minh City' },
];
const found = (typed: string) =>
  offered(options, typed).flatMap((group) => group.options.map((one) => one.value));

describe('a list to pick from', () => {
  it('shows everything in groups while nothing is typed', () => {
    expect(offered(options, ' ').map((group) => group.name)).toEqual([
      'Đồng bằng sông Hồng',
      'Tây Nguyên',
      'Đông Nam Bộ',
    ]);
  });

  it('finds without marks, by another name and by initials, best first', () => {
    expect(found('ha')).toEqual(['ha-noi', 'hai-phong']);
    expect(found('dak')).toEqual(['dak-lak']);
    expect(found('hanoi')).toEqual(['ha-noi']);
    expect(found('hcm')).toEqual(['tphcm']);
    expect(found('xyz')).toEqual([]);
  });

  it('steps round the end and over what cannot be chosen', () => {
    expect(stepped(options, -1, 1)).toBe(0);
    expect(stepped(options, 1, 1)).toBe(3);
    expect(stepped(options, 3, 1)).toBe(0);
    expect(stepped(options, 0, -1)).toBe(3);
    expect(
      stepped(
        options.map((one) => ({ ...one, isOff: true })),
        2,
        1,
      ),
    ).toBe(2);
  });
});
