/** Is a sheet a log of activities, and which column is which? */
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import type { PeriodTable } from './period-columns.ts';
import { ACTIVITY_ROLES, type ActivityRole, type ColumnMapping } from './mapping.ts';

export interface ActivityLayout {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly columns: ReadonlyMap<ActivityRole, number>;
  readonly headings: readonly {
    readonly column: number;
    readonly text: string;
    readonly role: ActivityRole | null;
  }[];
  /** The columns of figures where periods lie across. */
  readonly periods?: PeriodTable | undefined;
}

const HEADINGS: readonly (readonly [ActivityRole, RegExp])[] = [
  [
    'checked-units',
    /^(((cac |ten )?(don vi|co quan|dia phuong|xa|phuong) )+(duoc|bi) (kiem tra|don doc|nhac).*|units? (inspected|checked|reminded).*)$/,
  ],
  [
    'initiative',
    /^((la |loai )?(sang kien|mo hinh|dien hinh|cach lam hay)( (sang kien|mo hinh|dien hinh|cach lam hay|tien tien|hoac|va))*|initiatives?|good examples?)$/,
  ],
  ['quantity-unit', /^(don vi tinh|dvt|unit of measure)$/],
  [
    'date',
    /^((ngay|thoi gian|thoi diem|ngay thang|ngay thang nam|thang|quy|ky)( .*)?|date|when|period|month)$/,
  ],
  [
    'link',
    /^(link.*|duong dan.*|duong link.*|minh chung.*|tai lieu.*|url|evidence|lien ket.*|ho so.*|dia chi.*)$/,
  ],
  [
    'audience',
    /^(so (luot|nguoi).*|luot (tiep can|xem|nguoi).*|doi tuong tham gia.*|audience|nguoi tham du.*|so nguoi.*)$/,
  ],
  ['cost', /^(kinh phi.*|chi phi.*|so tien.*|du toan.*|cost.*|budget.*|expense.*)$/],
  [
    'quantity',
    /^(so luong.*|sl|so (tin|bai|buoi|cuoc|lan|hoi nghi|lop).*|quantity|count|khoi luong|ket qua|so luong thuc hien)$/,
  ],
  [
    'task',
    /^((ma |so )?nhiem vu.*|ma nv|nv|task.*|cong viec.*|ma cong viec|hoat dong( theo ke hoach)?|thuoc nhiem vu.*)$/,
  ],
  ['channel', /^(hinh thuc.*|kenh.*|phuong tien.*|loai hinh.*|channel|phuong thuc.*|chuyen muc)$/],
  [
    'title',
    /^(tieu de.*|ten (tin|bai|hoat dong|san pham|su kien).*|noi dung.*|title|subject|ten tin bai|mo ta.*|description|ten)$/,
  ],
  ['unit', /^((ten )?(don vi|co quan|dia phuong|xa|phuong|huyen|tinh|unit|agency|organisation)( .*)?)$/],
  ['note', /^(ghi chu|note|remarks?|nhan xet)$/],
];

/** The role a heading has in an activity log; null for any other. */
export function activityRole(heading: string): ActivityRole | null {
  const folded = fold(heading.replace(/\([^)]*\)/g, ' '));
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const SCORE_HEADING = /\b(diem|xep hang|thu hang|score|rank|chi so thanh phan)\b/;

/**
 * The log of a sheet: the first row that heads a date and two more of its columns, one of them what was done.
 * Null when there is none, or when the headings speak of scores.
 */
export function activityLayout(grid: Grid, wished?: readonly ColumnMapping[]): ActivityLayout | null {
  for (let row = 0; row < Math.min(grid.height, 30); row++) {
    const headings = headingsAt(grid, row);
    const roles = new Set(headings.flatMap(({ role }) => role ?? []));
    const saysWhat = (['title', 'task', 'channel', 'quantity'] as const).some((role) => roles.has(role));
    if (!roles.has('date') || !saysWhat || roles.size < 3) continue;
    if (headings.some(({ text }) => SCORE_HEADING.test(fold(text)))) return null;
    const headerRows = hasSecondLine(grid, row) ? [row, row + 1] : [row];
    let firstRow = row + headerRows.length;
    if (isNumbering(grid, firstRow)) firstRow++;
    return { headerRows, firstRow, headings, columns: assign(headings, wished) };
  }
  return null;
}

function headingsAt(grid: Grid, row: number): ActivityLayout['headings'] {
  const both = hasSecondLine(grid, row);
  return Array.from({ length: grid.width }, (_, column) => {
    const [upper, lower] = [grid.text(row, column), both ? grid.text(row + 1, column) : ''];
    const text = lower !== '' && lower !== upper ? lower : upper;
    return { column, text, role: activityRole(text) ?? activityRole(upper) };
  });
}

/** A second heading line: texts only, some of them under a merged cell of the first. */
function hasSecondLine(grid: Grid, row: number): boolean {
  const below = grid.filled(row + 1);
  if (below.length === 0 || below.some((column) => grid.kind(row + 1, column) !== 'text')) return false;
  return grid.filled(row).some((column) => {
    const merge = grid.merge(row, column);
    return (
      merge !== null && merge.right > merge.left && below.some((at) => at >= merge.left && at <= merge.right)
    );
  });
}

function isNumbering(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map((column) => grid.text(row, column));
  return texts.length > 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text));
}

/** The first column of each role; a second 'date' column is an end date and not used. */
function assign(
  headings: ActivityLayout['headings'],
  wished: readonly ColumnMapping[] | undefined,
): ReadonlyMap<ActivityRole, number> {
  const columns = new Map<ActivityRole, number>();
  const isActivityRole = (role: string): role is ActivityRole =>
    (ACTIVITY_ROLES as readonly string[]).includes(role);
  if (wished) {
    for (const { column, role } of wished) if (isActivityRole(role)) columns.set(role, column);
    return columns;
  }
  for (const { column, role } of headings) if (role && !columns.has(role)) columns.set(role, column);
  return columns;
}
