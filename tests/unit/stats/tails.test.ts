import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nP2, nQ, tP2, tQ } from '../../../server/stats/tails.ts';
import { readFixture } from './reference.ts';

interface Tables {
  tails: { t: number; nu: number; p: number }[];
  quantiles: { p: number; nu: number; t: number }[];
  normal: { z: number; p: number }[];
  normalQuantiles: { p: number; z: number }[];
}

const tables = readFixture('tails') as Tables;
const relative = (got: number | null, expected: number) => Math.abs((got ?? NaN) / expected - 1);

describe('tails', () => {
  it.each(tables.tails.filter(({ p }) => p > 1e-300))('tP2($t, $nu)', ({ t, nu, p }) => {
    expect(relative(tP2(t, nu), p)).toBeLessThan(1e-10);
    expect(tP2(-t, nu)).toBe(tP2(t, nu));
  });

  it.each(tables.quantiles)('tQ($p, $nu)', ({ p, nu, t }) => {
    expect(relative(tQ(p, nu), t)).toBeLessThan(1e-9);
  });

  it.each(tables.normal)('nP2($z)', ({ z, p }) => {
    expect(relative(nP2(z), p)).toBeLessThan(1e-10);
  });

  it.each(tables.normalQuantiles)('nQ($p)', ({ p, z }) => {
    expect(relative(nQ(p), z)).toBeLessThan(1e-10);
  });

  it('takes extreme values as tails and refuses what is no law', () => {
    expect(tP2(0, 3)).toBe(1);
    expect(tP2(Infinity, 3)).toBe(0);
    expect(tP2(1e200, 1)).toBeCloseTo(6.366e-201, 203);
    expect(tP2(2, Infinity)).toBe(nP2(2));
    expect(tQ(0.5, 4)).toBe(0);
    for (const [t, nu] of [
      [NaN, 3],
      [1, 0],
      [1, -2],
      [1, NaN],
    ] as const) {
      expect(tP2(t, nu)).toBeNull();
    }
    expect([tQ(0, 3), tQ(1, 3), tQ(NaN, 3), tQ(0.9, 0), nQ(0), nQ(1), nP2(NaN)]).toEqual(
      new Array(7).fill(null),
    );
  });

  it('inverts itself for every ν', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5000001, max: 0.9999999, noNaN: true }),
        fc.double({ min: 0.2, max: 1e7, noNaN: true }),
        (p, nu) => {
          const t = tQ(p, nu) ?? NaN;
          expect(relative(tP2(t, nu), 2 * (1 - p))).toBeLessThan(1e-8);
          expect(t).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
