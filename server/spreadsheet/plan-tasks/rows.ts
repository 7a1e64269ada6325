/** The rows of a sheet as the tasks they tell: groups, tasks, second levels, pages put together again. */
import { Grid } from '../grid.ts';
import type { Sheet } from '../model.ts';
import { codeOfCell, isRoman, leadingCode, restored } from './codes.ts';
import { type Heading, isNumberingRow, repeatsHeading } from './columns.ts';
import { cellWords, oneLine, plain } from './plain.ts';
import { hasDetail, join, type Line, Reader, type TableRows, type Texts } from './row-reader.ts';
import { aligned } from './shifted.ts';

/** A row without a task of its own: the rest of the row before, or a further level of its task. */
function unnamed(reader: Reader, line: Line): void {
  const before = reader.rows.at(-1);
  if (before === undefined || !hasDetail(line.own)) {
    if (before !== undefined && line.isAfterBreak) join(before, line.own, line.row);
    return;
  }
  const isRest = line.isAfterBreak
    ? Object.values(line.own).every((text) => /^[^\p{Lu}]/u.test(text)) || isOnlyOne(line.own)
    : (line.own.outputs ?? line.own.lead) === undefined;
  if (isRest) {
    join(before, line.own, line.row);
    return;
  }
  reader.push(line, { code: before.code, restoredFrom: null, name: before.name }, before.level + 1);
}

const isOnlyOne = (texts: Texts): boolean => Object.keys(texts).length === 1;

/** A row whose cells slid to the left because cells before them are merged from above. */
function shifted(reader: Reader, line: Line): boolean {
  const before = reader.rows.at(-1);
  const first = line.own.group ?? line.own.code;
  if (before === undefined || first === undefined || line.isAfterBreak) return false;
  if (leadingCode(first) !== null || leadingCode(reader.group) === null) return false;
  const texts = aligned(Object.values(inOrder(reader, line)), reader.columnOf, reader.seen);
  if (texts === null) return false;
  const { code, name, level } = before;
  const group = reader.group;
  reader.rows.push({
    ...{ row: line.row, group, code, restoredFrom: null, name, level: level + 1, texts, joined: [] },
    isShifted: true,
  });
  return true;
}

const inOrder = (reader: Reader, { own }: Line): string[] =>
  [...reader.columnOf]
    .sort(([, one], [, other]) => one - other)
    .flatMap(([role]) => (own[role] === undefined ? [] : [own[role]]));

/** The code of a line: its own column, or the head of its name. */
function codedName(reader: Reader, line: Line) {
  const name = line.own.name ?? '';
  const column = reader.columnOf.get('code');
  const cell = column === undefined ? null : codeOfCell(reader.grid.cell(line.row, column), reader.codes);
  const inName = leadingCode(name);
  if (cell !== null && line.own.code !== undefined) {
    return { ...cell, name: inName?.code === cell.code ? inName.rest : name };
  }
  if (inName === null) return { code: null, restoredFrom: null, name };
  return { ...restored(inName.code, reader.codes), name: inName.rest };
}

/** What the next line with a name is called: tells a heading of 1.1, 1.2 … from a task of its own. */
function nextCode(reader: Reader, row: number): string | null {
  for (let at = row + 1; at < Math.min(reader.grid.height, row + 6); at++) {
    if (reader.grid.isBlankRow(at) || repeatsHeading(reader.grid, at, reader.heading)) continue;
    return codedName(reader, reader.lineAt(at, false)).code;
  }
  return null;
}

/** True where the line is a group, or the head of lettered tasks, and no task. */
function isGroupLine(reader: Reader, line: Line, coded: { code: string | null; name: string }): boolean {
  if (hasDetail(line.own)) return false;
  const { code, name } = coded;
  const next = nextCode(reader, line.row);
  if (code === null) return Object.keys(line.own).length === 1 && next !== null && name.length < 300;
  if (next?.startsWith(`${code}.`)) return true;
  if (/^\p{Ll}$/u.test(next ?? '') && /^\d+(?:\.\d+)*$/.test(code)) {
    reader.head = { code, name: oneLine(name) };
    return true;
  }
  return (isRoman(code) || /^[A-ZĐ]$/.test(code)) && next !== null && next !== code;
}

/** a), b) … below a numbered task of the same group belong to its number. */
function underNumber(reader: Reader, code: string | null): string | null {
  const before = reader.rows.at(-1);
  if (code === null || !/^\p{Ll}$/u.test(code) || before === undefined || before.group !== reader.group)
    return code;
  const number = /^(\d+(?:\.\d+)*)(?:\.\p{Ll})?$/u.exec(before.code ?? '')?.[1];
  const isNext = code === 'a' || /\.\p{Ll}$/u.test(before.code ?? '');
  return number !== undefined && isNext ? `${number}.${code}` : code;
}

