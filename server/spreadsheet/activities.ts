/** Rows of an activity log → activities, with a problem for each cell that cannot be read. */
import { channelNames, taskNames } from './activity-names.ts';
import { quantityParts } from './activity-quantities.ts';
import type { DateSpan } from './dates.ts';
import type { Grid } from './grid.ts';
import {
  cellOf,
  dateOf,
  named,
  placeOf,
  rowNumber,
  rowUnit,
  taskTextOf,
  tell,
  textOf,
  type LogContext,
  type Names,
  type RowContext,
} from './log-rows.ts';
import { initiativeIn, type Initiative } from './initiative-words.ts';
import { choiceOf } from './mapping.ts';
import { cellText, columnName } from './model.ts';
import { moneyFactor } from './money.ts';
import { readPeriodRows, tellOfPeriods } from './period-rows.ts';
import { rowWord } from './row-words.ts';
import type { UnitReader } from './unit-rows.ts';

export interface Activity {
  readonly sheet: string;
  /** The row's first cell, 'A7'; where periods lie across, the cell of the figure. */
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
  /** Only where a column says it. */
  readonly initiative?: Initiative;
  readonly taken: boolean;
  /** True for the figure of a whole period: 0 is then a report of nothing done. */
  readonly isOfPeriod?: boolean;
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
  if (context.layout.periods) tellOfPeriods(context, context.layout.periods);

  function read(grid: Grid, firstRow: number, offset: number): Activity[] {
    const rowContext: RowContext = { ...context, grid, offset, names };
    if (context.layout.periods) return readPeriodRows(rowContext, context.layout.periods, firstRow);
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
    ...saidBeside(context, row),
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

/** The note, with what other columns say that has no column in the log; and whether it is an initiative. */
function saidBeside(context: RowContext, row: number): Pick<Activity, 'note' | 'initiative'> {
  const { headings, columns } = context.layout;
  const headingOf = (role: 'checked-units' | 'initiative'): string =>
    headings.find((one) => one.column === columns.get(role))?.text ?? '';
  const labelled = (role: 'checked-units' | 'initiative', text: string): string[] =>
    text === '' ? [] : [`${headingOf(role)}: ${text}`];
  const idea = textOf(context, row, 'initiative');
  const initiative = initiativeIn(idea, headingOf('initiative'));
  const note = [
    textOf(context, row, 'note'),
    ...labelled('checked-units', textOf(context, row, 'checked-units')),
    ...(initiative === null ? labelled('initiative', idea) : []),
  ].filter((part) => part !== '');
  return { note: note.join('; '), ...(initiative === null ? {} : { initiative }) };
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
