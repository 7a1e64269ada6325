import { formatDate } from './dates.ts';
import { localeOf, type Language } from './language.ts';

const romans = ['I', 'II', 'III', 'IV'];
const quarters = ['first', 'second', 'third', 'fourth'];

export type PeriodKind = 'year' | 'half_year' | 'nine_months' | 'quarter' | 'month' | 'week' | 'span';

const shapes: readonly [PeriodKind, RegExp][] = [
  ['year', /^(\d{4})$/],
  ['half_year', /^(\d{4})-H([12])$/],
  ['nine_months', /^(\d{4})-9(M)$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['week', /^(\d{4})-W(\d{2})$/],
  ['month', /^(\d{4})-(\d{2})$/],
  ['span', /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/],
];

function partsOf(key: string): { kind: PeriodKind; year: string; part: string } | null {
  for (const [kind, shape] of shapes) {
    const found = shape.exec(key);
    if (found) return { kind, year: found[1] ?? '', part: found[2] ?? '' };
  }
  return null;
}

const monthName = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`2001-${month}-01T00:00:00Z`),
  );

/** The part of a year without the year, or null where the period is not a part of one. */
function partText(kind: PeriodKind, part: string, language: Language): string | null {
  const at = Number(part) - 1;
  const inVietnamese = language === 'vi';
  switch (kind) {
    case 'half_year':
      if (inVietnamese) return at === 0 ? '6 tháng đầu năm' : '6 tháng cuối năm';
      return at === 0 ? 'first half' : 'second half';
    case 'nine_months':
      return inVietnamese ? '9 tháng đầu năm' : 'first nine months';
    case 'quarter':
      return inVietnamese ? `quý ${romans[at] ?? part}` : `${quarters[at] ?? part} quarter`;
    case 'month':
      return inVietnamese ? `tháng ${Number(part)}` : monthName(part);
    case 'week':
      return inVietnamese ? `tuần ${Number(part)}` : `week ${Number(part)}`;
    case 'year':
    case 'span':
      return null;
  }
}

const joints: Record<Language, Partial<Record<PeriodKind, string>>> = {
  vi: { half_year: ' ', nine_months: ' ' },
  en: { month: ' ' },
};

/**
 * A period key in words: 2024-Q3 → "quý III/2024" · "third quarter of 2024". Inside `year` the year is left out.
 * Text that is no key comes back as it is.
 */
export function periodText(key: string, language: Language, year: number | null = null): string {
  const parts = partsOf(key);
  if (!parts) return key;
  const { kind, year: own, part } = parts;
  if (kind === 'span') {
    const [from, to] = [formatDate(own, language), formatDate(part, language)];
    return language === 'vi' ? `từ ${from} đến ${to}` : `${from} to ${to}`;
  }
  const text = partText(kind, part, language);
  if (text === null) return language === 'vi' ? `năm ${own}` : own;
  if (String(year) === own) return text;
  return `${text}${joints[language][kind] ?? (language === 'vi' ? '/' : ' of ')}${own}`;
}

/** The day of a document as far as it is known: a day, a month, a year; null where it is blank. */
export function formatPartialDay(day: string | null, language: Language): string | null {
  if (day === null || day === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return formatDate(day, language);
  const month = /^(\d{4})-(\d{2})$/.exec(day);
  if (!month) return periodText(day, language);
  if (language === 'vi') return `tháng ${month[2] ?? ''}/${month[1] ?? ''}`;
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(`${day}-01T00:00:00Z`));
}
