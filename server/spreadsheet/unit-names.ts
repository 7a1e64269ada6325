/** Names of units as sheets write them → units of the register. */
import { groupBy } from './collect.ts';
import { compact, editDistance, fold, tidy } from './fold.ts';
import type { Register, RegisterUnit } from './register.ts';
import { isOfType, SHORT_TYPE, typeOf, withoutType } from './unit-types.ts';

export type UnitReason =
  | 'exact'
  | 'without-marks'
  | 'without-type'
  | 'alias'
  | 'code'
  | 'spelling'
  | 'abbreviation'
  | 'near'
  | 'renamed'
  | 'chosen';

export interface UnitContext {
  /** The day whose units are meant, ISO; null: any. */
  readonly asOf: string | null;
  readonly level: string | null;
  /** Among several units of one name, the ones below this unit are meant. */
  readonly parent: string | null;
  /** Only units below this one, or below what it was before or became, are meant. */
  readonly within?: string | null | undefined;
}

export interface UnitMatch {
  readonly unit: RegisterUnit | null;
  readonly reason: UnitReason | null;
  /** 0…1; below 0.8 it is taken with a warning. */
  readonly confidence: number;
  /** True when the unit did not exist on the day. */
  readonly outOfTime: boolean;
  /** More than one unit fits: all of them (then `unit` is null). */
  readonly candidates: readonly RegisterUnit[];
}

const ANYWHERE: UnitContext = { asOf: null, level: null, parent: null };
const NONE: UnitMatch = { unit: null, reason: null, confidence: 0, outOfTime: false, candidates: [] };

const CONFIDENCE: Readonly<Record<UnitReason, number>> = {
  exact: 1,
  chosen: 1,
  alias: 0.98,
  'without-marks': 0.97,
  'without-type': 0.95,
  spelling: 0.92,
  renamed: 0.9,
  abbreviation: 0.88,
  code: 0.85,
  near: 0.6,
};

type Finder = (text: string) => readonly RegisterUnit[];

export interface UnitNames {
  match(text: string, context?: UnitContext): UnitMatch;
  /** The nearest names, best first, at most `count`. */
  suggest(text: string, context?: UnitContext, count?: number): RegisterUnit[];
  byId(unit: string): RegisterUnit | undefined;
  /** The units with this code on the day: codes were given anew in July 2025. Leading zeros do not count. */
  byCode(code: string, asOf: string | null): readonly RegisterUnit[];
}

