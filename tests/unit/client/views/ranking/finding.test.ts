import { describe, expect, it } from 'vitest';
import { findingOf, type Found } from '../../../../../client/views/ranking/finding.ts';
import { ranked } from './made-up.ts';

const names: Record<string, string> = {
  'quang-ninh': 'Quảng Ninh',
  'dong-thap': 'Đồng Tháp',
  'quang-ngai': 'Quảng Ngãi',
  'lai-chau': 'Lai Châu',
};
const rows = [
  ranked('quang-ninh', 1, { points: 73.3965 }),
  ranked('dong-thap', 2, { points: 72.1 }),
  ranked('quang-ngai', 3, { points: 64.33, pointsChange: 1.93, rankChange: -2 }),
  ranked('lai-chau', 4, { points: 59.95 }),
];
const unit = (name: string, more: object = {}) => ({
  unit: name,
  name: names[name] ?? name,
  level: 'province',
  validFrom: null,
  validTo: null,
  ...more,
});
const found: Found = {
  rows,
  all: rows,
  what: 'PCI',
  year: 2019,
  against: 2018,
  decimals: 2,
  unit: unit('quang-ngai'),
  level: 'province',
  levelName: 'cấp tỉnh',
  region: null,
  areMovesFair: true,
  nameOf: (one) => names[one] ?? one,
  language: 'vi',
};
const said = (changes: Partial<Found>) => findingOf({ ...found, ...changes });

describe('what a ranking says first', () => {
  it('is where the chosen unit stands, then who leads and who is last', () => {
    expect(said({})).toEqual({
      finding:
        'Quảng Ngãi đứng hạng 3 trên 4 ở PCI năm 2019 với 64,33 điểm; so với năm 2018: tăng 1,93 điểm, giảm 2 bậc.',
      more: ['Quảng Ninh dẫn đầu với 73,40 điểm; thấp nhất là Lai Châu với 59,95 điểm.'],
    });
    expect(said({ language: 'en' }).finding).toBe(
      'Quảng Ngãi is 3rd of 4 in PCI 2019 with 64.33 points; compared with 2018: up 1.93 points, down 2 places.',
    );
  });

  it('is who leads where no unit is chosen', () => {
    expect(said({ unit: null }).finding).toBe(
      'PCI năm 2019: Quảng Ninh dẫn đầu với 73,40 điểm, Lai Châu thấp nhất với 59,95 điểm.',
    );
  });

  it('names the next where the chosen unit leads', () => {
    expect(said({ unit: unit('quang-ninh') }).more).toEqual(['Đứng kế tiếp là Đồng Tháp với 72,10 điểm.']);
  });

  it('says that two lead together', () => {
    const tied = [ranked('quang-ninh', 1, { points: 70 }), ranked('dong-thap', 1, { points: 70 })];
    expect(said({ rows: tied, all: tied, unit: null }).finding).toBe(
      'PCI năm 2019: Quảng Ninh và Đồng Tháp cùng dẫn đầu với 70,00 điểm.',
    );
    expect(said({ rows: tied, all: tied, unit: unit('dong-thap') }).finding).toContain('đồng hạng 1');
  });

  it('says of a unit with a rank alone that only the rank was published', () => {
    const some = [ranked('quang-ngai', 3, { points: null })];
    expect(said({ rows: some, all: some }).finding).toBe(
      'Quảng Ngãi đứng hạng 3 trên 4 ở PCI năm 2019; nguồn chỉ công bố thứ hạng.',
    );
  });

  it('ranks nobody where too few have scores, and says so', () => {
    const some = [ranked('quang-ngai', null, { points: 88.5 }), ranked('lai-chau', null, { points: 90 })];
    expect(said({ rows: some, all: some })).toEqual({
      finding: 'Quảng Ngãi đạt 88,50 điểm ở PCI năm 2019; chưa đủ đơn vị có điểm để xếp hạng.',
      more: ['Cao nhất trong số đã có điểm PCI năm 2019 là Lai Châu với 90,00 điểm.'],
    });
  });

  it('knows that the chosen unit is not there yet, is no more, or is of another kind', () => {
    const late = unit('x', { name: 'Tỉnh X', validFrom: '2025-07-01' });
    expect(said({ unit: late }).finding).toBe('Cuối năm 2019 chưa có Tỉnh X (đơn vị có từ 01/07/2025).');
    const early = unit('y', { name: 'Hà Tây', validTo: '2008-07-31' });
    expect(said({ unit: early }).finding).toBe(
      'Cuối năm 2019 không còn Hà Tây (đơn vị kết thúc ngày 31/07/2008).',
    );
    const ministry = unit('z', { name: 'Bộ Tư pháp', level: 'ministry' });
    expect(said({ unit: ministry }).more).toContain(
      'Bảng này xếp hạng cấp tỉnh; Bộ Tư pháp không thuộc nhóm đó nên không có trong bảng.',
    );
  });

  it('keeps the place of the chosen unit while one region is looked at', () => {
    const { finding, more } = said({ rows: rows.slice(0, 2), region: 'Đồng bằng sông Hồng' });
    expect(finding).toContain('Quảng Ngãi đứng hạng 3 trên 4');
    expect(more).toEqual([
      'Đồng bằng sông Hồng: cao nhất là Quảng Ninh (hạng 1 trên 4), thấp nhất là Đồng Tháp (hạng 2 trên 4).',
    ]);
  });

  it('says who moved most, but not where numbers of units differ too much', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      ranked(`u${at}`, at + 1, { of: 12, rankChange: at === 0 ? 7 : at < 4 ? -2 : 0 }),
    );
    expect(said({ rows: many, all: many, unit: null }).more).toEqual([
      'Thay đổi thứ hạng lớn nhất so với năm 2018: u0 tăng 7 bậc; 3 đơn vị giảm 2 bậc.',
    ]);
    expect(said({ rows: many, all: many, unit: null, areMovesFair: false }).more).toEqual([]);
  });

  it('says that there is nothing where there is nothing', () => {
    expect(said({ rows: [], all: [] })).toEqual({ finding: 'Chưa có điểm PCI năm 2019.', more: [] });
  });
});
