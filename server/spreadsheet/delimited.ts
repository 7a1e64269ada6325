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
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < limit) {
    const field = readField(text, at, delimiter);
    row.push(field.value);
    at = field.next;
    if (field.endsRow) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  readonly value: string;
  readonly next: number;
  readonly endsRow: boolean;
}

function readField(text: string, from: number, delimiter: string): Field {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from, delimiter);
    if (quoted) return quoted;
  }
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === delimiter) return { value: text.slice(from, at), next: at + 1, endsRow: false };
    if (letter === '\n' || letter === '\r') {
      const next = letter === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
      return { value: text.slice(from, at), next, endsRow: true };
    }
    at++;
  }
  return { value: text.slice(from), next: text.length, endsRow: true };
}

/** Null when the quote is never closed or is followed by more text: then it was an ordinary character. */
function readQuoted(text: string, from: number, delimiter: string): Field | null {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const value = text.slice(from + 1, close).replaceAll('""', '"');
  const after = text[close + 1];
  if (after === undefined) return { value, next: text.length, endsRow: true };
  if (after === delimiter) return { value, next: close + 2, endsRow: false };
  if (after === '\n') return { value, next: close + 2, endsRow: true };
  if (after === '\r') return { value, next: close + (text[close + 2] === '\n' ? 3 : 2), endsRow: true };
  return null;
}

/** Rows of cells; every field stays text, numbers are read later by the marks of the file. */
export function delimitedCells(text: string, delimiter: Delimiter = detectDelimiter(text)): Cell[][] {
  const body = text.replace(/^sep=[\t;,|]\r?\n/, '');
  return splitRows(body, delimiter).map((row) => {
    const cells = row.map(textCell);
    while (cells.at(-1)?.kind === 'blank') cells.pop();
    return cells;
  });
}

function textCell(field: string): Cell {
  const value = cleanText(field).trim();
  return value === '' ? BLANK : { kind: 'text', value };
}
