/** The columns of a sheet's table, read in the light of its shape: pairs, units across, years beside each other. */
import { readColumn, settleColumns, type ColumnHints, type ColumnReading } from './columns.ts';
import { saysOnlyTotal } from './component-names.ts';
import { fold } from './fold.ts';
import { yearsIn } from './heading-words.ts';
import type { ColumnHeading } from './headings.ts';
import type { Layout } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mapping, SheetMapping } from './mapping.ts';
import type { RegisterComponent, RegisterEdition } from './register.ts';

/** The years that headings name, each once. */
export function ownYears(headings: readonly ColumnHeading[]): number[] {
  return [...new Set(headings.flatMap((heading) => heading.texts.flatMap((text) => text.words.years)))];
}

/** `editions`: the edition of a year, of the sheet's own year for null. `about`: what the whole sheet is about in an edition. */
export function readColumns(
  headings: readonly ColumnHeading[],
  layout: Layout,
  lexicon: Lexicon,
  editions: (year: number | null) => RegisterEdition | null,
  mapping: Mapping,
  wish: Partial<SheetMapping>,
  about: ((edition: RegisterEdition) => RegisterComponent | null) | null,
): ColumnReading[] {
  const keys = new Set([...layout.unitColumns, layout.componentColumn ?? -1]);
  const league = layout.shape === 'league';
  const named = headings.map((heading, i) =>
    league ? leagueHeading(heading, headings[i - 1], keys) : heading,
  );
  const years = ownYears(named);
  const editionOf = (year: number | null): RegisterEdition | null =>
    editions(year === null || years.length < 2 ? null : year);
  const hints: ColumnHints = {
    lexicon,
    editionOf,
    choices: mapping.components ?? {},
    wished: wish.columns ?? [],
    yearsDiffer: years.length > 1,
    hasStages: named.some((heading) => heading.texts.some((text) => text.words.stage === 'self-scored')),
  };
  const readings = named
    .filter((heading) => !keys.has(heading.column))
    .flatMap((heading) => {
      const profile = layout.profile.columns[heading.column];
      const reading = profile ? readColumn(heading, profile, hints) : null;
      return reading ? [layout.unitRow === null ? reading : asUnitColumn(reading, layout)] : [];
    });
  if (layout.componentColumn !== null)
    return withMeans(readings.map((one) => ({ ...one, role: generic(one) })));
  const wholeOf = (year: number | null): RegisterComponent | null => {
    const edition = editionOf(year);
    if (!edition) return null;
    return about ? about(edition) : (lexicon.components.total(edition) ?? null);
  };
  return settleColumns(
    about ? readings.map((one) => sumOfPart(one, readings, wholeOf)) : readings,
    league,
    wholeOf,
  );
}

/** 'Tổng điểm' in a sheet about one component is the sum of that component. */
function sumOfPart(
  reading: ColumnReading,
  all: readonly ColumnReading[],
  wholeOf: (year: number | null) => RegisterComponent | null,
): ColumnReading {
  const part = wholeOf(reading.year);
  const isBare = reading.component !== null && saysOnlyTotal(reading.componentText);
  const isTaken = all.some((one) => one.component === part && one.year === reading.year);
  return isBare && part !== null && !isTaken ? { ...reading, component: part } : reading;
}

const MEAN = /^(?:diem )?(?:trung binh|mean|average|estimate)(?: (?:score|points?))?$/;

/** Without a column of scores the mean is the score beside limits of confidence, or the only 'Điểm Hòa Bình' there is. */
function withMeans(readings: readonly ColumnReading[]): ColumnReading[] {
  if (readings.some((one) => one.role === 'score')) return [...readings];
  const text = (one: ColumnReading): string => fold(one.heading.texts.at(-1)?.text ?? '');
  const open = readings.filter((one) => one.role === 'unknown' && one.isFigures);
  const means = open.filter((one) => MEAN.test(text(one)));
  const named = open.filter((one) => /^(?:diem|score) \p{L}/u.test(text(one)));
  const [score, other] = means.length > 0 ? means : named;
  return readings.map((one) => (one === score && !other ? { ...one, role: 'score' } : one));
}

/** In a pair the heading may stand over the unit's column: 'Gia nhập thị trường' above (unit, score). */
function leagueHeading(
  heading: ColumnHeading,
  left: ColumnHeading | undefined,
  keys: ReadonlySet<number>,
): ColumnHeading {
  if (!left || !keys.has(left.column) || heading.texts.length > 0) return heading;
  return { ...left, column: heading.column };
}

/** Under a heading row of units every column of figures holds scores. */
function asUnitColumn(reading: ColumnReading, layout: Layout): ColumnReading {
  const profile = layout.profile.columns[reading.column];
  const isUnit = reading.heading.texts.some((text) => text.row === layout.unitRow);
  if (!isUnit || !profile || !['unknown', 'unit', 'score', 'ignored'].includes(reading.role)) return reading;
  return {
    ...reading,
    role: profile.numbers + profile.missing > 0 ? 'score' : reading.role,
    component: null,
  };
}

/** Where rows name the component, a column of figures without another role holds the scores. */
function generic(reading: ColumnReading): ColumnReading['role'] {
  if (reading.role !== 'unknown') return reading.role;
  const says = reading.heading.texts.length === 0 || reading.stage !== null || reading.year !== null;
  return says || yearsIn(reading.heading.line).length > 0 ? 'score' : reading.role;
}
