/**
 * The only importer of the spreadsheet libraries. hucre reads .xlsx and .xlsb: absolute positions, CRC checked,
 * hard limits. @e965/xlsx reads .xls, .ods, HTML and XML 2003, where hucre loses hidden sheets or guesses numbers.
 */
import * as cptable from '@e965/xlsx/dist/cpexcel.full.mjs';
import * as sheetjs from '@e965/xlsx';
import { EncryptedFileError, readXlsb, readXlsx, streamXlsxRows, ZipError } from 'hucre';
import type { Cell as HucreCell, CellValue, Sheet as HucreSheet } from 'hucre';
import { cleanText } from './fold.ts';
import type { OdsHidden } from './ods-hidden.ts';
import { BLANK, type Cell, type Merge, type Sheet } from './model.ts';
import { isSound, lookIntoZip, unpackEntry } from './zip.ts';

sheetjs.set_cptable(cptable);

export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
  }
}

export type UnreadableCode =
  | 'encrypted'
  | 'damaged'
  | 'not-a-spreadsheet'
  | 'bomb'
  | 'too-big'
  | 'unsafe-name'
  | 'empty-file';

export interface RawBook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly library: 'hucre' | 'sheetjs';
}

/** Filled cells a workbook may hold; above it the memory of the reading process would not be bounded. */
export const MAX_CELLS = 8_000_000;
/** Above this much sheet XML the detailed read (styles, formulas, merges) costs gigabytes: rows are streamed. */
const DETAILED_BYTES = 60 * 2 ** 20;

/** What a sheet of today's programs can have. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const shared = new Map<string, Cell>();

function textCell(text: string): Cell {
  const value = cleanText(text);
  if (value.trim() === '') return BLANK;
  const known = shared.get(value);
  if (known) return known;
  const cell: Cell = { kind: 'text', value };
  if (value.length < 80 && shared.size < 50_000) shared.set(value, cell);
  return cell;
}

/** `sheetBytes` is the unpacked size of the sheets' XML. Throws UnreadableFile. */
export async function readModern(bytes: Uint8Array, sheetBytes: number): Promise<RawBook> {
  shared.clear();
  try {
    if (sheetBytes > DETAILED_BYTES) return await streamed(bytes);
    const book = await readXlsx(bytes, { readStyles: true });
    return { sheets: book.sheets.map(fromHucre), date1904: book.dateSystem === '1904', library: 'hucre' };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof EncryptedFileError)
      throw new UnreadableFile('encrypted', 'password', { cause: error });
    if (error instanceof ZipError || isLimit(error)) {
      throw new UnreadableFile(isLimit(error) ? 'too-big' : 'damaged', messageOf(error), { cause: error });
    }
    return secondTry(bytes, error);
  }
}

/** A workbook hucre cannot follow goes to the other library, but an empty answer from there counts as damage. */
function secondTry(bytes: Uint8Array, first: unknown): RawBook {
  if (!hasSaneCells(bytes)) throw new UnreadableFile('damaged', messageOf(first), { cause: first });
  try {
    const book = readOld(bytes);
    if (book.sheets.some((sheet) => sheet.rows.length > 0)) return book;
  } catch {
    // the first library's message is the better one
  }
  throw new UnreadableFile('damaged', messageOf(first), { cause: first });
}

/** The other library would make room for every row and column up to a cell that no sheet can have. */
function hasSaneCells(bytes: Uint8Array): boolean {
  const look = lookIntoZip(bytes);
  if (!look.ok || !isSound(bytes, look.entries)) return false;
  const sheets = look.entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets.every(({ name }) => {
    const xml = new TextDecoder().decode(unpackEntry(bytes, look.entries, name) ?? undefined);
    return !/\sr="(?:[A-Z]{4,}\d*|[A-Z]*\d{8,})"/.test(xml);
  });
}

export async function readBinary(bytes: Uint8Array): Promise<RawBook> {
  try {
    const book = await readXlsb(bytes);
    return { sheets: book.sheets.map(fromHucre), date1904: book.dateSystem === '1904', library: 'hucre' };
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new UnreadableFile('encrypted', 'password', { cause: error });
    throw new UnreadableFile('damaged', messageOf(error), { cause: error });
  }
}