/** Prepares the register's names once; `match` is then cheap enough for every cell of a sheet. */
export function unitNames(register: Register): UnitNames {
  const units = new Map(register.units.map((unit) => [unit.unit, unit]));
  const steps = finders(register.units, units);
  const before = predecessors(register.units);
  const cache = new Map<string, UnitMatch>();
  const kins = new Map<string, ReadonlySet<string>>();
  const coded = groupBy(
    register.units.filter((unit) => unit.code !== null),
    (unit) => codeKey(unit.code ?? ''),
  );
  const keys = register.units.map((unit) => ({ unit, keys: [...namesOf(unit, units)].map(compact) }));

  function match(text: string, context: UnitContext = ANYWHERE): UnitMatch {
    const key = [text, context.asOf, context.level, context.parent, context.within].join('\u0000');
    let found = cache.get(key);
    if (!found) {
      found = look(text, context);
      if (cache.size > 100_000) cache.clear();
      cache.set(key, found);
    }
    return found;
  }

  function look(text: string, context: UnitContext): UnitMatch {
    const name = withoutNotes(text);
    if (!/\p{L}/u.test(name)) return NONE;
    for (const [reason, find] of steps) {
      const byLetter = reason !== 'abbreviation';
      const inPlace = find(name).filter((unit) => fits(unit, context) && isOfType(unit, name, byLetter));
      const inTime = inPlace.filter((unit) => exists(unit, context.asOf));
      const renamed = inTime.length > 0 ? [] : inPlace.flatMap((unit) => renamedAt(unit, context.asOf));
      if (inTime.length > 0) return decide(below(narrowed(inTime, name), context.parent), reason, false);
      if (renamed.length > 0) return decide(renamed, 'renamed', false);
      if (inPlace.length > 0) return decide(below(narrowed(inPlace, name), context.parent), reason, true);
    }
    return near(name, context);
  }

  function below(found: readonly RegisterUnit[], parent: string | null): readonly RegisterUnit[] {
    if (found.length < 2 || parent === null) return found;
    const inside = found.filter((unit) => isBelow(unit, new Set([parent])));
    return inside.length > 0 ? inside : found;
  }

  function isBelow(unit: RegisterUnit, some: ReadonlySet<string>): boolean {
    for (let at = unit.parent; at !== null; at = units.get(at)?.parent ?? null) if (some.has(at)) return true;
    return false;
  }

  function fits(unit: RegisterUnit, { level, within }: UnitContext): boolean {
    if (level !== null && unit.level !== level) return false;
    return typeof within !== 'string' || isBelow(unit, kin(within));
  }

  /** A unit with what it was before and what it became. */
  function kin(unit: string): ReadonlySet<string> {
    let own = kins.get(unit);
    if (!own) {
      const before = register.units.filter((one) => one.successors?.some((next) => next.unit === unit));
      const after = units.get(unit)?.successors ?? [];
      own = new Set([unit, ...before.map((one) => one.unit), ...after.map((one) => one.unit)]);
      kins.set(unit, own);
    }
    return own;
  }

  function renamedAt(unit: RegisterUnit, asOf: string | null): RegisterUnit[] {
    const others = [
      ...(before.get(unit.unit) ?? []),
      ...(unit.successors ?? []).filter((one) => one.kind === 'renamed').map((one) => one.unit),
    ];
    return others.flatMap((id) => units.get(id) ?? []).filter((other) => exists(other, asOf));
  }

  function ranked(name: string, context: UnitContext): { unit: RegisterUnit; distance: number }[] {
    const wanted = compact(name.replace(SHORT_TYPE, '')).replace(/^(tinh|thanhpho|tp)/, '');
    return keys
      .filter(({ unit }) => fits(unit, context) && exists(unit, context.asOf))
      .map(({ unit, keys: own }) => ({
        unit,
        distance: Math.min(...own.map((one) => editDistance(wanted, one, 4))),
      }))
      .sort((one, other) => one.distance - other.distance);
  }

  function near(name: string, context: UnitContext): UnitMatch {
    if (compact(name).length < 6) return NONE;
    const [best, next] = ranked(name, context).filter(({ unit }) => isOfType(unit, name, true));
    if (!best || best.distance > 1 || (next && next.distance <= 2)) return NONE;
    return decide([best.unit], 'near', false);
  }

  function suggest(text: string, context: UnitContext = ANYWHERE, count = 3): RegisterUnit[] {
    const name = withoutNotes(text);
    const most = Math.max(2, Math.floor(compact(name).length / 3));
    return ranked(name, context)
      .filter(({ distance }) => distance <= Math.min(4, most))
      .slice(0, count)
      .map(({ unit }) => unit);
  }

  const byCode = (code: string, asOf: string | null): RegisterUnit[] =>
    (coded.get(codeKey(code)) ?? []).filter((unit) => exists(unit, asOf));
  return { match, suggest, byId: (unit) => units.get(unit), byCode };
}

function codeKey(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '');
}

/** The ways to look a name up, from the surest to the loosest; the first that finds anything decides. */
function finders(
  list: readonly RegisterUnit[],
  units: ReadonlyMap<string, RegisterUnit>,
): [UnitReason, Finder][] {
  const exact = new Names(tidy);
  const folded = new Names(fold);
  const alias = new Names(fold);
  const bare = new Names((text) => withoutType(text));
  const sounds = new Names((text) => sound(withoutType(text)));
  const short: { unit: RegisterUnit; words: string[] }[] = [];
  for (const unit of list) {
    for (const name of namesOf(unit, units)) {
      exact.add(name, unit);
      folded.add(name, unit);
      bare.add(name, unit);
      sounds.add(name, unit);
      const bareName = withoutType(name).split(' ');
      short.push({ unit, words: bareName }, { unit, words: fold(name).split(' ') });
      if (unit.type === 'city') short.push({ unit, words: ['thanh', 'pho', ...bareName] });
    }
    for (const name of unit.aliases ?? []) alias.add(name, unit);
  }
  return [
    ['exact', (text) => exact.find(text)],
    ['alias', (text) => alias.find(text)],
    ['without-marks', (text) => folded.find(text)],
    ['without-type', (text) => either(bare, text)],
    ['spelling', (text) => either(sounds, text)],
    ['abbreviation', (text) => abbreviated(text, short)],
  ];
}

/** 'TT.Huế' is no thị trấn and 'H. Trà Bồng' is a huyện: both readings are tried. */
function either(names: Names, text: string): readonly RegisterUnit[] {
  const found = names.find(text);
  return found.length > 0 || !SHORT_TYPE.test(text) ? found : names.find(text.replace(SHORT_TYPE, ''));
}

class Names {
  private readonly key: (text: string) => string;
  private readonly units = new Map<string, Set<RegisterUnit>>();
  constructor(key: (text: string) => string) {
    this.key = key;
  }
  add(name: string, unit: RegisterUnit): void {
    const key = this.key(name);
    const known = this.units.get(key);
    if (known) known.add(unit);
    else this.units.set(key, new Set([unit]));
  }
  find(text: string): readonly RegisterUnit[] {
    const key = this.key(text);
    return key === '' ? [] : [...(this.units.get(key) ?? [])];
  }
}

