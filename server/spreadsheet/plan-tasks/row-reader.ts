/** What is known while the rows of a task table are read, and how a row joins the one before. */
import type { Grid } from '../grid.ts';
import type { Heading, TaskRole } from './columns.ts';
import { cellWords, oneLine, plain } from './plain.ts';
import type { Seen } from './shifted.ts';

export type Texts = Partial<Record<TaskRole, string>>;

export interface TaskRow {
  /** Row of the sheet, from 0, where it begins. */
  readonly row: number;
  group: string;
  /** Null: the document gives none. */
  readonly code: string | null;
  readonly restoredFrom: string | null;
  name: string;
  /** 0; 1, 2 … for further levels of one task, such as reports of the divisions and of the department. */
  readonly level: number;
  readonly texts: Texts;
  /** Rows of the sheet that were put together into this one. */
  readonly joined: number[];
  readonly isShifted: boolean;
}

export interface TableRows {
  readonly rows: readonly TaskRow[];
  /** What the document says of itself: "03 nội dung chính và 15 nhiệm vụ cụ thể". */
  readonly said: { readonly groups: number | null; readonly tasks: number; readonly row: number } | null;
}

export interface Line {
  readonly row: number;
  /** What stands in the cells of the row itself. */
  readonly own: Texts;
  /** What is seen in it: also cells merged from above. */
  readonly seen: Texts;
  readonly isAfterBreak: boolean;
}

const detailRoles = [
  'outputs',
  'lead',
  'coordinating',
  'due',
  'target',
  'channel',
  'recipients',
  'budget',
] as const;
const repeatable: ReadonlySet<TaskRole> = new Set([...detailRoles, 'note']);
export const hasDetail = (texts: Texts): boolean => detailRoles.some((role) => (texts[role] ?? '') !== '');

export class Reader {
  readonly rows: TaskRow[] = [];
  readonly codes: string[] = [];
  readonly seen: Seen = new Map();
  said: TableRows['said'] = null;
  group = '';
  /** The number of a task that is only the head of a), b) … */
  head: { code: string; name: string } | null = null;
  readonly grid: Grid;
  readonly heading: Heading;
  readonly columnOf: ReadonlyMap<TaskRole, number>;
  /** "Đơn vị tính": what the numbers of the column of targets count. */
  readonly #measureColumn: number | null;

  constructor(grid: Grid, heading: Heading) {
    this.grid = grid;
    this.heading = heading;
    this.columnOf = new Map(
      heading.columns.flatMap(({ role, column }) => (role === null ? [] : [[role, column] as const])),
    );
    this.#measureColumn =
      heading.columns.find((one) => /^(?:don vi tinh|dvt|don vi do)\b/.test(plain(one.heading)))?.column ??
      null;
  }

  lineAt(row: number, isAfterBreak: boolean): Line {
    const own: Texts = {};
    const seen: Texts = {};
    for (const [role, column] of this.columnOf) {
      const merge = this.grid.merge(row, column);
      const text = this.#ditto(role, this.#wordsAt(row, column, role));
      if (text === '') continue;
      seen[role] = text;
      // a title over the whole width belongs to its first column only
      if (merge === null || (merge.top === row && merge.left === column)) own[role] = text;
    }
    return { row, own, seen, isAfterBreak };
  }

  /**
   * A day as a document writes it; a number of targets with what it counts, from the column beside; a number of money with
   * the unit that stands in the heading: "Kinh phí (triệu đồng)".
   */
  #wordsAt(row: number, column: number, role: TaskRole): string {
    const cell = this.grid.cell(row, column);
    const text = cellWords(this.grid.text(row, column));
    if (cell.kind === 'date' && role !== 'code') return text.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1');
    if (role === 'target' && this.#measureColumn !== null && /^\d+$/.test(text))
      return `${text} ${oneLine(cellWords(this.grid.text(row, this.#measureColumn)))}`.trim();
    if (role !== 'budget' || !/^\d+(?:\.\d+)?$/.test(text)) return text;
    const heading = this.heading.columns.find((one) => one.column === column)?.heading ?? '';
    const unit = /\(([^)]*đồng[^)]*)\)/iu
      .exec(heading)?.[1]
      ?.replace(/^\s*(?:đvt|đơn vị(?: tính)?)\s*:\s*/iu, '');
    return unit === undefined ? text : `${text.replace('.', ',')} ${oneLine(unit)}`;
  }

  /** "nt", "-nt-", "như trên" say what the row above says. */
  #ditto(role: TaskRole, text: string): string {
    if (!repeatable.has(role) || !/^[-–.\s]*(?:nt|n\.t\.?|nhu tren|″|"|〃)[-–.\s]*$/.test(plain(text)))
      return text;
    return this.rows.findLast((row) => row.texts[role] !== undefined)?.texts[role] ?? text;
  }

  note(texts: Texts): void {
    for (const role of detailRoles) {
      const text = texts[role];
      if (text === undefined) continue;
      const known = this.seen.get(role) ?? new Set<string>();
      this.seen.set(role, known.add(plain(oneLine(text))));
    }
  }

  push(
    line: Line,
    coded: { code: string | null; restoredFrom: string | null; name: string },
    level = 0,
  ): void {
    const { row, seen } = line;
    const { code, restoredFrom, name } = coded;
    if (code !== null && level === 0) this.codes.push(code);
    this.note(line.own);
    const joined: number[] = [];
    this.rows.push({
      row,
      group: this.group,
      code,
      restoredFrom,
      name,
      level,
      texts: seen,
      joined,
      isShifted: false,
    });
  }
}

/** Adds the texts of a line to the row before; a fragment that both halves have stands once. */
export function join(before: TaskRow, texts: Texts, row: number): void {
  for (const [role, text] of Object.entries(texts) as [TaskRole, string][]) {
    if (role === 'name') before.name = joinedText(before.name, text);
    else if (role === 'group') before.group = joinedText(before.group, text);
    else before.texts[role] = joinedText(before.texts[role] ?? '', text);
  }
  before.joined.push(row);
}

function joinedText(first: string, second: string): string {
  if (first === '') return second;
  const [head = ''] = /^[\p{L}]+\)?/u.exec(second) ?? [];
  const isDoubled = head !== '' && plain(first).endsWith(plain(head));
  return oneLineIfShort(
    `${first} ${isDoubled ? second.slice(head.length).replace(/^[;,]\s*/, '\n') : second}`,
  );
}

const oneLineIfShort = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