async function streamed(bytes: Uint8Array): Promise<RawBook> {
  const head = await readXlsx(bytes, { maxRows: 1 });
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const info of head.sheets) {
    const rows: Cell[][] = [];
    for await (const row of streamXlsxRows(bytes, { sheet: info.name })) {
      while (rows.length < row.index) rows.push([]);
      const converted = trimmed(row.values.map((value) => fromValue(value)));
      cells = counted(cells + converted.length);
      rows[row.index] = converted;
    }
    sheets.push({
      name: cleanText(info.name),
      hidden: isHidden(info),
      rows,
      merges: mergesOf(info),
      ...hiddenOf(info),
    });
  }
  return { sheets, date1904: head.dateSystem === '1904', library: 'hucre' };
}

function fromHucre(sheet: HucreSheet): Sheet {
  let cells = 0;
  const rows = Array.from(sheet.rows, (row: CellValue[] | undefined, r) => {
    const converted = trimmed((row ?? []).map((value, c) => fromValue(value, sheet.cells?.get(`${r},${c}`))));
    cells = counted(cells + converted.length);
    return converted;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return {
    name: cleanText(sheet.name),
    hidden: isHidden(sheet),
    rows,
    merges: mergesOf(sheet),
    ...hiddenOf(sheet),
  };
}

type HiddenParts = Pick<Sheet, 'hiddenRows' | 'hiddenColumns'>;

function hiddenOf({ columns, rowDefs }: HucreSheet): HiddenParts {
  return hiddenParts(
    [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? row : [])),
    (columns ?? []).flatMap((column: { hidden?: boolean } | undefined, at) =>
      column?.hidden === true ? at : [],
    ),
  );
}

function hiddenParts(rows: readonly number[], columns: readonly number[]): HiddenParts {
  return {
    ...(rows.length === 0 ? {} : { hiddenRows: new Set(rows) }),
    ...(columns.length === 0 ? {} : { hiddenColumns: new Set(columns) }),
  };
}

function hiddenOld(sheet: sheetjs.WorkSheet, told: OdsHidden | undefined): HiddenParts {
  if (told) return hiddenParts(told.rows, told.columns);
  const at = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
    (list ?? []).flatMap((one, i) => (one?.hidden === true ? i : []));
  return hiddenParts(at(sheet['!rows']), at(sheet['!cols']));
}

function counted(cells: number): number {
  if (cells > MAX_CELLS) throw new UnreadableFile('too-big', `more than ${MAX_CELLS} cells`);
  return cells;
}

function isHidden(sheet: HucreSheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true;
}

function mergesOf(sheet: HucreSheet): Merge[] {
  return (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
}

function trimmed(cells: Cell[]): Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === BLANK) end--;
  return end === cells.length ? cells : cells.slice(0, end);
}

function fromValue(value: CellValue | undefined, detail?: HucreCell): Cell {
  const formula = detail?.formula === undefined ? {} : { formula: detail.formula };
  if (value === null || value === undefined || value === '') {
    return detail?.formula === undefined ? BLANK : { kind: 'blank', value: null, ...formula };
  }
  if (detail?.type === 'error') return { kind: 'error', value: String(value), ...formula };
  if (typeof value === 'string') {
    const cell = textCell(value);
    return detail?.formula === undefined ? cell : { ...cell, ...formula };
  }
  const kept = detail?.style?.numFmt;
  const format = kept === undefined || kept === 'General' ? {} : { format: kept };
  if (value instanceof Date) return { ...dateCell(isoOf(value), kept), ...format, ...formula };
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...formula };
  return { kind: 'number', value, ...format, ...formula };
}

/** A date of which the sheet shows nothing but the year is that year. */
function dateCell(iso: string, format: string | undefined): Cell {
  const shown = (format ?? '').replace(/^\[\$[^\]]*\]/, '').split(';')[0];
  return shown !== undefined && /^y{4}$/i.test(shown)
    ? { kind: 'number', value: Number(iso.slice(0, 4)) }
    : { kind: 'date', value: iso };
}

