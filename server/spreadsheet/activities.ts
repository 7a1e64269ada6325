/** Rows of an activity log → activities, with a problem for each cell that cannot be read. */
import type { ActivityLayout } from './activity-columns.ts';
import { channelNames, taskNames } from './activity-names.ts';
import { readDate, type DateSpan } from './dates.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { ActivityRole, Mapping, NameChoices } from './mapping.ts';
import { cellName, cellText, type Cell } from './model.ts';
import { moneyFactor } from './money.ts';
import { missingReason, parseNumber } from './numbers.ts';
import type { PlainNames } from './plain-names.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Problems } from './problems.ts';
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

export interface ActivityContext {
  readonly grid: Grid;
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

/** Reads every row below the headings. A row without date, title, task and quantity is no activity. */
export function readActivities(context: ActivityContext): Activity[] {
  const { grid, layout, lexicon } = context;
  const tasks = taskNames(lexicon.register);
  const channels = channelNames(lexicon.register);
  const units: UnitReader = {
    lexicon,
    sheet: grid.sheet.name,
    choices: context.mapping.units ?? {},
    problems: context.problems,
    others: 0,
  };
  const activities: Activity[] = [];
  for (let row = layout.firstRow; row < grid.height; row++) {
    if (grid.isBlankRow(row) || !saysEnough(context, row)) continue;
    if (isSummary(context, row)) units.others++;
    else activities.push(readRow(context, row, units, tasks, channels));
  }
  if (units.others > 0) {
    const found = { found: String(units.others), count: units.others };
    context.problems.add('rows-not-units', { sheet: grid.sheet.name }, found);
  }
  return activities;
}

function cellOf({ grid, layout }: ActivityContext, row: number, role: ActivityRole): Cell | null {
  const column = layout.columns.get(role);
  return column === undefined ? null : grid.seen(row, column);
}

function textOf(context: ActivityContext, row: number, role: ActivityRole): string {
  const cell = cellOf(context, row, role);
  return cell ? cellText(cell) : '';
}

function saysEnough(context: ActivityContext, row: number): boolean {
  const roles = ['date', 'title', 'task', 'channel', 'quantity'] as const;
  return roles.filter((role) => textOf(context, row, role) !== '').length >= 2;
}

/** 'Tổng cộng', 'Lũy kế 6 tháng': what stands above it must not be counted again. */
function isSummary(context: ActivityContext, row: number): boolean {
  const first = context.grid.filled(row)[0];
  const labels = [first === undefined ? '' : context.grid.text(row, first), textOf(context, row, 'date')];
  return labels.some((label) => ['summary', 'note'].includes(rowWord(label) ?? ''));
}

function readRow(
  context: ActivityContext,
  row: number,
  units: UnitReader,
  tasks: PlainNames,
  channels: PlainNames,
): Activity {
  const { layout, mapping, grid } = context;
  const date = cellOf(context, row, 'date');
  const when = date ? readDate(date, context.year) : null;
  if (!when) tell(context, row, 'date', 'date-unreadable', date ? cellText(date) : '');
  const unit = rowUnit(context, row, units, when);
  const quantity = rowNumber(context, row, 'quantity');
  const taskText = taskTextOf(context, row);
  const channelText = textOf(context, row, 'channel');
  return {
    sheet: grid.sheet.name,
    cell: cellName(row, Math.min(...layout.columns.values())),
    when,
    unit: unit.unit,
    unitText: unit.text,
    task: named(context, row, 'task', taskText, tasks, mapping.tasks ?? {}),
    taskText,
    channel: named(context, row, 'channel', channelText, channels, mapping.channels ?? {}),
    channelText,
    title: textOf(context, row, 'title'),
    quantity: quantity.value,
    quantityUnit: quantity.unit || textOf(context, row, 'quantity-unit'),
    audience: rowNumber(context, row, 'audience').value,
    cost: rowCost(context, row),
    link: textOf(context, row, 'link'),
    note: textOf(context, row, 'note'),
    taken: context.isSelected && when !== null && unit.unit !== null && quantity.isRead,
  };
}

function rowUnit(
  context: ActivityContext,
  row: number,
  units: UnitReader,
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
  const reading = readUnit(
    units,
    [text],
    { asOf, level: context.level, parent: context.parent },
    { row, column },
    1,
  );
  return { unit: reading.unit?.unit ?? null, text };
}

function tellOfNoUnit({ grid, problems }: ActivityContext, row: number): void {
  const sheet = grid.sheet.name;
  if (!problems.more('unit-unstated', sheet, '', 1))
    problems.add('unit-unstated', { sheet, row, column: 0 }, { found: sheet, subject: '' });
}

/** '2.10' that became the number 2.1 is told by the cell's format; without one both codes are possible. */
function taskTextOf(context: ActivityContext, row: number): string {
  const cell = cellOf(context, row, 'task');
  if (!cell) return '';
  const decimals = /^0\.(0+)$/.exec(cell.format ?? '')?.[1]?.length;
  return cell.kind === 'number' && decimals !== undefined
    ? Number(cell.value).toFixed(decimals)
    : cellText(cell);
}

/** A task or channel by the user's choice, its code or its name; an unknown one is kept as text with a warning. */
function named(
  context: ActivityContext,
  row: number,
  role: 'task' | 'channel',
  text: string,
  names: PlainNames,
  choices: NameChoices,
): string | null {
  if (text === '') return null;
  const choice = choices[fold(text)];
  if (choice !== undefined) return choice;
  const match = names.match(text);
  if (match.id === null) {
    const suggestions = match.candidates.map((id) => ({ id, name: names.nameOf(id) }));
    const code: ProblemCode = role === 'task' ? 'unknown-task' : 'unknown-channel';
    const place = { sheet: context.grid.sheet.name, row, column: context.layout.columns.get(role) ?? 0 };
    context.problems.add(code, place, { found: text, subject: fold(text), suggestions });
  }
  return match.id;
}

/** '02', '2 buổi' → a number and its unit; '02 pano, 03 băng rôn' and '4 lần/tháng' are more than one number. */
function rowNumber(
  context: ActivityContext,
  row: number,
  role: 'quantity' | 'audience' | 'cost',
): { value: number | null; unit: string; isRead: boolean } {
  const cell = cellOf(context, row, role);
  if (!cell || cell.kind === 'blank') return { value: null, unit: '', isRead: true };
  if (cell.kind === 'number') return { value: Number(cell.value), unit: '', isRead: true };
  const text = cellText(cell);
  if (missingReason(text)) return { value: null, unit: '', isRead: true };
  const parts = /^(\d[\d.,\s]*?)\s*([\p{L}][\p{L}\s]*)?$/u.exec(text);
  const reading = parts?.[1] ? parseNumber(parts[1], { decimal: ',' }) : null;
  if (reading?.kind === 'number')
    return { value: reading.value, unit: parts?.[2]?.trim() ?? '', isRead: true };
  tell(context, row, role, 'quantity-unreadable', text);
  return { value: null, unit: '', isRead: false };
}

/** Money spent, in đồng: '15 triệu', '5.000.000 đồng', or a number below 'Kinh phí (triệu đồng)'. */
function rowCost(context: ActivityContext, row: number): number | null {
  const { value, unit } = rowNumber(context, row, 'cost');
  if (value === null || value < 0) return null;
  const column = context.layout.columns.get('cost');
  const heading = context.layout.headings.find((one) => one.column === column)?.text ?? '';
  const factor = moneyFactor(unit === '' ? heading : unit);
  if (factor === null) tell(context, row, 'cost', 'quantity-unreadable', `${value} ${unit}`);
  return factor === null ? null : value * factor;
}

function tell(
  context: ActivityContext,
  row: number,
  role: ActivityRole,
  code: ProblemCode,
  found: string,
): void {
  const place = { sheet: context.grid.sheet.name, row, column: context.layout.columns.get(role) ?? 0 };
  context.problems.add(code, place, { found });
}
