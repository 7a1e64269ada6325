import { pointsText, rankOf } from '../../phrases.ts';
import { formatNumber } from '../../numbers.ts';
import type { focus as vi } from '../vi/focus.ts';

type Outcome = { total: number; rank: number | null; of: number; decimals: number };

const standing = ({ total, rank, of, decimals }: Outcome): string =>
  `${pointsText(total, decimals, 'en')}${rank === null ? '' : `, ${rankOf(rank, of, 'en')}`}`;

export const focus: typeof vi = {
  chooseUnit: 'Choose a unit to see which components it could work on.',
  none: (unit, index, year) => `There are no ${index} component scores of ${unit} for ${year}.`,
  finding: ({ unit, index, year, component, reach }) =>
    `${unit}, ${index} ${year}: most points within reach are in “${component}”: ${pointsText(reach, 2, 'en')} of the total by reaching the 75th percentile of its peers.`,
  findingOwn: ({ unit, index, year, component, own }) =>
    `${unit}, ${index} ${year}: “${component}” is furthest below the 75th percentile, ${pointsText(own, 2, 'en')} of the component; its weight in the total is not known.`,
  peersLabel: 'Compared with',
  peers: { all: 'All', region: 'Same region', type: 'Same type' },
  depthLabel: 'Detail',
  depths: { dimensions: 'Main components', parts: 'Smallest components' },
  listTitle: (index) => `Focus areas of ${index}`,
  listSubtitle: (unit, year, peers) => `${unit}, ${year}; compared with ${peers} scored units`,
  columns: {
    component: 'Component',
    reach: 'Within reach',
    ofTotal: 'points of the total',
    headroom: 'To the maximum',
    weight: 'Weight share',
    percent: 'Own score',
    ofMax: '% of maximum',
    median: 'Median',
    p75: 'P75',
    best: 'Best',
    rank: 'Rank',
    trend: 'Trend',
    perYear: '% of maximum a year',
    volatility: 'Volatility',
    tasks: 'Tasks',
    activities: 'Activities',
    evidence: 'Evidence',
  },
  noReport: 'no report',
  listNotes: [
    'Within reach: points of the total if the component reached the 75th percentile, the level that three of four peers do not exceed. Arithmetic on published scores, not a forecast.',
    'Weight share: share of the component in the maximum of the total; a dash where the scheme does not say.',
    'Trend: Theil–Sen slope over at most the last five comparable years. Volatility: median change from one year to the next, whatever its direction.',
    'Tasks: in the plans of the unit and of units below it. Activities: only recorded ones; no report is not zero.',
    'Evidence: shown only for a relationship at “Moderate evidence” or better; never from the demonstration log.',
  ],
  importanceTitle: 'Importance and performance',
  importanceSubtitle: 'Each dot is a component; below 0 is under the median of the peers',
  importanceX: 'Share of the total (%)',
  importanceY: 'Distance to the median (% of maximum)',
  importanceSay: (component, weight, distance) =>
    `${component}: ${formatNumber(weight, 1, 'en')}% of the total, ${formatNumber(Math.abs(distance), 1, 'en')} percentage points ${distance < 0 ? 'below' : 'above'} the median`,
  quadrant: 'Group',
  quadrants: {
    act: 'Heavy and below: act',
    keep: 'Heavy and not below: keep',
    watch: 'Light and below: watch',
    spare: 'Light and not below',
  },
  distance: 'Distance to the median',
  lostTitle: (index) => `Where ${index} points are lost`,
  lostSubtitle: (total, max) => `From the maximum of ${max} down to ${total} points; largest loss first`,
  lost: 'Points lost',
  peerLost: 'Lost by the median peer',
  maximum: 'Maximum',
  total: 'Total',
  unexplained: 'Not explained by the components',
  step: 'Step',
  lostSay: (component, lost) => `${component}: ${pointsText(lost, 2, 'en')} lost`,
  lostEmpty:
    'There are too few component scores, or the scheme does not say what a component is worth in the total.',
  emptyWeights: 'This scheme does not say the weights of its components.',
  whatIfTitle: 'If–then: what would the rank be',
  whatIfSubtitle: 'Slide, type, or set to the level of the peers; several components at once',
  whatIfNote: 'An “if–then” calculation with other units frozen; not a forecast.',
  driftNote: (moved, still) =>
    `The totals of ${moved} other units move by their mean change of the last three years; ${still} stand still for want of comparable years. Not a forecast.`,
  now: 'Now',
  then: 'Then',
  outcome: (before, after) => `From ${standing(before)} to ${standing(after)}.`,
  unchanged: (before) => `Now: ${standing(before)}. Nothing is changed yet.`,
  toNext: (points) => `${pointsText(points, 2, 'en')} more would equal the unit just above.`,
  tied: 'Tied with another unit.',
  notRanked: 'Too few units have a total for a rank.',
  capped: 'cut at the limit',
  statuses: {
    unknown_component: 'A component is not in the scheme of this year.',
    missing_score: 'The unit has too few scores in this year.',
    no_peers: 'No peer has a score in this component.',
    no_scale: 'The scheme does not say what this component is worth in the total.',
  },
  drift: 'Other units',
  drifts: { still: 'Stand still', moving: 'Drift as in 3 years' },
  toP75: 'To P75',
  toBest: 'To the best',
  slider: (component) => `New score of ${component}`,
  reset: 'Undo all changes',
  neighbours: 'Ranks around the unit',
  unit: 'Unit',
  rankBefore: 'Rank now',
};
