import { describe, expect, it } from 'vitest';
import { fePanel, type PanelResult, refusePanel } from '../../../server/stats/fe-panel.ts';
import { gate, gateCrossSection, withhold } from '../../../server/stats/gate.ts';
import { checks, type Evidence, label } from '../../../server/stats/label.ts';
import type { PermutationTest } from '../../../server/stats/perm-trajectories.ts';
import { pearson } from '../../../server/stats/pearson.ts';
import { dominated, simpson } from '../../../server/stats/warnings.ts';
import { pointsPer, scaleCount } from '../../../server/stats/x-scale.ts';
import { expectClean } from './reference.ts';

const good = { status: 'ok' as const, n: 40, units: 8, years: 3, nu: 4, p: 0.2 };

describe('gate', () => {
  it('opens at 8 units, 3 years and ν = 4', () => {
    expect(gate(good)).toEqual({ ok: true, tier: 'full' });
  });

  it.each([
    [{ units: 7 }, { reason: 'units', have: 7, need: 8, tier: 'permutation' }],
    [{ units: 5 }, { reason: 'units', have: 5, need: 8, tier: 'permutation' }],
    [{ units: 4 }, { reason: 'units', have: 4, need: 8, tier: 'picture' }],
    [
      { units: 6, years: 2 },
      { reason: 'units', have: 6, need: 8, tier: 'picture' },
    ],
    [{ units: 1 }, { reason: 'units', have: 1, need: 8, tier: 'none' }],
    [{ years: 2 }, { reason: 'years', have: 2, need: 3 }],
    [{ nu: 3.99 }, { reason: 'nu', have: 3.99, need: 4 }],
    [{ nu: null }, { reason: 'nu', need: 4 }],
    [{ p: null }, { reason: 'nu' }],
    [
      { status: 'too_few' as const, n: 2 },
      { reason: 'too_few', have: 2, need: 3 },
    ],
    [{ status: 'zero_variance_x' as const }, { reason: 'zero_variance_x', tier: 'none' }],
    [{ status: 'one_unit_only' as const }, { reason: 'one_unit_only' }],
    [{ status: 'perfect' as const }, { reason: 'perfect' }],
    // Only ν short means that a log scale may help: the other rules are looked at first.
    [{ nu: 2, years: 2 }, { reason: 'years' }],
    [{ nu: 2, units: 6 }, { reason: 'units' }],
  ])('closes at %j', (change, expected) => {
    expect(gate({ ...good, ...change })).toMatchObject({ ok: false, ...expected });
  });
});

describe('withhold', () => {
  const result: PanelResult = {
    ...fePanel([]),
    ...good,
    b: 1,
    se: 1,
    t: 1,
    lo: -1,
    hi: 3,
    r: 0.2,
    rLo: 0,
    rHi: 0.4,
    mde: 3,
    hMax: 0.3,
    hMaxUnit: 'u',
    cr1: { se: 1, df: 7, p: 0.3 },
  };

  it('shows nothing but sizes when the gate is closed', () => {
    const shown = withhold(result, gate({ ...good, nu: 2 }), null);
    expect(shown).toEqual({
      ...refusePanel('ok', { n: 40, units: 8, years: 3 }),
      hMax: 0.3,
      hMaxUnit: 'u',
    });
    expectClean(shown);
  });

  it('shows b and r without interval for 5–7 units, all when open', () => {
    const exact: PermutationTest = { status: 'ok', permutations: 720, extreme: 20, p: 20 / 720 };
    const few = withhold(result, gate({ ...good, units: 6 }), exact);
    expect(few).toMatchObject({ b: 1, r: 0.2, se: null, p: null, lo: null, rLo: null, mde: null, nu: null });
    expect(withhold(result, gate(good), null)).toBe(result);
    const untested: PermutationTest = { status: 'unbalanced', permutations: null, extreme: null, p: null };
    expect(withhold(result, gate({ ...good, units: 6 }), untested)).toMatchObject({ b: null, r: null });
  });
});

