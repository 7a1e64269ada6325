/** Rows of a log whose periods lie across → an activity for each figure; blank is not reported, 0 is reported. */
import type { Activity } from './activities.ts';
import { countOf, type Count } from './activity-counts.ts';
import { activityRole } from './activity-columns.ts';
import type { DateSpan } from './dates.ts';
import { fold } from './fold.ts';
import { named, rowUnit, taskTextOf, textOf, type LogContext, type RowContext } from './log-rows.ts';
import { cellName, cellText } from './model.ts';
import { moneyFactor } from './money.ts';
import { missingReason } from './numbers.ts';
import type { PeriodColumn, PeriodTable } from './period-columns.ts';
import { isWord, Parts, tellOfPart } from './period-parts.ts';
import { periodIn } from './period-words.ts';
import { kindOfName } from './registers/unit-words.ts';
import { rowWord, withoutNumber } from './row-words.ts';

/** What holds for all rows: which columns are not counted, and to which day a period's figure belongs. */
export function tellOfPeriods({ sheet, problems, layout }: LogContext, periods: PeriodTable): void {
  const [first] = periods.columns;
  const row = layout.headerRows.at(-1) ?? 0;
  const texts = periods.columns.map(({ text }) => text);
  if (first)
    problems.add(
      'day-of-period',
      { sheet, row, column: first.column },
      { found: `${texts[0] ?? ''} … ${texts.at(-1) ?? ''}`, count: texts.length },
    );
  if (periods.passedOver.length > 0)
    problems.add(
      'columns-not-counted',
      { sheet, row, column: first?.column ?? 0 },
      { found: periods.passedOver.slice(0, 6).join('; '), count: periods.passedOver.length },
    );
}

interface Row {
  readonly row: number;
  readonly unit: string;
  readonly labels: Pick<Activity, 'task' | 'taskText' | 'title' | 'link' | 'note'>;
  readonly channel: string | null;
  readonly channelText: string;
}

export function readPeriodRows(context: RowContext, periods: PeriodTable, firstRow: number): Activity[] {
  const { grid, names } = context;
  const spans = spansOf(context, periods);
  const activities: Activity[] = [];
  const groups = new Groups(context);
  const parts = new Parts();
  let unit = '';
  let blanks = 0;
  for (let row = firstRow; row < grid.height; row++) {
    if (grid.isBlankRow(row)) continue;
    const filled = periods.columns.filter(({ column }) => cellText(grid.cell(row, column)) !== '');
    const labels = grid.filled(row).map((column) => grid.text(row, column));
    const isSumRow = filled.length > 0 && isSum(labels);
    if (parts.holds(labels, filled.length > 0 && !isSumRow)) {
      tellOfPart(context, row, filled);
      continue;
    }
    if (filled.length === 0) {
      unit = groups.unitOf(labels) ?? unit;
      continue;
    }
    if (isSumRow) {
      names.units.others++;
      continue;
    }
    unit = textOf(context, row, 'unit') || unit;
    const read = readLabels(context, row, withoutNumber(unit));
    const own = periods.columns.flatMap((column) => readCell(context, read, column, spans) ?? []);
    checkSums(context, row, periods, own);
    blanks += periods.columns.filter(({ role }) => role === 'quantity').length - own.length;
    activities.push(...withBeside(context, row, periods, own));
  }
  if (blanks > 0)
    context.problems.add(
      'period-not-reported',
      { sheet: context.sheet },
      { found: String(blanks), count: blanks },
    );
  return activities;
}

function isSum(labels: readonly string[]): boolean {
  const label = labels.find(isWord) ?? '';
  return ['summary', 'note'].includes(rowWord(withoutNumber(label)) ?? '');
}

/** The days of each period; a heading whose year nobody knows is told of once. */
function spansOf(context: RowContext, { columns }: PeriodTable): Map<number, DateSpan | null> {
  const told = new Set<number>();
  return new Map(
    columns.map(({ column, heading, above, text }) => {
      const cell = context.grid.seen(heading.row, heading.column);
      const span = periodIn(cell, above, context.year);
      if (!span && !told.has(heading.column)) {
        told.add(heading.column);
        const place = { sheet: context.sheet, row: heading.row, column: heading.column };
        context.problems.add('date-unreadable', place, { found: text });
      }
      return [column, span];
    }),
  );
}

/** Rows without figures may head the rows of a unit: 'II. Xã Trà Bồng'. One of that form is a unit, known or not. */
class Groups {
  private readonly context: RowContext;
  private readonly forms = new Set<string>();

  constructor(context: RowContext) {
    this.context = context;
  }

  /** The name of the unit that a row heads; null where it heads something else. */
  unitOf(labels: readonly string[]): string | null {
    const { lexicon, level, parent, year } = this.context;
    const label = labels.find(isWord) ?? '';
    const name = withoutNumber(label);
    const form = /^[IVX]+\b/.test(labels[0] ?? '')
      ? 'roman'
      : /^[A-ZĐ][.)]?(?!\p{L})/u.test(labels[0] ?? '')
        ? 'letter'
        : '';
    const asOf = year === null ? null : `${year}-12-31`;
    const { unit, reason, candidates } = lexicon.units.match(name, { asOf, level, parent });
    const isKnown =
      (unit !== null && reason !== 'near' && reason !== 'abbreviation') || candidates.length > 0;
    if (isKnown) this.forms.add(form);
    return isKnown || kindOfName(name) !== null || (form !== '' && this.forms.has(form)) ? name : null;
  }
}

