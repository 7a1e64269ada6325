import type { Reply } from '../../../server/contract/question.ts';
import type { crossSection } from '../../../server/contract/relationship-views.ts';
import type { Column } from '../../components/table.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatNumber, formatProbability, noFigure } from '../../format/numbers.ts';

export type Measure = {
  measure: 'pearson' | 'spearman' | 'kendall';
  value: number | null;
  lo: number | null;
  hi: number | null;
  p: number | null;
  pExact: number | null;
};

/** The three measures of how units differ, each as far as their number allows. */
export const measuresOf = ({ pearson, spearman, kendall }: Reply<typeof crossSection>): Measure[] => [
  { ...pearson, measure: 'pearson', value: pearson.r, pExact: null },
  { ...spearman, measure: 'spearman', value: spearman.rho },
  { ...kendall, measure: 'kendall', value: kendall.tau },
];

export function measureColumns(language: Language): Column<Measure>[] {
  const text = messagesIn(language).relationships.views.year;
  const number = (value: number | null) => formatNumber(value, 2, language);
  return [
    { key: 'measure', title: text.measure, value: ({ measure }) => text.measures[measure] },
    {
      key: 'value',
      title: text.value,
      value: ({ value }) => value,
      write: ({ value }) => number(value),
      isNumber: true,
    },
    {
      key: 'interval',
      title: text.interval,
      value: ({ lo }) => lo,
      write: ({ lo, hi }) => (lo === null ? noFigure : `${number(lo)} – ${number(hi)}`),
      isNumber: true,
    },
    {
      key: 'p',
      title: text.p,
      value: ({ p }) => p,
      write: ({ p }) => formatProbability(p, language),
      isNumber: true,
    },
    {
      key: 'exact',
      title: text.exact,
      value: ({ pExact }) => pExact,
      write: ({ pExact }) => formatProbability(pExact, language),
      isNumber: true,
    },
  ];
}
