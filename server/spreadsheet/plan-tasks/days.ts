/** Days and windows as the time column of a plan writes them. */
import { parseDate } from '../dates.ts';
import { plain } from './plain.ts';

/** ISO days, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const months = (year: number, first: number, last: number): Span | null =>
  first < 1 || last > 12 || first > last
    ? null
    : { from: iso(year, first, 1), to: iso(year, last, lastDay(year, last)) };

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const quarterOf = (text: string): number => ROMAN[text] ?? Number(text);

/** The year that a text names last, else that of the plan. */
export function yearIn(words: string, fallback: number): number {
  const years = [...words.matchAll(/(?<!\d)(20\d\d|19\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  return years.at(-1) ?? fallback;
}

const QUARTER = '(iv|i{1,3}|[1-4])';
const QUARTERS = new RegExp(
  `quy ${QUARTER}(?:\\s*(?:-|–|den|va|,|\\+)\\s*(?:het )?(?:quy )?${QUARTER})?(?![a-z\\d])`,
);
const MONTHS =
  /thang (\d{1,2})(?:\s*[/.]\s*\d{4})?\s*(?:-|–|den|den het)\s*(?:het )?(?:thang )?(\d{1,2})(?!\d)/;
const MONTH = /(?:thang|t|thg) ?(\d{1,2})(?!\d)/g;

/**
 * The windows a clause names: "Tháng 01/2024", "Quý 2 – Quý 3 năm 2024", "tháng 5 và tháng 10", "6 tháng cuối năm",
 * "Trong năm 2024". Empty where it names none, or one that does not exist (tháng 13).
 */
export function windowsIn(text: string, planYear: number): Span[] {
  const words = plain(text).replace(/\s+/g, ' ').trim();
  const year = yearIn(words, planYear);
  const half = /(?:6|sau) thang (dau|cuoi)/.exec(words);
  if (half) return listed(half[1] === 'dau' ? months(year, 1, 6) : months(year, 7, 12));
  if (/(?:9|chin) thang(?: dau)?/.test(words)) return listed(months(year, 1, 9));
  const quarters = QUARTERS.exec(words);
  if (quarters?.[1]) {
    const [first, last] = [quarterOf(quarters[1]), quarterOf(quarters[2] ?? quarters[1])];
    return listed(months(year, 3 * first - 2, 3 * last));
  }
  const span = MONTHS.exec(words);
  if (span) return listed(months(year, Number(span[1]), Number(span[2])));
  const single = [...words.matchAll(MONTH)].filter(({ index }) => !/\d\s*$/.test(words.slice(0, index)));
  if (single.length > 0)
    return single.flatMap(({ 1: month }) => listed(months(year, Number(month), Number(month))));
  if (/^(?:trong |ca )?nam(?: 20\d\d)?$/.test(words)) return listed(months(year, 1, 12));
  return [];
}

const listed = (span: Span | null): Span[] => (span === null ? [] : [span]);

/** The day that a text begins with: "20/11/2024", "25/11", "ngày 20 tháng 11 năm 2024". */
export function dayAt(text: string, planYear: number): { day: string; hasYear: boolean } | null {
  const shape =
    /^(?:ngày\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\d{4}-\d{2}-\d{2})/iu;
  const [, found] = shape.exec(text.trim()) ?? [];
  if (found === undefined) return null;
  const day = parseDate(found, planYear);
  return day?.precision === 'day'
    ? { day: day.from, hasYear: /\d{4}|[/.-]\s*\d+\s*[/.-]/.test(found) }
    : null;
}
