/** What the words around a table say: index, year, level, stage, and the unit it may be about. */
import { countBy, mostFrequent } from './collect.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import { headingWords, stageOf, yearsIn } from './heading-words.ts';
import { namesOf, wordsOf } from './index-words.ts';
import { voteEditions, type Lexicon } from './lexicon.ts';
import type { RegisterIndex, RegisterUnit, Stage } from './register.ts';

export interface Surroundings {
  readonly fileName: string;
  readonly sheetName: string;
  /** Texts above the headings. */
  readonly titles: readonly string[];
  /** Lines of the headings; for components down also the row labels. */
  readonly headings: readonly string[];
}

/** The index the words and the headings speak of; null when nothing does. */
export function guessIndex(
  lexicon: Lexicon,
  around: Surroundings,
  year: number | null,
  level: string | null,
): Guess<string | null> {
  const { register } = lexicon;
  const editions = register.editions.filter(
    (one) => year === null || (one.fromYear <= year && (one.toYear === null || year <= one.toYear)),
  );
  const votes = voteEditions(lexicon, around.headings, editions);
  const scored = register.indices.map((index) => {
    const named = votes.find((vote) => vote.edition.index === index.index);
    const ofLevel = register.editions.some((one) => one.index === index.index && one.unitLevel === level);
    const words = wordScore(index, ofLevel, around);
    const score = ((named?.score ?? 0) + words.score) * (level === null || ofLevel ? 1 : 0.3);
    return { index: index.index, score, named: named?.named ?? 0, where: words.where, ofLevel };
  });
  scored.sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (!best || best.score < 0.8) return guess(null, 0, 'không thấy tên bộ chỉ số', 'no index is named');
  const isSpokenOf = best.where !== null && scored.every((one) => one === best || one.where === null);
  const isAhead = best.score >= (isSpokenOf ? 1.1 : 1.3) * (next?.score ?? 0);
  const isOfLevel = level === null || best.ofLevel;
  const confidence = best.score >= 1.5 && isAhead && isOfLevel ? 0.95 : 0.6;
  const vi = [
    best.named > 0 ? `${best.named} tiêu đề là thành phần của ${best.index}` : '',
    best.where?.vi ?? '',
  ];
  const en = [
    best.named > 0 ? `${best.named} headings are components of ${best.index}` : '',
    best.where?.en ?? '',
  ];
  return guess(best.index, confidence, joined(vi), joined(en));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

function wordScore(
  index: RegisterIndex,
  isOfLevel: boolean,
  around: Surroundings,
): { score: number; where: { vi: string; en: string } | null } {
  const names = namesOf(index);
  const words = wordsOf(index, isOfLevel);
  const has = (text: string): boolean => {
    const folded = fold(text);
    if (names.some((name) => isCovered(name, folded))) return true;
    return words.some((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`).test(folded));
  };
  const places = [
    {
      score: 2,
      hit: has(around.sheetName),
      vi: `tên trang "${around.sheetName}"`,
      en: `sheet name "${around.sheetName}"`,
    },
    { score: 2, hit: around.titles.some(has), vi: 'tiêu đề bảng', en: 'title of the table' },
    { score: 1.5, hit: around.headings.some(has), vi: 'tiêu đề cột', en: 'a heading' },
    {
      score: 1.5,
      hit: has(around.fileName),
      vi: `tên tệp "${around.fileName}"`,
      en: `file name "${around.fileName}"`,
    },
  ].filter((place) => place.hit);
  const [first] = places;
  return {
    score: places.reduce((sum, place) => sum + place.score, 0),
    where: first ? { vi: first.vi, en: first.en } : null,
  };
}

/** Nearly all words of a longer name stand in the text: 'chỉ số cải cách hành chính của các sở, ban, ngành'. */
function isCovered(name: string, text: string): boolean {
  const words = name.split(' ').filter((word) => word !== 'cua' && word !== 'cac');
  if (words.length < 4) return false;
  const there = new Set(text.split(' '));
  return words.filter((word) => there.has(word)).length >= 0.95 * words.length;
}

export interface YearGuess extends Guess<number | null> {
  /** Years other places name. */
  readonly others: readonly number[];
}

/** The year assessed: sheet name, then title, then headings that all name one year, then file name. */
export function guessYear(around: Surroundings): YearGuess {
  const places = [
    {
      years: yearsIn(around.sheetName),
      confidence: 0.96,
      vi: `tên trang "${around.sheetName}"`,
      en: `sheet name "${around.sheetName}"`,
    },
    { years: titleYears(around.titles), confidence: 0.94, vi: 'tiêu đề bảng', en: 'title of the table' },
    { years: headingYears(around.headings), confidence: 0.9, vi: 'tiêu đề cột', en: 'a heading' },
    {
      years: yearsIn(around.fileName),
      confidence: 0.85,
      vi: `tên tệp "${around.fileName}"`,
      en: `file name "${around.fileName}"`,
    },
  ];
  const single = places.filter((place) => place.years.length === 1);
  const [best] = single;
  const year = best?.years[0];
  if (!best || year === undefined) {
    return { ...guess(null, 0, 'không thấy năm', 'no year is named'), others: [] };
  }
  const others = [...new Set(single.map((place) => place.years[0] ?? year))].filter(
    (other) => other !== year,
  );
  return { ...guess(year, best.confidence, best.vi, best.en), others };
}

/** Years in titles, without those of dates and document numbers; 'năm 2022' and 'PCI 2022' before bare ones. */
function titleYears(titles: readonly string[]): number[] {
  const bare = titles.map((title) =>
    title
      .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d/g, ' ')
      .replace(/ngày\s+\S+\s+tháng\s+\S+\s+năm\s+20\d\d/giu, ' ')
      .replace(/\d+\s*\/\s*20\d\d\s*\/[\p{L}-]+/gu, ' ')
      .replace(/20\d\d\s*[-–]\s*20\d\d/g, ' '),
  );
  const strong = bare.flatMap((title) =>
    Array.from(
      title.matchAll(/(?:năm|nam|year|pci|papi|index|sipas|kỳ)\s*(?:đánh giá\s*)?:?\s*(20[0-4]\d)/giu),
      (match) => Number(match[1]),
    ),
  );
  const years = [...new Set(strong.length > 0 ? strong.slice(0, 1) : bare.flatMap(yearsIn))];
  return years;
}

/** Years of headings that speak of the whole ('PCI 2012', 'Điểm năm 2020', '2022'); 'c1_2005' and long questions do not. */
function headingYears(headings: readonly string[]): number[] {
  const speaking = headings.filter(
    (text) =>
      headingWords(text).role !== 'change' &&
      text.length <= 60 &&
      (/^\D*20\d\d\*?$/.test(text) || WHOLE_WORDS.test(fold(text))) &&
      !/_/.test(text),
  );
  return [...new Set(speaking.flatMap(yearsIn))];
}

const WHOLE_WORDS = /pci|papi|index|sipas|cchc|nam|year|diem|xep hang|thu hang|rank|score|total/;

/** The level most of the units have. */
export function guessLevel(units: readonly (readonly RegisterUnit[])[]): Guess<string | null> {
  const levels = units.flatMap((candidates) => {
    const own = new Set(candidates.map((unit) => unit.level));
    return own.size === 1 ? [...own] : [];
  });
  const best = mostFrequent(countBy(levels, (level) => level));
  if (!best) return guess(null, 0, 'không nhận ra đơn vị nào', 'no unit was recognised');
  const confidence = best.count > levels.length * 0.7 ? 0.95 : 0.6;
  return guess(
    best.key,
    confidence,
    `${best.count} đơn vị thuộc cấp này`,
    `${best.count} units are of this level`,
  );
}

/** A title may speak of targets and yet head what was reached: 'Kết quả thực hiện mục tiêu'. */
const REACHED = /\b(ket qua|thuc hien|hoan thanh|so voi|dat duoc|danh gia|tong ket|results?|achieved)\b/;

function titleStage(folded: string): Stage | null {
  const stage = stageOf(folded);
  return stage === 'target' && REACHED.test(folded) ? null : stage;
}

/**
 * The stage the words around the table name; published when none does. `isAimedByColumn`: some headings name targets
 * themselves, then the other columns are not.
 */
export function guessStage(
  around: Surroundings,
  index: string | null,
  isAimedByColumn: boolean,
): Guess<Stage> {
  for (const text of [...around.titles, around.sheetName, around.fileName]) {
    const stage = titleStage(fold(text));
    if (stage && (stage !== 'target' || !isAimedByColumn))
      return guess(stage, 0.9, `"${text.slice(0, 60)}"`, `"${text.slice(0, 60)}"`);
  }
  const survey = index === 'PCI' || index === 'PAPI' || index === 'SIPAS';
  return guess(
    'published',
    survey ? 0.95 : 0.8,
    'không có chữ tự chấm hay thẩm định',
    'neither self-scored nor appraised is said',
  );
}

const UNIT_AFTER =
  /(ubnd|uỷ ban nhân dân|ủy ban nhân dân|tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|province of|city of|của|đơn vị\s*:?)\s+([^,;:()\d]{2,60})/giu;

/** The one unit that titles, sheet name or file name speak of ('UBND TỈNH QUẢNG TRỊ', 'Hồ sơ PAPI tỉnh Lai Châu'); null when none or several. */
export function guessUnit(
  lexicon: Lexicon,
  around: Surroundings,
  asOf: string | null,
): Guess<RegisterUnit | null> {
  const places = [
    around.sheetName,
    ...around.titles,
    around.fileName.replace(/\.[a-z]+$/i, '').replaceAll('_', ' '),
  ];
  for (const text of places) {
    const unit = unitIn(lexicon, text, asOf);
    if (unit) return guess(unit, 0.85, `"${text.slice(0, 60)}"`, `"${text.slice(0, 60)}"`);
  }
  return guess(null, 0, 'không thấy tên đơn vị', 'no unit is named');
}

const NO_TYPE = /^(ubnd|uỷ|ủy|của|đơn vị|province of|city of)/iu;
const LETTERHEAD =
  /^(ubnd|uy ban nhan dan|so|thanh tra|van phong|ban dan toc|ban quan ly|phong(?! thuong mai)|chi cuc|trung tam|cong an|huyen|thi xa|quan|xa|phuong|thi tran|dac khu) /;

/**
 * The one unit that a sheet without units is about: the one that its title names, else the last line of the letterhead.
 * A letterhead that ends in a unit which the register does not know leaves it open: 'UBND TỈNH LÀO CAI, SỞ XÂY DỰNG'.
 */
export function guessOwner(
  lexicon: Lexicon,
  around: Surroundings,
  asOf: string | null,
): Guess<RegisterUnit | null> {
  const head = around.titles.filter((text) => LETTERHEAD.test(fold(text)) && text.length <= 90);
  const titles = around.titles.filter((text) => !head.includes(text));
  const named = guessUnit(lexicon, { ...around, titles }, asOf);
  const last = head.at(-1);
  if (named.value !== null || last === undefined) return named;
  const unit = head.reduce<RegisterUnit | null>((above, text) => {
    const within = above?.unit ?? null;
    const own = lexicon.units.match(text, { asOf, level: null, parent: within, within }).unit;
    return own ?? (above === null ? unitIn(lexicon, text, asOf) : null);
  }, null);
  const reason = `"${last.slice(0, 60)}"`;
  return unit
    ? guess<RegisterUnit | null>(unit, 0.85, reason, reason)
    : guess<RegisterUnit | null>(
        null,
        0,
        `${reason} không có trong danh mục`,
        `${reason} is not in the register`,
      );
}

function unitIn(lexicon: Lexicon, text: string, asOf: string | null): RegisterUnit | null {
  const context = { asOf, level: null, parent: null };
  const whole = lexicon.units.match(text, context);
  if (whole.unit && whole.reason !== 'near') return whole.unit;
  const last = lexicon.units.match(text.split(/\s*[:–|]\s*|\s+-\s+/).at(-1) ?? '', context);
  if (last.unit && last.reason !== 'near' && last.reason !== 'abbreviation') return last.unit;
  for (const found of text.matchAll(UNIT_AFTER)) {
    const type = NO_TYPE.test(found[1] ?? '') ? '' : `${found[1] ?? ''} `;
    const words = (found[2] ?? '').trim().split(/\s+/);
    for (let length = Math.min(6, words.length); length > 0; length--) {
      const match = lexicon.units.match(type + words.slice(0, length).join(' '), context);
      if (match.unit && match.reason !== 'near' && match.reason !== 'abbreviation') return match.unit;
    }
  }
  return null;
}
