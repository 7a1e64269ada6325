/** Which index, level and years a list of components is for: from the lines above it, its title, or by hand. */
import { fold } from '../fold.ts';
import { chosen, guess, type Guess } from '../guess.ts';
import { yearsIn } from '../heading-words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { RegisterLayout, Scheme } from './model.ts';
import { levelOf } from './unit-words.ts';

export interface SchemeGuess {
  readonly index: Guess<string | null>;
  readonly level: Guess<string | null>;
  readonly year: Guess<number | null>;
  readonly scheme: Scheme;
}

const FACTS = {
  index: /^(ma chi so|ma bo chi so|index|index code)$/,
  indexName: /^(ten chi so|chi so|ten bo chi so|index name)$/,
  level: /^(cap|cap don vi|doi tuong danh gia|level)$/,
  fromYear: /^(ap dung tu nam|tu nam|nam ap dung|nam|from year|from)$/,
  toYear: /^(ap dung den nam|den nam|den het nam|to year|to)$/,
  name: /^(ten bo tieu chi|bo tieu chi|phien ban|scheme|name)$/,
  legalBasis: /^(can cu|can cu phap ly|van ban|quyet dinh|legal basis)$/,
} as const;

type Fact = keyof typeof FACTS;

function factsIn({ facts }: RegisterLayout): Partial<Record<Fact, string>> {
  const found: Partial<Record<Fact, string>> = {};
  for (const [label, value] of facts) {
    const known = (Object.keys(FACTS) as Fact[]).find((fact) => FACTS[fact].test(label));
    if (known !== undefined && value !== '') found[known] = value;
  }
  return found;
}

const said = <T>(value: T): Guess<T> => guess(value, 0.98, 'ghi ở đầu bảng', 'said above the table');

/** 'CCHC_XA' of 'cchc xa'; null where it cannot be a code. */
const codeOf = (text: string): string | null => {
  const code = fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Z][A-Z0-9_]{0,39}$/.test(code) ? code : null;
};

function indexOf(
  facts: Partial<Record<Fact, string>>,
  layout: RegisterLayout,
  lexicon: Lexicon,
  level: string | null,
): Guess<string | null> {
  const code = facts.index === undefined ? null : codeOf(facts.index);
  if (code !== null) return said(code);
  const title = fold(layout.titles.join(' '));
  const { indices, editions } = lexicon.register;
  const named = indices.filter(
    ({ index, nameVi }) => title.includes(fold(nameVi)) || new RegExp(`\\b${fold(index)}\\b`).test(title),
  );
  const ofLevel = named.filter(({ index }) =>
    editions.some((one) => one.index === index && one.unitLevel === level),
  );
  const [only] = ofLevel.length > 0 ? ofLevel : named;
  if (only && (ofLevel.length === 1 || named.length === 1))
    return guess(only.index, 0.7, `tên bảng nêu ${only.nameVi}`, `the title names ${only.nameEn}`);
  return guess(null, 0, 'không thấy tên chỉ số', 'no index is named');
}

function levelIn(facts: Partial<Record<Fact, string>>, titles: readonly string[]): Guess<string | null> {
  const stated = facts.level === undefined ? null : levelOf(facts.level);
  if (stated !== null) return said(stated);
  const title = fold(titles.join(' '));
  const words: readonly (readonly [RegExp, string])[] = [
    [/\b(cap xa|ubnd (cac )?xa|xa phuong)\b/, 'commune'],
    [/\b(cap huyen|ubnd (cac )?huyen|quan huyen)\b/, 'district'],
    [/\b(cac )?so ban nganh\b|\bcap so\b|\bcac so\b/, 'department'],
    [/\bcap tinh\b/, 'province'],
  ];
  const found = words.filter(([pattern]) => pattern.test(title)).map(([, level]) => level);
  const [only] = found;
  return only !== undefined && found.length === 1
    ? guess(only, 0.85, 'tên bảng nêu cấp', 'the title names the level')
    : guess(null, 0, 'không thấy nêu cấp', 'no level is named');
}

function yearIn(facts: Partial<Record<Fact, string>>, titles: readonly string[]): Guess<number | null> {
  const [stated] = yearsIn(facts.fromYear ?? '');
  if (stated !== undefined) return said(stated);
  const years = [...new Set(titles.flatMap(yearsIn))];
  const [only] = years;
  return only !== undefined && years.length === 1
    ? guess(only, 0.7, 'năm nêu trong tên bảng', 'the year in the title')
    : guess(null, 0, 'không thấy năm áp dụng', 'no year is named');
}

/** What the sheet says of its scheme; what was chosen by hand goes before it. */
export function schemeOf(layout: RegisterLayout, lexicon: Lexicon, wish: Scheme): SchemeGuess {
  const facts = factsIn(layout);
  const level = wish.level === undefined ? levelIn(facts, layout.titles) : chosen(wish.level);
  const year = wish.fromYear === undefined ? yearIn(facts, layout.titles) : chosen(wish.fromYear);
  const index = wish.index === undefined ? indexOf(facts, layout, lexicon, level.value) : chosen(wish.index);
  const known = lexicon.register.indices.find((one) => one.index === index.value);
  const [toYear] = yearsIn(facts.toYear ?? '');
  return {
    index,
    level,
    year,
    scheme: {
      index: index.value ?? undefined,
      indexName: wish.indexName ?? known?.nameVi ?? facts.indexName,
      level: level.value ?? undefined,
      fromYear: year.value ?? undefined,
      toYear: wish.toYear ?? toYear,
      name: wish.name ?? facts.name,
      legalBasis: wish.legalBasis ?? facts.legalBasis,
    },
  };
}
