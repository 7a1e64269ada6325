import { pointsChange, pointsText, rankChange, rankOf } from '../../phrases.ts';
import type { ranking as vi } from '../vi/ranking.ts';

export const ranking: typeof vi = {
  leader: (what, year, leader, points, decimals) =>
    `${what} ${year}: ${leader} leads with ${pointsText(points, decimals, 'en')}.`,
  place: (said) => {
    if (said.points === null && said.rank === null) return `${said.unit} has no score for this year.`;
    const place = said.rank === null ? '' : `is ${rankOf(said.rank, said.of, 'en')}`;
    const figure = said.points === null ? '' : pointsText(said.points, said.decimals, 'en');
    const points = figure === '' ? '' : place === '' ? `has ${figure}` : ` with ${figure}`;
    const changes = [
      said.pointsChange === null ? null : pointsChange(said.pointsChange, said.decimals, 'en'),
      said.rankChange === null ? null : rankChange(said.rankChange, 'en'),
    ].filter((part) => part !== null);
    return `${said.unit} ${place}${points}${changes.length === 0 ? '' : `; against ${said.against}: ${changes.join(', ')}`}.`;
  },
  few: (scored, expected) => `So far there are scores of ${scored} of ${expected} units.`,
  none: (what, year) => `There is no ${what} for ${year}.`,
  notComparable: (year) => `The scheme differs from that of ${year}, so no change is given.`,
  chartTitle: (scored, what, year) => `${scored} units by ${what} score in ${year}`,
  chartSubtitle: (against) =>
    against === null
      ? 'From highest to lowest; points'
      : `From highest to lowest; points; the stem comes from the score of ${against}`,
  tableTitle: (what, year) => `Ranking of ${what} in ${year}`,
  tableSubtitle: (against) => `Points, rank and change against ${against}`,
  bumpTitle: (what) => `Rank in ${what} through the years`,
  bumpSubtitle: (units) =>
    units === ''
      ? 'Rank 1 on top; each line is a unit'
      : `Rank 1 on top; in colour: ${units}; grey: the other units`,
  component: 'Component',
  region: 'Region',
  allRegions: 'Whole country',
  against: 'Against',
  rank: 'Rank',
  unit: 'Unit',
  points: 'Points',
  of: 'of',
  before: (year) => `Rank ${year}`,
  rankChange: 'Rank up or down',
  pointsChange: 'Change in points',
  places: 'places',
  published: 'Published rank',
  remark: 'Remark',
  source: 'Source',
  tied: 'tied',
  computed: 'computed from the components',
  ranksAll: 'Ranks are those among all units, also where only one region is shown.',
  publishedRank:
    'A published rank is kept; where none was published, the rank is one more than the number of units with more points.',
};
