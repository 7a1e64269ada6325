/** What each column of figures is: whose component, which year and stage, score or rank. */
import { groupBy } from './collect.ts';
import type { ComponentMatch } from './component-names.ts';
import { fold } from './fold.ts';
import { headingWords, type Role } from './heading-words.ts';
import type { ColumnHeading, HeadingText } from './headings.ts';
import { SURE, type Lexicon } from './lexicon.ts';
import { choiceOf, type ColumnMapping, type NameChoices } from './mapping.ts';
import type { ColumnProfile } from './profile.ts';
import type { RegisterComponent, RegisterEdition, Stage } from './register.ts';

export interface ColumnReading {
  readonly column: number;
  /** 'double': says once more what another column says better, such as the total in percent. */
  readonly role: Role | 'ignored' | 'unknown' | 'double';
  readonly component: RegisterComponent | null;
  /** The heading text that named the component, or the whole heading. */
  readonly componentText: string;
  readonly confidence: number;
  readonly stage: Stage | null;
  readonly year: number | null;
  readonly max: number | null;
  readonly heading: ColumnHeading;
  /** True where most of the column are figures. */
  readonly isFigures: boolean;
  /** Components the heading might mean, when it is not sure which. */
  readonly candidates: readonly RegisterComponent[];
}

export interface ColumnHints {
  readonly lexicon: Lexicon;
  /** The edition of a year; of the sheet's year for null. */
  readonly editionOf: (year: number | null) => RegisterEdition | null;
  readonly choices: NameChoices;
  readonly wished: readonly ColumnMapping[];
  /** True when headings name two years or more: then a year in a heading is the column's own; a target's always is. */
  readonly yearsDiffer: boolean;
  /** True when some heading says self-scored: then 'Điểm thẩm định' is a stage and no component. */
  readonly hasStages: boolean;
}

/** Reads one column's heading. The lowest text that names a component names the column; the texts above are its group. */
export function readColumn(
  heading: ColumnHeading,
  profile: ColumnProfile,
  hints: ColumnHints,
): ColumnReading {
  const wished = hints.wished.find((one) => one.column === heading.column);
  const texts = [...heading.texts].reverse();
  const isAim = texts.some((text) => text.words.stage === 'target');
  const ownYear = texts.flatMap((text) => text.words.years.slice(0, 1))[0] ?? null;
  const year = hints.yearsDiffer || isAim ? ownYear : null;
  const edition = hints.editionOf(wished?.year ?? year);
  const named = edition ? namedComponent(heading, edition, hints) : null;
  const role = texts.map((text) => roleOfText(text, named)).find((one) => one !== null) ?? null;
  const reading: ColumnReading = {
    column: heading.column,
    role: role ?? defaultRole(named, year, profile),
    component: named?.match?.component ?? null,
    componentText: (named?.text ?? heading.line).replace(/\s+/g, ' ').trim(),
    confidence: named?.match?.confidence ?? 0,
    stage: texts.map((text) => stageOfText(text, named, hints)).find((one) => one !== null) ?? null,
    year,
    max: texts.map((text) => text.words.max).find((one) => one !== null) ?? null,
    heading,
    isFigures: isFigures(profile),
    candidates: named?.candidates ?? [],
  };
  return wished ? obey(reading, wished, hints, edition) : reading;
}

/** 'Điểm thẩm định' that names a component ("appraised part" of the index) says nothing of the stage. */
function stageOfText(text: HeadingText, named: Named | null, { hasStages }: ColumnHints): Stage | null {
  if (named?.text === text.text && isWrittenOut(named)) return null;
  const isName = named?.match !== null && named?.text === text.text && text.words.rest === '';
  return isName && !hasStages && named.match.reason !== 'total' ? null : text.words.stage;
}

/** Code and name of a component whose name is that of a stage: 'APPRAISED: Điểm thẩm định (tối đa 61,5)'. */
function isWrittenOut({ match, text }: Named): boolean {
  if (match === null || headingWords(match.component.nameVi).stage === null) return false;
  return fold(text).startsWith(`${fold(match.component.component)} `);
}

/** Figures under a year alone are the scores of that year. */
function defaultRole(
  named: Named | null,
  year: number | null,
  profile: ColumnProfile,
): ColumnReading['role'] {
  if (named?.match) return 'score';
  if (!isFigures(profile)) return 'ignored';
  return year === null ? 'unknown' : 'score';
}

