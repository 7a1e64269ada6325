import type { coverage } from '../../../server/contract/catalogue.ts';
import type { Row } from '../../../server/contract/question.ts';

const levels = ['national', 'province', 'ministry', 'department', 'district', 'commune'];

export type CoverageRow = Row<typeof coverage>;
export type MatrixCell = { row: CoverageRow; share: number; startsEdition: boolean };
export type MatrixLine = { index: string; level: string; cells: ReadonlyMap<number, MatrixCell> };
export type Matrix = { years: number[]; lines: MatrixLine[] };

/** Index and level down, years across; each cell with its share of units that have a total. */
export function matrixOf(rows: readonly CoverageRow[], order: readonly string[]): Matrix {
  const years = rows.map((row) => row.year);
  const [first, last] = years.length === 0 ? [0, -1] : [Math.min(...years), Math.max(...years)];
  const groups = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const key = `${row.index} ${row.level}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [...groups.values()].flatMap((group): MatrixLine[] => {
    const sorted = group.toSorted((a, b) => a.year - b.year);
    const head = sorted[0];
    if (!head) return [];
    const cells = sorted.map((row, at): [number, MatrixCell] => [
      row.year,
      {
        row,
        share: row.of > 0 ? Math.min(1, row.totals / row.of) : 0,
        startsEdition: at > 0 && sorted[at - 1]?.edition !== row.edition,
      },
    ]);
    return [{ index: head.index, level: head.level, cells: new Map(cells) }];
  });
  const place = (index: string) => (order.includes(index) ? order.indexOf(index) : order.length);
  lines.sort((a, b) => place(a.index) - place(b.index) || levels.indexOf(a.level) - levels.indexOf(b.level));
  return { years: Array.from({ length: last - first + 1 }, (_, at) => first + at), lines };
}

/** Indices that are nearly whole in at least half of their years, and those that are fragments. */
export function wholeAndFragments(matrix: Matrix): { whole: string[]; fragments: string[] } {
  const whole: string[] = [];
  const fragments: string[] = [];
  for (const line of matrix.lines) {
    const cells = [...line.cells.values()];
    const full = cells.filter((cell) => cell.share >= 0.9).length;
    const list = full >= cells.length / 2 ? whole : fragments;
    if (![...whole, ...fragments].includes(line.index)) list.push(line.index);
  }
  return { whole, fragments };
}
