import { describe, expect, it } from 'vitest';
import { sparkOf } from '../../../../client/components/sparkline.ts';
import { tierOf } from '../../../../client/components/tier.ts';

const point = (year: number, value: number, run = 1) => ({ year, value, run });

describe('sparkline', () => {
  it('begins a new line where a new run begins', () => {
    const spark = sparkOf([point(2010, 1), point(2011, 2), point(2013, 3, 2), point(2014, 1, 2)], 100, 30);
    expect(spark.paths).toHaveLength(2);
  });

  it('draws a lonely year as a dot, in its place among the years', () => {
    const spark = sparkOf([point(2010, 1), point(2011, 2), point(2015, 3, 2)], 106, 30);
    expect(spark.dots).toEqual([{ x: 103, y: 3 }]);
    expect(spark.paths).toEqual(['M3,27L23,15']);
    expect(spark.last).toEqual({ x: 103, y: 3 });
  });

  it('draws equal values in the middle and nothing where there is nothing', () => {
    expect(sparkOf([point(2010, 5), point(2011, 5)], 100, 30).paths).toEqual(['M3,15L97,15']);
    expect(sparkOf([], 100, 30)).toEqual({ paths: [], dots: [], last: null });
  });
});

describe('groups by rank', () => {
  it('makes four equal groups', () => {
    expect([1, 15, 16, 31, 32, 47, 48, 63].map((rank) => tierOf(rank, 63))).toEqual([
      'best',
      'best',
      'upper',
      'upper',
      'lower',
      'lower',
      'last',
      'last',
    ]);
  });

  it('says nothing without a rank or with too few units', () => {
    expect([tierOf(null, 63), tierOf(1, null), tierOf(1, 3)]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
