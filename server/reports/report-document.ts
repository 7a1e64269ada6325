import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  convertMillimetersToTwip,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { documentTable } from './document-table.ts';
import { centredLine, textRun } from './document-text.ts';
import { letterheadTable, signatureTable, titleLines } from './letterhead.ts';
import type { PlanReport } from './plan-report.ts';
import { bodyBlocks } from './report-sections.ts';
import type { Block } from './report-sections.ts';
import { appendixTable } from './report-tables.ts';
import { DEMONSTRATION_MARK, dayText, upper } from './vietnamese-text.ts';

/*
 * Decree 30/2020/NĐ-CP, appendix I, part I: A4, Times New Roman, black; margins top and bottom 20–25 mm, left
 * 30–35 mm, right 15–20 mm; body 13–14 pt, justified, first line 1 cm or 1.27 cm, paragraphs at least 6 pt apart,
 * single to 1.5 lines; page number in the middle of the top margin, not on the first page.
 */
const FONT = 'Times New Roman';
const PAGE_MM = { width: 210, height: 297 };
/** A4 in twips as Word writes it; rounding from millimetres would miss it by one. */
const A4 = { width: 11906, height: 16838 };
const MARGIN_MM = { top: 20, bottom: 20, left: 30, right: 15 };
const BODY_SIZE = 28;
const NOTE_SIZE = 24;

const mm = convertMillimetersToTwip;

/** A paragraph never less than 6 pt from the next, at least single spaced. */
const SPACING = { before: 60, after: 60, line: 264, lineRule: 'auto' } as const;

/**
 * The report as the bytes of a DOCX file. The body is upright, the table of tasks an appendix of its own across
 * the page, as offices send it. Throws only when the library does.
 */
export async function reportDocument(report: PlanReport): Promise<Uint8Array> {
  return administrativeDocument(report.subject, report.letterhead.unitName, [
    bodySection(report),
    ...(report.groups.length === 0 ? [] : [appendixSection(report)]),
  ]);
}

/** Sections in the letters, sizes and distances of the decree, as the bytes of a DOCX file. */
export async function administrativeDocument(
  title: string,
  creator: string,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: BODY_SIZE, color: '000000', language: { value: 'vi-VN' } },
          paragraph: { spacing: SPACING },
        },
      },
    },
    sections: [...sections],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function bodySection(report: PlanReport): ISectionOptions {
  return uprightSection('Báo cáo', report, bodyBlocks(report), markOf(report));
}

/** Letterhead, kind of document and subject, the body, then recipients and signature; `mark` stands over each page. */
export function uprightSection(
  kind: string,
  head: Pick<PlanReport, 'letterhead' | 'subject' | 'recipients' | 'signature'>,
  blocks: readonly Block[],
  mark: string | null = null,
): ISectionOptions {
  const width = mm(PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right);
  return {
    ...pages(PageOrientation.PORTRAIT, mark),
    children: [
      letterheadTable(head.letterhead),
      ...titleLines(kind, head.subject),
      ...blocks.flatMap((block) => childrenOf(block, width)),
      gap(true),
      signatureTable(head),
    ],
  };
}

const markOf = (report: PlanReport): string | null => (report.isDemonstration ? DEMONSTRATION_MARK : null);

function appendixSection(report: PlanReport): ISectionOptions {
  const { letterhead, groups, rules, referenceDay, subject } = report;
  const width = mm(PAGE_MM.height - MARGIN_MM.left - MARGIN_MM.right);
  const number = letterhead.number === null ? '      ' : letterhead.number.padStart(2, '0');
  const date =
    letterhead.date === null ? `      /      /${String(letterhead.year)}` : dayText(letterhead.date);
  const source = `(Kèm theo Báo cáo số ${number}/${letterhead.symbol} ngày ${date} của ${letterhead.unitName})`;
  return {
    ...pages(PageOrientation.LANDSCAPE, markOf(report)),
    children: [
      centredLine('Phụ lục', { bold: true }),
      centredLine(upper(subject), { bold: true }),
      centredLine(source, { italics: true, after: 120 }),
      documentTable(appendixTable(groups), width),
      note(`Số liệu tính đến ngày ${dayText(referenceDay)}.`),
      ...rules.map((rule) => note(`- ${rule}`)),
    ],
  };
}

/** Page setting of one part: numbers begin anew in the appendix, and the first page shows none. */
function pages(
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  mark: string | null,
): Omit<ISectionOptions, 'children'> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [textRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const marked = mark === null ? [] : [centredLine(mark, { bold: true, size: 20, after: 60 })];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { ...A4, orientation },
        margin: {
          top: mm(MARGIN_MM.top),
          bottom: mm(MARGIN_MM.bottom),
          left: mm(MARGIN_MM.left),
          right: mm(MARGIN_MM.right),
          header: mm(10),
          footer: mm(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number, ...marked] }),
      first: new Header({ children: mark === null ? [new Paragraph({})] : marked }),
    },
  };
}

function childrenOf(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'section':
    case 'subsection':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          keepNext: true,
          spacing: { ...SPACING, before: 120 },
          indent: { firstLine: mm(12.7) },
          children: [textRun({ text: block.text, bold: true })],
        }),
      ];
    case 'paragraph':
    case 'closing':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          keepLines: block.kind === 'closing',
          keepNext: block.kind === 'closing',
          spacing: SPACING,
          indent: { firstLine: mm(12.7) },
          children: [textRun({ text: block.text })],
        }),
      ];
    case 'note':
      return [note(block.text)];
    case 'table':
      return [documentTable(block.table, width), gap(false)];
  }
}

function note(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 40, after: 40, line: 240, lineRule: 'auto' },
    children: [textRun({ text, italics: true, size: NOTE_SIZE })],
  });
}

/** Space after a table; Word also needs a paragraph between two tables. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    children: [],
  });
}