function readLabels(context: RowContext, row: number, unit: string): Row {
  const { mapping, names } = context;
  const taskText = taskTextOf(context, row);
  const channelText = withoutNumber(textOf(context, row, 'channel'));
  const channel = named(context, row, 'channel', channelText, names.channels, mapping.channels ?? {});
  const labels = {
    task: named(context, row, 'task', taskText, names.tasks, mapping.tasks ?? {}),
    taskText,
    title: withoutNumber(textOf(context, row, 'title')),
    link: textOf(context, row, 'link'),
    note: textOf(context, row, 'note'),
  };
  return { row, unit, labels, channel, channelText };
}

/** The figure of one period; null where the cell is blank or says why it is: that is not reported, never 0. */
function readCell(
  context: RowContext,
  read: Row,
  column: PeriodColumn,
  spans: ReadonlyMap<number, DateSpan | null>,
): Activity | null {
  if (column.role !== 'quantity') return null;
  const { grid, names, mapping, problems, sheet } = context;
  const at = { row: read.row, column: column.column };
  const count = countAt(context, at.row, at.column);
  if (count === null) return null;
  const when = spans.get(column.column) ?? null;
  const channelText = column.channel === '' ? read.channelText : channelIn(column.channel);
  const channel =
    column.channel === ''
      ? read.channel
      : named(
          { ...context, layout: channelAt(context, column) },
          column.heading.row,
          'channel',
          channelText,
          names.channels,
          mapping.channels ?? {},
        );
  const isWrong = !count.isRead || (count.value ?? 0) < 0 || !Number.isInteger(count.value ?? 0);
  if (isWrong)
    problems.add('quantity-unreadable', { sheet, ...at }, { found: cellText(grid.seen(at.row, at.column)) });
  const unit = rowUnit(context, at.row, when, read.unit);
  return {
    sheet,
    cell: cellName(at.row + context.offset, at.column),
    when,
    unit: unit.unit,
    unitText: unit.text,
    ...read.labels,
    channel,
    channelText,
    quantity: isWrong ? null : count.value,
    quantityUnit: count.unit || textOf(context, at.row, 'quantity-unit'),
    audience: null,
    cost: null,
    taken: context.isSelected && when !== null && unit.unit !== null && !isWrong,
    isOfPeriod: true,
  };
}

/** A tick says that something was done and not how much. */
const TICK = /^[xX✓✔v]$/;

function countAt({ grid }: RowContext, row: number, column: number): Count | null {
  const cell = grid.cell(row, column);
  const text = cellText(cell);
  if (TICK.test(text)) return { value: null, unit: '', isRead: false };
  if (text === '' || cell.kind === 'error' || missingReason(text) !== null) return null;
  return cell.kind === 'number' ? { value: Number(cell.value), unit: '', isRead: true } : countOf(text);
}

/** 'Số tin bài trên cổng' → 'tin bài trên cổng'. */
const channelIn = (text: string): string => text.replace(/^(số lượng|số|so luong|so)\s+(?=\p{L})/iu, '');

/** Complaints of a channel in the headings are placed there. */
function channelAt({ layout }: RowContext, { column }: PeriodColumn): RowContext['layout'] {
  return { ...layout, columns: new Map([...layout.columns, ['channel', column]]) };
}

/** People and money of a period belong to the first figure of that period before them. */
function withBeside(
  context: RowContext,
  row: number,
  { columns }: PeriodTable,
  own: readonly Activity[],
): Activity[] {
  const beside = columns.filter(({ role }) => role !== 'quantity');
  if (beside.length === 0) return [...own];
  const groups = new Map(
    columns.map(({ column, heading }) => [cellName(row + context.offset, column), heading.column]),
  );
  const seen = new Set<number>();
  return own.map((activity) => {
    const group = groups.get(activity.cell) ?? -1;
    if (seen.has(group)) return activity;
    seen.add(group);
    const of = (role: 'audience' | 'cost'): number | null => {
      const column = beside.find((one) => one.role === role && one.heading.column === group);
      const count = column ? countAt(context, row, column.column) : null;
      if (!column || count === null) return null;
      const factor = role === 'cost' ? moneyFactor(count.unit || lastOf(column.text)) : 1;
      if (count.isRead && count.value !== null && factor !== null) return count.value * factor;
      const place = { sheet: context.sheet, row: row + context.offset, column: column.column };
      context.problems.add('quantity-unreadable', place, { found: context.grid.text(row, column.column) });
      return null;
    };
    return { ...activity, audience: of('audience'), cost: of('cost') };
  });
}

/** A sum of the row that its figures do not give. */
function checkSums(
  context: RowContext,
  row: number,
  { columns, sums }: PeriodTable,
  own: readonly Activity[],
): void {
  if (own.some(({ taken, quantity }) => !taken || quantity === null)) return;
  const counted = new Map(
    columns.map(({ column, channel }) => [cellName(row + context.offset, column), channel]),
  );
  for (const { column, text, channel } of sums) {
    if (!/^(tong|cong|ca nam|total|sum)/.test(fold(lastOf(text)))) continue;
    const stated = countAt(context, row, column)?.value ?? null;
    const parts = own.filter(({ cell }) => channel === '' || counted.get(cell) === channel);
    const sum = parts.reduce((all, { quantity }) => all + (quantity ?? 0), 0);
    if (stated === null || stated === sum || activityRole(channel) !== null) continue;
    const place = { sheet: context.sheet, row: row + context.offset, column };
    context.problems.add('period-sum-differs', place, { found: String(stated), detail: String(sum) });
  }
}

const lastOf = (line: string): string => line.split(' › ').at(-1) ?? line;
