import { describe, expect, it } from 'vitest';
import {
  cellName,
  columnLetters,
  moved,
  placeOf,
  windowStart,
} from '../../../../client/components/sheet-grid.ts';

describe('cells of a sheet', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [1023, 'AMJ'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(placeOf(`${letters}12`)).toEqual({ row: 11, column });
    expect(cellName({ row: 11, column })).toBe(`${letters}12`);
  });

  it.each(['', 'B', '7', 'b7', 'B-7', 'ABCD1'])('%s names no cell', (name) => {
    expect(placeOf(name)).toBeNull();
  });

  it('shows a window that holds a place', () => {
    expect([0, 39, 40, 95].map((row) => windowStart(row, 40))).toEqual([0, 0, 40, 80]);
  });
});

describe('arrow keys', () => {
  const bounds = { firstRow: 40, rows: 3, firstColumn: 0, columns: 2 };

  it('begin at the first cell and stay inside', () => {
    expect(moved(null, 'ArrowDown', bounds)).toEqual({ row: 40, column: 0 });
    expect(moved({ row: 40, column: 0 }, 'ArrowUp', bounds)).toEqual({ row: 40, column: 0 });
    expect(moved({ row: 42, column: 1 }, 'ArrowRight', bounds)).toEqual({ row: 42, column: 1 });
    expect(moved({ row: 41, column: 0 }, 'ArrowDown', bounds)).toEqual({ row: 42, column: 0 });
  });

  it('go to the ends of a row, and leave other keys alone', () => {
    expect(moved({ row: 41, column: 0 }, 'End', bounds)).toEqual({ row: 41, column: 1 });
    expect(moved({ row: 41, column: 1 }, 'Home', bounds)).toEqual({ row: 41, column: 0 });
    expect(moved({ row: 41, column: 1 }, 'Tab', bounds)).toBeNull();
  });
});
