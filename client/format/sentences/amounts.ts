import type { Language } from '../language.ts';
import { formatCount } from '../numbers.ts';

/** How activity is measured, in words. */

export type Measure = 'activities' | 'quantity' | 'periods' | 'reach' | 'cost';

const measureWords: Record<Language, Record<Measure, string>> = {
  vi: {
    activities: 'hoạt động',
    quantity: 'lượt',
    periods: 'tháng có hoạt động',
    reach: 'lượt người tiếp cận',
    cost: 'triệu đồng kinh phí',
  },
  en: {
    activities: 'activities',
    quantity: 'items',
    periods: 'months with activity',
    reach: 'people reached',
    cost: 'million đồng spent',
  },
};

/** "10 lượt", "10 million đồng spent" */
export const amount = (k: number, measure: Measure, language: Language): string =>
  `${formatCount(k, language)} ${measureWords[language][measure]}`;

/** "10 hoạt động", "10 more activities", "10 million đồng more spent" */
export const moreOf = (k: number, measure: Measure, language: Language): string => {
  if (language === 'vi') return amount(k, measure, 'vi');
  const count = formatCount(k, 'en');
  return measure === 'cost'
    ? `${count} million đồng more spent`
    : `${count} more ${measureWords.en[measure]}`;
};
