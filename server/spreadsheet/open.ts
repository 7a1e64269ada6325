/** Bytes and a file name → Workbook. What the file is, its bytes decide; the name only names it. */
import { delimitedCells, detectDelimiter } from './delimited.ts';
import { decodeText } from './encoding.ts';
import { cleanText } from './fold.ts';
import { detectLegacyFont, fromLegacyFont, isLegacyText, type LegacyFont } from './legacy-fonts.ts';
import { odsHidden } from './ods-hidden.ts';
import type { Cell, FileFormat, ReadNote, Sheet, Workbook } from './model.ts';
import {
  isLimit,
  MAX_CELLS,
  readBinary,
  readModern,
  readOld,
  UnreadableFile,
  type RawBook,
} from './reader.ts';
import { sheetsOfWord } from './word/sheets.ts';
import { isSound, lookIntoZip, unpackEntry, ZIP_LIMITS, type ZipEntry, type ZipLimits } from './zip.ts';

export { UnreadableFile } from './reader.ts';

/**
 * Reads .xlsx .xlsb .xls .ods .csv .tsv, the tables of .docx, HTML and XML that old portals name .xls, and text of any encoding.
 * Throws UnreadableFile with a code for: encrypted, damaged, not a spreadsheet, ZIP bomb, too big, empty.
 * Runs the parser in this process: call it from a child with a heap limit and a time limit.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Workbook> {
  if (bytes.length === 0) throw new UnreadableFile('empty-file', '0 bytes');
  const name = cleanText(fileName).replace(/^.*[\\/]/, '');
  const { format, book, notes } = await parse(bytes, limits).catch(refuse);
  if (book.sheets.length === 0) throw new UnreadableFile('damaged', 'no sheets');
  const said = named(format, name) ? notes : [...notes, note('renamed-file', format)];
  if (book.library === 'sheetjs' && format === 'xlsx') said.push(note('second-reader', format));
  const { sheets, fonts } = withoutLegacyFonts(book.sheets);
  return { fileName: name, format, sheets, date1904: book.date1904, notes: [...said, ...fonts] };
}

/** Whatever a parser stumbles over is the file's fault, not ours. */
function refuse(error: unknown): never {
  if (error instanceof UnreadableFile) throw error;
  const detail = error instanceof Error ? error.message : String(error);
  throw new UnreadableFile(isLimit(error) ? 'too-big' : 'damaged', detail, { cause: error });
}

/** Cells copied from a spreadsheet program: tab-separated text. */
export function readPasted(text: string): Workbook {
  const sheet: Sheet = {
    name: 'Dán',
    hidden: false,
    rows: delimitedCells(cleanText(text), '\t'),
    merges: [],
  };
  const { sheets, fonts } = withoutLegacyFonts([sheet]);
  return { fileName: '', format: 'pasted', sheets, date1904: false, notes: fonts };
}

interface Parsed {
  readonly format: FileFormat;
  readonly book: RawBook;
  readonly notes: ReadNote[];
}

