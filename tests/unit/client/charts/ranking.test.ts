import { describe, expect, it } from 'vitest';
import {
  dotsOf,
  rankingSpec,
  readable,
  type RankingPicture,
  type RankingRow,
} from '../../../../client/charts/ranking.ts';
import { stripSpec, stripsOf } from '../../../../client/charts/strip.ts';
import { drawn, textsOf } from './check.ts';

const row = (unit: string, points: number | null, rank: number | null): RankingRow => ({
  unit,
  unitName: unit,
  code: null,
  points,
  max: 100,
  percent: points,
  rank,
  of: 63,
  isTied: false,
  publishedRank: null,
  previousPoints: points === null ? null : points - 2,
  previousRank: 4,
  pointsChange: points === null ? null : 2,
  rankChange: 1,
  source: 's',
  isComputed: false,
  note: null,
});
const picture: RankingPicture = {
  rows: [
    row('dak-lak', 64.81, 38),
    row('quang-ninh', 73.4, 1),
    row('ha-tay', null, null),
    row('lai-chau', 59.95, 63),
  ],
  nameOf: (unit) =>
    ({ 'dak-lak': 'Đắk Lắk', 'quang-ninh': 'Quảng Ninh', 'lai-chau': 'Lai Châu' })[unit] ?? unit,
  hrefOf: (unit) => `/?unit=${unit}`,
  year: 2019,
  decimals: 2,
  isComparable: true,
  median: 65.1,
  colours: new Map([['dak-lak', '#0a6568']]),
  chosen: 'dak-lak',
};
const frame = { width: 900, theme: 'light', language: 'vi' } as const;

describe('ranking', () => {
  it('puts units with points in order and leaves the others to the table', () => {
    expect(dotsOf(picture, frame).map((dot) => dot.unit)).toEqual(['quang-ninh', 'dak-lak', 'lai-chau']);
  });

  it('leaves the places of units without figures open', () => {
    expect(dotsOf(picture, frame).map((dot) => dot.place)).toEqual([1, 38, 63]);
  });

  it('puts units that share a rank side by side, and all by points where nobody has a rank', () => {
    const places = (rows: RankingRow[]) =>
      dotsOf({ ...picture, rows }, frame).map((dot) => [dot.unit, dot.place]);
    expect(places([row('a', 70, 1), row('b', 70, 1), row('c', 60, 3)])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(places([row('a', 60, null), row('b', 70, null)])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(places([row('a', 60, 9), row('b', 70, null)])).toEqual([['a', 9]]);
  });

  it('says points, rank and change', () => {
    expect(dotsOf(picture, frame)[0]?.say).toBe(
      'Quảng Ninh, 2019: 73,40 điểm, hạng 1 trên 63, tăng 2,00 điểm, tăng 1 bậc.',
    );
  });

  it('draws no stem where the years cannot be compared', () => {
    expect(dotsOf({ ...picture, isComparable: false }, frame).every((dot) => dot.before === null)).toBe(true);
  });

  it('names the chosen unit, the first and the last', async () => {
    const texts = textsOf(await drawn(rankingSpec(picture, frame)));
    expect(texts).toEqual(expect.arrayContaining(['Đắk Lắk', 'Quảng Ninh', 'Lai Châu', 'trung vị 65,10']));
  });

  it('drops a label that would cover a more important one', () => {
    const label = (text: string, x: number, priority: number) => ({
      text,
      x,
      y: 20,
      colour: '#000000',
      align: 'left' as const,
      priority,
    });
    expect(readable([label('Lai Châu', 10, 3), label('Đắk Lắk', 12, 0)]).map(({ text }) => text)).toEqual([
      'Đắk Lắk',
    ]);
    expect(readable([label('Lai Châu', 10, 3), label('Đắk Lắk', 300, 0)])).toHaveLength(2);
  });
});

describe('strips by group', () => {
  const strip = {
    ...picture,
    groupOf: (unit: string) => (unit === 'lai-chau' ? 'Núi phía Bắc' : 'Đồng bằng'),
  };

  it('orders groups by their middle unit and counts units with points', () => {
    expect(stripsOf(strip).map(({ name, count }) => [name, count])).toEqual([
      ['Đồng bằng', 2],
      ['Núi phía Bắc', 1],
    ]);
  });

  it('draws group names and the ends of the country', async () => {
    const texts = textsOf(await drawn(stripSpec(strip, frame)));
    expect(texts).toEqual(
      expect.arrayContaining(['Đồng bằng (2)', 'Núi phía Bắc (1)', 'Quảng Ninh', 'Lai Châu', 'Đắk Lắk']),
    );
  });
});
