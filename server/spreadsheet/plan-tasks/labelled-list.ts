/**
 * Tasks that a document lists in lines instead of a table: a numbered title, below it "Cơ quan chủ trì: …",
 * "Thời gian thực hiện: …" (Trà Bồng 2022-2025, part III). They become a sheet with the usual heading.
 */
import { BLANK, type Cell, type Sheet } from '../model.ts';
import { leadingCode } from './codes.ts';
import { oneLine, plain } from './plain.ts';

const HEADING = [
  'STT',
  'Nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Sản phẩm',
  'Kinh phí',
  'Ghi chú',
] as const;

const LABELS: readonly (readonly [number, RegExp])[] = [
  [3, /^co quan phoi hop|^don vi phoi hop|^phoi hop/],
  [2, /^(?:co quan|don vi|bo phan)? ?(?:chu tri|thuc hien)/],
  [4, /^thoi gian|^thoi han|^tien do|^han /],
  [5, /^san pham|^ket qua|^minh chung/],
  [6, /^kinh phi/],
  [7, /^noi dung|^ghi chu|^yeu cau/],
];

interface Entry {
  readonly line: number;
  readonly code: string;
  readonly texts: string[];
}

const labelled = (line: string): { column: number; text: string } | null => {
  const bare = line.replace(/^[\s\-–•+*]+/, '');
  const at = bare.indexOf(':');
  if (at < 4 || at > 60) return null;
  const label = plain(bare.slice(0, at)).trim();
  const column = LABELS.find(([, shape]) => shape.test(label))?.[0];
  return column === undefined ? null : { column, text: bare.slice(at + 1).trim() };
};

/** Rows keep the line they come from, so that a problem is found again in what was pasted. */
export function labelledSheet(lines: readonly string[], name: string): Sheet {
  const entries: Entry[] = [];
  let open: number | null = null;
  lines.forEach((raw, line) => {
    const text = oneLine(raw.replace(/\*\*|^#+\s*/g, ''));
    if (text === '') return;
    const label = labelled(text);
    const last = entries.at(-1);
    if (label !== null && last !== undefined) {
      last.texts[label.column] = [last.texts[label.column], label.text].filter(Boolean).join('; ');
      open = label.column;
      return;
    }
    const coded = leadingCode(text);
    if (coded !== null) {
      entries.push({ line, code: coded.code, texts: ['', coded.rest] });
      open = 1;
    } else if (last !== undefined && open !== null) {
      last.texts[open] = `${last.texts[open] ?? ''} ${text}`.trim();
    }
  });
  return sheetOf(entries, name);
}

function sheetOf(entries: readonly Entry[], name: string): Sheet {
  const rows: Cell[][] = [];
  const isTable = entries.some(({ texts }) => [2, 3, 4].some((column) => texts[column] !== undefined));
  if (!isTable) return { name, hidden: false, rows: [], merges: [] };
  const cell = (text: string | undefined): Cell =>
    text === undefined || text === '' ? BLANK : { kind: 'text', value: text };
  const first = entries[0]?.line ?? 0;
  rows[Math.max(0, first - 1)] = HEADING.map(cell);
  entries.forEach(({ line, code, texts }, at) => {
    const row = HEADING.map((_, column) => cell(column === 0 ? code : texts[column]));
    rows[first === 0 ? at + 1 : line] = row;
  });
  return { name, hidden: false, rows: Array.from(rows, (row: Cell[] | undefined) => row ?? []), merges: [] };
}
