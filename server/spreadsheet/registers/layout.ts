/** Is a sheet a register, of what, and which column is which? */
import { fold } from '../fold.ts';
import type { Grid } from '../grid.ts';
import type { SheetMapping } from '../mapping.ts';
import { nestedColumns, SIZES } from './nested-layout.ts';
import { REGISTER_ROLES, type RegisterKind, type RegisterLayout, type RegisterRole } from './model.ts';

type Heading = readonly [RegisterRole, RegExp];

const COMMON: readonly Heading[] = [
  ['order', /^(tt|stt|so tt|so thu tu|no)$/],
  ['name-en', /\b(tieng anh|english)\b/],
  ['note', /^(ghi chu|notes?|remarks?|tai lieu kiem chung|cach tinh.*)$/],
];

const HEADINGS: Readonly<Record<RegisterKind, readonly Heading[]>> = {
  units: [
    ...COMMON,
    ['unit-id', /^(ma parlens|parlens id)$/],
    [
      'predecessor',
      /^(tien than|hinh thanh tu|sap nhap tu|hop nhat tu|duoc (hinh thanh|sap nhap|lap) tu|don vi (cu|truoc (sap xep|day)).*|predecessors?)$/,
    ],
    ['parent-unit', /^(don vi (cap tren|quan ly|chu quan).*|truc thuoc.*|thuoc .*|cap tren.*|parent.*)$/],
    ['unit-code', /^(ma|ma so|ma dvhc|ma don vi.*|ma dinh danh|code|unit code)$/],
    ['level', /^(cap|cap don vi|cap hanh chinh|level)$/],
    ['type', /^(loai|loai hinh|loai don vi.*|type)$/],
    ['valid-from', /^((co )?hieu luc tu.*|tu ngay|ngay thanh lap|ngay bat dau|valid from|from)$/],
    [
      'valid-to',
      /^((co )?hieu luc den.*|den ngay|ngay (ket thuc|giai the|het hieu luc)|valid (to|until)|to)$/,
    ],
    [
      'unit',
      /^((ten )?(don vi|co quan|dia phuong|xa|phuong|huyen|so)( .*)?|ten|ten goi|unit|unit name|name)$/,
    ],
  ],
  components: [
    ...COMMON,
    ['component-code', /^(ma|ma so|ma tieu chi.*|ma thanh phan.*|ky hieu|so hieu|code|component code)$/],
    [
      'parent-component',
      /^(thuoc .*|(ma )?(tieu chi|thanh phan|linh vuc) (cha|cap tren|me)|ma cha|parent.*)$/,
    ],
    ['max', /^(diem (toi da|chuan|quy dinh)|thang diem|toi da|maximum|max|max points?)$/],
    ['weight', /^(trong so.*|ty trong.*|weight)$/],
    [
      'component',
      /^((ten )?(linh vuc|tieu chi|chi so|thanh phan|noi dung|chi tieu)( .*)?|ten|component|criterion|criteria|name)$/,
    ],
  ],
  channels: [
    ...COMMON,
    ['channel-code', /^(ma|ma hinh thuc|ma kenh|code|channel code)$/],
    ['channel', /^((ten )?(hinh thuc|kenh|phuong thuc)( .*)?|channel|channel name)$/],
  ],
};

const NAMES: Readonly<Record<RegisterKind, RegisterRole>> = {
  units: 'unit',
  components: 'component',
  channels: 'channel',
};

/** Words of a heading that belong to scores or to what was done: such a sheet is no register. */
const ELSEWHERE =
  /\b(tu cham|tu danh gia|tham dinh|diem dat|ket qua|cong bo|xep hang|thu hang|xep loai|so luong|san pham|thoi gian|thoi han|kinh phi|chu tri|phoi hop|nhiem vu|score|rank|quantity|ngay thuc hien)\b/;

const TITLES: Readonly<Record<RegisterKind, RegExp>> = {
  units:
    /\b(danh muc (cac )?don vi|danh sach (cac )?(don vi|xa|phuong|huyen|so|co quan)|register of units)\b/,
  components:
    /\b(bo (tieu chi|chi so)|khung (tieu chi|danh gia)|thang diem|danh muc (tieu chi|thanh phan)|scheme|register of components)\b/,
  channels: /\b(danh muc (hinh thuc|kenh)|register of channels)\b/,
};

/** The rows in which headings are looked for. */
const HEAD_ROWS = 25;
/** And those below them that are looked into. */
const SAMPLED_ROWS = 40;

/** Figures in a column that no register has: then the sheet is about something else. */
function hasOtherFigures(grid: Grid, headerRow: number, known: ReadonlySet<number>): boolean {
  const last = Math.min(grid.height, headerRow + 1 + SAMPLED_ROWS);
  for (let row = headerRow + 1; row < last; row++) {
    const others = grid
      .filled(row)
      .filter((column) => !known.has(column) && !SIZES.test(fold(grid.text(headerRow, column))));
    if (others.some((column) => grid.kind(row, column) === 'number')) return true;
  }
  return false;
}

type Found = { kind: RegisterKind; headerRow: number; columns: Map<RegisterRole, number> };

function roleOf(heading: string, kind: RegisterKind): RegisterRole | null {
  const folded = fold(heading.replace(/\([^)]*\)/g, ' '));
  return HEADINGS[kind].find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function columnsIn(grid: Grid, row: number, kind: RegisterKind): Map<RegisterRole, number> {
  const columns = new Map<RegisterRole, number>();
  for (const column of grid.filled(row)) {
    const role = roleOf(grid.text(row, column), kind);
    if (role !== null && !columns.has(role)) columns.set(role, column);
  }
  return columns;
}

