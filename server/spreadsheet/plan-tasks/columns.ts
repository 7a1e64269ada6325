/** Where the heading of a task table stands and what its columns hold. */
import type { Grid } from '../grid.ts';
import { cellWords, oneLine, plain } from './plain.ts';

export const TASK_ROLES = [
  'code',
  'group',
  'name',
  'outputs',
  'lead',
  'coordinating',
  'due',
  'target',
  'channel',
  'recipients',
  'budget',
  'note',
] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

export interface TaskColumn {
  readonly column: number;
  readonly heading: string;
  /** Null: nothing is taken from it. */
  readonly role: TaskRole | null;
}

/** In this order: "Cơ quan phối hợp thực hiện" must not become the lead, "Nội dung nhiệm vụ" not the group. */
const WORDS: readonly (readonly [TaskRole, RegExp])[] = [
  ['code', /^(?:tt|stt|so tt|so thu tu|ma|ma so|ma nhiem vu|ma nv|ky hieu|muc|#)$/],
  ['coordinating', /phoi hop/],
  [
    'lead',
    /chu tri|(?:co quan|don vi|bo phan|ca nhan|phong|nguoi) (?:duoc )?(?:thuc hien|phu trach|dau moi|chiu trach nhiem)|phan cong|trach nhiem/,
  ],
  ['recipients', /noi nhan|nhan bao cao|gui (?:den|ve)/],
  ['due', /thoi gian|thoi han|tien do|hoan thanh|han (?:chot|cuoi|thuc hien)|lich/],
  ['outputs', /san pham|ket qua|minh chung|dau ra/],
  ['target', /chi tieu|so luong|muc tieu|dinh muc|tan suat/],
  ['budget', /kinh phi|nguon luc|ngan sach|du toan/],
  ['channel', /hinh thuc|kenh|phuong thuc/],
  ['note', /ghi chu|luu y/],
  ['name', /nhiem vu|hoat dong|cong viec|dau viec|viec can lam|cong tac|giai phap/],
  ['group', /noi dung|linh vuc|nhom|chuyen de/],
];

/** The words of a heading: "1. Nội dung", "(3) Kết quả/ Sản phẩm minh chứng" without number and odd signs. */
const headingWords = (text: string): string =>
  plain(oneLine(text))
    .replace(/^\(?\d{1,2}\)?[.)]?\s+/, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

function roleOf(text: string): TaskRole | null {
  const words = headingWords(text);
  if (words === '' || words.length > 90) return null;
  return WORDS.find(([, shape]) => shape.test(words))?.[0] ?? null;
}

const longestHeading = 120;

/** How many different roles the cells of a row name; 0 where a cell is too long for a heading. */
function rolesIn(texts: readonly string[]): number {
  if (texts.some((text) => text.length > longestHeading)) return 0;
  return new Set(texts.map(roleOf).filter((role) => role !== null)).size;
}

const rowTexts = (grid: Grid, row: number): string[] =>
  Array.from({ length: grid.width }, (_, column) => oneLine(cellWords(grid.text(row, column))));

/** "(1) (2) (3) …" or "A B 1 2 3" below a heading. */
export function isNumberingRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 2 && filled.every((text) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(text));
}

export interface Heading {
  /** First and last row of the heading. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly TaskColumn[];
}

/** A column called "Nội dung" is the name of the task where no other column is. */
function settled(columns: readonly TaskColumn[]): TaskColumn[] {
  const hasName = columns.some(({ role }) => role === 'name');
  const seen = new Set<TaskRole>();
  return columns.map((column) => {
    const role = column.role === 'group' && !hasName ? 'name' : column.role;
    if (role === null || seen.has(role)) return { ...column, role: null };
    seen.add(role);
    return { ...column, role };
  });
}

/** The heading that begins at a row: two rows where cells above are merged over "chủ trì" and "phối hợp". */
function headingAt(grid: Grid, top: number): Heading {
  const first = rowTexts(grid, top);
  const second = top + 1 < grid.height ? rowTexts(grid, top + 1) : [];
  const isSplit = first.some((text, at) => text !== '' && text === first[at + 1] && second[at] !== text);
  const hasLower = second.some((text, at) => text !== '' && text !== first[at] && roleOf(text) !== null);
  const isTwo = hasLower && (isSplit || rolesIn(second) >= 2) && second.every((text) => text.length < 60);
  const columns = first.map((text, column) => {
    const lower = isTwo ? (second[column] ?? '') : '';
    const heading = lower === '' || lower === text ? text : oneLine(`${text} ${lower}`);
    return { column, heading, role: (lower === text ? null : roleOf(lower)) ?? roleOf(text) };
  });
  return { top, bottom: isTwo ? top + 1 : top, columns: settled(columns) };
}

/** A heading that somebody put right: its rows, and what its columns hold. */
export interface ChosenHeading {
  readonly rows?: readonly number[] | undefined;
  readonly columns?: readonly { readonly column: number; readonly role: TaskRole | null }[] | undefined;
  /** Somebody said that it is a table of tasks: the task and one thing of it are enough. */
  readonly isSure?: boolean;
}

/**
 * The first heading of a sheet that names the task and two things of it, or the one that was chosen; null where there
 * is none.
 */
export function findHeading(
  grid: Grid,
  { rows, columns, isSure = false }: ChosenHeading = {},
): Heading | null {
  const top = rows?.[0];
  const found =
    top === undefined || top >= grid.height
      ? (firstHeading(grid, isFull) ?? (isSure ? firstHeading(grid, isSmall) : null))
      : headingAt(grid, top);
  if (found === null || columns === undefined) return found;
  const chosen = new Map(columns.map(({ column, role }) => [column, role]));
  const isTaken = (role: TaskRole | null): boolean => columns.some((one) => one.role === role);
  return {
    ...found,
    columns: found.columns.map(({ column, heading, role }) => {
      const own = chosen.get(column);
      return { column, heading, role: own !== undefined ? own : isTaken(role) ? null : role };
    }),
  };
}

type Roles = ReadonlySet<TaskRole | null>;
const isFull = (roles: Roles): boolean =>
  roles.size >= 4 || (roles.size >= 3 && (roles.has('lead') || roles.has('due')));
const isSmall = (roles: Roles): boolean => [...roles].filter((role) => role !== null).length >= 2;

function firstHeading(grid: Grid, isEnough: (roles: Roles) => boolean): Heading | null {
  for (let row = 0; row < Math.min(grid.height, 200); row++) {
    if (rolesIn(rowTexts(grid, row)) < 2) continue;
    const heading = headingAt(grid, row);
    const roles = new Set(heading.columns.map(({ role }) => role));
    if (roles.has('name') && isEnough(roles)) return heading;
  }
  return null;
}

/** True where a row says the heading again, as every page of a copied document does. */
export function repeatsHeading(grid: Grid, row: number, heading: Heading): boolean {
  const texts = rowTexts(grid, row);
  if (rolesIn(texts) < 2) return false;
  const named = heading.columns.filter(({ role }) => role !== null);
  const same = named.filter(({ column, role }) => roleOf(texts[column] ?? '') === role);
  return same.length >= Math.max(2, Math.ceil(named.length * 0.6));
}
