/** Dates as activity logs write them: day first, months, quarters, halves, spans. */
import { fold } from './fold.ts';
import { cellText, type Cell } from './model.ts';

export interface DateSpan {
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'span' | 'month' | 'quarter' | 'half' | 'year';
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a cell of a date column. `year` completes 'Tháng 3' and '15/3'. Null when it is no date that exists
 * (31/02, month 13) or when the year is missing and not known.
 */
export function readDate(cell: Cell, year: number | null): DateSpan | null {
  if (cell.kind === 'date') return day(String(cell.value).slice(0, 10));
  if (cell.kind === 'number') return fromNumber(Number(cell.value));
  if (cell.kind !== 'text') return null;
  if (/^\d{5}$/.test(cellText(cell))) return fromNumber(Number(cellText(cell)));
  return parseDate(cellText(cell), year);
}

/** 45 000 in a date column is a day number of Excel; 2024 is a year. */
function fromNumber(value: number): DateSpan | null {
  if (Number.isInteger(value) && value >= 2000 && value < 2050) return span(value, 1, 12, 'year');
  if (value < 36_526 || value > 60_000) return null;
  return day(new Date(Math.floor(value - 25_569) * 86_400_000).toISOString().slice(0, 10));
}

/** Reads a text: '20/10/2024', 'ngày 26 tháng 12 năm 2023', 'T3/2024', 'Quý I', '6 tháng đầu năm', '01-15/3/2024'. */
export function parseDate(text: string, year: number | null): DateSpan | null {
  const plain = text.trim().toLowerCase();
  return parseDays(plain) ?? parseWords(fold(text), year) ?? parseShort(plain, year);
}

function parseDays(text: string): DateSpan | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const full = [...text.matchAll(/(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/g)];
  const [first, second] = full.map((match) =>
    date(century(Number(match[3])), Number(match[2]), Number(match[1])),
  );
  if (first && second && full.length === 2 && second.from >= first.from) {
    return { from: first.from, to: second.to, precision: 'span' };
  }
  if (!first || full.length !== 1) return null;
  const start = /(\d{1,2})(?:\s*[/.]\s*(\d{1,2}))?\s*(?:-|–|đến(?: ngày)?|den)\s*(?:ngày\s*)?$/.exec(
    text.slice(0, full[0]?.index ?? 0),
  );
  if (!start) return /^(?:ngày\s*)?\d/.test(text) ? first : null;
  const [ofYear = 0, ofMonth = 0] = first.from.split('-').map(Number);
  const begin = date(ofYear, start[2] === undefined ? ofMonth : Number(start[2]), Number(start[1]));
  return begin && begin.from <= first.to ? { from: begin.from, to: first.to, precision: 'span' } : null;
}

function century(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function parseWords(folded: string, context: number | null): DateSpan | null {
  const named = /(?:nam )?(?<!\d)(20\d\d)$/.exec(folded);
  const year = named ? Number(named[1]) : context;
  const rest = (named ? folded.slice(0, named.index) : folded)
    .replace(/\b(?:trong|nam)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (year === null) return null;
  if (rest === '') return named ? span(year, 1, 12, 'year') : null;
  const words = /^(?:ngay )?(\d{1,2}) thang (\d{1,2})$/.exec(rest);
  if (words) return date(year, Number(words[2]), Number(words[1]));
  const month = /^(?:thang |t|thg ?)0?(\d{1,2})$/.exec(rest) ?? (named ? /^0?(\d{1,2})$/.exec(rest) : null);
  if (month) return span(year, Number(month[1]), Number(month[1]), 'month');
  const quarter = /^(?:quy|q) ?(iv|i{1,3}|[1-4])$/.exec(rest);
  if (quarter?.[1]) {
    const n = ROMAN[quarter[1]] ?? Number(quarter[1]);
    return span(year, 3 * n - 2, 3 * n, 'quarter');
  }
  const quarters = /^(?:quy|q) ?(iv|i{1,3}|[1-4]) (?:den )?(?:quy|q) ?(iv|i{1,3}|[1-4])$/.exec(rest);
  if (quarters?.[1] && quarters[2]) {
    const [first, last] = [quarters[1], quarters[2]].map((n) => ROMAN[n] ?? Number(n));
    if (first && last && first < last) return span(year, 3 * first - 2, 3 * last, 'span');
  }
  const months = /^(?:tu )?(?:thang |t)0?(\d{1,2}) (?:den )?(?:thang |t)0?(\d{1,2})$/.exec(rest);
  if (months && Number(months[1]) < Number(months[2]))
    return span(year, Number(months[1]), Number(months[2]), 'span');
  const week = /^tuan (?:thu )?(\d|i{1,3}|iv) (?:cua )?thang 0?(\d{1,2})$/.exec(rest);
  if (week) return span(year, Number(week[2]), Number(week[2]), 'month');
  if (/^(?:6|sau) thang dau$/.test(rest)) return span(year, 1, 6, 'half');
  if (/^(?:6|sau) thang cuoi$/.test(rest)) return span(year, 7, 12, 'half');
  if (/^9 thang( dau)?$/.test(rest)) return span(year, 1, 9, 'span');
  return null;
}

/** '15/3' in the sheet's year. */
function parseShort(text: string, year: number | null): DateSpan | null {
  const short = /^(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text);
  return short && year !== null ? date(year, Number(short[2]), Number(short[1])) : null;
}

function date(year: number, month: number, dayOfMonth: number): DateSpan | null {
  const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists =
    at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
  return exists && year >= 1990 && year < 2100 ? day(at.toISOString().slice(0, 10)) : null;
}

function day(iso: string): DateSpan {
  return { from: iso, to: iso, precision: 'day' };
}

function span(year: number, first: number, last: number, precision: DateSpan['precision']): DateSpan | null {
  if (first < 1 || last > 12) return null;
  const end = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: end, precision };
}
