import { describe, expect, it } from 'vitest';
import { remarksOn } from '../../../../../client/views/ranking/remarks.ts';
import { ranked } from './made-up.ts';

const of = (rows: Parameters<typeof remarksOn>[0], isComparable = true) =>
  Object.fromEntries(remarksOn(rows, isComparable, 'vi'));

describe('remarks on single rows', () => {
  it('marks shared ranks, and equal points that the source ranks apart', () => {
    expect(of([ranked('a', 1), ranked('b', 1), ranked('c', 3)])).toEqual({ a: 'Đồng hạng', b: 'Đồng hạng' });
    const apart = { isTied: true, publishedRank: 2 };
    expect(of([ranked('a', 1, { publishedRank: 1 }), ranked('b', 2, apart)])).toEqual({
      b: 'Bằng điểm đơn vị khác, thứ hạng theo nguồn',
    });
  });

  it('marks the exception only: computed among published, published among computed', () => {
    const published = ranked('a', 1, { publishedRank: 1 });
    expect(of([published, ranked('b', 2, { publishedRank: 2 }), ranked('c', 3)])).toEqual({
      c: 'Hạng tính từ điểm',
    });
    expect(of([published, ranked('b', 2), ranked('c', 3)])).toEqual({ a: 'Hạng công bố' });
    expect(of([ranked('a', 1, { isComputed: true }), ranked('b', 2), ranked('c', 3)])).toEqual({
      a: 'Điểm tính',
    });
  });

  it('gives the remark of the source, but not one that all rows share', () => {
    const note = 'rounded in source';
    expect(of([ranked('a', 1, { note }), ranked('b', 2)])).toEqual({ a: 'Nguồn làm tròn' });
    expect(of([ranked('a', 1, { note }), ranked('b', 2, { note })])).toEqual({});
  });

  it('says why one unit of a comparable year has no change in points', () => {
    const merged = ranked('ha-noi', 1, { previousPoints: 60, pointsChange: null });
    expect(of([merged, ranked('b', 2)])).toEqual({ 'ha-noi': 'Địa giới thay đổi, không so điểm' });
    expect(of([merged, ranked('b', 2)], false)).toEqual({});
  });
});
