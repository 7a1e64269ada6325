/** The components that a sheet of scores itself lists, in its headings or down its rows, with maxima and hierarchy. */
import { range } from '../collect.ts';
import type { ColumnReading } from '../columns.ts';
import { fold } from '../fold.ts';
import { headingWords, withoutMax } from '../heading-words.ts';
import type { HeadingText } from '../headings.ts';
import { cellName } from '../model.ts';
import { readNumber } from '../numbers.ts';
import type { SheetReading } from '../sheet-reading.ts';
import { registerLayout } from './layout.ts';
import type { SchemePart } from './model.ts';
import { Numbering } from './numbering.ts';
import { rowsOf } from './rows.ts';

const TOTAL = /^(tong( (so )?diem)?|tong cong|cong|diem tong( hop)?|tong hop|chung|total( score)?)\b/;
const NUMBERED = /^\s*([IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-ZĐ])(?:[.):]+\s*|\s+[-–]?\s*)(?=\p{L})/u;

/** In the order of the sheet; none where it lists fewer than two. */
export function schemeParts(reading: SheetReading): SchemePart[] {
  const parts = reading.layout.shape === 'units-down' ? partsAcross(reading) : partsDown(reading);
  return parts.filter(({ parent }) => parent === null).length < 2 ? [] : parts;
}

/** The whole index under its short name: 'Điểm DDCI' below a title that speaks of DDCI; null where no column is it. */
export function wholePart(reading: SheetReading, parts: readonly SchemePart[]): SchemePart | null {
  const shortNames = shortNamesOf(reading);
  const wholes = reading.columns.filter((column) => column.isFigures && isWhole(column, shortNames));
  const text = wholes[0]?.heading.texts.findLast(isName);
  if (!text) return null;
  const maxima = parts.filter(({ parent }) => parent === null).map(({ max }) => max);
  return {
    code: 'TOTAL',
    parent: null,
    name: text.text.replace(/\s+/g, ' ').trim(),
    max: maxima.includes(null) ? null : maxima.reduce<number>((sum, max) => sum + (max ?? 0), 0),
    cell: cellName(text.row, wholes[0]?.column ?? 0),
    columns: wholes.map(({ column }) => column),
  };
}

const SHORT_NAME = /(?<!\p{L})[A-Z]{3,8}(?!\p{L})/gu;

const shortNamesOf = ({ grid, layout }: SheetReading): ReadonlySet<string> =>
  new Set(
    layout.titleRows.flatMap((row) =>
      grid.filled(row).flatMap((column) => grid.text(row, column).match(SHORT_NAME) ?? []),
    ),
  );

function isWhole({ heading }: ColumnReading, shortNames: ReadonlySet<string>): boolean {
  const [only, ...others] = heading.texts.filter(isName);
  const [name] = only?.text.match(SHORT_NAME) ?? [];
  if (only === undefined || others.length > 0 || name === undefined || !shortNames.has(name)) return false;
  const rest = fold(only.text).replace(/\b(tong|diem|chi so|so|ket qua|nam|\d{4})\b/g, '');
  return rest.trim() === fold(name);
}

interface Named {
  readonly name: string;
  readonly group: string | null;
  readonly column: ColumnReading;
}