async function parse(bytes: Uint8Array, limits: ZipLimits): Promise<Parsed> {
  if (startsWith(bytes, [0x50, 0x4b])) return parseZip(bytes, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return parseCompound(bytes);
  if (isBareBiff(bytes)) {
    return { format: 'xls', book: readOld(bytes), notes: [] };
  }
  return parseText(bytes);
}

/** An Excel 2–5 file without a container starts with a BOF record: 09, the version, a short length. */
function isBareBiff([id, version, length, high]: Uint8Array): boolean {
  return (
    id === 0x09 && [0, 2, 4, 8].includes(version ?? -1) && [4, 6, 8, 16].includes(length ?? -1) && high === 0
  );
}

async function parseZip(bytes: Uint8Array, limits: ZipLimits): Promise<Parsed> {
  const look = lookIntoZip(bytes, limits);
  if (!look.ok) throw new UnreadableFile(look.fault, look.detail);
  const has = (name: RegExp): boolean => look.entries.some((entry) => name.test(entry.name));
  if (has(/^xl\/workbook\.bin$/)) return { format: 'xlsb', book: await readBinary(bytes), notes: [] };
  if (has(/^word\/document\.xml$/))
    return { format: 'docx', book: parseWord(bytes, look.entries), notes: [] };
  if (has(/^xl\//) || has(/^\[Content_Types\]\.xml$/)) {
    if (!has(/^xl\//)) throw new UnreadableFile('not-a-spreadsheet', 'an Office file of another kind');
    heldAtOnce(look.entries, 'xl/sharedStrings.xml', MOST_TEXT);
    return { format: 'xlsx', book: await readModern(bytes, sheetBytes(look.entries)), notes: [] };
  }
  if (!has(/^content\.xml$/)) throw new UnreadableFile('not-a-spreadsheet', 'a ZIP archive');
  heldAtOnce(look.entries, 'content.xml', MOST_TABLES);
  return { format: 'ods', book: parseOds(bytes, look.entries), notes: [] };
}

/** Bytes of what a library holds all at once, ten times as much in memory: the texts of a workbook, the tables of an .ods. */
const MOST_TEXT = 160 * 2 ** 20;
const MOST_TABLES = 250 * 2 ** 20;

function heldAtOnce(entries: readonly ZipEntry[], name: string, most: number): void {
  const unpacked = entries.find((entry) => entry.name === name)?.unpacked ?? 0;
  if (unpacked > most) throw new UnreadableFile('too-big', `${name}: ${Math.round(unpacked / 2 ** 20)} MB`);
}

function sheetBytes(entries: readonly ZipEntry[]): number {
  const sheets = entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name));
  return sheets.reduce((sum, entry) => sum + entry.unpacked, 0);
}

/** Bytes of the text of a document: its tags are read at once. */
const longestDocument = 100 * 2 ** 20;

function parseWord(bytes: Uint8Array, entries: readonly ZipEntry[]): RawBook {
  const text = (name: string): string => {
    if (!entries.some((entry) => entry.name === name)) return '';
    const unpacked = unpackEntry(bytes, entries, name);
    if (unpacked === null) throw new UnreadableFile('damaged', name);
    if (unpacked.length > longestDocument) throw new UnreadableFile('too-big', name);
    return new TextDecoder().decode(unpacked);
  };
  const sheets = sheetsOfWord(text('word/document.xml'), text('word/numbering.xml'));
  if (sheets.length === 0) throw new UnreadableFile('empty-file', 'a Word document without text');
  return { sheets, date1904: false, library: 'hucre' };
}

function parseOds(bytes: Uint8Array, entries: readonly ZipEntry[]): RawBook {
  const text = (name: string): string =>
    new TextDecoder().decode(unpackEntry(bytes, entries, name) ?? undefined);
  if (text('META-INF/manifest.xml').includes('encryption-data'))
    throw new UnreadableFile('encrypted', 'password');
  const kind = text('mimetype');
  if (kind !== '' && !kind.includes('spreadsheet'))
    throw new UnreadableFile('not-a-spreadsheet', kind.slice(0, 80));
  const content = text('content.xml');
  if (content === '' || !isSound(bytes, entries)) throw new UnreadableFile('damaged', 'content.xml');
  return readOld(bytes, odsHidden(content));
}

/** An OLE2 container: an .xls, or the envelope of an encrypted .xlsx. Stream names are UTF-16 in its directory. */
function parseCompound(bytes: Uint8Array): Parsed {
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new UnreadableFile('encrypted', 'password');
  if (!holds('Workbook') && !holds('Book'))
    throw new UnreadableFile('not-a-spreadsheet', 'an OLE2 file of another kind');
  const book = readOld(bytes);
  return { format: 'xls', book, notes: [] };
}

function parseText(bytes: Uint8Array): Parsed {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableFile('not-a-spreadsheet', 'PDF');
  const { text, encoding, certain } = decodeText(bytes);
  const kind = otherKind(text);
  if (kind !== null) throw new UnreadableFile('not-a-spreadsheet', kind);
  if (isNoText(text)) throw new UnreadableFile('not-a-spreadsheet', 'neither a workbook nor text');
  if (text.trim() === '') throw new UnreadableFile('empty-file', 'only blanks');
  const notes =
    encoding.startsWith('utf-8') && certain ? [] : [note('encoding', certain ? encoding : `${encoding}?`)];
  const head = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^<\?xml[^]*schemas-microsoft-com:office:spreadsheet/.test(head)) {
    return { format: 'xml', book: readOld(text), notes };
  }
  if (/^(<!doctype html|<html|<table|<meta|<head|<body)/.test(head) || /^<[^]*<table\b/.test(head)) {
    return { format: 'html', book: readOld(withSaneSpans(text)), notes };
  }
  const rows = delimitedCells(text, detectDelimiter(text), MAX_CELLS);
  const sheet: Sheet = { name: 'CSV', hidden: false, rows, merges: [] };
  return { format: 'csv', book: { sheets: [sheet], date1904: false, library: 'hucre' }, notes };
}

/** A cell may span a thousand others; the library would make all of a thousand million. */
function withSaneSpans(html: string): string {
  return html.replace(
    /\b(col|row)span\s*=\s*(["']?)\s*\d{4,}/gi,
    (_, way: string, quote: string) => `${way}span=${quote}999`,
  );
}

/** Texts that are documents of another kind; `.gsheet` is a link in JSON to a sheet that lies elsewhere. */
function otherKind(text: string): string | null {
  const head = text.slice(0, 200).trimStart();
  if (head.startsWith('{\\rtf')) return 'RTF';
  return /^(?:\{\s*"|\[\s*[{[])/.test(head) && /[}\]]\s*$/.test(text.slice(-200)) ? 'JSON' : null;
}

function isNoText(text: string): boolean {
  const head = text.slice(0, 4096);
  const odd = head.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g) ?? [];
  return odd.length > head.length / 50;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

const ENDINGS: Readonly<Record<FileFormat, readonly string[]>> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  xlsb: ['xlsb'],
  xls: ['xls', 'xlt'],
  ods: ['ods', 'ots'],
  docx: ['docx', 'docm', 'dotx'],
  html: ['html', 'htm'],
  xml: ['xml'],
  csv: ['csv', 'tsv', 'txt', 'tab'],
  pasted: [],
};

function named(format: FileFormat, name: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || ENDINGS[format].includes(ending);
}

function note(code: ReadNote['code'], found: string): ReadNote {
  return { code, found, sheet: null, cells: 0 };
}

function withoutLegacyFonts(sheets: readonly Sheet[]): { sheets: readonly Sheet[]; fonts: ReadNote[] } {
  const font = detectLegacyFont(sampleTexts(sheets));
  if (!font) return { sheets, fonts: [] };
  // text for such fonts stays within Latin-1; a workbook without any other letter is wholly in the font
  const isWhole = ![...sampleTexts(sheets)].some((text) => /[\u0100-\u1EFF]/.test(text));
  const fonts: ReadNote[] = [];
  const converted = sheets.map((sheet) => {
    let cells = 0;
    const rows = sheet.rows.map((row) =>
      row.map((cell) => {
        const text = convertCell(cell, font, isWhole);
        if (text !== cell) cells++;
        return text;
      }),
    );
    if (cells > 0) fonts.push({ code: 'legacy-font', found: font, sheet: sheet.name, cells });
    return cells > 0 ? { ...sheet, rows } : sheet;
  });
  return { sheets: converted, fonts };
}

function convertCell(cell: Cell, font: LegacyFont, isWhole: boolean): Cell {
  if (cell.kind !== 'text' || typeof cell.value !== 'string') return cell;
  if (!isLegacyText(cell.value, font) && !(isWhole && /[\x80-\xFF]/.test(cell.value))) return cell;
  return { ...cell, value: fromLegacyFont(cell.value, font).normalize('NFC') };
}

function* sampleTexts(sheets: readonly Sheet[]): Generator<string> {
  for (const sheet of sheets) {
    for (const row of sheet.rows.slice(0, 500)) {
      for (const cell of row) if (cell.kind === 'text' && typeof cell.value === 'string') yield cell.value;
    }
  }
}
