import { describe, expect, it } from 'vitest';
import { countsOfTask, percentOfMax } from '../../../server/stats/inputs.ts';

describe('countsOfTask', () => {
  const coverage = [
    { unit: 'a', year: 2020, reported: true },
    { unit: 'a', year: 2021, reported: true },
    { unit: 'b', year: 2020, reported: false },
    { unit: 'c', year: 2020, reported: 1 as const },
  ];
  const activity = [
    { unit: 'a', year: 2020, task: 'posters', count: 3 },
    { unit: 'a', year: 2020, task: 'posters', count: 2 },
    { unit: 'a', year: 2021, task: 'radio', count: 9 },
    { unit: 'b', year: 2020, task: 'posters', count: 4 },
    { unit: 'c', year: 2020, task: 'posters', count: null },
    { unit: 'c', year: 2020, task: 'posters', count: 1 },
    { unit: 'd', year: 2020, task: 'posters', count: 8 },
  ];

  it('adds rows, takes a reported year without rows as zero and an unreported one as missing', () => {
    expect(countsOfTask(activity, coverage, 'posters')).toEqual([
      { unit: 'a', year: 2020, x: 5 },
      { unit: 'a', year: 2021, x: 0 },
      { unit: 'b', year: 2020, x: null },
      { unit: 'c', year: 2020, x: null },
    ]);
  });

  it('refuses coverage that stands twice', () => {
    expect(() => countsOfTask([], [...coverage, ...coverage.slice(0, 1)], 'posters')).toThrow(/a 2020/);
  });
});

describe('percentOfMax', () => {
  it('uses the maximum of that year and keeps missing missing', () => {
    expect([percentOfMax(7, 14), percentOfMax(0, 10), percentOfMax(null, 10)]).toEqual([50, 0, null]);
    expect([percentOfMax(1, 0), percentOfMax(1, null), percentOfMax(NaN, 5)]).toEqual([null, null, null]);
  });
});
