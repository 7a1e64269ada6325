/** The heading of each column: the texts above it, group first, as merged cells show them. */
import type { Grid } from './grid.ts';
import { headingWords, type HeadingWords } from './heading-words.ts';
import type { Layout } from './layout.ts';

export interface HeadingText {
  readonly text: string;
  readonly row: number;
  /** How many columns show this text in this row. */
  readonly span: number;
  readonly words: HeadingWords;
}

export interface ColumnHeading {
  readonly column: number;
  /** From the top down; a text repeated below itself stands once. */
  readonly texts: readonly HeadingText[];
  /** All texts in one line, 'Điểm › Gia nhập thị trường'. */
  readonly line: string;
}

/** Headings of all columns of the table. Texts that span the whole table are its title, not a heading. */
export function headingsOf(grid: Grid, layout: Layout): ColumnHeading[] {
  const { headerRows } = layout;
  const last = headerRows.at(-1);
  const rows = headerRows.map((row) => shownTexts(grid, row, row !== last, headerRows));
  const keys = new Set([...layout.unitColumns, layout.componentColumn ?? -1]);
  const values = Array.from({ length: grid.width }, (_, column) => column).filter(
    (column) => !keys.has(column),
  ).length;
  return Array.from({ length: grid.width }, (_, column) => {
    const texts: HeadingText[] = [];
    rows.forEach((shown, i) => {
      const text = shown[column] ?? '';
      const span = shown.filter((other) => other === text).length;
      if (text === '' || (span > 2 && span >= values - 1)) return;
      if (texts.at(-1)?.text === text) return;
      texts.push({ text, row: headerRows[i] ?? 0, span, words: headingWords(text) });
    });
    return { column, texts, line: texts.map((one) => one.text.replace(/\s+/g, ' ')).join(' › ') };
  });
}

/**
 * The texts of one heading row. In the upper rows a blank cell right of a group heading shows that heading too:
 * files without merges (CSV, 'centre across selection') leave it blank.
 */
function shownTexts(grid: Grid, row: number, carries: boolean, headerRows: readonly number[]): string[] {
  const texts: string[] = [];
  let carried = '';
  for (let column = 0; column < grid.width; column++) {
    const text = grid.text(row, column);
    const hasBelow = headerRows.some((below) => below > row && grid.text(below, column) !== '');
    if (text !== '') carried = grid.merge(row, column) || isAlone(grid, row, column, headerRows) ? '' : text;
    texts.push(text === '' && carries && hasBelow ? carried : text);
  }
  return texts;
}

/** A heading with nothing below it is the heading of one column and is not carried on. */
function isAlone(grid: Grid, row: number, column: number, headerRows: readonly number[]): boolean {
  return !headerRows.some((below) => below > row && grid.text(below, column) !== '');
}