/** Every name of a unit; a department is also known without its province: 'Sở Nội vụ (Quảng Ngãi)' as 'Sở Nội vụ'. */
function namesOf(unit: RegisterUnit, units: ReadonlyMap<string, RegisterUnit>): Set<string> {
  const names = new Set([unit.nameVi, unit.nameEn].filter((name) => name !== ''));
  if (unit.level === 'department') {
    const parent = unit.parent === null ? undefined : units.get(unit.parent);
    for (const name of [...names]) {
      const bare = name.replace(/\s*\([^)]*\)\s*$/, '');
      names.add(bare);
      if (parent && fold(bare).endsWith(` ${fold(parent.nameVi)}`)) {
        names.add(
          bare
            .split(/\s+/)
            .slice(0, -parent.nameVi.split(/\s+/).length)
            .join(' ')
            .replace(/\s+(tỉnh|thành phố|of)$/i, ''),
        );
      }
    }
  }
  return names;
}

/** One key for 'Đắc Lắc', 'Daklak' and 'Đắk Lắk', 'Kontum' and 'Kon Tum', 'Bắc Cạn' and 'Bắc Kạn'. */
function sound(folded: string): string {
  return folded.replaceAll(' ', '').replaceAll('k', 'c').replaceAll('y', 'i');
}

/** Numbering before a name and footnote signs after it. */
function withoutNotes(text: string): string {
  return text
    .replace(/^\s*(?:\(?\d{1,3}\s*[.)\-–]\s*|(?!X\s*\.)[IVXLC]{1,6}\s*\.\s+)(?=\S*\p{L})/u, '')
    .replace(
      /\s*(?:[*†‡¹²³⁴-⁹]+[)⁾]?|\((?:\*+|\d{1,2}|[a-z])\)|\[(?:\*+|\d{1,2}|[a-z])\]|(?<=\p{L})\d\))\s*$/u,
      '',
    )
    .trim();
}

/** 'BRVT', 'TT-Huế', 'HCMC', 'T.Thiên Huế': each word is a word of the name or the first letters of some. */
function abbreviated(
  text: string,
  names: readonly { unit: RegisterUnit; words: readonly string[] }[],
): readonly RegisterUnit[] {
  const tokens = fold(text).split(' ');
  // two letters alone ('TB', 'HN') mean too many things
  if (tokens.length > 4 || compact(text).length < 3) return [];
  const found = names.filter(({ words }) => words.length > 1 && spells(tokens, words, 0, 0, 0));
  return [...new Set(found.map(({ unit }) => unit))];
}

function spells(
  tokens: readonly string[],
  words: readonly string[],
  t: number,
  w: number,
  letters: number,
): boolean {
  const token = tokens[t];
  if (token === undefined) return w === words.length && letters >= 1 && (letters >= 2 || tokens.length >= 2);
  if (token === words[w] && spells(tokens, words, t + 1, w + 1, letters)) return true;
  const initials = words.slice(w, w + token.length).map((word) => word[0]);
  return (
    initials.length === token.length &&
    initials.join('') === token &&
    spells(tokens, words, t + 1, w + token.length, letters + token.length)
  );
}

function exists(unit: RegisterUnit, asOf: string | null): boolean {
  if (asOf === null) return true;
  return (unit.validFrom ?? '') <= asOf && asOf <= (unit.validTo ?? '9999-12-31');
}

/** Among several units of one name, the ones whose kind the text names ('xã', 'phường'), if it names one. */
function narrowed(found: readonly RegisterUnit[], text: string): readonly RegisterUnit[] {
  if (found.length < 2) return found;
  const named = found.filter((unit) => fold(unit.nameVi) === fold(text));
  if (named.length > 0) return named;
  const type = typeOf(text);
  const ofType = found.filter((unit) => unit.type === type);
  const ofLevel = found.filter((unit) => unit.level === type);
  return ofType.length > 0 ? ofType : ofLevel.length > 0 ? ofLevel : found;
}

function decide(found: readonly RegisterUnit[], reason: UnitReason, outOfTime: boolean): UnitMatch {
  const [only] = found;
  if (!only) return NONE;
  if (found.length > 1) return { unit: null, reason, confidence: 0, outOfTime, candidates: found };
  return { unit: only, reason, confidence: CONFIDENCE[reason], outOfTime, candidates: [] };
}

function predecessors(list: readonly RegisterUnit[]): Map<string, string[]> {
  const before = new Map<string, string[]>();
  for (const unit of list) {
    for (const next of unit.successors ?? []) {
      if (next.kind === 'renamed') before.set(next.unit, [...(before.get(next.unit) ?? []), unit.unit]);
    }
  }
  return before;
}
