/** Text with separators (CSV, TSV, cells pasted from a sheet) → rows of text cells. */
import { cleanText } from './fold.ts';
import { BLANK, type Cell } from './model.ts';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The separator of a text: the one that cuts the first lines into the steadiest number of fields, more than one.
 * A `sep=;` line decides at once. A decimal comma makes ',' unsteady, which is why steadiness counts before number.
 */
export function detectDelimiter(text: string): Delimiter {
  const named = /^sep=([\t;,|])\r?\n/.exec(text);
  if (named) return named[1] as Delimiter;
  const head = text.slice(0, 60_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = splitRows(head, delimiter, 60).map((row) => row.length);
    const filled = widths.filter((width) => width > 1);
    if (filled.length === 0) continue;
    const common = mode(filled);
    const steady = filled.filter((width) => width === common).length / widths.length;
    const score = steady * 10 + Math.min(common, 20) / 20 + (delimiter === ',' ? 0 : 0.5);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** RFC 4180 rows: quotes hold separators and line breaks, "" is a quote. Stops after `limit` rows. */
export function splitRows(text: string, delimiter: string, limit = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  readRows(text, delimiter, true, (row) => rows.push(row) < limit);
  return rows;
}

/** Far more than any sheet has; a text without line ends must not become one row of millions. */
const MOST_FIELDS = 20_000;
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Throws a RangeError for a row of more than 20 000 fields. Gives every whole row of the text to `take` until that says false; answers where the row begins that is not whole.
 * `isLast`: nothing follows, so that the end of the text ends a row.
 */
export function readRows(
  text: string,
  delimiter: string,
  isLast: boolean,
  take: (row: string[]) => boolean,
): number {
  const mark = delimiter.charCodeAt(0);
  let rowStart = 0;
  let at = 0;
  let row: string[] = [];
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedEnd(text, at, mark, isLast) : -1;
    if (quoted === OPEN) return rowStart;
    const end = quoted >= 0 ? quoted : fieldEnd(text, at, mark);
    if (end >= text.length - 1 && !isLast) return rowStart;
    if (row.length >= MOST_FIELDS) throw new RangeError(`more than ${MOST_FIELDS} columns`);
    row.push(quoted >= 0 ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    const code = text.charCodeAt(end);
    at = code === RETURN && text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
    if (code === mark) {
      if (at < text.length) continue;
      row.push('');
    }
    rowStart = at;
    if (!take(row)) return rowStart;
    row = [];
  }
  return rowStart;
}

function fieldEnd(text: string, from: number, mark: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === mark || code === NEWLINE || code === RETURN) break;
    at++;
  }
  return at;
}

/** The quote is not closed yet: more text is needed. */
const OPEN = -2;
/** A field longer than this was no quoted field: the quote is an ordinary character. */
const LONGEST_FIELD = 1_000_000;

/** Where a quoted field ends; -1 when the quote is never closed or text follows it: then it was an ordinary character. */
function quotedEnd(text: string, from: number, mark: number, isLast: boolean): number {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close < 0 || (close === text.length - 1 && !isLast))
    return isLast || text.length - from > LONGEST_FIELD ? -1 : OPEN;
  const after = text.charCodeAt(close + 1);
  const isEnd = close === text.length - 1 || after === mark || after === NEWLINE || after === RETURN;
  return isEnd ? close + 1 : -1;
}

/** Rows of cells (a RangeError above `most`); every field stays text, numbers are read later by the marks of the file. */
export function delimitedCells(
  text: string,
  delimiter: Delimiter = detectDelimiter(text),
  most = Number.POSITIVE_INFINITY,
): Cell[][] {
  const rows: Cell[][] = [];
  let cells = 0;
  readRows(withoutSeparatorLine(text), delimiter, true, (row) => {
    cells += row.length;
    if (cells > most) throw new RangeError(`more than ${most} cells`);
    return rows.push(cellsOf(row)) > 0;
  });
  return rows;
}

/** The line by which Excel is told the separator is no data. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=[\t;,|]\r?\n/, '');
}

/** The fields of a row as cells; blank ones at its end are left out. */
export function cellsOf(row: readonly string[]): Cell[] {
  let end = row.length;
  while (end > 0 && row[end - 1]?.trim() === '') end--;
  return row.slice(0, end).map(textCell);
}

/** Letters of Latin scripts in their composed form and ordinary signs: `cleanText` would leave them as they are. */
const PLAIN = /^[\x20-\x7E\u00A1-\u024F\u1EA0-\u1EF9]*$/;

function textCell(field: string): Cell {
  if (field === '') return BLANK;
  const value = (PLAIN.test(field) ? field : cleanText(field)).trim();
  return value === '' ? BLANK : { kind: 'text', value };
}