function obey(
  reading: ColumnReading,
  wished: ColumnMapping,
  { lexicon }: ColumnHints,
  edition: RegisterEdition | null,
): ColumnReading {
  const component =
    wished.component === undefined || !edition
      ? undefined
      : lexicon.components.byCode(wished.component, edition);
  return {
    ...reading,
    role: wished.role as ColumnReading['role'],
    component: wished.component === undefined ? reading.component : (component ?? null),
    confidence: 1,
    stage: wished.stage ?? reading.stage,
    year: wished.year ?? reading.year,
    candidates: [],
  };
}

interface Named {
  readonly match: ComponentMatch | null;
  readonly text: string;
  readonly candidates: readonly RegisterComponent[];
}

function namedComponent(heading: ColumnHeading, edition: RegisterEdition, hints: ColumnHints): Named | null {
  const texts = heading.texts.map((one) => one.text);
  const joint = texts.length > 1 ? [texts.slice(-2).join(': ')] : [];
  let doubtful: Named | null = null;
  const found: Named[] = [];
  for (const text of [...texts].reverse().concat(joint)) {
    const { stage, rest } = headingWords(text);
    if ((hints.hasStages || stage === 'target') && stage !== null && rest === '') continue;
    const named = nameOf(text, edition, hints);
    if (named?.match) found.push(named);
    doubtful ??= named;
  }
  const byName = found.find((one) => one.match?.reason !== 'number');
  return byName ?? found[0] ?? doubtful;
}

/** The component one text names, the user's own choice first; a rank heading names it by what is left of it. */
function nameOf(text: string, edition: RegisterEdition, { lexicon, choices }: ColumnHints): Named | null {
  const choice = choiceOf(choices, text);
  if (choice !== undefined) {
    const component = choice === null ? undefined : lexicon.components.byCode(choice, edition);
    const match: ComponentMatch | null = component ? { component, reason: 'chosen', confidence: 1 } : null;
    return { match, text, candidates: [] };
  }
  const words = headingWords(text);
  if (words.isBare && fold(text) !== 'tong diem') return null;
  const isAbout = words.stage === 'target' || (words.role !== null && ABOUT_A_COMPONENT.has(words.role));
  const bare = isAbout && words.rest !== '' ? words.rest : text;
  const matches = lexicon.components.matches(bare, edition).filter((one) => one.confidence >= SURE);
  const [best, next] = matches;
  if (!best) return null;
  const isSure = !next || best.confidence - next.confidence >= 0.05;
  return {
    match: isSure ? best : null,
    text,
    candidates: isSure ? [] : matches.slice(0, 4).map((one) => one.component),
  };
}

const ABOUT_A_COMPONENT: ReadonlySet<Role> = new Set(['rank', 'rating', 'max', 'weight', 'change', 'note']);

/** Beside the name of a component only words like 'rank' tell a role: 'Chỉ số thành phần' above it is just its group. */
function roleOfText(text: HeadingText, named: Named | null): Role | null {
  const { role } = text.words;
  if (role === null || !named?.match || named.match.reason === 'total') return role;
  return ABOUT_A_COMPONENT.has(role) ? role : null;
}

function isFigures(profile: ColumnProfile): boolean {
  const filled = profile.numbers + profile.texts + profile.dates + profile.missing;
  return (
    profile.numbers + profile.dates > 0 && profile.numbers + profile.dates + profile.missing > filled / 2
  );
}

/**
 * Settles the columns against each other: ranks without a component belong to the score on their left when every
 * score has one, else to the whole; a component named twice belongs to the better heading.
 */
export function settleColumns(
  given: readonly ColumnReading[],
  isLeague: boolean,
  wholeOf: (year: number | null) => RegisterComponent | null,
): ColumnReading[] {
  const readings = withoutStrangers(withScores(given));
  const scores = readings.filter((one) => one.role === 'score' && one.component);
  const ranks = readings.filter((one) => one.role === 'rank' && !one.component);
  const named = new Set(scores.map((one) => one.component));
  const only = named.size === 1 ? ([...named][0] ?? null) : null;
  const eachHasRank = ranks.length > 1 && ranks.length >= scores.length - 1;
  const settled = readings.map((one, i): ColumnReading => {
    if (one.component !== null || !['score', 'rank', 'rating'].includes(one.role)) return one;
    if (!isExplained(one.heading)) return { ...one, role: one.role === 'score' ? 'unknown' : one.role };
    const whole = wholeOf(one.year);
    const left = readings.slice(0, i).findLast((other) => other.role === 'score' && other.component !== null);
    const beside = one.role === 'score' ? whole : (only ?? whole);
    const component = eachHasRank && one.role === 'rank' ? (left?.component ?? whole) : beside;
    if (component === null && one.role === 'score' && wholeOf(null) !== null)
      return { ...one, role: 'unknown' };
    return component ? { ...one, component, confidence: Math.max(one.confidence, 0.75) } : one;
  });
  // in pairs of columns each pair has its own units: the halves of one list may name the same component
  return isLeague ? settled : withoutDoubles(settled);
}

