/** What a heading of a log says whose months, quarters or weeks lie across: a period, a sum of others, a plan, a measure. */
import { parseDate, type DateSpan } from './dates.ts';
import { fold } from './fold.ts';
import { yearsIn } from './heading-words.ts';
import { cellText, type Cell } from './model.ts';

const MONTHS: Readonly<Record<string, number>> = {
  ...{ gieng: 1, mot: 1, hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ 'muoi mot': 11, 'muoi hai': 12, chap: 12 },
};
const ENGLISH = /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEK_DAYS =
  /(\d{1,2})(?:\s*[/.]\s*(\d{1,2}))?\s*[-–]\s*(\d{1,2})\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*20\d\d)?/;

/**
 * The period that a heading names. `above`: what stands over it, of which a bare number or numeral takes its kind
 * ('Tháng' over 1, 2, 3) and the year. `year` completes what names none. Null where it names no period.
 */
export function periodIn(cell: Cell, above: string, year: number | null): DateSpan | null {
  const own = yearsIn(above);
  const context = own.length === 1 ? (own[0] ?? null) : year;
  if (cell.kind === 'date') return monthOfDate(String(cell.value));
  const text = cellText(cell)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  if (cell.kind === 'number' || /^(\d{1,2}|[IVX]{1,3})$/.test(text)) return bare(text, fold(above), context);
  if (cell.kind !== 'text' || text.length > 40) return null;
  return worded(text, context);
}

/** '01/2024' that the spreadsheet made a date of; another day than the first is a day, not a month. */
function monthOfDate(iso: string): DateSpan | null {
  const month = /^(\d{4})-(\d\d)-01$/.exec(iso.slice(0, 10));
  return month ? parseDate(`${month[2] ?? ''}/${month[1] ?? ''}`, null) : null;
}

function bare(text: string, above: string, year: number | null): DateSpan | null {
  if (/\bthang\b/.test(above) && !/\b\d+ thang\b/.test(above)) return parseDate(`tháng ${text}`, year);
  if (/\bquy\b/.test(above)) return parseDate(`quý ${text}`, year);
  return null;
}

function worded(text: string, year: number | null): DateSpan | null {
  const week = weekIn(text, year);
  if (week) return week;
  const span = parseDate(text.replace(/^(t|thg|q)\s*\.\s*/iu, '$1'), year);
  if (span) return span.precision === 'month' || span.precision === 'quarter' ? span : null;
  const folded = fold(text);
  const said = yearsIn(text)[0] ?? year;
  const word = folded.replace(/\b20\d\d\b/, ' ').trim();
  const spelt = /^thang (\D+)$/.exec(word)?.[1];
  const month = spelt === undefined ? englishMonth(word) : MONTHS[spelt];
  return month === undefined ? null : parseDate(`tháng ${month}`, said);
}

function englishMonth(word: string): number | undefined {
  const name = ENGLISH.exec(word)?.[1];
  return name === undefined ? undefined : ENGLISH_MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** 'Tuần 12' is the week of that number (ISO 8601), 'Tuần 12 (18/3 - 24/3)' the days that it names. */
function weekIn(text: string, year: number | null): DateSpan | null {
  const number = /^(?:tuan|week|w) ?(?:thu )?(\d{1,2})(?!\d| thang)/.exec(fold(text))?.[1];
  if (number === undefined) return null;
  const said = yearsIn(text)[0] ?? year;
  const days = WEEK_DAYS.exec(text);
  if (days) return said === null ? null : parseDate(daysText(days, said), said);
  return said === null || Number(number) < 1 ? null : isoWeek(said, Number(number));
}

function daysText([, first = '', month = '', last = '', end = '']: RegExpExecArray, year: number): string {
  return `${first}/${month === '' ? end : month}/${year} - ${last}/${end}/${year}`;
}

/** Monday to Sunday; week 1 holds 4 January. Null for a week that the year does not have. */
function isoWeek(year: number, week: number): DateSpan | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1);
  const day = (at: number): string => new Date(Date.UTC(year, 0, at)).toISOString().slice(0, 10);
  const thursday = day(monday + 3);
  return thursday.startsWith(String(year)) && week <= 53
    ? { from: day(monday), to: day(monday + 6), precision: 'span' }
    : null;
}

const SUM =
  /^(tong( (cong|so|luong|nam|ca nam))?|cong( don)?|luy ke.*|cong don.*|ca nam|(ca )?nam( 20\d\d)?|(3|6|9|12|sau|chin) thang.*|total|sum|ytd|cumulative|trung binh.*|binh quan.*|(tong|cong) .*)$/;
const PLANNED =
  /^(ke hoach.*|kh|chi tieu.*|(so )?duoc giao.*|muc tieu.*|dinh muc|dang ky|plan(ned)?|targets?)$/;
const SHARE = /^(ty le.*|ti le.*|dat ty le.*|% .*|.*(so voi|tang giam).*|share|rate)$/;
const DONE =
  /^((da )?thuc hien|th|ket qua( thuc hien)?|so luong|sl|(so )?(lan|luot|san pham|hoat dong)|(so )?(luong|thuc hien|dat|da dat duoc|dat duoc)|done|actual|count|quantity)$/;

export type PeriodMeasure = 'sum' | 'planned' | 'share' | 'done' | 'other';

/** What a line of a heading says besides its period; 'other' is what may name a channel. */
export function measureIn(text: string): PeriodMeasure {
  const folded = fold(text);
  if (/^\s*%\s*$/.test(text) || SHARE.test(folded)) return 'share';
  if (SUM.test(folded)) return 'sum';
  if (PLANNED.test(folded)) return 'planned';
  return DONE.test(folded) ? 'done' : 'other';
}

/** Words that make a table of counts one of communication work. */
export const WORK =
  /\b(hoat dong|tuyen truyen|truyen thong|thong tin co so|nhat ky|tin bai|phat thanh|san pham|nhiem vu|ke hoach|activit\w*|communication\w*|log|posts?|broadcasts?)\b/;
