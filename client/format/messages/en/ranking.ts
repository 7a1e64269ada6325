import { capital, listing, pointsChange, pointsText, rankChange, rankOf } from '../../phrases.ts';
import type { SaidEnd, SaidEnds, SaidMove, SaidPlace, ranking as vi } from '../vi/ranking.ts';

const isHow = (end: SaidEnd, decimals: number): string =>
  end.points === null ? '' : ` with ${pointsText(end.points, decimals, 'en')}`;

const leadersIn = (said: SaidEnds): string => {
  const [first] = said.leaders;
  if (!first) return '';
  const names = listing(
    said.leaders.map((end) => end.unit),
    'en',
  );
  return `${names} ${said.leaders.length > 1 ? 'lead together' : 'leads'}${isHow(first, said.decimals)}`;
};

function changes(said: SaidPlace): string {
  const parts = [
    said.pointsChange === null ? null : pointsChange(said.pointsChange, said.decimals, 'en'),
    said.rankChange === null ? null : rankChange(said.rankChange, 'en'),
  ].filter((part) => part !== null);
  return parts.length === 0 || said.against === null
    ? ''
    : `; compared with ${said.against}: ${parts.join(', ')}`;
}

const moved = (move: SaidMove): string => {
  const who = move.units.length === 0 ? `${move.count} units` : listing(move.units, 'en');
  return `${who} ${rankChange(move.places, 'en')}${move.count > 1 ? ' each' : ''}`;
};

