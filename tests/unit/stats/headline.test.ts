import { describe, expect, it } from 'vitest';
import { fitHeadline, headline } from '../../../server/stats/headline.ts';
import { type HeadlineRow, pairComponentsAtLag } from '../../../server/stats/headline-rows.ts';
import { expectClean, expectReference, readFixture, seeded } from './reference.ts';

type Row = [string, string, number, number, number, string | null];

const cases = readFixture('headline') as { name: string; rows: Row[]; expected: unknown }[];

function headlineRows(rows: Row[]): HeadlineRow[] {
  return rows.map(([unit, component, year, x, y, version]) => ({ unit, component, year, x, y, version }));
}

describe.each(cases)('$name', ({ name, rows, expected }) => {
  it('agrees with least squares on all dummies', () => {
    expectReference(fitHeadline(headlineRows(rows)), expected, name);
    expectReference(fitHeadline(headlineRows(rows.toReversed())), expected, `${name}, reversed`);
  });
});

interface Shape {
  units: number;
  effect: number;
  missing?: number;
  components?: number;
}

/** Effort drawn at random; every unit, unit-year, component-year and unit-component has its own level. */
function world({ units, effect, missing = 0, components = 3 }: Shape) {
  const random = seeded(77);
  const effort = [];
  const scores = [];
  for (let g = 0; g < units; g += 1) {
    for (let c = 0; c < components; c += 1) {
      for (let t = 0; t < 5; t += 1) {
        const x = Math.floor(5 * random());
        const place = { unit: `u${g}`, component: `c${c}` };
        const level = 10 * g + g * t + c * t * t + g * c;
        if (random() >= missing) effort.push({ ...place, year: 2015 + t, x });
        scores.push({ ...place, year: 2016 + t, y: 30 + level + effect * x + 4 * random() });
      }
    }
  }
  return { effort, scores };
}

describe('headline', () => {
  it('finds effort that pays across components and checks it', () => {
    const { effort, scores } = world({ units: 20, effect: 1 });
    const answer = headline(effort, scores);
    expect(answer).toMatchObject({ label: 'E4', units: 20, years: 5, components: 3, n: 300 });
    expect(answer.q).toBe(answer.p);
    expect(answer.checks).toEqual({ firstDifferences: true, leaveOneOut: true, placebo: true });
    expectClean(answer);
  });

  it('is blind to levels of units, components, years and their pairs', () => {
    const { effort, scores } = world({ units: 12, effect: 0.3, missing: 0.1 });
    const moved = scores.map((row) => {
      const [g, c, t] = [Number(row.unit.slice(1)), Number(row.component.slice(1)), row.year - 2016];
      return { ...row, y: row.y + 5 * g * t - 9 * c * t + 4 * g * c };
    });
    const { b, se, p } = headline(effort, scores);
    expectReference(headline(effort, moved), { b, se, p }, 'moved');
  });

  it.each([0, 0.15])('leaves each unit out for real (missing %s)', (missing) => {
    const { effort, scores } = world({ units: 12, effect: 1, missing });
    const answer = headline(effort, scores);
    const names = [...new Set(scores.map(({ unit }) => unit))];
    const slopes = names.map((name) => {
      const rows = pairComponentsAtLag(effort, scores, 1).filter(({ unit }) => unit !== name);
      return { name, b: fitHeadline(rows).b ?? NaN };
    });
    const far = slopes.toSorted(
      (u, v) => Math.abs(v.b - (answer.b ?? 0)) - Math.abs(u.b - (answer.b ?? 0)),
    )[0];
    const values = slopes.map(({ b }) => b);
    const expected = { min: Math.min(...values), max: Math.max(...values), mostInfluential: far?.name };
    expectReference(answer.loo, expected, 'leave one out');
  });

  it('has the gates of the map', () => {
    const six = world({ units: 6, effect: 2 });
    expect(headline(six.effort, six.scores)).toMatchObject({
      label: 'E2',
      p: null,
      lo: null,
      permutation: { status: 'ok', permutations: 720 },
      gate: { ok: false, tier: 'permutation', reason: 'units' },
    });
    const four = world({ units: 4, effect: 2 });
    expect(headline(four.effort, four.scores)).toMatchObject({ label: 'E0', b: null, permutation: null });
    expect(headline([], [])).toMatchObject({ status: 'too_few', label: 'E0', n: 0, b: null });
    const one = world({ units: 12, effect: 1, components: 1 });
    expect(headline(one.effort, one.scores)).toMatchObject({ status: 'too_few', b: null });
  });

  it('joins by the value of the year, on the scale asked for', () => {
    const { effort, scores } = world({ units: 9, effect: 1 });
    expect(pairComponentsAtLag(effort, scores, -1).every(({ year }) => year <= 2018)).toBe(true);
    const log = headline(
      effort.map((row) => ({ ...row, x: Math.expm1(row.x) })),
      scores,
      { xScale: 'log1p' },
    );
    expect(log.b).toBeCloseTo(headline(effort, scores).b ?? NaN, 9);
    expect(() => headline([...effort, ...effort.slice(0, 1)], scores)).toThrow(/u0 c0 2015/);
    expect(() => pairComponentsAtLag(effort, scores, 0.5)).toThrow(RangeError);
  });
});
