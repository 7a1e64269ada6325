/** The entry: a workbook and a register → what was understood, the values, and everything that is not clear. */
import { readActivities, type Activity } from './activities.ts';
import type { ActivityLayout } from './activity-columns.ts';
import { checkValues } from './checks.ts';
import { countBy, mostFrequent } from './collect.ts';
import { slotsOf } from './extract.ts';
import type { Extraction } from './row-slots.ts';
import { fold } from './fold.ts';
import { CERTAIN, type Guess } from './guess.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import {
  headingSignature,
  wishFor,
  type ColumnMapping,
  type Kind,
  type Mapping,
  type SheetMapping,
} from './mapping.ts';
import type { MarksDecision } from './marks.ts';
import type { Workbook } from './model.ts';
import type { Problem, Said } from './problem-codes.ts';
import { logContext } from './long-log.ts';
import { Problems } from './problems.ts';
import type { Register, Stage } from './register.ts';
import type { SchemePart } from './registers/model.ts';
import { schemeParts } from './registers/scheme-parts.ts';
import { readSheet, type Fallback, type SheetReading } from './sheet-reading.ts';
import { tellOfColumns, tellOfFile, tellOfHidden, tellOfSheet } from './sheet-problems.ts';
import { tablesOf } from './tables.ts';
import type { Shape } from './layout.ts';
import type { UnitReader } from './unit-rows.ts';
import { hasFigure, isOnlyRanked, type Value } from './value.ts';
import { readValues } from './values.ts';

export interface SheetResult {
  readonly sheet: string;
  /** Which table of the sheet, from 0: a sheet may hold several. */
  readonly part: number;
  readonly isHidden: boolean;
  readonly kind: Kind;
  readonly isTaken: boolean;
  readonly shape: Shape;
  /** Why it is taken or not. */
  readonly reason: Said;
  readonly index: Guess<string | null>;
  readonly year: Guess<number | null>;
  readonly level: Guess<string | null>;
  readonly stage: Guess<Stage>;
  readonly edition: string | null;
  /** The unit the whole sheet is about, when it is about one. */
  readonly unit: string | null;
  /** The unit in which the units of the sheet lie, where they are below the province and the sheet says it. */
  readonly parent: string | null;
  readonly marks: MarksDecision | null;
  /** What the sheet lists where no scheme, or not the scheme found, holds it: a scheme may be made of it. */
  readonly parts: readonly SchemePart[];
  /** The complete mapping that gives this very result; to be shown, changed and given back. */
  readonly mapping: SheetMapping;
}

export interface Recognition {
  readonly file: string;
  readonly kind: Kind;
  readonly sheets: readonly SheetResult[];
  /** Values of all sheets with scores, the offered ones too: `taken` tells which would be stored. */
  readonly values: readonly Value[];
  readonly activities: readonly Activity[];
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly values: number;
    readonly units: number;
    readonly components: number;
    readonly missing: number;
    /** Ranks and ratings of units that have no points. */
    readonly ranks: number;
    readonly activities: number;
  };
  /** True when every taken sheet knows its index, year, level and stage well enough to ask nobody. */
  readonly isCertain: boolean;
  readonly mapping: Mapping;
}

/**
 * Recognises the sheets of a workbook. `mapping` holds decisions already made; whatever it leaves out is guessed.
 * Pure: no files, no clock. Never throws for what is in the file; what is wrong is in `problems`.
 */
export function recognise(workbook: Workbook, register: Register, mapping: Mapping = {}): Recognition {
  const lexicon = lexiconOf(register);
  const problems = new Problems();
  tellOfFile(workbook, problems);
  const readings = understand(workbook, lexicon, mapping);
  const sheets: SheetResult[] = [];
  let values: Value[] = [];
  let activities: Activity[] = [];
  for (const reading of readings) {
    tellOfSheet(reading, problems);
    if (reading.log) activities = activities.concat(logOf(reading, reading.log, lexicon, mapping, problems));
    const isScores = reading.kind === 'scores' || (reading.isTaken && !reading.log);
    const read = isScores ? extract(reading, lexicon, mapping, problems) : null;
    if (read) values = values.concat(read.values);
    sheets.push(resultOf(reading, read?.marks ?? null, mapping));
  }
  const checked = checkValues(values, lexicon, problems);
  const taken = checked.filter((value) => value.taken);
  return {
    file: workbook.fileName,
    kind: kindOfAll(sheets),
    sheets,
    values: checked,
    activities,
    problems: problems.all(),
    counts: {
      values: taken.filter(hasFigure).length,
      units: new Set(taken.map((value) => value.unit)).size,
      components: new Set(taken.map((value) => `${value.index ?? ''}/${value.component ?? ''}`)).size,
      missing: taken.filter((value) => value.missingReason !== null).length,
      ranks: taken.filter(isOnlyRanked).length,
      activities: activities.filter((activity) => activity.taken).length,
    },
    isCertain: sheets.some((sheet) => sheet.isTaken) && sheets.filter((sheet) => sheet.isTaken).every(isSure),
    mapping: { ...mapping, sheets: sheets.map((sheet) => sheet.mapping) },
  };
}

