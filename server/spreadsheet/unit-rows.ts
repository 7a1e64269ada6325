/** The labels of rows → units, with a problem for each name that is not certain. */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { choiceOf, type NameChoices } from './mapping.ts';
import type { Problems } from './problems.ts';
import type { RegisterUnit } from './register.ts';
import { rowWord, type RowWord } from './row-words.ts';
import type { UnitContext, UnitMatch } from './unit-names.ts';

export interface UnitReading {
  /** 'unit': a unit; 'unknown': a name that is none; 'other': a total, region, note or heading. */
  readonly kind: 'unit' | 'unknown' | 'skipped' | 'other' | 'blank';
  readonly unit: RegisterUnit | null;
  readonly text: string;
  readonly word: RowWord;
}

export interface UnitReader {
  readonly lexicon: Lexicon;
  readonly sheet: string;
  readonly choices: NameChoices;
  readonly problems: Problems;
  /** True where most other names of the sheet are sure: only then is a near spelling taken (with a warning). */
  readonly trustsNear: boolean;
  /** False where nothing says of which province the units are: then a name alone is only proposed. */
  readonly trustsPlain: boolean;
  /** Rows that were left out for what their label says, counted for one note. */
  others: number;
}

/** Reads a label without telling of problems: rows without figures may hold any text. */
export function peekUnit(reader: UnitReader, texts: readonly string[], context: UnitContext): UnitReading {
  const named = texts.filter((text) => text.trim() !== '');
  const text = named[0] ?? '';
  if (named.length === 0) return { kind: 'blank', unit: null, text, word: null };
  const choice = named.map((one) => choiceOf(reader.choices, one)).find((one) => one !== undefined);
  if (choice !== undefined) {
    const unit = choice === null ? null : (reader.lexicon.units.byId(choice) ?? null);
    return { kind: unit ? 'unit' : 'skipped', unit, text, word: null };
  }
  for (const one of named) {
    const match = reader.lexicon.units.match(one, context);
    if (match.unit && isTrusted(reader, one, match))
      return { kind: 'unit', unit: match.unit, text: one, word: null };
  }
  const word = named.map(rowWord).find((one) => one !== null) ?? null;
  return { kind: word ? 'other' : 'unknown', unit: null, text, word };
}

function isTrusted(
  { lexicon, trustsNear, trustsPlain }: UnitReader,
  text: string,
  match: UnitMatch,
): boolean {
  if (match.reason === 'near' && !trustsNear) return false;
  if (trustsPlain || !match.unit) return true;
  const parent = match.unit.parent === null ? undefined : lexicon.units.byId(match.unit.parent);
  return parent !== undefined && fold(text).includes(fold(parent.nameVi));
}

/** Reads the label of a row of figures and notes what is wrong with it. `figures`: how many cells hang on it. */
export function readUnit(
  reader: UnitReader,
  texts: readonly string[],
  context: UnitContext,
  place: { readonly row: number; readonly column: number },
  figures: number,
): UnitReading {
  const reading = peekUnit(reader, texts, context);
  if (reading.kind === 'other') reader.others++;
  const where = { sheet: reader.sheet, ...place };
  if (reading.kind === 'unknown') tellUnknown(reader, reading.text, context, where, figures);
  if (reading.kind === 'unit' && reading.unit && choiceOf(reader.choices, reading.text) === undefined) {
    const match = reader.lexicon.units.match(reading.text, context);
    if (match.reason === 'near') {
      const detail = {
        found: reading.text,
        detail: reading.unit.nameVi,
        subject: fold(reading.text),
        count: figures,
      };
      reader.problems.add('unit-near', where, { ...detail, suggestions: [suggestion(reading.unit)] });
    }
    if (match.outOfTime) {
      const year = (context.asOf ?? '').slice(0, 4);
      reader.problems.add('unit-not-of-year', where, {
        found: reading.text,
        detail: year,
        subject: fold(reading.text),
        count: figures,
      });
    }
  }
  return reading;
}

function tellUnknown(
  reader: UnitReader,
  text: string,
  context: UnitContext,
  where: { sheet: string; row: number; column: number },
  figures: number,
): void {
  const subject = fold(text);
  const isTold = (['unknown-unit', 'ambiguous-unit'] as const).some((code) =>
    reader.problems.more(code, where.sheet, subject, figures),
  );
  if (isTold) return;
  const match: UnitMatch = reader.lexicon.units.match(text, context);
  const base = { found: text, subject, count: figures };
  if (match.candidates.length > 0) {
    const names = match.candidates.map((unit) => withParent(reader.lexicon, unit));
    reader.problems.add('ambiguous-unit', where, {
      ...base,
      detail: names.map((one) => one.name).join('; '),
      suggestions: names,
    });
    return;
  }
  const suggestions = reader.lexicon.units.suggest(text, context).map(suggestion);
  reader.problems.add('unknown-unit', where, {
    ...base,
    detail: (context.asOf ?? '').slice(0, 4),
    suggestions,
  });
}

function suggestion(unit: RegisterUnit): { id: string; name: string } {
  return { id: unit.unit, name: unit.nameVi };
}

/** 'Xã Tân Lập (Huyện Đan Phượng)': units of one name are told apart by what they belong to. */
function withParent(lexicon: Lexicon, unit: RegisterUnit): { id: string; name: string } {
  const parent = unit.parent === null ? undefined : lexicon.units.byId(unit.parent);
  return { id: unit.unit, name: parent ? `${unit.nameVi} (${parent.nameVi})` : unit.nameVi };
}
