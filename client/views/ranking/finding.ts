import { formatDate } from '../../format/dates.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import type { SaidEnd, SaidMove } from '../../format/messages/vi/ranking.ts';
import { formatCount } from '../../format/numbers.ts';
import {
  endsOf,
  existedAtEndOf,
  highestOf,
  inOrder,
  movesOf,
  sharedRanks,
  type Move,
  type Ranked,
} from './reading.ts';

type ChosenUnit = {
  unit: string;
  name: string;
  level: string;
  validFrom: string | null;
  validTo: string | null;
};

export type Found = {
  /** Units of the region looked at, or all. */
  rows: readonly Ranked[];
  /** All units, whatever the region. */
  all: readonly Ranked[];
  what: string;
  year: number;
  /** null: there is no earlier year with figures. */
  against: number | null;
  decimals: number;
  unit: ChosenUnit | null;
  level: string;
  levelName: string;
  /** Name of the region looked at; null: the whole country. */
  region: string | null;
  /** False where so many more or fewer units were ranked before that places do not compare. */
  areMovesFair: boolean;
  nameOf: (unit: string) => string;
  language: Language;
};

const namedMoves = 2;

function ownSentence(found: Found, unit: ChosenUnit): string {
  const text = messagesIn(found.language).ranking;
  const { what, year, against, decimals, language } = found;
  const row = found.all.find((one) => one.unit === unit.unit);
  if (!row && !existedAtEndOf(unit, year)) {
    const isOver = unit.validTo !== null && unit.validTo <= `${year}-12-31`;
    return isOver
      ? text.noLonger(unit.name, year, formatDate(unit.validTo, language))
      : text.notYet(unit.name, year, formatDate(unit.validFrom, language));
  }
  const nothing = { rank: null, of: null, points: null, rankChange: null, pointsChange: null };
  const isTied = row?.rank !== null && row !== undefined && sharedRanks(found.all).has(row.rank);
  const place = row ?? nothing;
  return text.place({ ...place, unit: unit.name, what, year, isTied, decimals, against });
}

/** Who leads and who is last; null where the sentence on the chosen unit says it already. */
function endsSentence(found: Found, isHeadline: boolean): string | null {
  const text = messagesIn(found.language).ranking;
  const said = (row: Ranked): SaidEnd => ({ ...row, unit: found.nameOf(row.unit) });
  const { what, year, decimals } = found;
  const ordered = inOrder(found.rows);
  const [best, bottom] = [ordered[0], ordered.at(-1)];
  if (!best || !bottom) return null;
  if (found.region !== null && best.rank !== null)
    return text.inRegion(found.region, said(best), bottom === best ? null : said(bottom));
  const { leaders, last } = endsOf(found.rows);
  if (leaders.length === 0) {
    const highest = highestOf(found.rows);
    return highest ? text.highest(said(highest), decimals, what, year) : null;
  }
  const ends = { what, year, decimals, leaders: leaders.map(said), last: last ? said(last) : null };
  if (isHeadline) return text.headline(ends);
  const isOwnAlone = leaders.length === 1 && leaders[0]?.unit === found.unit?.unit;
  if (!isOwnAlone) return text.ends(ends);
  const next = ordered[1];
  return next?.rank === 2 ? text.next(said(next), decimals) : null;
}

function movesSentence(found: Found): string | null {
  const moves = found.areMovesFair ? movesOf(found.rows) : null;
  if (!moves || found.against === null) return null;
  const said = (move: Move | null): SaidMove | null =>
    move && {
      units: move.units.length > namedMoves ? [] : move.units.map((unit) => found.nameOf(unit)),
      count: move.units.length,
      places: move.places,
    };
  const isAll = moves.among >= 0.9 * found.rows.length;
  const among = isAll ? null : formatCount(moves.among, found.language);
  return messagesIn(found.language).ranking.moves(found.against, said(moves.up), said(moves.down), among);
}

/** What the page says first: the chosen unit, else who leads; then who moved. */
export function findingOf(found: Found): { finding: string; more: string[] } {
  const text = messagesIn(found.language).ranking;
  const { unit } = found;
  const isOfLevel = unit?.level === found.level;
  const own = unit && isOfLevel ? ownSentence(found, unit) : null;
  const stranger = unit && !isOfLevel ? text.otherLevel(unit.name, found.levelName) : null;
  const ends = endsSentence(found, own === null);
  const sentences = [own, ends, movesSentence(found), stranger].filter((one) => one !== null);
  const [finding, ...more] =
    found.rows.length === 0
      ? [text.none(found.what, found.year), ...(stranger ? [stranger] : [])]
      : sentences;
  return { finding: finding ?? text.none(found.what, found.year), more };
}