/** All sheets, each by itself first; then again with what the others know, and raw sheets where nothing else is left. */
function understand(workbook: Workbook, lexicon: Lexicon, mapping: Mapping): SheetReading[] {
  const none: Fallback = { index: null, year: null, level: null };
  const tables = workbook.sheets.flatMap((sheet) =>
    tablesOf(sheet, lexicon).map((table, part) => ({ table, part })),
  );
  const read = (fallback: Fallback): SheetReading[] =>
    tables.map(({ table, part }) => readSheet(table, part, workbook.fileName, lexicon, mapping, fallback));
  let readings = read(none);
  const fallback = commonOf(readings);
  const lacks = readings.some(
    (one) => one.kind !== 'unknown' && (one.index.value === null || one.year.value === null),
  );
  if (lacks && (fallback.index !== null || fallback.year !== null)) readings = read(fallback);
  if (readings.some((one) => one.isTaken)) return readings;
  return readings.map((one) => promoted(one, mapping));
}

function commonOf(readings: readonly SheetReading[]): Fallback {
  const visible = readings.filter((one) => !one.sheet.hidden && one.layout.shape !== 'none');
  const only = <T>(guesses: readonly (T | null)[]): T | null => {
    const known = new Set(guesses.filter((one) => one !== null));
    return known.size === 1 ? ([...known][0] ?? null) : null;
  };
  const levels = countBy(
    visible.flatMap((one) => one.level.value ?? []),
    (level) => level,
  );
  return {
    index: only(visible.map((one) => one.index.value)),
    year: only(visible.map((one) => one.year.value)),
    level: mostFrequent(levels)?.key ?? null,
  };
}

/** A workbook of nothing but raw sheets: the component scores in them are then what there is to take. */
function promoted(reading: SheetReading, mapping: Mapping): SheetReading {
  const isChosen = wishFor(mapping, reading.sheet.name, reading.part)?.take !== undefined;
  const hasScores = reading.columns.some((column) => column.role === 'score' && column.component);
  if (reading.kind !== 'indicators' || !hasScores || isChosen || reading.sheet.hidden) return reading;
  const reason = { vi: 'chỉ lấy cột điểm thành phần', en: 'only the column of component scores' };
  return { ...reading, isTaken: true, reason };
}

function extract(
  reading: SheetReading,
  lexicon: Lexicon,
  mapping: Mapping,
  problems: Problems,
): ReturnType<typeof readValues> {
  // sheets that are only offered are read as well, but what is wrong in them is not this file's trouble yet
  const heard = reading.isTaken ? problems : new Problems();
  const units: UnitReader = {
    lexicon,
    sheet: reading.sheet.name,
    choices: mapping.units ?? {},
    problems: heard,
    trustsNear: reading.trust.near,
    trustsPlain: reading.trust.plain,
    others: 0,
  };
  const extraction: Extraction = {
    grid: reading.grid,
    layout: reading.layout,
    columns: reading.columns,
    lexicon,
    edition: reading.edition,
    level: reading.level.value,
    year: reading.year.value,
    asOf: reading.asOf,
    contextUnit: reading.unit.value,
    parentUnit: reading.parent,
    within: reading.trust.within,
    contextComponent: reading.component,
    componentChoices: mapping.components ?? {},
    units,
    problems: heard,
  };
  const slots = slotsOf(extraction);
  const context = {
    grid: reading.grid,
    problems: heard,
    edition: reading.edition,
    index: reading.index.value,
    wholeMax: reading.edition ? (lexicon.components.total(reading.edition)?.max ?? null) : null,
    stage: reading.stage.value,
    decimal: wishFor(mapping, reading.sheet.name, reading.part)?.decimal,
    isSelected: reading.isTaken,
  };
  const read = readValues(context, slots);
  tellOfHidden(reading.sheet, slots, heard);
  tellOfColumns(reading, slots, lexicon, units.others, mapping.components ?? {}, heard);
  return read;
}

