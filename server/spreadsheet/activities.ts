/** Rows of an activity log → activities, with a problem for each cell that cannot be read. */
import type { ActivityLayout } from './activity-columns.ts';
import { countOf, type Count } from './activity-counts.ts';
import { channelNames, taskNames } from './activity-names.ts';
import { quantityParts } from './activity-quantities.ts';
import { readDate, type DateSpan } from './dates.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import { choiceOf, type ActivityRole, type Mapping, type NameChoices } from './mapping.ts';
import { cellText, columnName, type Cell } from './model.ts';
import { moneyFactor } from './money.ts';
import type { PlainNames } from './plain-names.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Place, Problems } from './problems.ts';
import type { RegisterUnit } from './register.ts';
import { rowWord } from './row-words.ts';
import { readUnit, type UnitReader } from './unit-rows.ts';

export interface Activity {
  readonly sheet: string;
  /** The row's first cell, 'A7'. */
  readonly cell: string;
  readonly when: DateSpan | null;
  readonly unit: string | null;
  readonly unitText: string;
  readonly task: string | null;
  readonly taskText: string;
  readonly channel: string | null;
  readonly channelText: string;
  readonly title: string;
  readonly quantity: number | null;
  readonly quantityUnit: string;
  readonly audience: number | null;
  /** Đồng. */
  readonly cost: number | null;
  readonly link: string;
  readonly note: string;
  readonly taken: boolean;
}

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

type RowContext = LogContext & Block & { readonly names: Names };

/** What a log repeats from row to row is read once: texts with what they mean. */
interface Names {
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

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  if (map.size < MOST_KEPT) map.set(key, value);
  return value;
}

/** Reads every row below the headings. A row without date, title, task and quantity is no activity. */
export function readActivities(context: LogContext, grid: Grid): Activity[] {
  const log = logReader(context);
  const activities = log.read(grid, context.layout.firstRow, 0);
  log.finish();
  return activities;
}

export interface LogReader {
  /** The activities in the rows of a grid from `firstRow` on; `offset` is the number of the sheet's row that is its first. */
  read(grid: Grid, firstRow: number, offset: number): Activity[];
  /** Tells what can be told only at the end. */
  finish(): void;
}

/** For logs that come in blocks, so that they need not be in memory as a whole. */
export function logReader(context: LogContext): LogReader {
  const { lexicon, sheet, problems } = context;
  const choices = context.mapping.units ?? {};
  const trusts = { trustsNear: true, trustsPlain: true };
  const units: UnitReader = { lexicon, sheet, choices, problems, ...trusts, others: 0 };
  const { register } = lexicon;
  const names: Names = {
    units,
    surely: new Map(),
    tasks: { names: taskNames(register), known: new Map() },
    channels: { names: channelNames(register), known: new Map() },
    dates: new Map(),
    counts: new Map(),
    firstColumn: columnName(Math.min(...context.layout.columns.values())),
  };

  function read(grid: Grid, firstRow: number, offset: number): Activity[] {
    const rowContext: RowContext = { ...context, grid, offset, names };
    const activities: Activity[] = [];
    for (let row = firstRow; row < grid.height; row++) {
      if (grid.isBlankRow(row) || !saysEnough(rowContext, row)) continue;
      if (isSummary(rowContext, row)) units.others++;
      else activities.push(...readRow(rowContext, row));
    }
    return activities;
  }

  function finish(): void {
    const { others } = units;
    if (others > 0) problems.add('rows-not-units', { sheet }, { found: String(others), count: others });
  }

  return { read, finish };
}

function cellOf({ grid, layout }: RowContext, row: number, role: ActivityRole): Cell | null {
  const column = layout.columns.get(role);
  return column === undefined ? null : grid.seen(row, column);
}

function textOf(context: RowContext, row: number, role: ActivityRole): string {
  const cell = cellOf(context, row, role);
  return cell ? cellText(cell) : '';
}

const SAYING = ['date', 'title', 'task', 'channel', 'quantity'] as const;

function saysEnough(context: RowContext, row: number): boolean {
  let said = 0;
  for (const role of SAYING) {
    if (textOf(context, row, role) !== '') said++;
    if (said === 2) return true;
  }
  return false;
}

/** 'Tổng cộng', 'Lũy kế 6 tháng': what stands above it must not be counted again. */
function isSummary(context: RowContext, row: number): boolean {
  const first = (context.grid.sheet.rows[row] ?? []).findIndex((cell) => cell.kind !== 'blank');
  const labels = [first < 0 ? '' : context.grid.text(row, first), textOf(context, row, 'date')];
  return labels.some((label) => /^\D/.test(label) && ['summary', 'note'].includes(rowWord(label) ?? ''));
}

