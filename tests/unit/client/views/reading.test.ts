import { describe, expect, it } from 'vitest';
import type { TrendRow } from '../../../../client/charts/trend-panel.ts';
import {
  matrixOf,
  wholeAndFragments,
  type CoverageRow,
} from '../../../../client/views/data/coverage-matrix.ts';
import { defaultIndex, lastCompleteYear, yearsOf } from '../../../../client/views/defaults.ts';
import { extremes, saidStandings, type Standing } from '../../../../client/views/overview/standings.ts';
import { courseOf } from '../../../../client/views/trend/course.ts';

const covered = (index: string, year: number, totals: number, edition = 'a'): CoverageRow => ({
  index,
  level: 'province',
  year,
  edition,
  units: Math.max(totals, 4),
  totals,
  of: 63,
  components: 1,
  componentsOf: 1,
  scores: totals,
  computed: 0,
});
const coverage = [
  covered('PCI', 2022, 63),
  covered('PCI', 2023, 63, 'b'),
  covered('PCI', 2024, 13, 'b'),
  covered('SIPAS', 2024, 1),
];
const index = (code: string, years: number[]) =>
  ({ index: code, unitLevel: 'province', years, isExample: false }) as Parameters<typeof lastCompleteYear>[0];

describe('what is shown first', () => {
  it('is the index with most complete years, in its last complete year', () => {
    const pci = index('PCI', [2022, 2023, 2024]);
    expect(defaultIndex([index('SIPAS', [2024]), pci], coverage)).toBe(pci);
    expect(lastCompleteYear(pci, coverage)).toBe(2023);
    expect(lastCompleteYear(index('SIPAS', [2023, 2024]), coverage)).toBe(2024);
    expect(lastCompleteYear(index('ICT_INDEX', []), coverage)).toBeNull();
  });

  it('offers every year between, and says which have nothing', () => {
    expect(yearsOf(index('SIPAS', [2015, 2017]), null)).toEqual([
      { year: 2015, isEmpty: false },
      { year: 2016, isEmpty: true },
      { year: 2017, isEmpty: false },
    ]);
    expect(yearsOf(index('SIPAS', [2015]), 2014)[0]).toEqual({ year: 2014, isEmpty: true });
  });
});

describe('coverage', () => {
  it('marks where a new scheme begins and which indices are fragments', () => {
    const matrix = matrixOf(coverage, ['SIPAS', 'PCI']);
    expect(matrix.lines.map((line) => line.index)).toEqual(['SIPAS', 'PCI']);
    expect(matrix.lines[1]?.cells.get(2023)?.startsEdition).toBe(true);
    expect(matrix.lines[1]?.cells.get(2022)?.startsEdition).toBe(false);
    expect(wholeAndFragments(matrix)).toEqual({ whole: ['PCI'], fragments: ['SIPAS'] });
  });
});

describe('course of a unit', () => {
  const row = (year: number, points: number | null, run: number) =>
    ({ year, points, run, rank: 3, of: 63, edition: `e${run}` }) as TrendRow;

  it('is measured within the latest stretch that may be compared', () => {
    const course = courseOf([row(2020, 60, 1), row(2022, 70, 2), row(2023, 72, 2), row(2024, null, 2)]);
    expect(course).toMatchObject({
      kind: 'moved',
      edition: 'e2',
      said: { change: 2, from: { year: 2022 }, to: { year: 2023 } },
    });
  });

  it('is none without points and nothing yet with one year', () => {
    expect(courseOf([row(2020, 60, 1), row(2022, 70, 2)])).toEqual({ kind: 'once', year: 2022 });
    expect(courseOf([row(2020, null, 1)])).toEqual({ kind: 'none' });
  });
});

describe('standing of a unit', () => {
  const standing = (code: string, more: Partial<Standing>) =>
    ({
      index: code,
      kind: 'total',
      points: 70,
      rank: 5,
      of: 63,
      pointsChange: 1,
      previousYear: 2018,
      isComparable: true,
      target: null,
      rating: null,
      ...more,
    }) as Standing;

  it('tells the index looked at in full, others by rank, those without a rank last', () => {
    const rows = [
      standing('SIPAS', { rank: null }),
      standing('PAPI', {}),
      standing('PCI', {}),
      standing('PAR_INDEX', { points: null, rank: null }),
    ];
    const said = saidStandings(rows, () => 2, 'PCI', 'vi');
    expect(said.map((one) => [one.index, one.points, one.change])).toEqual([
      ['PCI', 70, 1],
      ['PAPI', null, null],
      ['SIPAS', 70, null],
    ]);
  });

  it('compares nothing across schemes', () => {
    expect(
      saidStandings([standing('PCI', { isComparable: false })], () => 2, 'PCI', 'vi')[0]?.change,
    ).toBeNull();
  });

  it('names best and worst component only where there are enough', () => {
    const parts = [4, 54, 20].map((rank) => standing('PCI', { kind: 'dimension', rank }));
    const nameOf = (row: Standing) => `#${row.rank ?? ''}`;
    expect(extremes(parts, nameOf)).toEqual({
      best: { name: '#4', rank: 4, of: 63 },
      worst: { name: '#54', rank: 54, of: 63 },
    });
    expect(extremes(parts.slice(0, 2), nameOf)).toBeNull();
  });
});
