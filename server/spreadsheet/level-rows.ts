/** Rows that head groups of units of one level ('I. SỞ, BAN, NGÀNH', 'II. CẤP HUYỆN'): one table for each level. */
import { range } from './collect.ts';
import { withRows, type Table } from './cut.ts';
import { Grid } from './grid.ts';
import { levelsSaid } from './level-words.ts';

export function partsByLevel(table: Table): Table[] {
  const grid = new Grid(table.sheet);
  const groups = range(grid.height).flatMap((row) => {
    const level = levelOfGroup(grid, row);
    return level === null ? [] : [{ row, level }];
  });
  const inUse = groups.filter(({ row }, i) => hasFigures(grid, row + 1, groups[i + 1]?.row ?? grid.height));
  const levels = [...new Set(inUse.map(({ level }) => level))];
  const first = inUse[0]?.row ?? 0;
  if (levels.length < 2) return [table];
  // in a province's own sheet 'cấp tỉnh' heads its departments
  const isOwn = levels.includes('district') || levels.includes('commune');
  return levels.map((level) => ({
    ...table,
    level: isOwn && level === 'province' ? 'department' : level,
    sheet: withRows(
      table.sheet,
      (row) => row < first || inUse.findLast((group) => group.row <= row)?.level === level,
    ),
  }));
}

/** The level that a row without figures names in its only text. */
function levelOfGroup(grid: Grid, row: number): string | null {
  const filled = grid.filled(row);
  if (filled.length === 0 || filled.length > 2) return null;
  const texts = filled
    .filter((column) => grid.kind(row, column) === 'text')
    .map((column) => grid.text(row, column));
  const [level, other] = [...new Set(texts.flatMap(levelsSaid))];
  return other === undefined ? (level ?? null) : null;
}

function hasFigures(grid: Grid, from: number, to: number): boolean {
  return range(to - from).some((i) => {
    const figures = grid.filled(from + i).filter((column) => grid.kind(from + i, column) === 'number');
    return figures.length >= 1 && grid.filled(from + i).length >= 2;
  });
}
