/** Is a sheet a log with its months, quarters or weeks across, and which column is which? */
import { activityRole, type ActivityLayout } from './activity-columns.ts';
import { channelNames, taskNames } from './activity-names.ts';
import { range } from './collect.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { ActivityRole, ColumnMapping } from './mapping.ts';
import { isNumbering } from './numbering-row.ts';
import { aboveOf, acrossAt, ANY_YEAR, carried, fewAt, isKey, KINDS, type Across } from './periods-across.ts';
import { measureIn, periodIn, WORK } from './period-words.ts';
import { withoutNumber } from './row-words.ts';

export interface PeriodColumn {
  readonly column: number;
  /** The heading that names the period, and what stands over it. */
  readonly heading: { readonly row: number; readonly column: number };
  readonly above: string;
  /** The heading in one line. */
  readonly text: string;
  /** What names the channel of the column; '' where rows or nothing do. */
  readonly channel: string;
  readonly role: 'quantity' | 'audience' | 'cost';
}

export interface PeriodTable {
  readonly columns: readonly PeriodColumn[];
  /** Columns that add others up; with the channel whose sum they are. */
  readonly sums: readonly { readonly column: number; readonly text: string; readonly channel: string }[];
  /** Headings of planned figures, shares and longer periods: their figures are no work done. */
  readonly passedOver: readonly string[];
  /** True where words or rows say that it is about communication work. */
  readonly isSaid: boolean;
}

const SCORES = /\b(diem|xep hang|thu hang|score|rank|chi so)\b/;
const SAMPLED = 60;

/**
 * The log of a sheet with periods across; null when there is none. `isFew`: a single month is enough, where the rows
 * are channels or tasks, or words say that the table is of communication work.
 */
export function periodLayout(
  grid: Grid,
  lexicon: Lexicon,
  wished?: readonly ColumnMapping[],
  isFew = false,
): ActivityLayout | null {
  const found = range(Math.min(grid.height, 30)).flatMap(
    (row) => (isFew ? fewAt(grid, row) : acrossAt(grid, row)) ?? [],
  );
  const across = KINDS.flatMap((kind) => found.find(({ precision }) => precision === kind) ?? [])[0];
  const [firstPeriod] = across?.periods ?? [];
  if (!across || firstPeriod === undefined || firstPeriod === 0) return null;
  const rows = headerRowsOf(grid, across);
  const heads = range(grid.width).map((column) => linesOf(grid, rows, column));
  if (heads.some(({ lines }) => lines.some((line) => SCORES.test(fold(line))))) return null;
  const last = rows.at(-1) ?? across.row;
  const firstRow = isNumbering(grid, last + 1) ? last + 2 : last + 1;
  const isFigures = across.periods.some((column) =>
    range(Math.min(SAMPLED, grid.height - firstRow)).some(
      (i) => grid.kind(firstRow + i, column) === 'number',
    ),
  );
  if (!isFigures) return null;
  const keys = keysOf(grid, lexicon, heads, { ...across, firstPeriod, firstRow }, wished);
  const said = sayings(grid, rows[0] ?? 0);
  const isSaid = WORK.test(said) || keys.isMatched;
  if (isFew && !isSaid) return null;
  const periods = { ...periodTable(grid, across, heads, wished), isSaid };
  if (keys.columns.size === 0 || periods.columns.length === 0) return null;
  const headings = heads.map(({ lines }, column) => ({
    column,
    text: lines.join(' › '),
    role: periods.columns.find((one) => one.column === column)?.role ?? keys.roleOf(column),
  }));
  return { headerRows: rows, firstRow, headings, columns: keys.columns, periods };
}

function headerRowsOf(grid: Grid, { row, periods }: Across): number[] {
  const isHead = (upper: number): boolean =>
    upper >= 0 && periods.some((column) => aboveOf(grid, upper + 1, column) !== '');
  const above = isHead(row - 1) ? (isHead(row - 2) ? [row - 2, row - 1] : [row - 1]) : [];
  return hasLineBelow(grid, row, periods) ? [...above, row, row + 1] : [...above, row];
}

/** Texts right below most periods, beside keys that are blank or go down from above. */
function hasLineBelow(grid: Grid, row: number, periods: readonly number[]): boolean {
  const below = grid.filled(row + 1).filter((column) => column >= (periods[0] ?? 0));
  if (below.length < periods.length / 2 || isNumbering(grid, row + 1)) return false;
  const isWords = below.every((column) => grid.kind(row + 1, column) === 'text');
  return isWords && !grid.filled(row + 1).some((column) => column < (periods[0] ?? 0));
}

interface Lines {
  readonly lines: readonly string[];
}

function linesOf(grid: Grid, rows: readonly number[], column: number): Lines {
  const last = rows.at(-1);
  const texts = rows.map((row) => (row === last ? grid.text(row, column) : carried(grid, row, column)));
  return { lines: texts.filter((text, at) => text !== '' && texts[at - 1] !== text) };
}

function sayings(grid: Grid, top: number): string {
  const titles = range(top + 1).flatMap((row) => grid.filled(row).map((column) => grid.text(row, column)));
  return fold([grid.sheet.name, ...titles].join(' '));
}

