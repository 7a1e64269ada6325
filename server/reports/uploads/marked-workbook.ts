import { type Cell as WrittenCell, type CellStyle, type CellValue, writeXlsx, type WriteSheet } from 'hucre';

/** A file as it was read, and what is wrong with it. */
export type ReadCell = { kind: string; value: CellValue; format?: string };
export type ReadSheet = {
  name: string;
  hidden: boolean;
  rows: readonly (readonly ReadCell[])[];
  merges: readonly { top: number; left: number; bottom: number; right: number }[];
};
export type MarkedProblem = {
  level: 'error' | 'warning' | 'note';
  sheet: string | null;
  cell: string | null;
  found: string;
  expected: string;
  fix: string;
  cells: number;
};
export type Language = 'vi' | 'en';

const words = {
  vi: {
    sheet: 'Vấn đề',
    heads: ['Mức', 'Trang tính', 'Ô', 'Trong tệp', 'Cần là', 'Cách sửa', 'Số ô'],
    levels: { error: 'Lỗi: không lấy', warning: 'Cảnh báo: đã lấy', note: 'Ghi chú' },
    expected: 'Cần là',
  },
  en: {
    sheet: 'Problems',
    heads: ['Level', 'Sheet', 'Cell', 'Found', 'Expected', 'Fix', 'Cells'],
    levels: { error: 'Error: not taken', warning: 'Warning: taken', note: 'Note' },
    expected: 'Expected',
  },
} as const;

/** Light fills that stay apart when printed grey; the words in the comment say the same. */
const fills = { error: 'F8C9C4', warning: 'FBE6B5', note: 'D6E6F2' } as const;

/** Above this a workbook with all its cells would not fit the memory of the process: the list goes alone. */
const mostCells = 1_500_000;

const styleOf = (level: MarkedProblem['level'], format?: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[level] } },
  ...(format === undefined ? {} : { numFmt: format }),
});

/** 'B7' as the writer keys it: '6,1'. */
const keyOf = (cell: string): string | null => {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(cell);
  if (match === null) return null;
  const column =
    Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `${Number(match[2]) - 1},${column}`;
};

const byCell = (problems: readonly MarkedProblem[]): Map<string, MarkedProblem[]> => {
  const located = new Map<string, MarkedProblem[]>();
  for (const problem of problems) {
    const key = problem.cell === null ? null : keyOf(problem.cell);
    if (key !== null) located.set(key, [...(located.get(key) ?? []), problem]);
  }
  return located;
};

const commentOf = (problems: readonly MarkedProblem[], language: Language): string =>
  problems
    .map(({ level, expected, fix }) => {
      const { levels, expected: label } = words[language];
      return `${levels[level]}. ${label}: ${expected}. ${fix}`;
    })
    .join('\n');

const worst = (problems: readonly MarkedProblem[]): MarkedProblem['level'] =>
  (['error', 'warning', 'note'] as const).find((level) => problems.some((one) => one.level === level)) ??
  'note';

const valueOf = ({ kind, value }: ReadCell): CellValue =>
  kind === 'date' && typeof value === 'string' ? new Date(value.length === 10 ? value : `${value}Z`) : value;

const sheetOf = (sheet: ReadSheet, problems: readonly MarkedProblem[], language: Language): WriteSheet => {
  const cells = new Map<string, Partial<WrittenCell>>();
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, { format }] of line.entries())
      if (format !== undefined) cells.set(`${row},${column}`, { style: { numFmt: format } });
  }
  for (const [key, own] of byCell(problems)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const format = sheet.rows[row]?.[column]?.format;
    const comment = { author: 'ParLens', text: commentOf(own, language) };
    cells.set(key, { style: styleOf(worst(own), format), comment });
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rows.map((line) => line.map(valueOf)),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    cells,
  };
};

const listOf = (
  problems: readonly MarkedProblem[],
  language: Language,
  names: ReadonlySet<string>,
): WriteSheet => {
  const { sheet, heads, levels } = words[language];
  const rows = problems.map(({ level, sheet: of, cell, found, expected, fix, cells }) => [
    levels[level],
    of,
    cell,
    found,
    expected,
    fix,
    cells,
  ]);
  const bold = heads.map((_, at): [string, Partial<WrittenCell>] => [
    `0,${at}`,
    { style: { font: { bold: true } } },
  ]);
  const colours = problems.map(({ level }, at): [string, Partial<WrittenCell>] => [
    `${at + 1},0`,
    { style: styleOf(level) },
  ]);
  return {
    name: names.has(sheet) ? `${sheet} (ParLens)` : sheet,
    columns: [18, 24, 8, 36, 48, 48, 8].map((width) => ({ width })),
    rows: [[...heads], ...rows],
    cells: new Map([...bold, ...colours]),
    freezePane: { rows: 1 },
  };
};

/**
 * The file with its problems marked: coloured cells with a comment each, and a list before the first sheet. Values,
 * number formats, merged cells and hidden sheets stay; formulas become their values, macros are left out.
 */
export const markedWorkbook = (
  sheets: readonly ReadSheet[],
  problems: readonly MarkedProblem[],
  language: Language,
): Promise<Uint8Array> => {
  const count = sheets.reduce((sum, { rows }) => sum + rows.reduce((own, row) => own + row.length, 0), 0);
  const list = listOf(problems, language, new Set(sheets.map(({ name }) => name)));
  const shown = count > mostCells ? [] : sheets;
  const marked = shown.map((sheet) =>
    sheetOf(
      sheet,
      problems.filter(({ sheet: name }) => name === sheet.name),
      language,
    ),
  );
  return writeXlsx({ sheets: [list, ...marked], properties: { creator: 'ParLens' } });
};
