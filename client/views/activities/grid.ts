import { fold } from '../../format/order.ts';
import { emptyDraft, entryOf, linkOf, quantityOf, type Entry } from './draft.ts';

export const gridColumns = ['day', 'task', 'unit', 'channel', 'quantity', 'title', 'link', 'note'] as const;
export type GridColumn = (typeof gridColumns)[number];
export type GridRow = Readonly<Record<GridColumn, string>>;

export const emptyRow: GridRow = {
  ...{ day: '', task: '', unit: '', channel: '' },
  ...{ quantity: '', title: '', link: '', note: '' },
};

/** As many as the server stores at once. */
export const mostGridRows = 1000;

export const isBlank = (row: GridRow): boolean => gridColumns.every((column) => row[column].trim() === '');

/** Cells as a spreadsheet puts them on the clipboard: tabs and lines, quoted where a cell holds either. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const close = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  for (let at = 0; at < clean.length; at += 1) {
    const letter = clean.charAt(at);
    if (isQuoted && letter === '"' && clean.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && letter === '\t') close();
    else if (!isQuoted && letter === '\n') {
      close();
      rows.push([]);
    } else cell += letter;
  }
  close();
  return rows;
}

const headings: Record<GridColumn, readonly string[]> = {
  day: ['ngay', 'ngay thuc hien', 'thoi gian', 'date', 'day'],
  task: ['ma nhiem vu', 'nhiem vu', 'ma nv', 'nv', 'ma', 'task', 'task code', 'code'],
  unit: ['don vi', 'don vi thuc hien', 'ten don vi', 'unit'],
  channel: ['kenh', 'kenh hinh thuc', 'hinh thuc', 'channel'],
  quantity: ['so luong', 'sl', 'quantity'],
  title: ['ten hoat dong', 'noi dung', 'ten', 'hoat dong', 'tieu de', 'title', 'activity'],
  link: ['lien ket', 'link', 'dia chi', 'minh chung', 'url'],
  note: ['ghi chu', 'note', 'notes'],
};

const columnOf = (heading: string): GridColumn | null =>
  gridColumns.find((column) => headings[column].includes(fold(heading))) ?? null;

export type Pasted = {
  rows: GridRow[];
  count: number;
  hasHeading: boolean;
  unknown: string[];
  isCut: boolean;
};

/**
 * The grid with a block of cells laid into it from a cell on. A first line that names at least two columns says where
 * each column goes; columns that it does not know are left out and named.
 */
export function pasteInto(
  rows: readonly GridRow[],
  at: { row: number; column: GridColumn },
  text: string,
): Pasted {
  const cells = clipboardCells(text);
  const [first = []] = cells;
  const named = first.map(columnOf);
  const hasHeading = named.filter((column) => column !== null).length >= 2;
  const from = gridColumns.indexOf(at.column);
  const columns = hasHeading ? named : first.map((_, offset) => gridColumns[from + offset] ?? null);
  const body = (hasHeading ? cells.slice(1) : cells).filter((line) =>
    line.some((cell) => cell.trim() !== ''),
  );
  const laid = [...rows];
  const taken = body.slice(0, mostGridRows - at.row);
  taken.forEach((line, offset) => {
    const before = laid[at.row + offset] ?? emptyRow;
    const changes = columns.flatMap((column, position) =>
      column === null ? [] : [[column, (line[position] ?? '').trim()] as const],
    );
    while (laid.length <= at.row + offset) laid.push(emptyRow);
    laid[at.row + offset] = { ...before, ...Object.fromEntries(changes) };
  });
  const unknown = hasHeading
    ? first.filter((name, position) => named[position] === null && name.trim() !== '')
    : [];
  return { rows: laid, count: taken.length, hasHeading, unknown, isCut: body.length > taken.length };
}

/** "20/10/2024", "20-10-24", "2024-10-20" → ISO day; day first always; null where there is no such day. */
export function dayOf(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : null;
  if (!parts) return null;
  const [year = '', month = '', day = ''] = parts;
  const whole = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? whole : null;
}

export type CellProblem =
  | 'needs_day'
  | 'in_the_future'
  | 'unknown_task'
  | 'ambiguous_task'
  | 'ambiguous_code'
  | 'unknown_unit'
  | 'ambiguous_unit'
  | 'needs_unit'
  | 'other_unit'
  | 'unknown_channel'
  | 'bad_quantity'
  | 'bad_link';

export type GridBook = {
  tasks: readonly { task: string; plan: string; code: string; nameVi: string; nameEn: string }[];
  /** Null: codes of every plan. */
  plan: string | null;
  units: readonly { unit: string; nameVi: string; nameEn: string }[];
  mayRecordFor: (unit: string) => boolean;
  defaultUnit: string | null;
  channels: readonly { channel: string; nameVi: string; nameEn: string }[];
  lastDay: string;
};