function periodTable(
  grid: Grid,
  { row, precision, periods }: Across,
  heads: readonly Lines[],
  wished: readonly ColumnMapping[] | undefined,
): Omit<PeriodTable, 'isSaid'> {
  const columns: PeriodColumn[] = [];
  const sums: { column: number; text: string; channel: string }[] = [];
  const passedOver: string[] = [];
  const first = periods[0] ?? 0;
  let held: number | null = null;
  for (let column = first; column < grid.width; column++) {
    const lines = heads[column]?.lines ?? [];
    const text = lines.join(' › ');
    const at = periodAt(grid, row, column, held);
    held = grid.text(row, column) === '' ? held : at;
    const rest = lines.filter((line) => line !== grid.text(row, at ?? column));
    const measures = rest.map(measureIn);
    const channel = rest.filter((line, i) => measures[i] === 'other' && !isFrame(line)).join(' ');
    const above = at === null ? '' : aboveOf(grid, row, at);
    const isOfKind = at !== null && periodIn(grid.seen(row, at), above, ANY_YEAR)?.precision === precision;
    if (isOfKind && measures.every((one) => one === 'other' || one === 'done')) {
      const said = activityRole(channel);
      const role = said === 'audience' || said === 'cost' ? said : 'quantity';
      if (wished && !wished.some((one) => one.column === column && one.role === role)) continue;
      const heading = { row, column: at };
      columns.push({ column, heading, above, text, channel: role === 'quantity' ? channel : '', role });
    } else if (isFilledBelow(grid, row, column) && activityRole(text) !== 'note') {
      if (lines.some((line) => measureIn(line) === 'sum') && !measures.includes('planned'))
        sums.push({ column, text, channel });
      passedOver.push(text);
    }
  }
  return { columns, sums, passedOver };
}

/** The column that names the period of a column: itself, or in files without merges the last one to its left. */
function periodAt(grid: Grid, row: number, column: number, held: number | null): number | null {
  if (grid.text(row, column) === '') return held;
  const isPeriod = periodIn(grid.seen(row, column), aboveOf(grid, row, column), ANY_YEAR) !== null;
  return isPeriod ? (grid.merge(row, column)?.left ?? column) : null;
}

/** 'Năm 2024', 'Các tháng trong năm', 'Số lượng theo tháng': what holds for all columns is no channel. */
function isFrame(line: string): boolean {
  return /\b(thang|quy|tuan|nam|months?|quarters?|weeks?|year)\b|^20\d\d$/.test(fold(line));
}

function isFilledBelow(grid: Grid, row: number, column: number): boolean {
  return range(Math.min(SAMPLED, grid.height - row - 1)).some(
    (i) => grid.kind(row + 1 + i, column) === 'number',
  );
}

interface Keys {
  readonly columns: ReadonlyMap<ActivityRole, number>;
  /** True where the labels are those of tasks or channels. */
  readonly isMatched: boolean;
  roleOf(column: number): ActivityRole | null;
}

/** What the columns beside the periods say of a row: by their labels, else by their headings. */
function keysOf(
  grid: Grid,
  lexicon: Lexicon,
  heads: readonly Lines[],
  { periods, firstPeriod, firstRow }: Across & { firstPeriod: number; firstRow: number },
  wished: readonly ColumnMapping[] | undefined,
): Keys {
  const roles = new Map<number, ActivityRole>();
  const kinds = labelKinds(lexicon);
  let isMatched = false;
  const rows = range(Math.min(SAMPLED, grid.height - firstRow))
    .map((i) => firstRow + i)
    .filter((row) => periods.some((column) => grid.kind(row, column) !== 'blank'));
  range(firstPeriod).forEach((column) => {
    const labels = labelsIn(grid, column, rows);
    const found = kinds.find(
      ({ fits }) => labels.length > 0 && labels.filter(fits).length >= 0.6 * labels.length,
    );
    const said = activityRole(heads[column]?.lines.at(-1) ?? '');
    const role = found?.role ?? (said === 'date' || said === 'quantity' ? null : said);
    if (found && found.role !== 'unit') isMatched = true;
    if (role) roles.set(column, role);
    else if (labels.length > 0 && measureIn(heads[column]?.lines.at(-1) ?? '') !== 'planned')
      roles.set(column, 'title');
  });
  const chosen = wished?.flatMap(({ column, role }) =>
    isKey(role) && column < firstPeriod ? [[column, role] as const] : [],
  );
  const columns = new Map<ActivityRole, number>();
  for (const [column, role] of chosen ?? roles) if (!columns.has(role)) columns.set(role, column);
  return {
    columns,
    isMatched,
    roleOf: (column) => [...columns].find(([, at]) => at === column)?.[0] ?? null,
  };
}

function labelsIn(grid: Grid, column: number, rows: readonly number[]): string[] {
  const labels = rows
    .map((row) => grid.text(row, column))
    .filter((text) => /\p{L}{2}/u.test(text) && measureIn(text) !== 'sum');
  return [...new Set(labels)];
}

function labelKinds({
  register,
  units,
}: Lexicon): { role: ActivityRole; fits: (label: string) => boolean }[] {
  const [channels, tasks] = [channelNames(register), taskNames(register)];
  return [
    { role: 'unit', fits: (label) => hasUnit(units.match(withoutNumber(label))) },
    { role: 'channel', fits: (label) => channels.match(withoutNumber(label)).id !== null },
    { role: 'task', fits: (label) => tasks.match(label).id !== null },
  ];
}

function hasUnit({ unit, reason, candidates }: ReturnType<Lexicon['units']['match']>): boolean {
  return (unit !== null && reason !== 'near' && reason !== 'abbreviation') || candidates.length > 0;
}
