/** What the rows of a log have in common: cells by role, and units, tasks, channels and counts, each text read once. */
import type { ActivityLayout } from './activity-columns.ts';
import { countOf, type Count } from './activity-counts.ts';
import { readDate, type DateSpan } from './dates.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import { choiceOf, type ActivityRole, type Mapping, type NameChoices } from './mapping.ts';
import { cellText, type Cell } from './model.ts';
import type { PlainNames } from './plain-names.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Place, Problems } from './problems.ts';
import type { RegisterUnit } from './register.ts';
import { readUnit, type UnitReader } from './unit-rows.ts';

export interface LogContext {
  readonly sheet: string;
  readonly layout: ActivityLayout;
  readonly lexicon: Lexicon;
  readonly mapping: Mapping;
  readonly problems: Problems;
  readonly year: number | null;
  readonly level: string | null;
  /** The unit whose log it is, where rows name none. */
  readonly unit: string | null;
  readonly parent: string | null;
  readonly isSelected: boolean;
}

/** Some rows of a log; `offset` is the number of the sheet's row that is the grid's first. */
interface Block {
  readonly grid: Grid;
  readonly offset: number;
}

export type RowContext = LogContext & Block & { readonly names: Names };

/** What a log repeats from row to row is read once: texts with what they mean. */
export interface Names {
  readonly units: UnitReader;
  /** By text, then by day: units of which nothing was to be told. */
  readonly surely: Map<string, Map<string | null, RegisterUnit | null>>;
  readonly tasks: NamedThings;
  readonly channels: NamedThings;
  readonly dates: Map<string, DateSpan | null>;
  readonly counts: Map<string, Count>;
  /** The column that names the rows' cells. */
  readonly firstColumn: string;
}

interface NamedThings {
  readonly names: PlainNames;
  readonly known: Map<string, { readonly id: string | null; readonly told: { count: number } | null }>;
}

const MOST_KEPT = 20_000;

export function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  if (map.size < MOST_KEPT) map.set(key, value);
  return value;
}

export function cellOf({ grid, layout }: RowContext, row: number, role: ActivityRole): Cell | null {
  const column = layout.columns.get(role);
  return column === undefined ? null : grid.seen(row, column);
}

export function textOf(context: RowContext, row: number, role: ActivityRole): string {
  const cell = cellOf(context, row, role);
  return cell ? cellText(cell) : '';
}

/** A log has few days and many rows. */
export function dateOf({ names, year }: RowContext, cell: Cell): DateSpan | null {
  if (cell.kind !== 'text') return readDate(cell, year);
  const text = cellText(cell);
  let known = names.dates.get(text);
  if (known === undefined) {
    known = keep(names.dates, text, readDate(cell, year));
  }
  return known;
}

export function rowUnit(
  context: RowContext,
  row: number,
  when: DateSpan | null,
  text = textOf(context, row, 'unit'),
): { unit: string | null; text: string } {
  const column = context.layout.columns.get('unit') ?? 0;
  if (text === '') {
    if (context.unit === null) tellOfNoUnit(context, row);
    return { unit: ownUnit(context, row, when), text: '' };
  }
  // without a day its units are not known either; the day is complained of already
  if (when === null && context.year === null) return { unit: null, text };
  const asOf = when?.from ?? (context.year === null ? null : `${context.year}-12-31`);
  const { units, surely } = context.names;
  const byDay = surely.get(text) ?? keep(surely, text, new Map<string | null, RegisterUnit | null>());
  const sure = byDay.get(asOf);
  if (sure !== undefined) return { unit: sure?.unit ?? null, text };
  const where = { row: row + context.offset, column };
  const meant = { asOf, level: context.level, parent: context.parent };
  const before = context.problems.state + units.others;
  const reading = readUnit(units, [text], meant, where, 1);
  if (context.problems.state + units.others === before) keep(byDay, asOf, reading.unit);
  return { unit: reading.unit?.unit ?? null, text };
}