/** One activity; several where a cell holds several quantities. */
function readRow(context: RowContext, row: number): Activity[] {
  const { mapping, names } = context;
  const date = cellOf(context, row, 'date');
  const when = date ? dateOf(context, date) : null;
  if (!when) tell(context, row, 'date', 'date-unreadable', date ? cellText(date) : '');
  const unit = rowUnit(context, row, when);
  const taskText = taskTextOf(context, row);
  const channelText = textOf(context, row, 'channel');
  const channel = named(context, row, 'channel', channelText, names.channels, mapping.channels ?? {});
  const quantities = rowQuantities(context, row, channel);
  const audience = rowNumber(context, row, 'audience').value;
  const cost = rowCost(context, row);
  const whole = {
    sheet: context.sheet,
    cell: `${names.firstColumn}${row + context.offset + 1}`,
    when,
    unit: unit.unit,
    unitText: unit.text,
    task: named(context, row, 'task', taskText, names.tasks, mapping.tasks ?? {}),
    taskText,
    channelText,
    title: textOf(context, row, 'title'),
    link: textOf(context, row, 'link'),
    note: textOf(context, row, 'note'),
  };
  const isPlaced = context.isSelected && when !== null && unit.unit !== null;
  // Who was reached and what it cost is said of the whole row: it must not be counted twice.
  return quantities.map((quantity, at) => ({
    ...whole,
    channel: quantity.channel ?? channel,
    quantity: quantity.value,
    quantityUnit: quantity.unit || textOf(context, row, 'quantity-unit'),
    audience: at === 0 ? audience : null,
    cost: at === 0 ? cost : null,
    taken: isPlaced && quantity.isRead,
  }));
}

type RowQuantity = { value: number | null; unit: string; channel: string | null; isRead: boolean };

/** The quantity of a row; several with a channel each where its cell says "02 pano, 03 băng rôn". */
function rowQuantities(context: RowContext, row: number, channel: string | null): RowQuantity[] {
  const cell = cellOf(context, row, 'quantity');
  const text = cell?.kind === 'text' ? cellText(cell) : '';
  const channelOf = (word: string): string | null => {
    const choice = choiceOf(context.mapping.channels ?? {}, word);
    return choice === undefined ? context.names.channels.names.match(word).id : choice;
  };
  const found = text === '' ? null : quantityParts(text, channelOf, channel);
  if (found === null) return [{ ...rowNumber(context, row, 'quantity'), channel: null }];
  const place = placeOf(context, row, 'quantity');
  if (found.kind === 'unclear') {
    context.problems.add('quantity-part-unclear', place, { found: text, detail: found.part });
    return [{ value: null, unit: '', channel: null, isRead: false }];
  }
  context.problems.add('quantities-split', place, { found: text, detail: String(found.parts.length) });
  return found.parts.map(({ quantity, unit, channel: of }) => ({
    ...{ value: quantity, unit, channel: of, isRead: true },
  }));
}

/** A log has few days and many rows. */
function dateOf({ names, year }: RowContext, cell: Cell): DateSpan | null {
  if (cell.kind !== 'text') return readDate(cell, year);
  const text = cellText(cell);
  let known = names.dates.get(text);
  if (known === undefined) {
    known = keep(names.dates, text, readDate(cell, year));
  }
  return known;
}

function rowUnit(
  context: RowContext,
  row: number,
  when: DateSpan | null,
): { unit: string | null; text: string } {
  const text = textOf(context, row, 'unit');
  const column = context.layout.columns.get('unit');
  if (text === '' || column === undefined) {
    if (context.unit === null) tellOfNoUnit(context, row);
    return { unit: context.unit, text: '' };
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

function tellOfNoUnit({ sheet, offset, problems }: RowContext, row: number): void {
  if (!problems.more('unit-unstated', sheet, '', 1))
    problems.add('unit-unstated', { sheet, row: row + offset, column: 0 }, { found: sheet, subject: '' });
}

function placeOf({ sheet, offset, layout }: RowContext, row: number, role: ActivityRole): Place {
  return { sheet, row: row + offset, column: layout.columns.get(role) ?? 0 };
}

/** '2.10' that became the number 2.1 is told by the cell's format; without one both codes are possible. */
function taskTextOf(context: RowContext, row: number): string {
  const cell = cellOf(context, row, 'task');
  if (!cell) return '';
  const decimals = /^0\.(0+)$/.exec(cell.format ?? '')?.[1]?.length;
  return cell.kind === 'number' && decimals !== undefined
    ? Number(cell.value).toFixed(decimals)
    : cellText(cell);
}

/** A task or channel by the user's choice, its code or its name; an unknown one is kept as text with a warning. */
function named(
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
function rowNumber(context: RowContext, row: number, role: 'quantity' | 'audience' | 'cost'): Count {
  const cell = cellOf(context, row, role);
  if (!cell || cell.kind === 'blank') return { value: null, unit: '', isRead: true };
  if (cell.kind === 'number') return { value: Number(cell.value), unit: '', isRead: true };
  const text = cellText(cell);
  const count = context.names.counts.get(text) ?? keep(context.names.counts, text, countOf(text));
  if (!count.isRead) tell(context, row, role, 'quantity-unreadable', text);
  return count;
}

/** Money spent, in đồng: '15 triệu', '5.000.000 đồng', or a number below 'Kinh phí (triệu đồng)'. */
function rowCost(context: RowContext, row: number): number | null {
  const { value, unit } = rowNumber(context, row, 'cost');
  if (value === null || value < 0) return null;
  const column = context.layout.columns.get('cost');
  const heading = context.layout.headings.find((one) => one.column === column)?.text ?? '';
  const factor = moneyFactor(unit === '' ? heading : unit);
  if (factor === null) tell(context, row, 'cost', 'quantity-unreadable', `${value} ${unit}`);
  return factor === null ? null : value * factor;
}

function tell(context: RowContext, row: number, role: ActivityRole, code: ProblemCode, found: string): void {
  context.problems.add(code, placeOf(context, row, role), { found });
}
