import { describe, expect, it } from 'vitest';
import {
  matrixOf,
  stepOf,
  wholeAndFragments,
  type CoverageRow,
} from '../../../../../client/views/data/coverage-matrix.ts';

const row = (index: string, year: number, more: Partial<CoverageRow> = {}): CoverageRow => ({
  index,
  level: 'province',
  year,
  edition: `${index}-1`,
  units: 63,
  totals: 63,
  of: 63,
  components: 11,
  componentsOf: 11,
  scores: 693,
  computed: 0,
  ...more,
});
const order = ['PAR_INDEX', 'PCI'];

describe('matrix of coverage', () => {
  it('goes through all years between the first and the last, with gaps left open', () => {
    const { years, lines } = matrixOf([row('PCI', 2019), row('PCI', 2022)], order);
    expect(years).toEqual([2019, 2020, 2021, 2022]);
    expect(lines[0]?.cells.has(2020)).toBe(false);
  });

  it('follows the order of the indices, provinces before ministries', () => {
    const rows = [row('PCI', 2019), row('PAR_INDEX', 2019, { level: 'ministry' }), row('PAR_INDEX', 2019)];
    expect(matrixOf(rows, order).lines.map((line) => `${line.index} ${line.level}`)).toEqual([
      'PAR_INDEX province',
      'PAR_INDEX ministry',
      'PCI province',
    ]);
  });

  it('marks where a new scheme begins, but not at the first year', () => {
    const rows = [
      row('PCI', 2012),
      row('PCI', 2013, { edition: 'PCI-2' }),
      row('PCI', 2014, { edition: 'PCI-2' }),
    ];
    const cells = matrixOf(rows, order).lines[0]?.cells;
    expect([2012, 2013, 2014].map((year) => cells?.get(year)?.startsEdition)).toEqual([false, true, false]);
  });

  it('tells how full a cell is, by what is counted', () => {
    const rows = [
      row('PCI', 2019),
      row('PCI', 2020, { totals: 40 }),
      row('PCI', 2024, { totals: 13 }),
      row('PCI', 2025, { totals: 0, units: 4, computed: 8, scores: 16 }),
    ];
    const steps = (measure: 'totals' | 'components' | 'computed') =>
      [...(matrixOf(rows, order, measure).lines[0]?.cells.values() ?? [])].map((cell) =>
        stepOf(cell, measure),
      );
    expect(steps('totals')).toEqual(['full', 'half', 'few', 'none']);
    expect(steps('components')).toEqual(['full', 'full', 'full', 'full']);
    expect(steps('computed')).toEqual(['none', 'none', 'none', 'half']);
  });

  it('tells whole indices from fragments', () => {
    const rows = [row('PCI', 2018), row('PCI', 2019), row('PAR_INDEX', 2019, { totals: 9 })];
    expect(wholeAndFragments(matrixOf(rows, order))).toEqual({ whole: ['PCI'], fragments: ['PAR_INDEX'] });
  });

  it('stands with nothing loaded', () => {
    expect(matrixOf([], order)).toEqual({ years: [], lines: [] });
  });
});
