/** A Word document → a sheet for each of its tables, and one of its text. */
import { cleanText } from '../fold.ts';
import { BLANK, type Cell, type Merge, type Sheet } from '../model.ts';
import { labelledSheet } from '../plan-tasks/labelled-list.ts';
import { MAX_CELLS, UnreadableFile } from '../reader.ts';
import { readBody, type WordBlock, type WordParagraph, type WordRow } from './document.ts';
import { Numbering } from './numbering.ts';

/** Lines above a table that are shown with it, and how long a title may be. */
const titleLines = 6;
const longestTitle = 300;

export const TEXT_SHEET = 'Văn bản';

const textCell = (text: string): Cell => (text === '' ? BLANK : { kind: 'text', value: text });

class Writer {
  readonly sheets: Sheet[] = [];
  readonly lines: string[] = [];
  private readonly numbering: Numbering;
  private titles: string[] = [];
  private rows: Cell[][] = [];
  private merges: Merge[] = [];
  private width = 0;
  private cells = 0;

  constructor(numbering: string) {
    this.numbering = new Numbering(numbering);
  }

  add(block: WordBlock): void {
    if (block.kind === 'paragraph') {
      const line = this.lineOf(block.paragraph);
      if (line === '') return;
      this.endTable();
      this.lines.push(line);
      this.titles.push(line);
      return;
    }
    // A table that follows at once with the same columns is the rest of the one before.
    const width = Math.max(0, ...block.rows.slice(0, 1).map(widthOf));
    if (width !== this.width) this.endTable();
    if (this.width === 0) this.begin(width);
    this.append(block.rows);
  }

  private lineOf(paragraph: WordParagraph): string {
    const label = this.numbering.label(paragraph);
    const text = cleanText(paragraph.text).trim();
    return text === '' || label === '' ? text || label : `${label} ${text}`;
  }

  private begin(width: number): void {
    this.width = width;
    const short = this.titles.filter((line) => line.length <= longestTitle).slice(-titleLines);
    this.rows = short.map((line) => [textCell(line)]);
  }

  private append(rows: readonly WordRow[]): void {
    const open = new Map<number, Merge>();
    for (const row of rows) {
      const at = this.rows.length;
      const cells: Cell[] = Array.from({ length: row.before }, () => BLANK);
      for (const { paragraphs, span, isBelow } of row.cells) {
        const left = cells.length;
        const above = open.get(left);
        const text = paragraphs.map((one) => this.lineOf(one)).filter((line) => line !== '');
        cells.push(isBelow && above !== undefined ? BLANK : textCell(text.join('\n')));
        for (let more = 1; more < span; more++) cells.push(BLANK);
        const top = isBelow && above !== undefined ? above.top : at;
        open.set(left, { top, left, bottom: at, right: left + span - 1 });
        if (top === at) continue;
        this.merges = this.merges.filter((one) => one.top !== top || one.left !== left);
        this.merges.push({ top, left, bottom: at, right: left + span - 1 });
      }
      this.mergeAcross(at, row);
      this.cells += cells.length;
      if (this.cells > MAX_CELLS) throw new UnreadableFile('too-big', `more than ${MAX_CELLS} cells`);
      this.rows.push(cells);
    }
  }

  private mergeAcross(row: number, { before, cells }: WordRow): void {
    let left = before;
    for (const { span } of cells) {
      const covers = this.merges.some((one) => one.left === left && one.top <= row && one.bottom >= row);
      if (span > 1 && !covers) this.merges.push({ top: row, left, bottom: row, right: left + span - 1 });
      left += span;
    }
  }

  endTable(): void {
    if (this.width > 0) {
      const name = `Bảng ${this.sheets.length + 1}`;
      this.sheets.push({ name, hidden: false, rows: this.rows, merges: this.merges });
      this.titles = [];
    }
    this.rows = [];
    this.merges = [];
    this.width = 0;
  }
}

const widthOf = ({ before, cells }: WordRow): number => cells.reduce((sum, { span }) => sum + span, before);

/** The text of the document: as a table where its lines are labelled ("Cơ quan chủ trì: …"), else line by line. */
function textSheet(lines: readonly string[]): Sheet {
  const listed = labelledSheet(lines, TEXT_SHEET).rows;
  const tasks = listed.filter((row) => row.length > 1).slice(1);
  const labelled = tasks.filter((row) => row.slice(2).some((cell) => cell.kind === 'text'));
  const head = listed.findIndex((row) => row.length > 1);
  const isList = labelled.length > 1 && labelled.length * 2 >= tasks.length;
  const rows = lines.map((line, at) => (isList && at >= head ? (listed[at] ?? []) : [textCell(line)]));
  return { name: TEXT_SHEET, hidden: false, rows, merges: [] };
}

/** `document` and `numbering`: word/document.xml and word/numbering.xml. */
export function sheetsOfWord(document: string, numbering: string): Sheet[] {
  const writer = new Writer(numbering);
  for (const block of readBody(document)) writer.add(block);
  writer.endTable();
  const { sheets, lines } = writer;
  return lines.length === 0 ? sheets : [...sheets, textSheet(lines)];
}