/** The libraries give dates as UTC; '1900-01-00' and the like become the text Excel would show. */
function isoOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** .xls, .ods, HTML tables and XML 2003. `told`: what is known hidden from elsewhere, by sheet (.ods). Throws UnreadableFile. */
export function readOld(
  input: Uint8Array | string,
  told: ReadonlyMap<string, OdsHidden> = new Map(),
): RawBook {
  shared.clear();
  const book = quietly(() => parseOld(input));
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name] ?? {};
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0 || told.get(name)?.isHidden === true;
    return {
      name: cleanText(name),
      hidden,
      rows: oldRows(sheet, date1904),
      merges: oldMerges(sheet),
      ...hiddenOld(sheet, told.get(name)),
    };
  });
  return { sheets, date1904, library: 'sheetjs' };
}

function parseOld(input: Uint8Array | string): sheetjs.WorkBook {
  const options = {
    dense: true,
    cellNF: true,
    cellFormula: true,
    cellHTML: false,
    cellStyles: true,
    raw: true,
  } as const;
  try {
    return typeof input === 'string'
      ? sheetjs.read(input, { ...options, type: 'string' })
      : sheetjs.read(input, { ...options, type: 'array' });
  } catch (error) {
    const code = /password|encrypt/i.test(messageOf(error)) ? 'encrypted' : 'damaged';
    throw new UnreadableFile(code, messageOf(error), { cause: error });
  }
}

/** The library remarks on odd .ods formats with console.error; nothing of it concerns us. */
function quietly<T>(work: () => T): T {
  const { error } = globalThis.console;
  globalThis.console.error = () => undefined;
  try {
    return work();
  } finally {
    globalThis.console.error = error;
  }
}

function oldRows(sheet: sheetjs.WorkSheet, date1904: boolean): Cell[][] {
  let cells = 0;
  const data = (sheet['!data'] ?? []) as (sheetjs.CellObject[] | undefined)[];
  if (data.length > MOST_ROWS) throw new UnreadableFile('damaged', `row ${data.length}`);
  const rows = Array.from(data, (row) => {
    if ((row?.length ?? 0) > MOST_COLUMNS) throw new UnreadableFile('damaged', `column ${row?.length ?? 0}`);
    const converted = trimmed(
      Array.from(row ?? [], (cell: sheetjs.CellObject | undefined) => fromOld(cell, date1904)),
    );
    cells = counted(cells + converted.length);
    return converted;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function oldMerges(sheet: sheetjs.WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

function fromOld(cell: sheetjs.CellObject | undefined, date1904: boolean): Cell {
  if (!cell || cell.t === 'z') return BLANK;
  const formula = typeof cell.f === 'string' ? { formula: cell.f } : {};
  if (cell.t === 'e') return { kind: 'error', value: cell.w ?? '#N/A', ...formula };
  if (cell.t === 'b') return { kind: 'boolean', value: cell.v === true, ...formula };
  if (cell.t === 's') return typeof cell.v === 'string' ? { ...textCell(cell.v), ...formula } : BLANK;
  if (typeof cell.v !== 'number')
    return cell.f === undefined ? BLANK : { kind: 'blank', value: null, ...formula };
  const named = typeof cell.z === 'string' && cell.z !== 'General' ? { format: cell.z } : {};
  if (typeof cell.z === 'string' && isDateFormat(cell.z)) {
    return { ...dateCell(isoOf(fromSerial(cell.v, date1904)), cell.z), ...named, ...formula };
  }
  return { kind: 'number', value: cell.v, ...named, ...formula };
}

function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|e[+-]/gi, ''));
}

function fromSerial(serial: number, date1904: boolean): Date {
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((days - 25569) * 86_400) * 1000);
}

/** RangeError: the program's own limits on strings, arrays and depth. */
export function isLimit(error: unknown): boolean {
  return error instanceof RangeError || /limit|exceed|too (large|many|big)/i.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