/** 'Chỉ số (%)' is the score where nothing else is. */
function withScores(readings: readonly ColumnReading[]): readonly ColumnReading[] {
  if (readings.some((one) => one.role === 'score')) return readings;
  return readings.map((one) => (one.role === 'component' && one.isFigures ? { ...one, role: 'score' } : one));
}

/** A rank right of a column that is not understood belongs to that column, where there are other ranks or no scores. */
function withoutStrangers(readings: readonly ColumnReading[]): readonly ColumnReading[] {
  const ranks = readings.filter((one) => one.role === 'rank' && !one.component);
  if (ranks.length < 2 && readings.some((one) => one.role === 'score')) return readings;
  return readings.map((one, i) =>
    ranks.includes(one) && readings[i - 1]?.role === 'unknown' ? { ...one, role: 'unknown' } : one,
  );
}

/** A group that says no more than that figures are below it: 'Kết quả chấm điểm', 'Số liệu chung'. */
const GENERAL =
  /^(?:(?:ket qua|so lieu|bang|tong hop|danh gia|cham|chung|xac dinh|dat duoc|cua|theo)(?: |$))+$/;
const INDEX_NAME = /^(ve )?(pci|papi|sipas|par index)$/;

/** True when every text of the heading is understood: a score under a group that is not known is not the total. */
function isExplained(heading: ColumnHeading): boolean {
  return heading.texts.every(
    ({ words, text }) =>
      words.isBare ||
      words.rest === '' ||
      GENERAL.test(words.rest) ||
      !/\p{L}/u.test(text) ||
      (words.role === 'score' && words.stage !== 'target') ||
      (words.stage === 'target' && INDEX_NAME.test(words.rest)),
  );
}

function withoutDoubles(readings: readonly ColumnReading[]): ColumnReading[] {
  const doubled = groupBy(
    readings.filter((one) => one.role === 'score' && one.component),
    (one) => [one.component?.component, one.year, one.stage].join('/'),
  );
  const losers = new Map<ColumnReading, ColumnReading>();
  for (const group of doubled.values()) {
    const [best, ...others] = ranked(group);
    if (!best?.component) continue;
    for (const other of others) {
      const says = isSameSaid(best, other)
        ? { role: 'double' as const, candidates: [] }
        : { role: 'unknown' as const, candidates: [best.component] };
      losers.set(other, { ...other, ...says, component: null });
    }
  }
  return readings.map(
    (one) =>
      losers.get(one) ?? (isShareOf(one, readings) ? { ...one, role: 'double', component: null } : one),
  );
}

/** 'Tỷ lệ %' beside what a part was given, self-scored and appraised: how much of the maximum that is. */
function isShareOf(one: ColumnReading, all: readonly ColumnReading[]): boolean {
  const { role, component, stage } = one;
  if (role !== 'score' || stage !== null || !component || component.parent === null || !isPercent(one))
    return false;
  return all.some(
    (other) =>
      other.stage !== null && other.component === component && other.year === one.year && !isPercent(other),
  );
}

/** The surest first; points before percent, and of two rounds of one stage the later. */
function ranked(group: readonly ColumnReading[]): ColumnReading[] {
  return [...group].sort(
    (one, other) =>
      Number(isPercent(one)) - Number(isPercent(other)) ||
      (one.stage === null ? 0 : Number(isRound(other)) - Number(isRound(one))) ||
      (isRound(one) && isRound(other) ? other.column - one.column : 0) ||
      other.confidence - one.confidence,
  );
}

function isPercent({ heading }: ColumnReading): boolean {
  const text = heading.texts.at(-1)?.text ?? '';
  return text.includes('%') || /\b(ty le|ti le)\b/.test(fold(text));
}

/** A heading that is nothing but a stage: 'Điểm thẩm định', 'Điểm phúc tra'. */
function isRound({ heading }: ColumnReading): boolean {
  const words = heading.texts.at(-1)?.words;
  return words !== undefined && words.stage !== null && words.rest === '';
}

function isSameSaid(best: ColumnReading, other: ColumnReading): boolean {
  return isPercent(best) !== isPercent(other) || (isRound(best) && isRound(other));
}
