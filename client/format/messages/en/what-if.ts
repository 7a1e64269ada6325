import { pointsText, rankOf } from '../../phrases.ts';
import type { whatIf as vi } from '../vi/what-if.ts';

type Outcome = { total: number; rank: number | null; of: number; decimals: number };

const standing = ({ total, rank, of, decimals }: Outcome): string =>
  `${pointsText(total, decimals, 'en')}${rank === null ? '' : `, ${rankOf(rank, of, 'en')}`}`;

export const whatIf: typeof vi = {
  pageTitle: 'If–then',
  title: 'If–then: what would the rank be',
  subtitle: 'Slide, type, or set to the level of the peers; several components at once',
  note: 'An “if–then” calculation with other units frozen; not a forecast.',
  driftNote: (moved, still) =>
    `The totals of ${moved} other units move by their mean change of the last three years; ${still} stand still for want of comparable years. Not a forecast.`,
  outcome: (before, after) => `From ${standing(before)} to ${standing(after)}.`,
  unchanged: (before) => `Now: ${standing(before)}. Nothing is changed yet.`,
  range: (low, high) =>
    `At both ends of the 95% interval of the relationship: from ${standing(low)} to ${standing(high)}.`,
  tier: (before, after) =>
    before === after
      ? `Group: ${after.toLowerCase()}.`
      : `Group: from ${before.toLowerCase()} to ${after.toLowerCase()}.`,
  published: (rank) => `Rank as printed by the owner of the index: ${rank}.`,
  toNext: (points) => `${pointsText(points, 2, 'en')} more would equal the unit just above.`,
  atTop: 'No unit stands above.',
  tied: 'Tied with another unit.',
  notRanked: 'Too few units have a total for a rank; only the total is computed.',
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
  own: 'Score now',
  ofMax: (max) => `of ${max}`,
  back: 'Back',
  backOf: (component) => `Back to the present score of ${component}`,
  slider: (component) => `New score of ${component}`,
  worth: (points) => `${points} of the total`,
  component: 'Component',
  newScore: 'New score',
  reset: 'Undo all changes',
  neighbours: 'Ranks around the unit',
  unit: 'Unit',
  then: 'Rank then',
  rankBefore: 'Rank now',
  total: 'Total then',
  totalBefore: 'Total now',
  fixed: (components) =>
    `Cannot be moved for want of a score, or because it is not known what they are worth in the total: ${components}.`,
  elsewhere: 'Components that are not listed here are changed too:',
  derived: {
    title: 'From communication work',
    none: 'No relationship with recorded activities reaches “Moderate evidence”, so no points are derived from activities.',
    intro:
      'Relationships at “Moderate evidence” or better. These are statistical associations, not proof of cause; the outcome is always computed at both ends of the interval.',
    more: (row, component) => `More ${row} for ${component}`,
    unit: 'items',
    points: (points, low, high) => `${points} points (${low} to ${high})`,
    unused: 'not used: below “Moderate evidence”',
  },
  places: {
    title: 'What the next places cost',
    subtitle: 'The next five places while the other units stand still',
    finding: (gap, rank, component) =>
      `${gap} more of the total lead to ${rank}. The component that changes the rank soonest: ${component}.`,
    gapOnly: (gap, rank) => `${gap} more of the total lead to ${rank}.`,
    top: 'The unit holds the highest place.',
    rank: 'Place',
    units: 'Equal to',
    total: 'Total',
    gap: 'More points',
    interval: (best, worst) =>
      `By the standard errors that the owner of the index publishes, the place may lie between ${best} and ${worst} (95% for each comparison).`,
    noErrors: 'The owner of the index publishes no standard errors, so there is no interval of the place.',
    notRanked: 'Too few units have a total for a rank.',
    stepsTitle: 'Which single component changes the rank soonest',
    stepsSubtitle: 'Points of the component for one place more, ordered by usual yearly changes',
    needed: 'More points',
    ofComponent: 'of the component',
    neededPercent: 'That is',
    usual: 'Usual change',
    years: 'Such years',
    possible: 'Possible',
    isPossible: 'enough room',
    isImpossible: 'beyond the maximum',
    isUnknown: 'weight not known',
    yearsHelp:
      'Points needed divided by the usual change of the component from one year to the next (last 5 years). Below 1: within the swing of one year.',
  },
};
