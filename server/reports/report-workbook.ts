import { writeXlsx } from 'hucre';
import type { Cell, CellStyle, CellValue, RowDef, WriteSheet } from 'hucre';
import type { PlanReport } from './plan-report.ts';
import { type SheetPlan, sheetPlans } from './report-sheets.ts';
import { sheetWords } from './report-sheet-words.ts';

const FONT = { name: 'Times New Roman', size: 12 };
const THIN = { style: 'thin', color: { rgb: '808080' } } as const;
const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true } };
const PLAIN: CellStyle = { font: FONT };
const MARK: CellStyle = { font: { ...FONT, bold: true } };

/** Rows above the head of each sheet: title, day of the figures, a line that is empty or tells invented figures. */
const HEAD_ROW = 3;

/**
 * The report as the bytes of an XLSX file: summary, tasks, channels, gaps, where there are any goals and components, and
 * the counting rules, one sheet each, heads repeated in print, A4 across. Empty figures are empty cells, never 0.
 */
export async function reportWorkbook(report: PlanReport): Promise<Uint8Array> {
  const shown = sheetPlans(report);
  return writeXlsx({
    sheets: shown.map((plan) => sheetOf(plan, report)),
    // The library's own setting leaves the name of the sheet unquoted, and no program follows it.
    namedRanges: shown.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name}'!$${String(HEAD_ROW + 1)}:$${String(HEAD_ROW + 1)}`,
      scope: name,
    })),
    properties: { title: report.subject, creator: report.letterhead.unitName },
    defaultFont: FONT,
  });
}

function sheetOf(plan: SheetPlan, report: PlanReport): WriteSheet {
  const words = sheetWords[report.language];
  const title = [
    [report.subject],
    [`${report.letterhead.unitName}. ${words.asOf(report.referenceDay)}`],
    report.isDemonstration ? [words.demonstration] : [],
  ];
  const rows: CellValue[][] = [
    ...title,
    plan.columns.map((column) => column.head),
    ...plan.rows.map((row) => [...row]),
  ];
  const last = rows.length - 1;
  return {
    name: plan.name,
    columns: plan.columns.map(({ width }) => ({ width })),
    rows,
    cells: stylesOf(plan, last),
    rowDefs: heightsOf(plan),
    freezePane: { rows: HEAD_ROW + 1, columns: Math.min(2, plan.columns.length - 1) },
    autoFilter: { range: `A${String(HEAD_ROW + 1)}:${letterOf(plan.columns.length)}${String(last + 1)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { ...{ left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 }, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: '&C&P/&N',
      ...(report.isDemonstration ? { oddHeader: `&C&B${words.demonstration}` } : {}),
    },
  };
}

function stylesOf(plan: SheetPlan, last: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: TITLE }],
    ['1,0', { style: PLAIN }],
    ['2,0', { style: MARK }],
  ]);
  plan.columns.forEach((column, at) => {
    cells.set(`${String(HEAD_ROW)},${String(at)}`, { style: HEAD });
    const isNumber = column.numFmt !== undefined;
    const alignment = {
      vertical: 'top',
      wrapText: !isNumber,
      horizontal: isNumber ? 'right' : 'left',
    } as const;
    const style = { font: FONT, border: BOX, alignment, ...(isNumber ? { numFmt: column.numFmt } : {}) };
    for (let row = HEAD_ROW + 1; row <= last; row += 1) cells.set(`${String(row)},${String(at)}`, { style });
  });
  return cells;
}

const LINE_POINTS = 16;

/** Heights for wrapped text: without them LibreOffice prints one line over the next. */
function heightsOf(plan: SheetPlan): Map<number, RowDef> {
  const lines = (cells: readonly CellValue[], room: number): number =>
    Math.max(1, ...plan.columns.map(({ width }, at) => linesOf(cells[at], width * room)));
  const heights = [
    lines(
      plan.columns.map((column) => column.head),
      0.85,
    ),
    ...plan.rows.map((cells) => lines(cells, 1)),
  ];
  return new Map(heights.map((count, at) => [HEAD_ROW + at, { height: count * LINE_POINTS + 2 }]));
}

/** Lines that a text takes in so many letters, broken between words as spreadsheets do. */
function linesOf(value: CellValue | undefined, letters: number): number {
  if (typeof value !== 'string') return 1;
  let lines = 1;
  let used = 0;
  for (const { length } of value.split(/\s+/u)) {
    const isNext = used > 0 && used + 1 + length > letters;
    lines += isNext ? 1 : 0;
    used = used === 0 || isNext ? length : used + 1 + length;
    lines += Math.ceil(used / letters) - 1;
    used = used > letters ? used % letters : used;
  }
  return lines;
}

function letterOf(column: number): string {
  return String.fromCharCode(64 + column);
}
