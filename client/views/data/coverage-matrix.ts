import type { Row } from '../../../server/contract/question.ts';
import type { coverage } from '../../../server/contract/catalogue.ts';
import type { CoverageMeasure } from '../../format/messages/vi/data.ts';

export type CoverageRow = Row<typeof coverage>;
export type MatrixCell = { row: CoverageRow; share: number; startsEdition: boolean };
export type MatrixLine = { index: string; level: string; cells: ReadonlyMap<number, MatrixCell> };
export type Matrix = { years: number[]; lines: MatrixLine[] };
export type Step = 'full' | 'half' | 'few' | 'none';

const part = (have: number, of: number): number => (of > 0 ? Math.min(1, have / of) : 0);

const shares: Record<CoverageMeasure, (row: CoverageRow) => number> = {
  totals: (row) => part(row.totals, row.of),
  components: (row) => part(row.components, row.componentsOf),
  computed: (row) => part(row.computed, row.scores),
};

/** How full a cell is, in words that the legend explains. */
export function stepOf({ row, share }: MatrixCell, measure: CoverageMeasure): Step {
  if (measure === 'totals' && row.totals === 0) return 'none';
  if (measure === 'computed' && row.computed === 0) return 'none';
  return share >= 0.9 ? 'full' : share >= 0.5 ? 'half' : 'few';
}

function groupsOf(rows: readonly CoverageRow[]): CoverageRow[][] {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const key = `${row.index} ${row.level}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.year - b.year));
}

/** Index and level down, years across; each cell with the share of what is measured. */
export function matrixOf(
  rows: readonly CoverageRow[],
  order: readonly string[],
  measure: CoverageMeasure = 'totals',
): Matrix {
  const years = rows.map((row) => row.year);
  const [first, last] = years.length === 0 ? [0, -1] : [Math.min(...years), Math.max(...years)];
  const lines = groupsOf(rows).flatMap((group): MatrixLine[] => {
    const head = group[0];
    if (!head) return [];
    const cells = group.map((row, at): [number, MatrixCell] => {
      const before = group[at - 1];
      return [
        row.year,
        {
          row,
          share: shares[measure](row),
          startsEdition: before !== undefined && before.edition !== row.edition,
        },
      ];
    });
    return [{ index: head.index, level: head.level, cells: new Map(cells) }];
  });
  const place = (index: string) => (order.includes(index) ? order.indexOf(index) : order.length);
  // Provinces before ministries and departments, as the reader looks for them.
  const rankOf = (level: string) => (level === 'province' ? 0 : 1);
  lines.sort(
    (a, b) =>
      place(a.index) - place(b.index) || rankOf(a.level) - rankOf(b.level) || a.level.localeCompare(b.level),
  );
  return { years: Array.from({ length: last - first + 1 }, (_, at) => first + at), lines };
}

/** Indices that are nearly whole in at least half of their years, and those that are fragments. */
export function wholeAndFragments(matrix: Matrix): { whole: string[]; fragments: string[] } {
  const whole: string[] = [];
  const fragments: string[] = [];
  for (const line of matrix.lines) {
    const cells = [...line.cells.values()];
    const full = cells.filter(({ row }) => shares.totals(row) >= 0.9).length;
    const list = full >= cells.length / 2 ? whole : fragments;
    if (![...whole, ...fragments].includes(line.index)) list.push(line.index);
  }
  return { whole, fragments };
}
