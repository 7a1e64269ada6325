import { describe, expect, it } from 'vitest';
import {
  endsOf,
  existedAtEndOf,
  inOrder,
  isAlike,
  missingOf,
  movesOf,
  pointsOrigin,
  rankOrigin,
  sharedRanks,
  yearBefore,
} from '../../../../../client/views/ranking/reading.ts';
import { ranked } from './made-up.ts';

const units = (rows: readonly { unit: string }[]) => rows.map((row) => row.unit);

describe('order and ends', () => {
  it('goes by rank; units without a rank follow by their points', () => {
    const rows = [
      ranked('c', null, { points: 70 }),
      ranked('b', 2),
      ranked('d', null, { points: 90 }),
      ranked('a', 1),
    ];
    expect(units(inOrder(rows))).toEqual(['a', 'b', 'd', 'c']);
  });

  it('names all that share the first place', () => {
    const rows = [ranked('a', 1, { isTied: true }), ranked('b', 1, { isTied: true }), ranked('c', 3)];
    expect(units(endsOf(rows).leaders)).toEqual(['a', 'b']);
    expect([...sharedRanks(rows)]).toEqual([1]);
  });

  it('calls nobody last where somebody below may be missing', () => {
    expect(endsOf([ranked('a', 1), ranked('b', 3)]).last).toBeNull();
    expect(endsOf([ranked('a', 1), ranked('b', 4)]).last?.unit).toBe('b');
  });

  it('does not take equal points with different published ranks for a shared rank', () => {
    const rows = [ranked('a', 1, { isTied: true }), ranked('b', 2, { isTied: true })];
    expect(sharedRanks(rows).size).toBe(0);
  });
});

describe('where figures come from', () => {
  it('tells published ranks from computed ones and says which are the exception', () => {
    const [published, computed] = [ranked('a', 1, { publishedRank: 1 }), ranked('b', 2)];
    expect(rankOrigin([ranked('a', null)])).toBe('none');
    expect(rankOrigin([published])).toBe('published');
    expect(rankOrigin([computed])).toBe('computed');
    expect(rankOrigin([published, computed])).toBe('mostlyPublished');
    expect(rankOrigin([published, computed, ranked('c', 3)])).toBe('mostlyComputed');
  });

  it('does the same for points', () => {
    const rows = [ranked('a', 1, { isComputed: true }), ranked('b', 2, { isComputed: true }), ranked('c', 3)];
    expect(pointsOrigin(rows)).toBe('mostlyComputed');
    expect(pointsOrigin(rows.slice(0, 2))).toBe('computed');
    expect(pointsOrigin(rows.slice(2))).toBe('published');
  });
});

describe('moves', () => {
  const moving = (changes: number[]) =>
    changes.map((rankChange, at) => ranked(`u${at}`, at + 1, { rankChange }));

  it('finds who moved farthest either way, all of them', () => {
    const moves = movesOf(moving([0, 5, 5, -3, -1, 0, 0, 0, -6, 0]));
    expect(moves).toEqual({
      up: { units: ['u1', 'u2'], places: 5 },
      down: { units: ['u8'], places: -6 },
      among: 10,
    });
  });

  it('says nothing of a few units, nor where nobody moved', () => {
    expect(movesOf(moving([1, -1]))).toBeNull();
    expect(movesOf(moving(new Array<number>(12).fill(0)))).toBeNull();
  });
});

describe('years and units', () => {
  const unit = (name: string, validFrom: string | null = null, validTo: string | null = null) => ({
    unit: name,
    level: 'province',
    validFrom,
    validTo,
  });

  it('knows who existed at the end of a year', () => {
    expect(existedAtEndOf(unit('ha-tay', null, '2008-07-31'), 2007)).toBe(true);
    expect(existedAtEndOf(unit('ha-tay', null, '2008-07-31'), 2008)).toBe(false);
    expect(existedAtEndOf(unit('quang-ngai-2025', '2025-07-01'), 2025)).toBe(true);
  });

  it('names the few that are missing and only counts many', () => {
    const all = ['a', 'b', 'c'].map((name) => unit(name));
    expect(missingOf(all, [ranked('a', 1)], 'province', 2021)?.map((one) => one.unit)).toEqual(['b', 'c']);
    const many = Array.from({ length: 20 }, (_, at) => unit(`u${at}`));
    expect(missingOf(many, [], 'province', 2021)).toBeNull();
  });

  it('compares with the last year that has figures', () => {
    expect(yearBefore([2015, 2017, 2018], 2017)).toBe(2015);
    expect(yearBefore([2015], 2015)).toBeNull();
  });

  it('knows where a new scheme comes between two years', () => {
    const breaks = [
      { component: 'TOTAL', year: 2013, isComparable: false },
      { component: 'D1', year: 2016, isComparable: true },
    ];
    expect(isAlike(breaks, 'TOTAL', 2012, 2013)).toBe(false);
    expect(isAlike(breaks, 'TOTAL', 2013, 2019)).toBe(true);
    expect(isAlike(breaks, 'D1', 2015, 2017)).toBe(true);
  });
});
