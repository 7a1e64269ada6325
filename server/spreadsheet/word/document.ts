/** The body of a Word document → its paragraphs and tables, in their order. Reads tags as they come; builds no tree. */
import { UnreadableFile } from '../reader.ts';

export interface WordParagraph {
  readonly text: string;
  /** The list that numbers it, and its depth there, from 0. */
  readonly list: { readonly id: string; readonly depth: number } | null;
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** Columns it covers. */
  readonly span: number;
  /** True where it goes on with the cell above. */
  readonly isBelow: boolean;
}

export interface WordRow {
  /** Columns left free before its first cell. */
  readonly before: number;
  readonly cells: readonly WordCell[];
}

export type WordBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: WordParagraph }
  | { readonly kind: 'table'; readonly rows: readonly WordRow[] };

/** Text that was moved away, a second form of a drawing, and what stands in shapes is not read. */
const UNREAD = new Set(['w:moveFrom', 'mc:Fallback', 'w:txbxContent']);

const PART = /<(\/?)([A-Za-z][\w.-]*:[\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The five names of XML and numbers; no document defines others, and none is looked up. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = Number.parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

const valueIn = (attributes: string): string | null =>
  /\bw:val\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? null;

const widest = 400;
const countIn = (attributes: string, least: number): number => {
  const count = Number(valueIn(attributes));
  return Number.isInteger(count) ? Math.min(Math.max(count, least), widest) : least;
};

class Scanner {
  readonly blocks: WordBlock[] = [];
  private depth = 0;
  private rows: WordRow[] = [];
  private row = { before: 0, cells: [] as WordCell[] };
  private cell = { paragraphs: [] as WordParagraph[], span: 1, isBelow: false };
  private text = '';
  private list: { id: string | null; depth: number } = { id: null, depth: 0 };
  private isText = false;

  open(name: string, attributes: string): void {
    switch (name) {
      case 'w:tbl':
        this.depth += 1;
        if (this.depth === 1) this.rows = [];
        break;
      case 'w:tr':
        if (this.depth === 1) this.row = { before: 0, cells: [] };
        break;
      case 'w:tc':
        if (this.depth === 1) this.cell = { paragraphs: [], span: 1, isBelow: false };
        break;
      case 'w:gridBefore':
        if (this.depth === 1) this.row.before = countIn(attributes, 0);
        break;
      case 'w:gridSpan':
        if (this.depth === 1) this.cell.span = countIn(attributes, 1);
        break;
      case 'w:vMerge':
        if (this.depth === 1) this.cell.isBelow = valueIn(attributes) !== 'restart';
        break;
      case 'w:p':
        this.text = '';
        this.list = { id: null, depth: 0 };
        break;
      case 'w:ilvl':
        this.list.depth = countIn(attributes, 0);
        break;
      case 'w:numId':
        this.list.id = valueIn(attributes);
        break;
      case 'w:t':
        this.isText = true;
        break;
      case 'w:tab':
        this.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        this.text += '\n';
        break;
      case 'w:noBreakHyphen':
        this.text += '-';
        break;
    }
  }

  close(name: string): void {
    if (name === 'w:t') this.isText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc' && this.depth === 1) this.row.cells.push(this.cell);
    else if (name === 'w:tr' && this.depth === 1) this.rows.push(this.row);
    else if (name === 'w:tbl') {
      if (this.depth === 1) this.blocks.push({ kind: 'table', rows: this.rows });
      this.depth = Math.max(0, this.depth - 1);
    }
  }

  say(text: string): void {
    if (this.isText) this.text += unescaped(text);
  }

  private endParagraph(): void {
    const { id, depth } = this.list;
    const isListed = id !== null && id !== '0';
    const paragraph = { text: this.text, list: isListed ? { id, depth } : null };
    if (this.depth > 0) this.cell.paragraphs.push(paragraph);
    else this.blocks.push({ kind: 'paragraph', paragraph });
  }
}

/** Throws UnreadableFile where the text is no body of a Word document. A table inside a cell is part of its text. */
export function readBody(xml: string): WordBlock[] {
  if (!/<w:body[\s>]/.test(xml)) throw new UnreadableFile('damaged', 'word/document.xml');
  const scanner = new Scanner();
  let unread = 0;
  for (const [whole, end, name, attributes = '', isEmpty] of xml.matchAll(PART)) {
    if (name === undefined) {
      if (unread === 0) scanner.say(whole);
    } else if (UNREAD.has(name)) {
      if (isEmpty !== '/') unread = Math.max(0, unread + (end === '/' ? -1 : 1));
    } else if (unread === 0) {
      if (end !== '/') scanner.open(name, attributes);
      if (end === '/' || isEmpty === '/') scanner.close(name);
    }
  }
  return scanner.blocks;
}
