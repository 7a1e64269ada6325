import { pointsText } from '../../phrases.ts';
import { formatNumber } from '../../numbers.ts';
import type { focus as vi } from '../vi/focus.ts';

export const focus: typeof vi = {
  ways: {
    label: 'Steps of choosing focus areas',
    list: 'List',
    whatIf: 'If–then',
    component: 'One component',
    plan: 'Draft plan',
    structure: 'Structure',
  },
  chooseUnit: 'Choose a unit to see which components it could work on.',
  none: (unit, index, year) => `There are no ${index} component scores of ${unit} for ${year}.`,
  noneAtAll: (unit, year) => `There are no component scores of ${unit} for ${year}.`,
  nothingLeft: (unit, index, year) =>
    `${unit}, ${index} ${year}: every component is at or above the 75th percentile of its peers.`,
  finding: ({ unit, index, year, component, reach }) =>
    `${unit}, ${index} ${year}: most points within reach are in “${component}”: ${pointsText(reach, 2, 'en')} of the total by reaching the 75th percentile of its peers.`,
  findingOwn: ({ unit, index, year, component, own }) =>
    `${unit}, ${index} ${year}: “${component}” is furthest below the 75th percentile, ${pointsText(own, 2, 'en')} of the component; its weight in the total is not known.`,
  peersLabel: 'Compared with',
  peers: { all: 'All', region: 'Same region', type: 'Same type', like: 'Nearest totals', list: 'Own list' },
  peersOwn: 'Units to compare with',
  noPeers: 'There is no unit to compare with under this choice.',
  depthLabel: 'Detail',
  depths: { dimensions: 'Main components', parts: 'Smallest components' },
  spanLabel: 'Index',
  spans: { one: (index) => `${index} only`, all: 'All indices' },
  findLabel: 'Find a component',
  onlyLabel: 'Show only',
  only: {
    all: 'All components',
    uncovered: 'Without any task',
    falling: 'Falling',
    below: 'Below the median',
    marked: 'Pinned or commented',
  },
  nothingFound: 'No component fits the filter.',
  listTitle: (index) => `Focus areas of ${index}`,
  listTitleAll: 'Focus areas of all indices',
  listSubtitle: (unit, year, peers, group) =>
    `${unit}, ${year}; compared with ${peers} scored ${peers === 1 ? 'unit' : 'units'} (${group})`,
  peerGroup: {
    all: 'all units of its level',
    region: (name) => name,
    type: 'same type',
    like: 'nearest totals of the year',
    list: 'own list',
  },
  columns: {
    index: 'Index',
    component: 'Component',
    marks: 'Pin',
    reach: 'Within reach',
    ofTotal: 'points of the total',
    ofTotalMax: '% of the total',
    headroom: 'To the maximum',
    weight: 'Weight share',
    percent: 'Own score',
    ofMax: '% of max.',
    median: 'Median',
    p75: 'P75',
    best: 'Best',
    rank: 'Rank',
    trend: 'Trend',
    perYear: '% a year',
    volatility: 'Volatility',
    tasks: 'Tasks',
    activities: 'Activities',
    evidence: 'Evidence',
  },
  helpTitle: 'What each column says',
  help: {
    reach:
      'Points of the total gained if the component reached the 75th percentile of the peers. In brackets: points of the component, where the scheme does not say its weight. Arithmetic on published scores, not a forecast.',
    headroom: 'Points of the total still missing to the maximum of the component.',
    weight: 'Share of the component in the maximum of the total; a dash where the scheme does not say.',
    percent: 'The score of the unit as a percentage of the maximum of the component.',
    median: 'The level that half of the peers do not exceed. The unit itself is not among them.',
    p75: 'The level that three of four peers do not exceed (quantile of type 7).',
    best: 'The highest score among the peers.',
    rank: 'The rank within the component among all scored units.',
    trend: 'Theil–Sen slope over at most the last five comparable years, % of maximum a year.',
    volatility:
      'Median change from one year to the next, whatever its direction: a smaller change says nothing yet.',
    tasks:
      'Tasks that target the component in plans of the unit and of units below it; in brackets: in other plans.',
    activities:
      'Recorded activities of the year for such tasks; no report is not zero. The demonstration log does not count.',
    evidence:
      'Shown only for a relationship with recorded activities at “Moderate evidence” or better; never from the demonstration log.',
  },
  target: 'Target',
  targetHelp: 'What the unit wants to reach in the next year from the one looked at, brought in from a file.',
  noTask: 'none',
  noReport: 'no report',
  listNotes: [
    'The list is ordered by points within reach, then by points to the maximum; there is no other combined score.',
  ],
  pin: (component) => `Pin ${component}`,
  unpin: (component) => `Unpin ${component}`,
  comment: (component) => `Comment on ${component}`,
  commentTitle: (component) => `Comment: ${component}`,
  commentLabel: 'Comment',
  commentHint: 'Why it was chosen, what to do, who joins in. Save it empty to remove the comment.',
  commentSaved: 'Comment noted; save the selection to keep it',
  importanceTitle: 'Importance and performance',
  importanceSubtitle:
    'Each dot is a component; below 0 is under the median of the peers; press a dot to open the component',
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
  quadrantNote: (share) =>
    `“Heavy” is ${share}% of the total or more: above the median weight, or every component where all weigh the same.`,
  distance: 'Distance to the median',
  lostTitle: (index) => `Where ${index} points are lost`,
  lostSubtitle: (total, max) =>
    `From the maximum of ${max} down to ${total} points; largest loss first; upright mark: loss of the median peer`,
  lost: 'Points lost',
  peerLost: 'Lost by the median peer',
  maximum: 'Maximum',
  total: 'Total',
  unexplained: 'Not explained by the components',
  step: 'Step',
  lostSay: (component, lost, peer) =>
    `${component}: ${pointsText(lost, 2, 'en')} lost${peer === null ? '' : `; the median peer loses ${pointsText(peer, 2, 'en')}`}`,
  lostEmpty:
    'There are too few component scores, or the scheme does not say what a component is worth in the total.',
  lostMissing: (components) => `Not drawn for want of a score or weight: ${components}.`,
  emptyWeights: 'This scheme does not say the weights of its components.',
};
