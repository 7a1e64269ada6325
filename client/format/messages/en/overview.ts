import { listing, pointsChange, pointsText, rankOf } from '../../phrases.ts';
import type { SaidStanding, overview as vi } from '../vi/overview.ts';

function standingPhrase(said: SaidStanding): string {
  const parts: string[] = [];
  if (said.points !== null) parts.push(pointsText(said.points, said.decimals, 'en'));
  if (said.change !== null && said.previousYear !== null) {
    parts.push(`${pointsChange(said.change, said.decimals, 'en')} on ${said.previousYear}`);
  }
  const detail = parts.join(', ');
  if (said.rank === null) return `${detail} in ${said.index}`;
  return `${rankOf(said.rank, said.of, 'en')} in ${said.index}${detail === '' ? '' : ` (${detail})`}`;
}

export const overview: typeof vi = {
  finding: (unit, year, standings) =>
    `In ${year}, ${unit} ${standings[0]?.rank === null ? 'had' : 'was'} ${listing(standings.map(standingPhrase), 'en')}.`,
  nothing: (unit, year) => `There is no score of ${unit} for ${year}.`,
  components: (index, best, worst) =>
    `Within ${index}, the component that ranks highest is “${best.name}” (${rankOf(best.rank, best.of, 'en')}), the lowest is “${worst.name}” (${rankOf(worst.rank, worst.of, 'en')}).`,
  national: (index, year, best, bestPoints, last, lastPoints) =>
    `${index} ${year}: ${best} leads with ${bestPoints}, ${last} is last with ${lastPoints}.`,
  nationalMedian: (median) => `Half of the units reach ${median} or more.`,
  nationalFew: (index, year, scored, expected) =>
    `${index} ${year}: so far there are scores of ${scored} of ${expected} units.`,
  chooseUnit: 'Choose a unit above to see its own scores, ranks and components.',
  indicesTitle: (unit, year) => `Indices of ${unit} in ${year}`,
  indicesSubtitle: 'Total score, rank, change since the last measurement, and the course through the years',
  score: 'Score',
  rank: 'Rank',
  changed: 'Change',
  change: 'Since last time',
  through: 'Through the years',
  against: (year) => `on ${year}`,
  notComparable: (year) => `another scheme than in ${year}, not comparable`,
  noScore: (year) => `No score for ${year}.`,
  rankOnly: 'only the rank was published',
  nearest: (year) => `See ${year}`,
  target: 'Target',
  targetOf: (figures) => `target ${figures}`,
  targetIn: (year, figures) => `target for ${year}: ${figures}`,
  targetReached: 'reached',
  targetMissed: 'not reached',
  rated: (word) => `rated: ${word}`,
  computed: 'computed from the components, not published',
  ofMaximum: (max) => `of ${max}`,
  spark: (index, years) => `Course of ${index}, ${years}`,
  componentsTitle: (index, year) => `Components of ${index} in ${year}`,
  componentsSubtitle: (unit) => `${unit}: points reached against the maximum, the median and the best unit`,
  componentsEmpty: (index, year, unit) => `There are no component scores of ${unit} for ${index} ${year}.`,
  componentsFew: (have, of) => `Scores of ${have} of ${of} components are known.`,
  component: 'Component',
  points: 'Points',
  max: 'Maximum',
  percent: '% of maximum',
  median: 'Median',
  legend: 'Bar: the unit’s points (% of maximum). Upright line: median. Circle: best unit.',
  meter: (name, percent, median) => `${name}: ${percent} of maximum, median ${median}`,
  stripTitle: (index, year) => `${index} in ${year} by region`,
  stripSubtitle: 'Each dot is a unit; the bold line is the median of the region; points',
  medianTitle: (index) => `Median ${index} of the units through the years`,
  medianSubtitle: 'Dashed line: median; band: the middle half of the units; points',
  unit: 'Unit',
  region: 'Region',
  year: 'Year',
  units: 'Units',
  quarters: ['First quartile', 'Third quartile'],
  least: 'Least',
  most: 'Most',
};
