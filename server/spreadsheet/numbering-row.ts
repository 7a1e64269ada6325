/** '(1) (2) (3)', 'A B 1 2 3' or '1 2 3 4' under the headings. */
import { countBy } from './collect.ts';
import type { Grid } from './grid.ts';

export function isNumbering(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map((column) => grid.text(row, column));
  if (texts.length < 3 || !texts.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/.test(text)))
    return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  return [...countBy(numbers, (one) => one).values()].every((count) => count === 1) && isRising(numbers);
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
}
