import type { Language } from '../language.ts';
import { formatCount, formatNumber } from '../numbers.ts';
import { periodText } from '../periods.ts';
import { countOf } from '../phrases.ts';

/** What is owed: by whom and how often. */
export type Owed =
  | 'week'
  | 'month'
  | 'quarter'
  | 'half_year'
  | 'nine_months'
  | 'year'
  | 'period'
  | 'unit'
  | 'turn';

export type TaskFigures = {
  hasTarget: boolean;
  owed: Owed;
  instances: number;
  reached: number;
  closed: number;
  closedReached: number;
  expectedToDate: number;
  countedToDate: number;
  logged: number;
  activities: number;
  notApplicable: number;
  /** Nobody has set a day for what is still open. */
  isDayUnknown: boolean;
  /** The first of what fell short, units by their names; in all `closed` − `closedReached`. */
  shortfalls: readonly { period: string; unit: string | null; missing: number; daysLate: number | null }[];
  /** The year of the plan where it has only one: then periods are named without it. */
  year: number | null;
};

const nouns: Record<Owed, { vi: string; one: string; many: string }> = {
  week: { vi: 'tuần', one: 'week', many: 'weeks' },
  month: { vi: 'tháng', one: 'month', many: 'months' },
  quarter: { vi: 'quý', one: 'quarter', many: 'quarters' },
  half_year: { vi: 'kỳ 6 tháng', one: 'half-year', many: 'half-years' },
  nine_months: { vi: 'kỳ 9 tháng', one: 'nine-month period', many: 'nine-month periods' },
  year: { vi: 'năm', one: 'year', many: 'years' },
  period: { vi: 'kỳ', one: 'period', many: 'periods' },
  unit: { vi: 'đơn vị', one: 'unit', many: 'units' },
  turn: { vi: 'lượt', one: 'duty', many: 'duties' },
};

const named = 3;

/** Whole quantities without decimals, others with as many as they need, at most two. */
export const quantityText = (value: number, language: Language): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Number.isInteger(10 * value) ? 1 : 2, language);

function shortfallText(
  { period, unit, missing }: TaskFigures['shortfalls'][number],
  owed: Owed,
  year: number | null,
  language: Language,
): string {
  const lacking = quantityText(missing, language);
  const where = owed === 'unit' && unit !== null ? unit : periodText(period, language, year);
  const who = owed === 'turn' && unit !== null ? `${unit}, ${where}` : where;
  return language === 'vi' ? `${who} thiếu ${lacking}` : `${who} short by ${lacking}`;
}

function reachedText(figures: TaskFigures, language: Language): string {
  const { owed, instances, reached, closed, closedReached } = figures;
  if (instances === 1) return itemsOf(figures, language);
  const [have, of] = closed > 0 ? [closedReached, closed] : [reached, instances];
  const noun = nouns[owed];
  if (language === 'vi') return `${formatCount(have, 'vi')}/${formatCount(of, 'vi')} ${noun.vi} đạt`;
  return `${formatCount(have, 'en')} of ${countOf(of, noun.one, noun.many)} reached`;
}

/** What has not fallen due yet, and what of it is reached already. */
function openText(figures: TaskFigures, language: Language) {
  const { owed, instances, reached, closed, closedReached, isDayUnknown } = figures;
  const open = instances - closed;
  if (open <= 0) return [];
  const early = closed > 0 ? reached - closedReached : 0;
  const noun = nouns[owed];
  if (language === 'vi') {
    const when = isDayUnknown ? 'chưa đặt hạn' : 'chưa đến hạn';
    const text = closed > 0 ? `còn ${formatCount(open, 'vi')} ${noun.vi} ${when}` : when;
    return [early > 0 ? `${text}, ${formatCount(early, 'vi')} đã đạt` : text];
  }
  const when = isDayUnknown ? 'without a day set' : 'not yet due';
  const text = closed > 0 ? `${countOf(open, noun.one, noun.many)} ${when}` : when;
  return [early > 0 ? `${text}, ${formatCount(early, 'en')} reached` : text];
}

function shortfallTexts(figures: TaskFigures, language: Language): string[] {
  const { shortfalls, owed, year, closed, closedReached } = figures;
  const texts = shortfalls.slice(0, named).map((one) => shortfallText(one, owed, year, language));
  const rest = closed - closedReached - texts.length;
  if (rest <= 0) return texts;
  const noun = nouns[owed];
  const more =
    language === 'vi'
      ? `và ${formatCount(rest, 'vi')} ${noun.vi} khác thiếu`
      : `and ${countOf(rest, `other ${noun.one}`, `other ${noun.many}`)} short`;
  return [...texts, more];
}

function itemsOf({ expectedToDate, countedToDate }: TaskFigures, language: Language): string {
  const [have, of] = [quantityText(countedToDate, language), quantityText(expectedToDate, language)];
  return language === 'vi' ? `${have} trên ${of}` : `${have} of ${of}`;
}

/** Sums say something where a period asks for more than one item, or where there is a surplus. */
function itemsText(figures: TaskFigures, language: Language): string[] {
  const { expectedToDate, countedToDate, instances, closed } = figures;
  const asked = closed > 0 ? closed : instances;
  if (instances === 1 || (expectedToDate <= asked && countedToDate <= expectedToDate)) return [];
  const items = itemsOf(figures, language);
  return [language === 'vi' ? `tổng ${items}` : `${items} in all`];
}

/** "11/12 tháng đạt; tháng 5 thiếu 1; tổng 48 trên 48". A surplus is said, and repairs nothing. */
export function progressText(figures: TaskFigures, language: Language): string {
  if (!figures.hasTarget) return loggedText(figures, language);
  if (figures.instances === 0) return '';
  const parts = [
    reachedText(figures, language),
    ...shortfallTexts(figures, language),
    ...openText(figures, language),
    ...itemsText(figures, language),
  ];
  return parts.join('; ');
}

function loggedText({ activities, logged }: TaskFigures, language: Language): string {
  if (activities === 0) return language === 'vi' ? 'chưa ghi hoạt động nào' : 'no activity logged yet';
  const entries =
    language === 'vi'
      ? `đã ghi ${formatCount(activities, 'vi')} hoạt động`
      : `${countOf(activities, 'activity', 'activities')} logged`;
  if (logged === activities) return entries;
  const sum = quantityText(logged, language);
  return language === 'vi' ? `${entries}, số lượng ${sum}` : `${entries}, quantity ${sum}`;
}
