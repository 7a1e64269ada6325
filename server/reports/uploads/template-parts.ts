import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre';

/** What all templates share: their looks, and lists to pick from on a hidden sheet. */

export const listSheet = 'Danh mục';
export const font = { name: 'Times New Roman', size: 12 };
export const title: CellStyle = { font: { ...font, size: 14, bold: true } };
export const head: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

export const letterOf = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

export const styled = (headRow: number, columns: number): Map<string, Partial<Cell>> =>
  new Map([
    ['0,0', { style: title }],
    ...Array.from({ length: columns }, (_, at): [string, Partial<Cell>] => [
      `${headRow},${at}`,
      { style: head },
    ]),
  ]);

export const listRule = (range: string, list: string): DataValidation => ({
  type: 'list',
  formula1: list,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorMessage: 'Chọn trong danh mục.',
  range,
});

/** A range of the sheet of lists: column by column, below its heading. */
export const listOf = (column: number, length: number): string => {
  const letter = letterOf(column);
  return `'${listSheet}'!$${letter}$2:$${letter}$${Math.max(2, length + 1)}`;
};

export const lists = (columns: readonly { name: string; values: readonly string[] }[]): WriteSheet => {
  const height = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: height }, (_, row) => columns.map(({ values }) => values[row] ?? null));
  return {
    name: listSheet,
    hidden: true,
    rows: [columns.map(({ name }) => name), ...rows],
  };
};