describe('label', () => {
  const strong: Evidence = {
    gateOk: true,
    p: 0.001,
    q: 0.01,
    nu: 10,
    years: 5,
    slope: 0.5,
    fdSlope: 0.3,
    looMin: 0.4,
    looMax: 0.6,
    placebo: { p: 0.6, b: 0.1 },
  };

  it.each<[string, Partial<Evidence>, string]>([
    ['everything holds', {}, 'E4'],
    ['gate closed', { gateOk: false }, 'E0'],
    ['no p', { p: null }, 'E0'],
    ['p = .05', { p: 0.05, q: 0.01 }, 'E1'],
    ['p ≥ .05 with q < .10', { p: 0.07, q: 0.07 }, 'E1'],
    ['q = .10', { p: 0.049, q: 0.1 }, 'E2'],
    ['no q', { q: null }, 'E2'],
    ['q = .05', { q: 0.05 }, 'E3'],
    ['ν below 10', { nu: 9.99 }, 'E3'],
    ['four years', { years: 4 }, 'E3'],
    ['differences of the other sign', { fdSlope: -0.01 }, 'E2'],
    ['one unit turns the sign', { looMin: -0.01 }, 'E2'],
    ['one unit takes all', { looMin: 0 }, 'E2'],
    ['placebo as large', { placebo: { p: 0.04, b: 0.5 } }, 'E2'],
    ['placebo smaller', { placebo: { p: 0.04, b: 0.49 } }, 'E4'],
    ['placebo unclear', { placebo: { p: 0.05, b: 0.9 } }, 'E4'],
    ['placebo of the other sign', { placebo: { p: 0.01, b: -0.9 } }, 'E4'],
    ['checks that could not be made', { fdSlope: null, looMin: null, looMax: null, placebo: null }, 'E4'],
    ['one unit alone', { atMostE2: true }, 'E2'],
    ['permutation p < .05', { gateOk: false, permutationP: 0.04, q: null }, 'E2'],
    ['permutation p ≥ .05', { gateOk: false, permutationP: 0.05, q: null }, 'E1'],
  ])('%s', (_, change, expected) => {
    expect(label({ ...strong, ...change })).toBe(expected);
  });

  it('works the same for negative slopes', () => {
    const down = { ...strong, slope: -0.5, fdSlope: -0.3, looMin: -0.6, looMax: -0.4 };
    expect(label(down)).toBe('E4');
    expect(label({ ...down, placebo: { p: 0.01, b: -0.6 } })).toBe('E2');
  });

  it('tells which checks passed, failed or could not be made', () => {
    expect(checks({ ...strong, fdSlope: -1, placebo: null })).toEqual({
      firstDifferences: false,
      leaveOneOut: true,
      placebo: null,
    });
  });
});

describe('warnings', () => {
  const result = { b: 0.5, p: 0.01, lo: 0.2, hi: 0.8, hMax: 0.5 };

  it('see Simpson in a sign that turns or a pooled r that the inside does not show', () => {
    expect(simpson(-0.1, result)).toBe(true);
    expect(simpson(-0.1, { ...result, p: 0.05 })).toBe(false);
    expect(simpson(0.9, result)).toBe(false);
    expect(simpson(0.3, { ...result, p: 0.3, lo: -0.1 })).toBe(true);
    expect(simpson(0.29, { ...result, p: 0.3, lo: -0.1 })).toBe(false);
    expect(simpson(0.5, { b: -0.2, p: 0.2, lo: -0.4, hi: -0.01, hMax: null })).toBe(true);
    expect(simpson(null, result)).toBe(false);
    expect(simpson(-0.9, { b: null, p: null, lo: null, hi: null, hMax: null })).toBe(false);
  });

  it('see one unit with more than half of the information', () => {
    expect(dominated(result)).toBe(false);
    expect(dominated({ ...result, hMax: 0.51 })).toBe(true);
    expect(dominated({ ...result, hMax: null })).toBe(false);
  });
});

describe('gateCrossSection', () => {
  it('tests from ten units and shows the coefficient from five', () => {
    expect(gateCrossSection(10)).toEqual({ ok: true, tier: 'full' });
    expect(gateCrossSection(9)).toMatchObject({ ok: false, tier: 'coefficient', have: 9, need: 10 });
    expect(gateCrossSection(4)).toMatchObject({ ok: false, tier: 'none' });
  });

  it('is the gate of every result that has no panel', () => {
    const units = Array.from({ length: 10 }, (_, i) => i);
    const wobbly = units.map((i) => (i * 7) % 5);
    expect(gate(pearson(units, wobbly))).toEqual({ ok: true, tier: 'full' });
    expect(gate(pearson(units.slice(1), wobbly.slice(1)))).toMatchObject({
      reason: 'units',
      have: 9,
      need: 10,
    });
    expect(gate(pearson(units, units))).toEqual({ ok: false, tier: 'none', reason: 'perfect' });
  });
});

describe('scales', () => {
  it('keeps missing missing and zero zero', () => {
    expect([scaleCount(null, 'raw', 'x'), scaleCount(0, 'log1p', 'x'), scaleCount(0, 'raw', 'x')]).toEqual([
      null,
      0,
      0,
    ]);
    expect(scaleCount(4, 'log1p', 'x')).toBe(Math.log(5));
    expect(() => scaleCount(-1, 'log1p', 'posters')).toThrow(/posters/);
  });

  it('says points per k activities', () => {
    expect(pointsPer(0.5, 10, 14)).toBeCloseTo(0.7, 12);
    expect(pointsPer(2, 10, 10, 'log1p', 3)).toBeCloseTo(0.2 * Math.log(14 / 4), 12);
    expect([pointsPer(null, 10, 10), pointsPer(1, 10, 10, 'log1p', null)]).toEqual([null, null]);
  });
});
