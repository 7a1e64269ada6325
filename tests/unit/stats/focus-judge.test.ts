import { describe, expect, it } from 'vitest';
import { focusAreas, meanChange, typicalChange, whatIf } from '../../../server/stats/index.ts';
import { expectReference, readFixture } from './reference.ts';

type Written = [unit: string, year: number, component: string, score: number | null, max: number];

/** Made by scripts/reference/focus_judge.py with pandas, NumPy and SciPy. */
const { year, cases } = readFixture('focus-judge') as {
  year: number;
  cases: {
    rows: Written[];
    unit: string;
    peers: string[] | null;
    focus: { component: string }[];
    whatIf: {
      unit: string;
      changes: Record<string, number>;
      expected: { ranks: Record<string, number | null> } & Record<string, unknown>;
    };
    steadiness: {
      points: { year: number; y: number }[];
      change: number | null;
      changes: number;
      drift: number | null;
    };
  }[];
};

const read = (rows: readonly Written[]) =>
  rows.map(([unit, at, component, score, max]) => ({ unit, year: at, component, score, max }));

describe('score sheets made at random', () => {
  it('gives the same focus areas, to the order', () => {
    for (const [at, { rows, unit, peers, focus }] of cases.entries()) {
      const areas = focusAreas(read(rows), unit, year, peers ?? undefined);
      expect(
        areas.map(({ component }) => component),
        `sheet ${at}`,
      ).toEqual(focus.map(({ component }) => component));
      for (const [place, area] of areas.entries())
        expectReference(area, focus[place], `sheet ${at} ${area.component}`);
    }
  });

  it('gives the same totals, ranks with ties, and points to the next', () => {
    for (const [at, { rows, whatIf: asked }] of cases.entries()) {
      const { ranks, ...expected } = asked.expected;
      const here = read(rows).filter((row) => row.year === year);
      const answer = whatIf(here, asked.unit, asked.changes);
      expectReference(answer, expected, `sheet ${at}`);
      const got = Object.fromEntries(answer.ranks.map((row) => [row.unit, row.rank]));
      expect(got, `sheet ${at}`).toEqual(ranks);
    }
  });

  it('gives the same usual change and drift', () => {
    for (const [at, { steadiness }] of cases.entries()) {
      const { points, change, changes, drift } = steadiness;
      expectReference(typicalChange(points), { change, changes }, `sheet ${at}`);
      expectReference({ drift: meanChange(points, year) }, { drift }, `sheet ${at}`);
    }
  });
});