function logOf(
  reading: SheetReading,
  layout: ActivityLayout,
  lexicon: Lexicon,
  mapping: Mapping,
  problems: Problems,
): Activity[] {
  const context = logContext(reading, layout, lexicon, mapping);
  return readActivities({ ...context, problems: reading.isTaken ? problems : new Problems() }, reading.grid);
}

function resultOf(reading: SheetReading, marks: MarksDecision | null, mapping: Mapping): SheetResult {
  return {
    sheet: reading.sheet.name,
    part: reading.part,
    isHidden: reading.sheet.hidden,
    kind: reading.kind,
    isTaken: reading.isTaken,
    shape: reading.log ? 'activities' : reading.layout.shape,
    reason: reading.reason,
    index: reading.index,
    year: reading.year,
    level: reading.level,
    stage: reading.stage,
    edition: reading.edition?.edition ?? null,
    unit: reading.unit.value?.unit ?? null,
    parent: reading.trust.within,
    marks,
    parts: partsOffered(reading),
    mapping: mappingOf(reading, marks, newSchemeOf(reading, mapping)),
  };
}

/** Nothing is offered where a scheme explains most of the columns. */
function partsOffered(reading: SheetReading): SchemePart[] {
  if (reading.log || reading.sheet.hidden || reading.part > 0) return [];
  const unknown = reading.columns.filter(({ role, isFigures }) => role === 'unknown' && isFigures).length;
  const isExplained = reading.kind === 'indicators' ? reading.index.confidence >= CERTAIN : unknown < 2;
  if (reading.edition && isExplained) return [];
  return schemeParts(reading);
}

function newSchemeOf(reading: SheetReading, mapping: Mapping): SheetMapping['newScheme'] {
  return wishFor(mapping, reading.sheet.name, reading.part)?.newScheme;
}

function mappingOf(
  reading: SheetReading,
  marks: MarksDecision | null,
  newScheme: SheetMapping['newScheme'],
): SheetMapping {
  const { log } = reading;
  const logged = log && [
    ...[...log.columns].map(([role, column]): ColumnMapping => ({ column, role })),
    ...(log.periods?.columns ?? []).map(({ column, role }): ColumnMapping => ({ column, role })),
  ];
  const columns =
    logged ??
    reading.columns.map((column): ColumnMapping => ({
      column: column.column,
      role: column.role === 'unknown' || column.role === 'double' ? 'ignored' : column.role,
      component: column.component?.component,
      year: column.year ?? undefined,
      stage: column.stage ?? undefined,
    }));
  return {
    sheet: reading.sheet.name,
    part: reading.part === 0 ? undefined : reading.part,
    signature: headingSignature(reading.headings.map((heading) => heading.line)),
    take: reading.isTaken,
    kind: reading.kind,
    shape: log ? 'activities' : reading.layout.shape,
    index: reading.index.value ?? undefined,
    year: reading.year.value ?? undefined,
    level: log ? undefined : (reading.level.value ?? undefined),
    stage: reading.stage.value,
    unit: reading.unit.value?.unit,
    component: reading.component?.component,
    newScheme,
    headerRows: log?.headerRows ?? reading.layout.headerRows,
    columns: columns.filter((column) => column.role !== 'ignored'),
    decimal: marks && marks.marks.decimal !== 'either' ? marks.marks.decimal : undefined,
  };
}

function isSure(sheet: SheetResult): boolean {
  if (sheet.kind === 'activities') return true;
  const stated = [sheet.index, sheet.level, sheet.stage].every((one) => one.value !== null);
  return (
    stated &&
    [sheet.index, sheet.year, sheet.level, sheet.stage].every((one) => one.confidence >= CERTAIN - 0.06)
  );
}

function kindOfAll(sheets: readonly SheetResult[]): Kind {
  const kinds = countBy(
    sheets.filter((sheet) => sheet.isTaken),
    (sheet) => sheet.kind,
  );
  return mostFrequent(kinds)?.key ?? mostFrequent(countBy(sheets, (sheet) => sheet.kind))?.key ?? 'unknown';
}

/** The form in which `Mapping.units`, `.components`, `.tasks` and `.channels` name a text: a problem's `subject`. */
export function subjectOf(text: string): string {
  return fold(text);
}
