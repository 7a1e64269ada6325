import { type Cell, type CellStyle, type CellValue, writeXlsx, type WriteSheet } from 'hucre';
import { columns, type Language, type NamedRow, originWords } from './relationship-columns.ts';

export type MapFile = {
  language: Language;
  title: string;
  /** What the map was made of and how to read it: name and text. */
  notes: readonly (readonly [string, string])[];
  rows: readonly NamedRow[];
};

const FONT = { name: 'Arial', size: 10 };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true } };
const WARNING: CellStyle = { font: { ...FONT, size: 12, bold: true, color: { rgb: '9A3412' } } };
const TEXT: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } };

const sheetNames = {
  vi: { map: 'Bản đồ mối liên hệ', notes: 'Cách đọc' },
  en: { map: 'Relationship map', notes: 'How to read it' },
} as const;

/** Title, the label of synthetic data (empty for recorded ones), an empty line. */
const HEAD_ROW = 3;

const strengths = ['E4', 'E3', 'E2', 'E1', 'E0'];

/** By label, then by size of the effect; never by p. */
export const sortRows = (rows: readonly NamedRow[]): NamedRow[] =>
  rows.toSorted(
    (a, b) =>
      strengths.indexOf(a.label) - strengths.indexOf(b.label) ||
      Math.abs(b.b ?? 0) - Math.abs(a.b ?? 0) ||
      a.lag - b.lag,
  );

/** The map as plain cells, the first line the heads. */
export const mapCells = ({ language, rows }: Pick<MapFile, 'language' | 'rows'>): CellValue[][] => [
  columns.map((column) => column[language]),
  ...sortRows(rows).map((row) => columns.map((column) => column.value(row, language))),
];

const mapSheet = (file: MapFile): WriteSheet => {
  const { language, title } = file;
  const origin = file.rows[0]?.activityOrigin ?? 'none';
  const warning = origin === 'demonstration' || origin === 'example' ? originWords[language][origin] : '';
  const rows: CellValue[][] = [[title], [warning], [], ...mapCells(file)];
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: TITLE }],
    ['1,0', { style: WARNING }],
  ]);
  for (const [at, { format }] of columns.entries()) {
    cells.set(`${HEAD_ROW},${at}`, { style: HEAD });
    const style = { font: FONT, ...(format === undefined ? {} : { numFmt: format }) };
    for (let row = HEAD_ROW + 1; row < rows.length; row += 1) cells.set(`${row},${at}`, { style });
  }
  return {
    name: sheetNames[language].map,
    columns: columns.map(({ width }) => ({ width })),
    rows,
    cells,
    rowDefs: new Map([[HEAD_ROW, { height: 58 }]]),
    freezePane: { rows: HEAD_ROW + 1, columns: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

const notesSheet = ({ language, title, notes }: MapFile): WriteSheet => ({
  name: sheetNames[language].notes,
  columns: [{ width: 30 }, { width: 100 }],
  rows: [[title], [], ...notes.map(([name, text]) => [name, text])],
  cells: new Map<string, Partial<Cell>>([
    ['0,0', { style: TITLE }],
    ...notes.flatMap((_, at): [string, Partial<Cell>][] => [
      [`${at + 2},0`, { style: HEAD }],
      [`${at + 2},1`, { style: TEXT }],
    ]),
  ]),
});

/** The map as the bytes of an XLSX file: the cells with every figure, and how to read them. */
export const mapWorkbook = (file: MapFile): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [mapSheet(file), notesSheet(file)],
    properties: { title: file.title, creator: 'ParLens' },
    defaultFont: FONT,
  });
