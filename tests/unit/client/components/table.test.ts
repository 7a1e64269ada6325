import { describe, expect, it } from 'vitest';
import {
  asText,
  isCramped,
  isVoid,
  pressed,
  sorted,
  type Column,
} from '../../../../client/components/table.ts';

type Row = { name: string; points: number | null };
const columns: Column<Row>[] = [
  { key: 'name', title: 'Đơn vị', value: (row) => row.name },
  {
    key: 'points',
    title: 'Điểm',
    unit: 'trên 100',
    value: (row) => row.points,
    write: (row) => (row.points === null ? '–' : `−${row.points}`),
    startsDescending: true,
  },
];
const rows: Row[] = [
  { name: 'Hà Nội', points: 2 },
  { name: 'Đắk Lắk', points: null },
  { name: 'An Giang', points: 3 },
];
const names = (some: Row[]) => some.map((row) => row.name);

describe('order of a table', () => {
  it('orders names as Vietnamese does and figures as figures', () => {
    expect(names(sorted(rows, columns, { key: 'name', isDescending: false }))).toEqual([
      'An Giang',
      'Đắk Lắk',
      'Hà Nội',
    ]);
    expect(names(sorted(rows, columns, { key: 'points', isDescending: true }))).toEqual([
      'An Giang',
      'Hà Nội',
      'Đắk Lắk',
    ]);
  });

  it('keeps rows without a figure at the end, whichever way', () => {
    expect(names(sorted(rows, columns, { key: 'points', isDescending: false })).at(-1)).toBe('Đắk Lắk');
  });

  it('leaves the order alone where none is asked, and the rows it was given', () => {
    expect(sorted(rows, columns, null)).toEqual(rows);
    expect(names(rows)).toEqual(['Hà Nội', 'Đắk Lắk', 'An Giang']);
  });

  it('turns round on a second press', () => {
    const [name, points] = columns as [Column<Row>, Column<Row>];
    expect(pressed(points, null)).toEqual({ key: 'points', isDescending: true });
    expect(pressed(points, { key: 'points', isDescending: true })).toEqual({
      key: 'points',
      isDescending: false,
    });
    expect(pressed(name, { key: 'points', isDescending: true })).toEqual({
      key: 'name',
      isDescending: false,
    });
  });

  it('copies what a spreadsheet can read: tabs, empty for missing, a plain minus', () => {
    expect(asText(rows, columns)).toBe('Đơn vị\tĐiểm (trên 100)\nHà Nội\t-2\nĐắk Lắk\t\nAn Giang\t-3');
  });

  it('is cramped on a narrow screen by more than three columns, or by words beside the name', () => {
    const figure: Column<Row> = { key: 'rank', title: 'Hạng', value: () => 1, isNumber: true };
    const words: Column<Row> = { key: 'note', title: 'Ghi chú', value: () => 'a', isWide: true };
    expect(isCramped([...columns, figure])).toBe(false);
    expect(isCramped([...columns, figure, { ...figure, key: 'median' }])).toBe(true);
    expect(isCramped([...columns, words])).toBe(true);
  });
});

describe('what a card leaves out', () => {
  const row: Row = { name: '', points: null };
  const [name, points] = columns;

  it('is words that are not there, never a figure that is missing', () => {
    expect(name && isVoid(name, row)).toBe(true);
    expect(name && isVoid(name, { ...row, name: 'Hà Nội' })).toBe(false);
    expect(points && isVoid({ ...points, isNumber: true }, row)).toBe(false);
  });
});