function named(reader: Reader, line: Line): void {
  const before = reader.rows.at(-1);
  const coded = codedName(reader, line);
  const isRest = coded.code === null && before !== undefined && before.code !== null;
  if (isRest && (line.isAfterBreak || !hasDetail(line.own)) && !startsAnew(reader, line)) {
    join(before, line.own, line.row);
    return;
  }
  const headBefore = reader.head;
  if (isGroupLine(reader, line, coded)) {
    if (reader.head === headBefore || reader.head === null) {
      reader.group = oneLine(coded.code === null ? coded.name : `${coded.code}. ${coded.name}`);
      reader.head = null;
    }
    if (coded.code !== null && /^\d/.test(coded.code)) reader.codes.push(coded.code);
    return;
  }
  const { code } = coded;
  const isLettered = reader.head !== null && code !== null && /^\p{Ll}$/u.test(code);
  if (!isLettered) reader.head = null;
  const whole = isLettered ? `${reader.head?.code ?? ''}.${code}` : underNumber(reader, code);
  reader.push(line, { ...coded, code: whole });
}

/** A line without a code that is a group all the same: alone in a merged row, and a code follows. */
function startsAnew(reader: Reader, line: Line): boolean {
  const first = line.own.name === undefined ? null : reader.columnOf.get('name');
  const merge = first === null || first === undefined ? null : reader.grid.merge(line.row, first);
  const isWide = merge !== null && merge.right > merge.left + 1;
  const isCapital = /^\p{Lu}/u.test(line.own.name ?? '') && !line.isAfterBreak;
  return isWide || (isCapital && isOnlyOne(line.own) && nextCode(reader, line.row) !== null);
}

const COUNT =
  /(?:(\d+)\s*(?:nội dung|nhóm|lĩnh vực)[^\d]{0,40})?\b(\d+)\s*(?:nhiệm vụ|hoạt động|công việc)/iu;

/** A row of the whole width: a title of a group, or what the document says of its own counts. */
function isSaying(reader: Reader, row: number): boolean {
  const texts = reader.heading.columns.map(({ column }) => oneLine(cellWords(reader.grid.text(row, column))));
  const filled = [...new Set(texts.filter((text) => text !== ''))];
  const [text = ''] = filled;
  if (filled.length !== 1 || !/danh sách|phụ lục|tổng (?:số|cộng)|gồm|có/iu.test(text)) return false;
  const found = COUNT.exec(text);
  if (found?.[2] === undefined || leadingCode(text) !== null) return false;
  reader.said = { groups: found[1] === undefined ? null : Number(found[1]), tasks: Number(found[2]), row };
  return true;
}

/** "I. Tuyên truyền …" alone in a row, merged over it all from the column of codes. */
const isGroupInCode = ({ own }: Line): boolean =>
  own.code !== undefined &&
  isOnlyOne(own) &&
  leadingCode(own.code) !== null &&
  /\p{L}{2,}\s+\p{L}/u.test(own.code);

/** A row of sums: no task, whatever its figures. */
const isTotal = ({ own }: Line): boolean =>
  own.code === undefined &&
  own.lead === undefined &&
  /^(?:tong(?: cong| so)?|cong)\s*[:.]?$/.test(plain(own.name ?? ''));

function readLine(reader: Reader, line: Line): void {
  const { own } = line;
  if (own.group !== undefined && own.name === undefined && !hasDetail(own) && line.isAfterBreak) {
    const before = reader.rows.at(-1);
    if (before !== undefined && leadingCode(own.group) === null) {
      join(before, own, line.row);
      return;
    }
  }
  if (isGroupInCode(line)) {
    reader.group = oneLine(own.code ?? '');
    reader.head = null;
    return;
  }
  if (shifted(reader, line)) return;
  if (own.group !== undefined) {
    reader.group = oneLine(own.group);
    reader.head = null;
  }
  if (own.name !== undefined) named(reader, line);
  else unnamed(reader, line);
}

/** All rows of tasks below a heading. */
export function readRows(sheet: Sheet, heading: Heading): TableRows {
  const grid = new Grid(sheet);
  const reader = new Reader(grid, heading);
  let isAfterBreak = false;
  for (let row = heading.bottom + 1; row < grid.height; row++) {
    if (grid.isBlankRow(row)) continue;
    const texts = heading.columns.map(({ column }) => grid.text(row, column));
    if (isNumberingRow(texts)) continue;
    if (repeatsHeading(grid, row, heading)) {
      isAfterBreak = true;
      continue;
    }
    if (isSaying(reader, row)) continue;
    const line = reader.lineAt(row, isAfterBreak);
    if (isTotal(line)) continue;
    readLine(reader, line);
    isAfterBreak = false;
  }
  return { rows: reader.rows, said: reader.said };
}