/** Columns of figures whose headings name something; several stages of one are one. */
function partsAcross(reading: SheetReading): SchemePart[] {
  const shortNames = shortNamesOf(reading);
  const named = reading.columns.flatMap((column) =>
    isWhole(column, shortNames) ? [] : (nameOf(column) ?? []),
  );
  const numbers = named.map(({ name }) => NUMBERED.exec(name)?.[1] ?? null);
  const isNumbered = numbers.every((number) => number !== null);
  const numbering = new Numbering();
  const parts = new Map<string, SchemePart>();
  const children = new Map<string, number>();
  let tops = 0;
  const add = (name: string, above: SchemePart | null, column: ColumnReading, isOwn: boolean): SchemePart => {
    const key = `${above?.code ?? ''}/${fold(name)}`;
    const known = parts.get(key);
    const columns = isOwn ? [column.column] : [];
    if (known) {
      const max = known.max ?? (isOwn ? maxOf(reading, column) : null);
      const more = { ...known, max, columns: [...known.columns, ...columns] };
      parts.set(key, more);
      return more;
    }
    const count = (children.get(above?.code ?? '') ?? 0) + 1;
    children.set(above?.code ?? '', count);
    if (above === null) tops += 1;
    const given = isNumbered && above === null ? numbering.next(NUMBERED.exec(name)?.[1] ?? '') : null;
    const code = given?.code ?? (above === null ? String(tops) : `${above.code}.${count}`);
    const row = column.heading.texts.at(-1)?.row ?? 0;
    const part: SchemePart = {
      code,
      parent: given === null ? (above?.code ?? null) : given.parent,
      name: withoutMax(name).bare.replace(NUMBERED, '').replace(/\s+/g, ' ').trim(),
      max: isOwn ? maxOf(reading, column) : null,
      cell: cellName(row, column.column),
      columns,
    };
    parts.set(key, part);
    return part;
  };
  for (const { name, group, column } of named) {
    const isSumOfGroup = group !== null && TOTAL.test(fold(name));
    const above = group === null ? null : add(group, null, column, isSumOfGroup);
    if (!isSumOfGroup) add(name, above, column, true);
  }
  return [...parts.values()];
}

/** What a column of figures is of; null for totals, ranks and the like. */
function nameOf(column: ColumnReading): Named | null {
  const roles = ['unknown', 'score'];
  if (!column.isFigures || !roles.includes(column.role)) return null;
  const texts = column.heading.texts.filter(isName);
  const own = texts.at(-1);
  if (!own || (TOTAL.test(fold(own.text)) && texts.length === 1)) return null;
  const group = texts.length > 1 && (texts[0]?.span ?? 0) > own.span ? (texts.at(-2)?.text ?? null) : null;
  return { name: own.text, group, column };
}

/** Not 'Điểm', 'Tự chấm', 'Các lĩnh vực', which say what kind of figure it is. */
function isName({ words, text }: HeadingText): boolean {
  if (words.isBare || words.rest === '') return TOTAL.test(fold(text));
  // 'c4_3month' is a variable, not a name.
  if (/_|^[a-z]{1,3}\d/i.test(text)) return false;
  return !/^(cac |diem )*(tieu chi|linh vuc|chi so|noi dung)( (thanh phan|danh gia))*$/.test(words.rest);
}

/** Its heading says the maximum, or a row of maxima right below the headings. */
function maxOf({ grid, layout }: SheetReading, column: ColumnReading): number | null {
  if (column.max !== null) return column.max;
  const top = layout.headerRows[0] ?? 0;
  const row = range(layout.firstRow + 2 - top)
    .map((i) => top + i)
    .find((at) => layout.unitColumns.some((unit) => headingWords(grid.text(at, unit)).role === 'max'));
  return row === undefined ? null : numberAt(grid, row, column.column);
}

function numberAt(grid: SheetReading['grid'], row: number, column: number): number | null {
  const reading = readNumber(grid.seen(row, column), { decimal: 'either' });
  return reading.kind === 'number' && reading.value > 0 ? reading.value : null;
}

/** Rows numbered I, 1, 1.1, a below 'Tiêu chí' and 'Điểm tối đa'. */
function partsDown({ grid }: SheetReading): SchemePart[] {
  const layout = registerLayout(grid, { kind: 'registers', register: 'components' });
  if (layout === null || !layout.columns.has('component') || !layout.columns.has('max')) return [];
  const numbering = new Numbering();
  const seen = new Set<string>();
  return rowsOf(grid, layout, 'component').flatMap((row): SchemePart[] => {
    const text = row.text('component').normalize('NFC');
    const given = row.text('component-code') || row.text('order') || (NUMBERED.exec(text)?.[1] ?? '');
    const placed = TOTAL.test(fold(text)) ? null : numbering.next(given);
    if (placed === null || seen.has(placed.code)) return [];
    seen.add(placed.code);
    const column = row.column('component') ?? 0;
    const name = text.replace(NUMBERED, '').trim();
    const max = numberAt(grid, row.row, row.column('max') ?? 0);
    return [{ ...placed, name, max, cell: cellName(row.row, column), columns: [] }];
  });
}