/** The unit whose log it is, as it was on the day: that of July 2025 had another before. */
function ownUnit(
  { unit, lexicon, ...context }: RowContext,
  row: number,
  when: DateSpan | null,
): string | null {
  const own = unit === null ? undefined : lexicon.units.byId(unit);
  if (!own || !when) return unit;
  if ((own.validFrom ?? '') <= when.to && when.from <= (own.validTo ?? '9999-12-31')) return unit;
  const then = lexicon.units.match(own.nameVi, { asOf: when.from, level: own.level, parent: own.parent });
  if (then.unit && !then.outOfTime && then.confidence >= 0.9) return then.unit.unit;
  const place = { sheet: context.sheet, row: row + context.offset, column: 0 };
  context.problems.add('unit-not-of-year', place, {
    found: own.nameVi,
    subject: fold(own.nameVi),
    detail: when.from.slice(0, 4),
  });
  return unit;
}

function tellOfNoUnit({ sheet, offset, problems }: RowContext, row: number): void {
  if (!problems.more('unit-unstated', sheet, '', 1))
    problems.add('unit-unstated', { sheet, row: row + offset, column: 0 }, { found: sheet, subject: '' });
}

export function placeOf({ sheet, offset, layout }: RowContext, row: number, role: ActivityRole): Place {
  return { sheet, row: row + offset, column: layout.columns.get(role) ?? 0 };
}

/** '2.10' that became the number 2.1 is told by the cell's format; without one both codes are possible. */
export function taskTextOf(context: RowContext, row: number): string {
  const cell = cellOf(context, row, 'task');
  if (!cell) return '';
  const decimals = /^0\.(0+)$/.exec(cell.format ?? '')?.[1]?.length;
  return cell.kind === 'number' && decimals !== undefined
    ? Number(cell.value).toFixed(decimals)
    : cellText(cell);
}

/** A task or channel by the user's choice, its code or its name; an unknown one is kept as text with a warning. */
export function named(
  context: RowContext,
  row: number,
  role: 'task' | 'channel',
  text: string,
  { names, known }: NamedThings,
  choices: NameChoices,
): string | null {
  if (text === '') return null;
  const before = known.get(text);
  if (before) {
    if (before.told) before.told.count++;
    return before.id;
  }
  const choice = choiceOf(choices, text);
  if (choice !== undefined) return keep(known, text, { id: choice, told: null }).id;
  const match = names.match(text);
  if (match.id !== null) return keep(known, text, { id: match.id, told: null }).id;
  const suggestions = match.candidates.map((id) => ({ id, name: names.nameOf(id) }));
  const code: ProblemCode = role === 'task' ? 'unknown-task' : 'unknown-channel';
  const subject = fold(text);
  context.problems.add(code, placeOf(context, row, role), { found: text, subject, suggestions });
  const told = context.problems.toldOf(code, context.sheet, subject);
  if (told) keep(known, text, { id: null, told });
  return null;
}

/** '02', '2 buổi' → a number and its unit; '02 pano, 03 băng rôn' and '4 lần/tháng' are more than one number. */
export function rowNumber(context: RowContext, row: number, role: 'quantity' | 'audience' | 'cost'): Count {
  const cell = cellOf(context, row, role);
  if (!cell || cell.kind === 'blank') return { value: null, unit: '', isRead: true };
  if (cell.kind === 'number') return { value: Number(cell.value), unit: '', isRead: true };
  const text = cellText(cell);
  const count = context.names.counts.get(text) ?? keep(context.names.counts, text, countOf(text));
  if (!count.isRead) tell(context, row, role, 'quantity-unreadable', text);
  return count;
}

export function tell(
  context: RowContext,
  row: number,
  role: ActivityRole,
  code: ProblemCode,
  found: string,
): void {
  context.problems.add(code, placeOf(context, row, role), { found });
}
