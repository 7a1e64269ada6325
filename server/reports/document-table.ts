import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { textRun } from './document-text.ts';
import type { ReportColumn, ReportRow, ReportTable } from './report-tables.ts';

/** Half points: 24 is 12 pt. */
const TABLE_SIZE = 24;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const ALL_SIDES = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
};

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/**
 * A ruled table over the given width in twips. Heads repeat on every page, rows are not split between pages.
 */
export function documentTable({ columns, rows }: ReportTable, width: number): Table {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: ALL_SIDES,
    rows: [headRow(columns, widths), ...rows.map((row) => bodyRow(row, columns, widths))],
  });
}

function headRow(columns: readonly ReportColumn[], widths: readonly number[]): TableRow {
  const cells = columns.map((column, at) => cell(column.head, 'center', widths[at] ?? 0, true));
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(row: ReportRow, columns: readonly ReportColumn[], widths: readonly number[]): TableRow {
  if ('title' in row) {
    const width = widths.reduce((sum, each) => sum + each, 0);
    return new TableRow({
      cantSplit: true,
      children: [cell(row.title, 'left', width, true, columns.length)],
    });
  }
  const cells = columns.map((column, at) => cell(row.cells[at] ?? '', column.align, widths[at] ?? 0, false));
  return new TableRow({ cantSplit: true, children: cells });
}

function cell(
  text: string,
  align: ReportColumn['align'],
  width: number,
  isBold: boolean,
  columnSpan = 1,
): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    children: [
      new Paragraph({
        alignment: ALIGNMENT[align],
        keepNext: columnSpan > 1,
        spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
        indent: { firstLine: 0 },
        children: [textRun({ text, bold: isBold, size: TABLE_SIZE })],
      }),
    ],
  });
}
