import type { Ask, Reply } from '../../../server/contract/question.ts';
import type { relationship } from '../../../server/contract/relationships.ts';
import { messagesIn } from '../../format/messages.ts';
import {
  formatEstimate,
  formatNumber,
  formatProbability,
  formatShare,
  formatSigned,
} from '../../format/numbers.ts';
import { inPoints, type Telling } from '../../format/sentences/relationship.ts';
import type { Language } from '../../format/language.ts';
import { mapQuestion, type MapChoice } from './selection.ts';

export type CellReply = Reply<typeof relationship>;
export type Point = CellReply['points'][number];
export type Check = 'differences' | 'leaveOneOut' | 'placebo' | 'interval' | 'family';

export const cellQuestion = (
  index: string,
  choice: MapChoice,
  unit: string | null,
  row: string,
  component: string,
): Ask<typeof relationship> => ({
  ...mapQuestion(index, choice, unit),
  row,
  component,
  lag: Number(choice.lag),
});

/** What a reader would ask of an estimate; null where it could not be tested. */
export const checksOf = ({ cell }: CellReply): { check: Check; isPassed: boolean | null }[] => [
  { check: 'family', isPassed: cell.q === null ? null : cell.q < 0.1 },
  { check: 'interval', isPassed: cell.lo === null || cell.hi === null ? null : cell.lo * cell.hi > 0 },
  { check: 'differences', isPassed: cell.passesDifferences },
  { check: 'leaveOneOut', isPassed: cell.passesLeaveOneOut },
  { check: 'placebo', isPassed: cell.passesPlacebo },
];

/** Units by the information that they supply: the spread of x that is theirs alone. */
export function unitsByInformation(points: readonly Point[]): string[] {
  const supplied = new Map<string, number>();
  for (const { unit, xWithin } of points) {
    if (xWithin !== null) supplied.set(unit, (supplied.get(unit) ?? 0) + xWithin * xWithin);
  }
  return [...supplied].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
}

/** Years in which a new edition broke this component's series: not those in which it went on as the same. */
export function breaksOf(
  points: readonly Pick<Point, 'unit' | 'year' | 'version'>[],
  editionYears: readonly number[],
): number[] {
  const before = new Map<string, Pick<Point, 'year' | 'version'>>();
  const broke = new Set<number>();
  for (const point of points.toSorted((a, b) => a.year - b.year)) {
    const earlier = before.get(point.unit);
    before.set(point.unit, point);
    if (earlier === undefined || earlier.version === point.version) continue;
    const last = editionYears.findLast((year) => year > earlier.year && year <= point.year);
    if (last !== undefined) broke.add(last);
  }
  return [...broke].sort((a, b) => a - b);
}

type Estimate = CellReply['lags'][number];

/** Every figure of an estimate, written. */
export function figuresOf(estimate: Estimate, language: Language): { name: string; value: string }[] {
  const number = (value: number | null) => formatEstimate(value, language, 3);
  const { pooledR, hMax } = messagesIn(language).relationships.figureNames;
  return [
    { name: 'n', value: formatNumber(estimate.n, 0, language) },
    { name: 'G', value: String(estimate.units) },
    { name: 'T', value: String(estimate.years) },
    { name: 'b', value: number(estimate.b) },
    { name: 'se (CR2)', value: number(estimate.se) },
    { name: 'ν', value: formatNumber(estimate.nu, 1, language) },
    { name: 't', value: formatNumber(estimate.t, 2, language) },
    { name: 'p', value: formatProbability(estimate.p, language) },
    { name: 'q (BH)', value: formatProbability(estimate.q, language) },
    { name: 'q (BY)', value: formatProbability(estimate.qBy, language) },
    { name: 'r', value: formatSigned(estimate.r, 2, language) },
    { name: pooledR, value: formatSigned(estimate.pooledR, 2, language) },
    { name: hMax, value: formatShare(estimate.hMax, language) },
    ...(estimate.permutationP === null
      ? []
      : [{ name: 'p (G!)', value: formatProbability(estimate.permutationP, language) }]),
  ];
}

/** "0,12 (0,04 đến 0,20)" in points per k activities. */
export function intervalText(cell: CellReply['cell'], estimate: Estimate, telling: Telling): string {
  const { b, lo, hi } = estimate;
  if (b === null || lo === null || hi === null) return '–';
  const say = (value: number) =>
    formatEstimate(inPoints(value, { ...cell, lag: estimate.lag }, telling), telling.language);
  const to = telling.language === 'vi' ? 'đến' : 'to';
  return `${say(b)} (${say(lo)} ${to} ${say(hi)})`;
}
