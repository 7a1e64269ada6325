/** A sheet as a plane of cells: merged cells answer with their value everywhere, and each cell has a plain kind. */
import { BLANK, cellAt, cellText, type Cell, type Merge, type Sheet } from './model.ts';
import { missingReason, remarksOf } from './numbers.ts';

export type PlainKind = 'blank' | 'number' | 'missing' | 'date' | 'text';

/** Sheets wider than this are data of another kind; the rest of their columns is not looked at. */
const MAX_COLUMNS = 400;
const NUMBERISH = /^[+\-−–]?\s*(?:\d[\d.,\s']*|[.,]\d+)\s*(?:%|\/\s*100?|đ|điểm|diem|points?)?$/iu;
const BEGINS_AS_NUMBER = /^[*'’‘]*\s*[+\-−–]?\s*[.,]?\d/u;

export class Grid {
  readonly sheet: Sheet;
  readonly height: number;
  readonly width: number;
  private readonly origins = new Map<number, Merge>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.height = sheet.rows.length;
    this.width = Math.min(
      MAX_COLUMNS,
      sheet.rows.reduce((width, row) => Math.max(width, row.length), 0),
    );
    for (const merge of sheet.merges) this.cover(merge);
  }

  private cover(merge: Merge): void {
    const bottom = Math.min(merge.bottom, merge.top + 2_000, this.height - 1);
    const right = Math.min(merge.right, this.width - 1);
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) this.origins.set(keyOf(row, column), merge);
    }
  }

  /** The cell as stored: only the first of merged cells is filled. */
  cell(row: number, column: number): Cell {
    return cellAt(this.sheet, row, column);
  }

  /** The cell as seen: every part of a merge shows its value. */
  seen(row: number, column: number): Cell {
    const merge = this.origins.size === 0 ? null : this.merge(row, column);
    return merge ? cellAt(this.sheet, merge.top, merge.left) : this.cell(row, column);
  }

  text(row: number, column: number): string {
    return cellText(this.seen(row, column));
  }

  merge(row: number, column: number): Merge | null {
    return this.origins.get(keyOf(row, column)) ?? null;
  }

  kind(row: number, column: number): PlainKind {
    return plainKind(this.cell(row, column));
  }

  isBlankRow(row: number): boolean {
    return (this.sheet.rows[row] ?? []).every(
      (cell) => cell === BLANK || (cell.kind === 'blank' && !cell.formula),
    );
  }

  /** Columns of the row with something in them. */
  filled(row: number): number[] {
    const columns: number[] = [];
    const cells = this.sheet.rows[row] ?? [];
    for (let column = 0; column < Math.min(cells.length, this.width); column++) {
      if (this.kind(row, column) !== 'blank') columns.push(column);
    }
    return columns;
  }
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

function plainKind(cell: Cell): PlainKind {
  switch (cell.kind) {
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'error':
      return 'missing';
    case 'boolean':
      return 'text';
    case 'blank':
      return cell.formula === undefined ? 'blank' : 'missing';
    case 'text': {
      const text = cellText(cell);
      if (text === '') return 'blank';
      if (BEGINS_AS_NUMBER.test(text) && NUMBERISH.test(remarksOf(text).bare)) return 'number';
      return missingReason(text) ? 'missing' : 'text';
    }
  }
}