export const ranking: typeof vi = {
  what: (index, component) => (component === null ? index : `“${component}” of ${index}`),
  place: (said) => {
    const where = `${said.what} ${said.year}`;
    if (said.rank === null && said.points === null) return `There is no score of ${said.unit} for ${where}.`;
    if (said.rank === null)
      return `${said.unit} has ${pointsText(said.points ?? 0, said.decimals, 'en')} in ${where}${changes(said)}; too few units have scores to be ranked.`;
    const rank = rankOf(said.rank, said.of, 'en');
    const place = `${said.unit} is ${said.isTied ? `tied for ${rank}` : rank} in ${where}`;
    if (said.points === null) return `${place}${changes(said)}; the source gives only the rank.`;
    return `${place} with ${pointsText(said.points, said.decimals, 'en')}${changes(said)}.`;
  },
  otherLevel: (unit, level) => `This is a ranking of ${level}; ${unit} is not one of them.`,
  notYet: (unit, year, since) => `At the end of ${year} there was no ${unit} yet (a unit since ${since}).`,
  noLonger: (unit, year, until) =>
    `At the end of ${year} there was no ${unit} any more (a unit until ${until}).`,
  headline: (said) => {
    const last = said.last ? `, ${said.last.unit} is last${isHow(said.last, said.decimals)}` : '';
    return `${capital(said.what)} ${said.year}: ${leadersIn(said)}${last}.`;
  },
  ends: (said) => {
    const last = said.last ? `; ${said.last.unit} is last${isHow(said.last, said.decimals)}` : '';
    return `${leadersIn(said)}${last}.`;
  },
  next: (next, decimals) => `Next comes ${next.unit}${isHow(next, decimals)}.`,
  highest: (end, decimals, what, year) =>
    `The highest of those with a score in ${what} ${year} is ${end.unit}${isHow(end, decimals)}.`,
  inRegion: (region, best, last) => {
    const place = (end: SaidEnd) =>
      end.rank === null ? end.unit : `${end.unit} (${rankOf(end.rank, end.of, 'en')})`;
    return `${region}: the highest is ${place(best)}${last ? `, the lowest is ${place(last)}` : ''}.`;
  },
  moves: (against, up, down, among) => {
    const parts = [up, down].flatMap((move) => (move ? [moved(move)] : []));
    const scope = among === null ? '' : `, among the ${among} units ranked in both years`;
    return `Largest changes of rank since ${against}${scope}: ${parts.join('; ')}.`;
  },
  partial: (scored, expected, rankOnly) =>
    `${scored} of ${expected} units have published figures so far${rankOnly === null ? '' : `, ${rankOnly} of them only a rank`}. Units without figures are not listed.`,
  missing: (scored, expected, units) =>
    `${scored} of ${expected} units have figures; the source leaves out ${listing(units, 'en')}.`,
  none: (what, year) => `There is no score for ${what} ${year}.`,
  noneOther: (units, components) =>
    `Some components have scores for this year: ${components}, in ${units} units. Choose a component to see them.`,
  noneComponent: 'The scheme of this year does not have the component that is chosen.',
  noneRegion: 'No unit of the chosen region has figures.',
  nearest: (year) => `See ${year}`,
  rawRows: 'See the rows of data',
  wholeCountry: 'See the whole country',
  showTotal: (index) => `See the total of ${index}`,
  notComparable: (year, scheme, against, before) =>
    `${year} uses “${scheme}”, ${against} used “${before}”: their points are not measured alike, so no change in points is given. Ranks may still be set side by side, since each is made within its year.`,
  otherNumber: (year, of, against, before) =>
    `${of} units were ranked in ${year}, ${before} in ${against}; part of the change of rank comes from that.`,
  chartTitle: (what, year) => `${capital(what)} ${year}, from highest to lowest`,
  chartSubtitle: (units, against) =>
    `${units} units; across: rank, up: points${against === null ? '' : `; the stem comes from the points of ${against}`}`,
  stripTitle: (what, year) => `${capital(what)} ${year} by region`,
  stripSubtitle: (units) =>
    `${units} units; each dot is a unit, the bold tick the median of its region; points`,
  tableTitle: (what, year) => `Ranking in ${what} ${year}`,
  tableSubtitle: (region, against) =>
    `${region}; points, rank${against === null ? '' : ` and change since ${against}`}`,
  bumpTitle: (what) => `Rank in ${what} through the years`,
  bumpSubtitle: (units) =>
    units === ''
      ? 'Rank 1 on top; each line is a unit'
      : `Rank 1 on top; in colour: ${units}; grey: the other units`,
  bumpNote:
    'Upright rule: the scheme changes and lines are broken. Years without figures stay empty and are not bridged.',
  bumpEmpty: 'In no year do enough units have scores to be ranked.',
  component: 'Component',
  components: {
    total: 'The whole index',
    dimension: 'Main components',
    part: 'Parts of the assessment',
    factor: 'Factors',
  },
  region: 'Region',
  allRegions: 'Whole country',
  against: 'Compared with',
  otherScheme: 'other scheme',
  picture: 'Arrange',
  pictures: { rank: 'By rank', region: 'By region' },
  rank: 'Rank',
  unit: 'Unit',
  points: 'Points',
  maximum: (points) => `of ${points}`,
  percent: '% of maximum',
  of: (units) => `of ${units}`,
  before: (year) => `Rank ${year}`,
  rankChange: 'Rank',
  pointsChange: 'Points',
  versus: (year) => `since ${year}`,
  remark: 'Remark',
  source: 'Source',
  openRows: (unit, points) => `${points} points, ${unit}: see the rows of data`,
  year: 'Year',
  tied: 'tied',
  samePoints: 'as many points as another unit, rank as published',
  publishedRank: 'published rank',
  computedRank: 'rank from points',
  computed: 'computed score',
  published: 'published score',
  computedRankOnly: 'rank derived',
  otherBoundary: 'territory changed, points not compared',
  ranks: {
    published: 'Ranks are as published.',
    computed:
      'The source prints no ranks; ParLens ranks by points: one more than the number of units with more points, equal points share a rank.',
    mostlyPublished:
      'Ranks are as published; where “rank from points” is written, the rank is one more than the number of units with more points.',
    mostlyComputed:
      'ParLens ranks by points: one more than the number of units with more points; where “published rank” is written, the source prints the rank.',
    none: 'Too few units have scores to be ranked; the table is ordered by points.',
  },
  pointsFrom: {
    published: null,
    computed:
      'Every score here was computed from published figures; it is not a total printed by the source.',
    mostlyPublished: '“Computed score”: computed from published figures, not printed by the source.',
    mostlyComputed:
      'Scores were computed from published figures, not printed by the source, but for those marked “published score”.',
  },
  ranksAll: 'Ranks are those in the whole country, also where only one region is shown.',
};
