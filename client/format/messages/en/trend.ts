import { pointsText, rankChange, rankOf } from '../../phrases.ts';
import type { trend as vi } from '../vi/trend.ts';

export const trend: typeof vi = {
  finding: (said) => {
    const ranks =
      said.from.rank !== null && said.to.rank !== null
        ? `; from ${rankOf(said.from.rank, said.from.of, 'en')} ${said.from.rank === said.to.rank ? 'with no change of rank' : `to ${rankOf(said.to.rank, said.to.of, 'en')} (${rankChange(said.from.rank - said.to.rank, 'en')})`}`
        : '';
    const isNothing = Math.abs(said.change) < 0.5 * 10 ** -said.decimals;
    const size = pointsText(Math.abs(said.change), said.decimals, 'en');
    const move = isNothing ? 'did not change' : said.change > 0 ? `rose by ${size}` : `fell by ${size}`;
    return `${said.unit}: from ${said.from.year} to ${said.to.year} the ${said.index} score ${move}${ranks}.`;
  },
  sameScheme: (scheme) =>
    `Compared within one scheme only (${scheme}); scores of different schemes are not joined.`,
  once: (unit, index, year) =>
    `${unit}: under the present scheme there is a ${index} score for ${year} only, too little to see a trend.`,
  none: (unit, index) => `There is no ${index} score of ${unit}.`,
  chooseUnit: 'Choose a unit to see its course beside the median of all units.',
  totalTitle: (index) => `${index} through the years`,
  measureWords: { points: 'Points', percent: '% of maximum', rank: 'Rank' },
  subtitle: (units, measure, from, to) => `${units}; ${measure}; ${from}–${to}`,
  national: 'Median and the middle half of the units',
  componentsTitle: (index) => `Components of ${index}`,
  byComponent: 'By component',
  layout: 'Split by',
  layouts: { component: 'Component', unit: 'Unit' },
  measure: 'Show',
  order: 'Order',
  orders: { scheme: 'As in the scheme', latest: 'By latest value', change: 'By change' },
  scale: 'Scale',
  scales: { shared: 'Shared', own: 'Own for each' },
  years: 'Years',
  components: 'Components',
  addComponent: 'Choose components',
  empty: 'There are no scores for these choices. Try another year, unit or component.',
  notes: {
    line: 'A year without figures is left open, the line does not cross it.',
    break:
      'Solid upright rule: new scheme, the two sides cannot be compared. Dotted rule: new scheme, but this component stayed the same.',
    band: 'The dashed line is the median, the grey band the middle half of the units; drawn only where at least half of the units have scores.',
  },
  targetNote:
    'A short level stroke is the target of its year, brought in from a file; the table leads to its source.',
  table: {
    target: 'target',
    targetTitle: 'Target',
    year: 'Year',
    points: 'points',
    rank: 'rank',
    scheme: 'Scheme',
    component: 'Component',
    unit: 'Unit',
    max: 'Maximum',
    percent: '% of maximum',
  },
  tableTitle: 'Figures',
};
