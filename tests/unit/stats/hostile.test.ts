import { describe, expect, it } from 'vitest';
import {
  between,
  fdPanel,
  fePanel,
  looUnits,
  oneway,
  type PanelRow,
  pooled,
  tP2,
} from '../../../server/stats/index.ts';
import { expectClean, expectReference, readFixture } from './reference.ts';

type Row = [string, number, number | null, number | null, string | null];

const functions = { fePanel, oneway, fdPanel, looUnits, pooled, between };
type Name = keyof typeof functions;

const fixture = readFixture('hostile') as {
  panels: ({ name: string; rows: Row[] } & Record<Name, unknown>)[];
  tails: [number, number, number][];
};

/** Panels whose levels and scales cost digits; the reference took the levels out in exact fractions. */
describe.each(fixture.panels)('a panel: $name', ({ name, rows, ...expected }) => {
  const panel: PanelRow[] = rows.map(([unit, year, x, y, version]) => ({ unit, year, x, y, version }));

  it.each(Object.keys(functions) as Name[])('%s', (which) => {
    const result = functions[which](panel);
    expectClean(result);
    if (expected[which] !== null) expectReference(result, expected[which], `${name} ${which}`);
  });
});

it('gives two-sided tails to 1e-10, far out and for any degrees of freedom', () => {
  const far = fixture.tails.filter(([t, nu, p]) => !(Math.abs((tP2(t, nu) ?? 0) - p) <= 1e-10 * p));
  expect(far).toEqual([]);
});
