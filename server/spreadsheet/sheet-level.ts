/** Of which level the units of a sheet are, where they are, and how far their names may be trusted. */
import { countBy, mostFrequent } from './collect.ts';
import { guessLevel, type Surroundings } from './context.ts';
import { CERTAIN, chosen, guess, type Guess } from './guess.ts';
import { levelsOfHeading, levelsOfName, levelsSaid } from './level-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { RegisterUnit } from './register.ts';
import { rowWord } from './row-words.ts';
import type { UnitContext } from './unit-names.ts';

export interface NamesSeen {
  readonly lexicon: Lexicon;
  /** The names as they stand, rows of totals and notes left out. */
  readonly names: readonly string[];
  /** The day whose units are meant. */
  readonly asOf: string | null;
}

/** The names that may be those of units. */
export function unitNamesAmong(texts: readonly string[]): string[] {
  return texts.filter((text) => rowWord(text) === null);
}

/** The level that the words say, unless most names are plainly of another; else the one that most names have. */
export function levelOfSheet(seen: NamesSeen, said: Guess<string | null>): Guess<string | null> {
  const units = candidates(seen);
  const own = guessLevel(units);
  const known = units.length;
  if (said.value === null)
    return known < seen.names.length / 2 ? { ...own, confidence: own.confidence * 0.6 } : own;
  const support = units.filter((list) => list.some((unit) => unit.level === said.value)).length;
  const others = countBy(
    units.flatMap((list) => [...new Set(list.map((unit) => unit.level))]),
    (level) => level,
  );
  const most = mostFrequent(others);
  const isOther = most !== null && most.key !== said.value && most.count >= 0.6 * seen.names.length;
  return isOther && most.count > 1 && support < most.count / 2 ? { ...own, confidence: 0.7 } : said;
}

function isMostlyUnknown({ names }: NamesSeen, known: number): boolean {
  return names.length >= 3 && known < names.length / 2;
}

function candidates({ lexicon, names, asOf }: NamesSeen): RegisterUnit[][] {
  return names
    .map((name) => lexicon.units.match(name, { asOf, level: null, parent: null }))
    .map((match) => (match.unit && match.reason !== 'near' ? [match.unit] : [...match.candidates]))
    .filter((list) => list.length > 0);
}

/** What the heading of the units, the titles, the sheet's and the file's name say of the level. */
export function levelSaid(
  unitHeadings: readonly string[],
  around: Surroundings,
  cut: string | null,
): Guess<string | null> {
  if (cut !== null) return guess<string | null>(cut, 0.97, 'tên nhóm phía trên', 'the heading of the group');
  const bare = around.fileName.replace(/\.[a-z]+$/i, '');
  const places = [
    {
      levels: unitHeadings.flatMap(levelsOfHeading),
      confidence: 0.95,
      vi: 'tiêu đề cột đơn vị',
      en: 'the heading of the units',
    },
    {
      levels: around.titles.flatMap(levelsSaid),
      confidence: 0.93,
      vi: 'tiêu đề bảng',
      en: 'title of the table',
    },
    {
      levels: levelsOfName(around.sheetName),
      confidence: 0.9,
      vi: `tên trang "${around.sheetName}"`,
      en: `sheet name "${around.sheetName}"`,
    },
    {
      levels: levelsOfName(bare),
      confidence: 0.85,
      vi: `tên tệp "${around.fileName}"`,
      en: `file name "${around.fileName}"`,
    },
  ];
  const said = places.find(({ levels }) => levels.length > 0);
  const [level, other] = new Set(said?.levels);
  if (!said || level === undefined || other !== undefined)
    return guess<string | null>(null, 0, 'không thấy tên cấp', 'no level is named');
  return guess<string | null>(level, said.confidence, said.vi, said.en);
}

const BELOW: ReadonlySet<string> = new Set(['department', 'district', 'commune']);

export interface Trust {
  /** Units outside it are not meant. */
  readonly within: string | null;
  readonly near: boolean;
  readonly plain: boolean;
}

/** `parent`: the unit that the words around the table speak of. */
export function trustIn(seen: NamesSeen, level: Guess<string | null>, parent: RegisterUnit | null): Trust {
  return level.confidence < CERTAIN && isMostlyUnknown(seen, candidates(seen).length)
    ? { within: null, near: false, plain: false }
    : trustAt(seen, level.value, parent);
}

function trustAt(seen: NamesSeen, level: string | null, parent: RegisterUnit | null): Trust {
  const isBelow = level !== null && BELOW.has(level);
  const said = isBelow ? placeOf(seen.lexicon, parent) : null;
  const inferred = isBelow && said === null ? commonPlace(seen, level) : null;
  const within = said ?? inferred;
  const context: UnitContext = { asOf: seen.asOf, level, parent: null, within };
  const matches = seen.names.map((name) => seen.lexicon.units.match(name, context));
  const sure = matches.filter((match) => match.unit !== null && match.reason !== 'near').length;
  return { within, near: sure >= 0.7 * seen.names.length, plain: !isBelow || within !== null };
}

/** The province or district that a unit is or lies in: departments hold no others. */
function placeOf({ units }: Lexicon, unit: RegisterUnit | null): string | null {
  for (let at = unit; at; at = at.parent === null ? null : (units.byId(at.parent) ?? null))
    if (at.level === 'province' || at.level === 'district') return at.unit;
  return null;
}

/** The province in which most of the names are known. */
function commonPlace({ lexicon, names, asOf }: NamesSeen, level: string): string | null {
  const places = names.flatMap((name) => {
    const match = lexicon.units.match(name, { asOf, level, parent: null });
    const found = match.unit ? [match.unit] : match.candidates;
    return [...new Set(found.flatMap((unit) => provinceOf(lexicon, unit) ?? []))];
  });
  const best = mostFrequent(countBy(places, (place) => place));
  return best && best.count >= Math.max(2, 0.6 * names.length) ? best.key : null;
}

function provinceOf({ units }: Lexicon, unit: RegisterUnit): string | null {
  for (
    let at: RegisterUnit | null = unit;
    at;
    at = at.parent === null ? null : (units.byId(at.parent) ?? null)
  )
    if (at.level === 'province') return at.unit;
  return null;
}

/** Chosen, else as the names and words have it, else the level of the one unit, else as in the other sheets. */
export function levelChosen(
  wished: string | undefined,
  own: Guess<string | null>,
  unit: RegisterUnit | null,
  other: string | null,
): Guess<string | null> {
  if (wished !== undefined) return chosen<string | null>(wished);
  if (unit) return guess(unit.level, 0.9, `cấp của ${unit.nameVi}`, `the level of ${unit.nameEn}`);
  if (own.value !== null || other === null) return own;
  return guess(other, 0.75, 'như các trang tính khác', 'as in the other sheets');
}
