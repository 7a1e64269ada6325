import { describe, expect, it } from 'vitest';
import {
  changeSpread,
  detectable,
  scaledMde,
  type SpreadRow,
  unitsNeeded,
} from '../../../server/stats/evidence-needed.ts';
import { componentSteps, nextPlaces, rankInterval } from '../../../server/stats/rank-steps.ts';
import { scenario, type ScenarioInput } from '../../../server/stats/scenario.ts';
import { type SchemeNode, totalScale } from '../../../server/stats/total-scale.ts';
import { meanChange, typicalChange } from '../../../server/stats/typical-change.ts';
import { expectClean, expectReference, readFixture } from './reference.ts';

/** Made by scripts/reference/focus.py with NumPy, pandas and SciPy. */
const fixture = readFixture('focus') as {
  changes: {
    points: { year: number; y: number }[];
    year: number;
    change: number | null;
    changes: number;
    drift: number | null;
  }[];
  scenarios: {
    totals: { unit: string; total: number }[];
    unit: string;
    components: ScenarioInput['components'];
    deltas: Record<string, number>;
    drift: Record<string, number>;
    expected: unknown;
    order: string[];
  }[];
  spreads: { rows: SpreadRow[]; cases: { span: number; sd: number; changes: number; starts: number }[] };
  unitsNeeded: { sd: number; effect: number; n: number | null }[];
  scaled: { now: Parameters<typeof scaledMde>[0]; units: number; years: number; mde: number }[];
  intervals: {
    totals: Parameters<typeof rankInterval>[0];
    cases: { unit: string; best: number; worst: number }[];
  };
};

const node = (
  component: string,
  parent: string | null,
  max: number | null,
  weight: number | null = null,
) => ({
  component,
  parent,
  max,
  weight,
  isAside: false,
});

describe('totalScale', () => {
  const factorOf = (nodes: SchemeNode[], name: string) => totalScale(nodes).get(name);

  it('gives a weighted sub-index of ten points its points of a hundred', () => {
    const nodes = [node('TOTAL', null, 100), node('A', 'TOTAL', 10, 0.2), node('B', 'TOTAL', 10, 0.8)];
    expect(factorOf(nodes, 'A')).toEqual({ factor: 2, basis: 'weights', share: 0.2 });
    expect(factorOf(nodes, 'B')).toEqual({ factor: 8, basis: 'weights', share: 0.8 });
  });

  it('takes points as they are where maxima add up, through all levels and published roundings', () => {
    const nodes = [
      node('TOTAL', null, 20),
      node('D1', 'TOTAL', 10),
      node('D2', 'TOTAL', 10),
      node('D1.1', 'D1', 3.33),
      node('D1.2', 'D1', 3.33),
      node('D1.3', 'D1', 3.33),
    ];
    expect(factorOf(nodes, 'D1.2')).toEqual({ factor: 1, basis: 'sum', share: 3.33 / 20 });
  });

  it('carries a weight down to the parts of a weighted component', () => {
    const nodes = [
      node('TOTAL', null, 100),
      node('A', 'TOTAL', 10, 1),
      node('A1', 'A', 4),
      node('A2', 'A', 6),
    ];
    expect(factorOf(nodes, 'A1')).toEqual({ factor: 10, basis: 'weights', share: 0.4 });
  });

  it('says nothing where weights are missing, do not sum to one, or maxima do not add up', () => {
    const unknown = { factor: null, basis: 'none', share: null };
    expect(factorOf([node('TOTAL', null, 100), node('A', 'TOTAL', 10)], 'A')).toEqual(unknown);
    const half = [node('TOTAL', null, 100), node('A', 'TOTAL', 10, 0.5), node('B', 'TOTAL', 10)];
    expect(factorOf(half, 'A')).toEqual(unknown);
    const short = [node('TOTAL', null, 100), node('A', 'TOTAL', 10, 0.5), node('B', 'TOTAL', 10, 0.2)];
    expect(factorOf(short, 'B')).toEqual(unknown);
  });

  it('leaves room for maxima that are not known, and leaves out what stands aside', () => {
    const nodes = [
      node('TOTAL', null, 100),
      node('P1', 'TOTAL', 9.5),
      node('P2', 'TOTAL', null),
      { ...node('SURVEY', 'TOTAL', 38), isAside: true },
    ];
    const scale = totalScale(nodes);
    expect(scale.get('P1')).toEqual({ factor: 1, basis: 'sum', share: 0.095 });
    expect(scale.get('P2')).toEqual({ factor: 1, basis: 'sum', share: null });
    expect(scale.has('SURVEY')).toBe(false);
  });
});

describe('usual change and drift', () => {
  it.each(fixture.changes)('agree with pandas', ({ points, year, change, changes, drift }) => {
    expectReference(typicalChange(points.toReversed()), { change, changes }, 'change');
    expectReference({ drift: meanChange(points, year) }, { drift }, 'drift');
  });
});