type Found<T> = T | { problem: CellProblem };
const isProblem = <T>(found: Found<T>): found is { problem: CellProblem } =>
  typeof found === 'object' && found !== null && 'problem' in found;

/** Codes stay text: 2.1 is not 2.10, but "NV 2,13" is 2.13. */
const codeKey = (code: string): string =>
  code
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\s*(nv|nhiệm vụ|task)\b\.?\s*/u, '')
    .replaceAll(',', '.')
    .replaceAll(/\s+/g, '');

function taskOf(typed: string, { tasks, plan }: GridBook): Found<string | null> {
  if (typed.trim() === '') return null;
  const byId = tasks.find((task) => task.task === typed.trim());
  if (byId) return byId.task;
  const among = tasks.filter((task) => plan === null || task.plan === plan);
  const wanted = codeKey(typed);
  const coded = among.filter((task) => codeKey(task.code) === wanted);
  const spoken = fold(typed);
  // Documents give one code to several lines; then the code with the name, or the name, tells them apart.
  const named = among.filter((task) =>
    [task.nameVi, task.nameEn].some((name) => [fold(name), fold(`${task.code} ${name}`)].includes(spoken)),
  );
  const found = coded.length > 0 ? coded : named;
  const [only] = found;
  if (!only) return { problem: 'unknown_task' };
  if (found.length === 1) return only.task;
  return { problem: found.every((task) => task.plan === only.plan) ? 'ambiguous_code' : 'ambiguous_task' };
}

const unitKey = (name: string): string => fold(name).replace(/^ubnd /, '');

function unitOf(typed: string, { units, mayRecordFor, defaultUnit }: GridBook): Found<string> {
  if (typed.trim() === '') return defaultUnit ?? { problem: 'needs_unit' };
  const wanted = unitKey(typed);
  const named = units.filter(
    (unit) =>
      unit.unit === typed.trim() || [unit.nameVi, unit.nameEn].some((name) => unitKey(name) === wanted),
  );
  const own = named.filter((unit) => mayRecordFor(unit.unit));
  const [only] = own;
  if (only) return own.length === 1 ? only.unit : { problem: 'ambiguous_unit' };
  return { problem: named.length > 0 ? 'other_unit' : 'unknown_unit' };
}

function channelOf(typed: string, { channels }: GridBook): Found<string | null> {
  if (typed.trim() === '') return null;
  const wanted = fold(typed);
  const found = channels.find(
    (one) => one.channel === typed.trim() || [one.nameVi, one.nameEn].some((name) => fold(name) === wanted),
  );
  return found?.channel ?? { problem: 'unknown_channel' };
}

const dayIn = (typed: string, lastDay: string): Found<string> => {
  const day = dayOf(typed);
  if (day === null) return { problem: 'needs_day' };
  return day > lastDay ? { problem: 'in_the_future' } : day;
};

export type GridProblem = { row: number; column: GridColumn; problem: CellProblem };
export type ReadGrid = {
  /** Entries with the row of the grid that each came from. */
  entries: { row: number; entry: Entry }[];
  problems: GridProblem[];
};

/** The entries of the grid, blank rows left out; every cell that is wrong is named. */
export function readGrid(rows: readonly GridRow[], book: GridBook): ReadGrid {
  const read: ReadGrid = { entries: [], problems: [] };
  rows.forEach((row, at) => {
    if (isBlank(row)) return;
    const found = {
      day: dayIn(row.day, book.lastDay),
      task: taskOf(row.task, book),
      unit: unitOf(row.unit, book),
      channel: channelOf(row.channel, book),
      quantity:
        row.quantity.trim() === '' || quantityOf(row.quantity) !== null
          ? null
          : ({ problem: 'bad_quantity' } as const),
      link: linkOf(row.link) === null ? ({ problem: 'bad_link' } as const) : null,
    };
    const wrong = Object.entries(found).flatMap(([column, value]) =>
      isProblem(value) ? [{ row: at, column: column as GridColumn, problem: value.problem }] : [],
    );
    read.problems.push(...wrong);
    const { day, task, unit, channel } = found;
    if (wrong.length > 0 || isProblem(day) || isProblem(task) || isProblem(unit) || isProblem(channel))
      return;
    const draft = {
      ...emptyDraft(unit, day),
      tasks: task === null ? [] : [task],
      channel,
      quantity: row.quantity.trim() === '' ? '1' : row.quantity,
      title: row.title,
      link: row.link,
      note: row.note,
    };
    read.entries.push({ row: at, entry: entryOf(draft) });
  });
  return read;
}
