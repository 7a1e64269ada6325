import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordance } from '../../../server/stats/concordance.ts';
import { kendallB } from '../../../server/stats/kendall-b.ts';
import { partial } from '../../../server/stats/partial.ts';
import { pearson } from '../../../server/stats/pearson.ts';
import { spearman } from '../../../server/stats/spearman.ts';
import { expectClean, expectReference, readFixture } from './reference.ts';

type Values = (number | null)[];

const fixture = readFixture('correlations') as {
  pairs: { name: string; x: Values; y: Values; pearson: unknown; spearman: unknown; kendall: unknown }[];
  partial: { x: Values; y: Values; z: Values[]; expected: unknown }[];
};

describe.each(fixture.pairs)('$name', ({ name, x, y, ...expected }) => {
  it('pearson agrees with SciPy', () => expectReference(pearson(x, y), expected.pearson, name));
  it('spearman agrees with SciPy and all permutations', () =>
    expectReference(spearman(x, y), expected.spearman, name));
  it('kendallB agrees with SciPy and all permutations', () =>
    expectReference(kendallB(x, y), expected.kendall, name));
});

it.each(fixture.partial)('partial agrees with least squares', ({ x, y, z, expected }) => {
  expectReference(partial(x, y, z), expected, 'partial');
});

describe('refusals', () => {
  const x = [1, 2, 3, 4, 5];

  it('needs three pairs and one more per direction removed', () => {
    expect(pearson([1, null, 3], [1, 2, 3]).status).toBe('too_few');
    expect(pearson([1, 2, 4], [1, 3, 2]).status).toBe('ok');
    expect(pearson([1, 2, 4], [1, 3, 2], 1).status).toBe('too_few');
    expect(partial([1, 2, 4], [1, 3, 2], [[1, 3, 7]]).status).toBe('too_few');
    expect(spearman([1, 2], [2, 1]).status).toBe('too_few');
    expect(kendallB([], [])).toMatchObject({ status: 'too_few', n: 0, tau: null });
  });

  it('sees through floating-point constants', () => {
    const almost = [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3];
    for (const test of [pearson, spearman, kendallB]) {
      expect(test(almost, x).status).toBe('zero_variance_x');
      expect(test(x, almost).status).toBe('zero_variance_y');
      expect(test(almost, almost).status).toBe('zero_variance_xy');
    }
    expect(partial(x, [1, 3, 2, 5, 4], [almost]).k).toBe(0);
  });

  it('ties scores that differ only by rounding', () => {
    expect(spearman([0.3, 0.1 + 0.2, 1, 2], [1, 2, 3, 4]).rho).toBe(spearman([0, 0, 1, 2], [1, 2, 3, 4]).rho);
    expect(kendallB([0.3, 0.1 + 0.2, 1, 2], [1, 2, 3, 4]).s).toBe(5);
  });

  it('gives a perfect line no p and no interval', () => {
    const line = pearson(x, [3, 5, 7, 9, 11]);
    expect(line.r).toBeCloseTo(1, 12);
    expect(line).toMatchObject({ status: 'perfect', t: null, p: null, lo: null, hi: null });
    expect(spearman(x, [5, 4, 3, 2, 1])).toMatchObject({
      status: 'perfect',
      rho: -1,
      p: null,
      pExact: 2 / 120,
    });
    expect(kendallB(x, [2, 3, 5, 8, 9])).toMatchObject({
      status: 'perfect',
      tau: 1,
      lo: null,
      pExact: 2 / 120,
    });
  });

  it('partial refuses a side that the controls explain', () => {
    const z = [2, 1, 4, 3, 6, 5, 9];
    const free = [1, 5, 2, 2, 7, 1, 3];
    expect(
      partial(
        z.map((v) => 3 * v + 1),
        free,
        [z],
      ).status,
    ).toBe('zero_variance_x');
    expect(partial(free, z, [z]).status).toBe('zero_variance_y');
  });

  it('has no interval where there is no room for one', () => {
    expect(pearson([1, 2, 4], [1, 3, 2])).toMatchObject({ status: 'ok', df: 1, lo: null, hi: null });
    expect(spearman([1, 2, 4], [1, 3, 2])).toMatchObject({ lo: null, hi: null });
    expect(kendallB([1, 2, 4, 3], [1, 3, 2, 4])).toMatchObject({ lo: null, hi: null });
    expect(
      spearman(
        new Array(9).fill(0).map((_, i) => i),
        [3, 1, 2, 5, 4, 6, 9, 7, 8],
      ).pExact,
    ).toBeNull();
  });

  it('refuses columns of unequal length', () => {
    expect(() => pearson([1, 2], [1])).toThrow(RangeError);
  });
});

describe('properties', () => {
  const value = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 6 });
  const pairs = fc.array(fc.tuple(value, value), { maxLength: 9 });

  it('never answers NaN, in any order of the rows the same', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const [rx, ry] = [x.toReversed(), y.toReversed()];
        for (const test of [pearson, spearman, kendallB]) {
          expectClean(test(x, y));
          expectReference(test(rx, ry), test(x, y), 'reversed');
        }
        expectClean(partial(x, y, [rows.map((_, i) => i)]));
      }),
      { numRuns: 60 },
    );
  });

  it('never answers NaN for numbers of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double(), fc.double()), { maxLength: 7 }), (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        for (const test of [pearson, spearman, kendallB]) expectClean(test(x, y));
        expectClean(partial(x, y, [rows.map((_, i) => i)]));
      }),
    );
  });
});

describe('concordance', () => {
  it('counts every pair, ties or not', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        let s = 0;
        for (const [i, [a, b]] of pairs.entries())
          for (const [c, d] of pairs.slice(i + 1)) s += Math.sign(c - a) * Math.sign(d - b);
        expect(concordance(Float64Array.from(x), Float64Array.from(y))).toBe(s);
      }),
    );
  });

  it('of as many communes as there are needs no table of all pairs', () => {
    const units = Array.from({ length: 30_000 }, (_, i) => i);
    const halves = kendallB(
      units,
      units.map((i) => (i < 15_000 ? i : 45_000 - i)),
    );
    expect(halves.s).toBe(15_000 * 29_999 - 15_000 * 14_999);
    expect(halves.pExact).toBeNull();
  });
});
