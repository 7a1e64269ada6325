/**
 * Calendar arithmetic on ISO days (`YYYY-MM-DD`). Days are counted as whole UTC days, so the time zone
 * of the machine never moves a date.
 */
export type IsoDay = string;

/** The periods a target or a report can run over. `plan_period` is one span, whatever its length. */
export type Per = 'week' | 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year' | 'plan_period';

/** A named span, both ends included. Keys: 2024, 2024-H1, 2024-9M, 2024-Q3, 2024-05, 2024-W31, a..b. */
export interface Period {
  readonly per: Per;
  readonly key: string;
  readonly start: IsoDay;
  readonly end: IsoDay;
}

const MS_PER_DAY = 86_400_000;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return DAY_SHAPE.test(text) && dayOf(dayNumber(text)) === text;
}

/** Days since 1970-01-01. Throws RangeError when the text is no day. */
export function dayNumber(day: IsoDay): number {
  const count =
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;
  if (Number.isNaN(count)) throw new RangeError(`not a day: ${day}`);
  return count;
}

/** The day that is `count` days after 1970-01-01. */
export function dayOf(count: number): IsoDay {
  return new Date(count * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOf(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: IsoDay): number {
  return Number(day.slice(5, 7));
}

export function laterDay(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}

export function earlierDay(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

/**
 * The first day of a date of which only the month or the year may be known (`2022-08` gives 2022-08-01):
 * two of the five plans leave the day of issue blank.
 */
export function firstDayOf(partial: string): IsoDay | null {
  const day = /^\d{4}$/.test(partial)
    ? `${partial}-01-01`
    : /^\d{4}-\d{2}$/.test(partial)
      ? `${partial}-01`
      : partial;
  return isDay(day) ? day : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function monthSpan(year: number, first: number, months: number): { start: IsoDay; end: IsoDay } {
  const next =
    first + months > 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${two(first + months)}-01`;
  return { start: `${String(year)}-${two(first)}-01`, end: addDays(next, -1) };
}

const MONDAY_OFFSET = 3; // 1970-01-01 was a Thursday

/** ISO 8601 week: Monday to Sunday, and it belongs to the year that holds its Thursday. */
export function isoWeek(day: IsoDay): { readonly year: number; readonly week: number } {
  const thursday = dayOf(mondayOf(dayNumber(day)) + 3);
  const firstDay = dayNumber(`${thursday.slice(0, 4)}-01-01`);
  return { year: yearOf(thursday), week: Math.floor((dayNumber(thursday) - firstDay) / 7) + 1 };
}

function mondayOf(count: number): number {
  return count - ((((count + MONDAY_OFFSET) % 7) + 7) % 7);
}

/** 52 or 53. December 28 is always in the last ISO week of its year. */
export function isoWeeksInYear(year: number): number {
  return isoWeek(`${String(year)}-12-28`).week;
}

/** The calendar period that holds the day; `plan_period` has no calendar and throws. */
export function periodOf(day: IsoDay, per: Per): Period {
  const year = yearOf(day);
  const month = monthOf(day);
  const y = String(year);
  switch (per) {
    case 'week': {
      const { year: isoYear, week } = isoWeek(day);
      const monday = mondayOf(dayNumber(day));
      return { per, key: `${String(isoYear)}-W${two(week)}`, start: dayOf(monday), end: dayOf(monday + 6) };
    }
    case 'month':
      return { per, key: `${y}-${two(month)}`, ...monthSpan(year, month, 1) };
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return { per, key: `${y}-Q${String(quarter)}`, ...monthSpan(year, quarter * 3 - 2, 3) };
    }
    case 'half_year': {
      const half = month <= 6 ? 1 : 2;
      return { per, key: `${y}-H${String(half)}`, ...monthSpan(year, half * 6 - 5, 6) };
    }
    case 'nine_months':
      return { per, key: `${y}-9M`, ...monthSpan(year, 1, 9) };
    case 'year':
      return { per, key: y, ...monthSpan(year, 1, 12) };
    case 'plan_period':
      throw new RangeError('a plan period is not found from one day');
  }
}

/** The Thursday of a week, or its last day where it is cut before; the last day of any other period: the day that says to which year it belongs. */
export function anchorOf(period: Period): IsoDay {
  return period.per === 'week' ? earlierDay(addDays(period.start, 3), period.end) : period.end;
}

const KEY_SHAPES: readonly (readonly [RegExp, Per, (part: number) => number])[] = [
  [/^(\d{4})-(\d{2})$/, 'month', (month) => month],
  [/^(\d{4})-Q([1-4])$/, 'quarter', (quarter) => quarter * 3],
  [/^(\d{4})-H([12])$/, 'half_year', (half) => half * 6],
  [/^(\d{4})-(9)M$/, 'nine_months', () => 1],
  [/^(\d{4})$/, 'year', () => 1],
];

/** Reads a period key back; null when the text is no key. */
export function parsePeriodKey(key: string): Period | null {
  const span = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key);
  if (span !== null) return spanOf(span[1] ?? '', span[2] ?? '');
  const week = /^(\d{4})-W(\d{2})$/.exec(key);
  if (week !== null) {
    const day = addDays(`${week[1] ?? ''}-01-04`, (Number(week[2]) - 1) * 7);
    const found = periodOf(day, 'week');
    return found.key === key ? found : null;
  }
  for (const [shape, per, toMonth] of KEY_SHAPES) {
    const match = shape.exec(key);
    if (match === null) continue;
    const day = `${match[1] ?? ''}-${two(toMonth(Number(match[2] ?? '1')))}-01`;
    return isDay(day) ? periodOf(day, per) : null;
  }
  return null;
}

const NAMED: readonly Per[] = ['month', 'quarter', 'half_year', 'nine_months', 'year'];

/** The span as a period: named (2024, 2024-H1, 2024-05) when its ends are those of one, else `a..b`. */
export function spanOf(start: IsoDay, end: IsoDay): Period {
  for (const per of NAMED) {
    const period = periodOf(start, per);
    if (period.start === start && period.end === end) return period;
  }
  return { per: 'plan_period', key: `${start}..${end}`, start, end };
}
