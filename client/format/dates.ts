import { localeOf, type Language } from './language.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/** Chủ Nhật · Sunday; empty where there is no day. */
export function weekdayOf(day: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone }).format(new Date(day));
}

/** Chủ Nhật, 12/05/2024 · Sunday, 12 May 2024. */
export function formatWeekday(day: string, language: Language): string {
  const name = weekdayOf(day, language);
  return name === '' ? '' : `${name}, ${formatDate(day, language)}`;
}

/** 12/05/2024 in Vietnamese, 12 May 2024 in English; takes an ISO day or instant. */
export function formatDate(iso: string | null, language: Language): string {
  const date = iso === null ? null : new Date(iso);
  if (!date || Number.isNaN(date.getTime())) return '–';
  const day: Intl.DateTimeFormatOptions =
    language === 'vi'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(localeOf(language), { ...day, timeZone }).format(date);
}

/** 12/05/2024 08:30 in Vietnamese, 12 May 2024, 08:30 in English, Vietnamese time. */
export function formatInstant(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '–';
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(date);
  return `${formatDate(iso, language)}${language === 'vi' ? ' ' : ', '}${time}`;
}

/** The day before an instant, as an ISO day in Viet Nam. */
export function dayBefore(iso: string): string {
  return dayInVietNam(new Date(new Date(iso).getTime() - 24 * 60 * 60 * 1000));
}

/** The ISO day of an instant in Viet Nam. */
export function dayInVietNam(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(date);
}

/** Consecutive years as spans: 2011–2015, 2017. */
export function formatYears(years: readonly number[]): string {
  const spans: string[] = [];
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  let first = sorted[0];
  let last = first;
  const close = () => {
    if (first === undefined || last === undefined) return;
    spans.push(first === last ? `${first}` : `${first}–${last}`);
  };
  for (const year of sorted.slice(1)) {
    if (last !== undefined && year === last + 1) {
      last = year;
      continue;
    }
    close();
    first = last = year;
  }
  close();
  return spans.join(', ');
}

/** The day it is now in Viet Nam. */
export const today = (): string => dayInVietNam(new Date());

export const daysFromToday = (days: number): string => dayInVietNam(new Date(Date.now() + days * 86_400_000));