const has = (columns: ReadonlyMap<RegisterRole, number>, roles: readonly RegisterRole[]): number =>
  roles.filter((role) => columns.has(role)).length;

/** How surely a row heads a register of that kind; 0: not at all. */
function strength(kind: RegisterKind, columns: ReadonlyMap<RegisterRole, number>, isTitled: boolean): number {
  if (!columns.has(NAMES[kind])) return 0;
  switch (kind) {
    case 'units': {
      const beside = has(columns, [
        'level',
        'type',
        'parent-unit',
        'valid-from',
        'valid-to',
        'predecessor',
        'unit-id',
      ]);
      return beside >= 2 || (isTitled && beside >= 1) ? beside + 1 : 0;
    }
    case 'components': {
      const beside = has(columns, ['component-code', 'parent-component', 'max', 'weight', 'order']);
      const isOpen = columns.has('max') || columns.has('parent-component');
      return (isTitled && beside >= 1 && isOpen) || (beside >= 3 && columns.has('component-code'))
        ? beside + 1
        : 0;
    }
    case 'channels':
      return columns.has('channel-code') || isTitled ? has(columns, ['channel-code', 'name-en']) + 2 : 0;
  }
}

function best(grid: Grid, titles: (row: number) => string, wished: RegisterKind | null): Found | null {
  let found: (Found & { strength: number }) | null = null;
  for (let row = 0; row < Math.min(grid.height, HEAD_ROWS); row++) {
    const filled = grid.filled(row);
    if (filled.length < 2) continue;
    const isElsewhere = filled.some((column) => ELSEWHERE.test(fold(grid.text(row, column))));
    if (wished === null && (isElsewhere || row + 1 >= grid.height)) continue;
    const nested = wished === null || wished === 'units' ? nestedColumns(grid, row) : null;
    if (nested !== null && (wished !== null || !hasOtherFigures(grid, row, new Set(nested.values())))) {
      const own = nested.size + 2;
      if (own > (found?.strength ?? 0))
        found = { kind: 'units', headerRow: row, columns: nested, strength: own };
      continue;
    }
    for (const kind of wished === null ? (['units', 'components', 'channels'] as const) : [wished]) {
      const columns = columnsIn(grid, row, kind);
      if (wished === null && hasOtherFigures(grid, row, new Set(columns.values()))) continue;
      const isTitled = TITLES[kind].test(fold(titles(row)));
      const own = wished === null ? strength(kind, columns, isTitled) : columns.size;
      if (own > (found?.strength ?? 0)) found = { kind, headerRow: row, columns, strength: own };
    }
  }
  return found;
}

/** 'Áp dụng từ năm' and the cell to its right, or 'Áp dụng từ năm: 2024' in one cell. */
function factsAbove(grid: Grid, headerRow: number): Map<string, string> {
  const facts = new Map<string, string>();
  for (let row = 0; row < headerRow; row++) {
    const filled = grid.filled(row);
    const [first, second] = filled;
    if (first === undefined) continue;
    const text = grid.text(row, first);
    const parts = /^([^:]{2,60}):\s*(.+)$/su.exec(text);
    if (parts?.[1] !== undefined && parts[2] !== undefined) facts.set(fold(parts[1]), parts[2].trim());
    else if (second !== undefined && filled.length === 2) facts.set(fold(text), grid.text(row, second));
  }
  return facts;
}

const isRole = (role: string): role is RegisterRole => (REGISTER_ROLES as readonly string[]).includes(role);

/** Columns that were chosen by hand go before those that were found; 'ignored' takes one away. */
function withChosen(
  columns: Map<RegisterRole, number>,
  wish: Partial<SheetMapping>,
): Map<RegisterRole, number> {
  const chosen = wish.columns ?? [];
  if (chosen.length === 0) return columns;
  const taken = new Set(chosen.map(({ column }) => column));
  const kept = [...columns].filter(([, column]) => !taken.has(column));
  const put = chosen.flatMap(({ role, column }): [RegisterRole, number][] =>
    isRole(role) ? [[role, column]] : [],
  );
  return new Map([...kept, ...put]);
}

/** The register that a sheet holds; null where it holds none, or where another kind was chosen. */
export function registerLayout(grid: Grid, wish: Partial<SheetMapping>): RegisterLayout | null {
  if (wish.kind !== undefined && wish.kind !== 'registers') return null;
  const titlesAbove = (row: number): string[] => [
    grid.sheet.name,
    ...Array.from({ length: row }, (_, above) => above).flatMap((above) =>
      grid.filled(above).map((column) => grid.text(above, column)),
    ),
  ];
  const wished = wish.kind === 'registers' ? (wish.register ?? null) : null;
  const found = best(grid, (row) => titlesAbove(row).join(' '), wished);
  if (found === null) return null;
  const headerRow = wish.headerRows?.at(-1) ?? found.headerRow;
  const columns =
    headerRow === found.headerRow
      ? found.columns
      : ((found.kind === 'units' ? nestedColumns(grid, headerRow) : null) ??
        columnsIn(grid, headerRow, found.kind));
  return {
    kind: found.kind,
    headerRow,
    columns: withChosen(columns, wish),
    facts: factsAbove(grid, headerRow),
    titles: titlesAbove(headerRow),
  };
}
