/** The codes of a document: cut from the text they stand before, and put right where a spreadsheet changed them. */
import { cellText, type Cell } from '../model.ts';

/** A code and the words after it. */
export interface Coded {
  readonly code: string;
  readonly rest: string;
}

const CODE =
  /^(?:nhiệm vụ|nv|mục|điều)?\s*((?:\d{1,3}|[IVXLC]{1,5}|[A-ZĐ]|[a-zđ])(?:\.(?:\d{1,3}|[a-zđ]))*)\s*(?:[.)/:]|(?=\s))\s*(?=\S)/u;

/** "2.10. Tuyên truyền …" → 2.10; "a) Trên sóng …" → a; null where the text begins with words or a date. */
export function leadingCode(text: string): Coded | null {
  const found = CODE.exec(text);
  if (!found?.[1]) return null;
  const mark = text.slice(found[1].length).trimStart()[0] ?? '';
  const isBare = !/[.)/:]/.test(found[0].trimEnd().slice(-1));
  // "A Lưới", "5 tuyến xã": a letter or a whole number without a sign after it is the beginning of a sentence
  if (isBare && !found[1].includes('.')) return null;
  if (mark === '/' || /^\d{1,2}\/\d/.test(text)) return null;
  return { code: found[1], rest: text.slice(found[0].length).trim() };
}

export const isRoman = (code: string): boolean => /^[IVXLC]+$/.test(code);

/** Codes that a document may have after one: the next brother, its first child, the next brother of a parent. */
export function nextCodes(code: string): string[] {
  const parts = code.split('.');
  const found: string[] = [`${code}.1`];
  for (let depth = parts.length; depth > 0; depth--) {
    const last = parts[depth - 1] ?? '';
    if (/^\d+$/.test(last)) found.push([...parts.slice(0, depth - 1), String(Number(last) + 1)].join('.'));
  }
  return found;
}

export interface CodeCell {
  readonly code: string;
  /** What stood in the cell where it was put right: "2.1" for 2.10, "2/10" for a date. */
  readonly restoredFrom: string | null;
}

/**
 * The code of a cell, put right from the order: after 2.9 a number 2.1 is 2.10, after 2.19 it is 2.20; a date 2/10 is
 * 2.10 again. `before`: the codes so far, in order.
 */
export function codeOfCell(cell: Cell, before: readonly string[]): CodeCell | null {
  const whole = cellText(cell).trim();
  const text = whole.includes('(') ? whole : whole.replace(/[.)\s]+$/, '');
  if (text === '') return null;
  if (cell.kind === 'date') return codeOfDate(String(cell.value), before);
  const code = cell.kind === 'number' ? text : text.replace(/^(\d+),(\d+)$/, '$1.$2');
  return { ...restored(code, before), ...(code === text ? {} : { restoredFrom: text }) };
}

/** A code that a spreadsheet may have shortened: "2.1" where 2.10 is next and 2.1 was there, or 2.10 surely was. */
export function restored(code: string, before: readonly string[]): CodeCell {
  const last = before.at(-1);
  if (last === undefined || !/^\d+\.\d+$/.test(code) || nextCodes(last).includes(code)) {
    return { code, restoredFrom: null };
  }
  const expected = nextCodes(last).find((next) => next !== code && isShortened(next, code));
  return expected === undefined ? { code, restoredFrom: null } : { code: expected, restoredFrom: code };
}

const isShortened = (full: string, found: string): boolean =>
  /^\d+\.\d+0$/.test(full) && Number(full) === Number(found);

function codeOfDate(iso: string, before: readonly string[]): CodeCell {
  const [, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  const found = `${day}/${month}`;
  const readings = [`${day}.${month}`, `${month}.${day}`];
  const next = nextCodes(before.at(-1) ?? '');
  return { code: readings.find((code) => next.includes(code)) ?? `${day}.${month}`, restoredFrom: found };
}
