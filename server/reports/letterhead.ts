import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import { centredLine, textRun } from './document-text.ts';
import type { Letterhead, PlanReport } from './plan-report.ts';
import { issuerLines, numberLine, placeAndDate, upper } from './vietnamese-text.ts';

/*
 * The frame of an administrative document under Decree 30/2020/NĐ-CP, appendix I: state title and motto (box 1),
 * issuing body (2), number and symbol (3), place and day (4), signature (7) and recipients (9), with the layouts of
 * appendix III. Sizes are in half points.
 */
const SIZE_TITLE = 26;
const SIZE_TITLE_SMALL = 24;
const SIZE_MOTTO = 28;
const SIZE_RECIPIENTS_HEAD = 24;
const SIZE_RECIPIENTS = 22;
const SIZE_TEXT = 28;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

const LEFT_MM = 66;
const RIGHT_MM = 99;

/** A drawn rule of the given length in the middle of a column of the given width. */
export function rule(columnMm: number, lengthMm: number, after = 0): Paragraph {
  const side = convertMillimetersToTwip((columnMm - lengthMm) / 2);
  return new Paragraph({
    spacing: { before: 60, after, line: 40, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

function cell(widthMm: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(widthMm), type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    children,
  });
}

function frame(rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(LEFT_MM + RIGHT_MM), type: WidthType.DXA },
    columnWidths: [convertMillimetersToTwip(LEFT_MM), convertMillimetersToTwip(RIGHT_MM)],
    borders: NO_BORDERS,
    rows,
  });
}

/** Issuer left, state title and motto right; number left, place and day right: a table without borders. */
export function letterheadTable(head: Letterhead): Table {
  const issuer = [
    ...(head.parentName === null ? [] : [centredLine(upper(head.parentName), { size: SIZE_TITLE_SMALL })]),
    ...issuerLines(head.unitName).map((line) => centredLine(line, { size: SIZE_TITLE_SMALL, bold: true })),
    rule(LEFT_MM, 22),
  ];
  const state = [
    centredLine('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE_TITLE_SMALL, bold: true }),
    centredLine('Độc lập - Tự do - Hạnh phúc', { size: SIZE_TITLE, bold: true }),
    rule(RIGHT_MM, 56),
  ];
  return frame([
    new TableRow({ children: [cell(LEFT_MM, issuer), cell(RIGHT_MM, state)] }),
    new TableRow({
      children: [
        cell(LEFT_MM, [centredLine(numberLine(head), { size: SIZE_TITLE, before: 60 })]),
        cell(RIGHT_MM, [centredLine(placeAndDate(head), { size: SIZE_TITLE, italics: true, before: 60 })]),
      ],
    }),
  ]);
}

/** Kind of document and subject, with the rule below. */
export function titleLines(kind: string, subject: string): Paragraph[] {
  return [
    centredLine(upper(kind), { size: SIZE_MOTTO, bold: true, before: 320 }),
    // A year alone on the last line of a title looks forgotten.
    centredLine(subject.replaceAll(/ (?=\d{4}(?!\d))/gu, '\u00a0'), { size: SIZE_MOTTO, bold: true }),
    rule(LEFT_MM + RIGHT_MM, 40, 240),
  ];
}

/** Recipients left, signature right; the two stay on one page. */
export function signatureTable({
  recipients,
  signature,
}: Pick<PlanReport, 'recipients' | 'signature'>): Table {
  const items = [...recipients.map((text) => `- ${text};`), '- Lưu: VT.'];
  const left = [
    new Paragraph({
      keepNext: true,
      spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
      children: [textRun({ text: 'Nơi nhận:', bold: true, italics: true, size: SIZE_RECIPIENTS_HEAD })],
    }),
    ...items.map(
      (text) =>
        new Paragraph({
          keepNext: true,
          spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
          children: [textRun({ text, size: SIZE_RECIPIENTS })],
        }),
    ),
  ];
  const right = [
    ...signature.capacity.map((text) => centredLine(upper(text), { size: SIZE_TEXT, bold: true })),
    ...Array.from({ length: 4 }, () => centredLine('', { size: SIZE_TEXT })),
    centredLine(signature.name ?? '', { size: SIZE_TEXT, bold: true }),
  ];
  return frame([new TableRow({ cantSplit: true, children: [cell(LEFT_MM, left), cell(RIGHT_MM, right)] })]);
}