describe('scenario', () => {
  const inputOf = (given: (typeof fixture.scenarios)[number]): ScenarioInput => ({
    totals: given.totals,
    unit: given.unit,
    components: given.components,
    deltas: new Map(Object.entries(given.deltas)),
    drift: new Map(Object.entries(given.drift)),
    totalMax: 100,
  });

  it.each(fixture.scenarios)('moves and ranks as pandas does ($unit)', (given) => {
    const answer = scenario(inputOf(given));
    expectReference(answer, given.expected, given.unit);
    expect(answer.ranks.map(({ unit }) => unit)).toEqual(given.order);
    expectClean(answer);
  });

  const totals = [
    { unit: 'own', total: 60 },
    { unit: 'up', total: 60.5 },
    { unit: 'top', total: 61 },
    { unit: 'low', total: 59 },
  ];
  const components = [{ component: 'a', score: 9.5, max: 10, factor: 2 }];
  const run = (delta: number, changes: Partial<ScenarioInput> = {}) =>
    scenario({ totals, unit: 'own', components, deltas: new Map([['a', delta]]), totalMax: 100, ...changes });

  it('shares a place on a tie', () => {
    expect(run(0.25)).toMatchObject({ total: 60.5, rank: 2, isTied: true, toNext: 0.5, toPrevious: 1.5 });
  });

  it('cuts at the maximum and says so', () => {
    const answer = run(3);
    expect(answer).toMatchObject({ total: 61, rank: 1, isTied: true, toNext: null });
    expect(answer.changes).toEqual([{ component: 'a', from: 9.5, to: 10, isCapped: true, inTotal: 1 }]);
    expect(run(-20).changes[0]).toMatchObject({ to: 0, isCapped: true, inTotal: -19 });
  });

  it('refuses what it cannot know', () => {
    expect(run(1, { unit: 'nobody' }).status).toBe('unknown_unit');
    expect(run(1, { deltas: new Map([['b', 1]]) }).status).toBe('unknown_component');
    const noScale = run(1, { components: [{ component: 'a', score: 5, max: 10, factor: null }] });
    expect(noScale).toMatchObject({ status: 'no_scale', total: null, rank: null });
    const noScore = run(1, { components: [{ component: 'a', score: null, max: 10, factor: 1 }] });
    expect(noScore.status).toBe('missing_score');
    expect(run(1, { totals: [{ unit: 'own', total: null }] }).status).toBe('missing_score');
  });
});

describe('steps to the next places', () => {
  const totals = [
    { unit: 'own', total: 60 },
    { unit: 'b', total: 60.4 },
    { unit: 'c', total: 60.4 },
    { unit: 'd', total: 62 },
    { unit: 'e', total: 59 },
    { unit: 'f', total: null },
  ];

  it('names each next total once, with the place and the gap', () => {
    expect(nextPlaces(totals, 'own')).toEqual([
      { rank: 2, units: ['b', 'c'], total: 60.4, gap: 0.4 },
      { rank: 1, units: ['d'], total: 62, gap: 2 },
    ]);
    expect(nextPlaces(totals, 'd')).toEqual([]);
    expect(nextPlaces(totals, 'f')).toEqual([]);
    expect(nextPlaces(totals, 'e', 1)).toEqual([{ rank: 4, units: ['own'], total: 60, gap: 1 }]);
  });

  it('puts first the component that needs fewest of its usual years', () => {
    const step = (
      component: string,
      score: number | null,
      factor: number | null,
      typical: number | null,
    ) => ({
      component,
      score,
      max: 10,
      factor,
      typical,
    });
    const steps = componentSteps(
      [
        step('calm', 5, 2, 1),
        step('lively', 5, 0.5, 8),
        step('full', 9.9, 0.5, 8),
        step('unknown', 5, null, 1),
        step('new', 5, 4, null),
      ],
      0.4,
    );
    expect(steps.map(({ component }) => component)).toEqual(['lively', 'calm', 'new', 'full', 'unknown']);
    expect(steps[0]).toEqual({
      component: 'lively',
      needed: 0.8,
      neededPercent: 8,
      isPossible: true,
      usualYears: 1,
    });
    expect(steps[3]).toMatchObject({ isPossible: false });
    expect(steps[4]).toMatchObject({ needed: null, isPossible: null });
  });

  it.each(fixture.intervals.cases)('gives the places of $unit as SciPy does', ({ unit, best, worst }) => {
    expect(rankInterval(fixture.intervals.totals, unit)).toEqual({ best, worst });
  });

  it('gives no interval where an error is missing', () => {
    expect(rankInterval([...fixture.intervals.totals, { unit: 'x', total: 60 }], 'u00')).toBeNull();
    expect(rankInterval(fixture.intervals.totals, 'nobody')).toBeNull();
  });
});

describe('evidence needed', () => {
  const { rows, cases } = fixture.spreads;

  it.each(cases)('finds the noise of changes over $span years as pandas does', (expected) => {
    const { span, ...reference } = expected;
    expectReference(changeSpread(rows.toReversed(), span), { status: 'ok', ...reference }, `span ${span}`);
  });

  it('refuses fewer than twenty changes', () => {
    expect(changeSpread(rows.slice(0, 20), 1)).toMatchObject({ status: 'too_few', sd: null });
  });

  it.each(fixture.unitsNeeded)('needs as many units as SciPy finds (sd $sd, effect $effect)', (given) => {
    const n = unitsNeeded(given.sd, given.effect);
    expect(n).toBe(given.n);
    if (n !== null && n > 5) {
      expect(detectable(given.sd, n)).toBeLessThanOrEqual(given.effect);
      expect(detectable(given.sd, n - 1)).toBeGreaterThan(given.effect);
    }
  });

  it('knows no number of units for no effect', () => {
    expect(unitsNeeded(2, 0)).toBeNull();
  });

  it.each(fixture.scaled)('scales a minimal detectable effect to $units × $years', (given) => {
    expectReference({ mde: scaledMde(given.now, given.units, given.years) }, { mde: given.mde }, 'mde');
  });
});
