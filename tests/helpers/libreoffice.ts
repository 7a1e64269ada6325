import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** LibreOffice Calc as somebody uses it: a workbook is opened, cells of its first sheet are typed, it is saved. */

const filters = { xlsx: 'Calc MS Excel 2007 XML', ods: 'calc8', xls: 'MS Excel 97' } as const;
export type Form = keyof typeof filters;

/** Row and column counted from 0; a date as its day, `2024-03-20`. */
export type Typed = { row: number; column: number } & (
  | { text: string }
  | { number: number }
  | { day: string }
);

export type Filling = { source: string; typed: readonly Typed[]; saveAs: Record<string, Form> };

const serialOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;

const lineOf = (cell: Typed): string => {
  const at = `${cell.column}\t${cell.row}`;
  if ('text' in cell) return `text\t${at}\t${cell.text}`;
  return `number\t${at}\t${'number' in cell ? cell.number : serialOf(cell.day)}`;
};

const linesOf = ({ source, typed, saveAs }: Filling): string[] => [
  `open\tfile://${source}`,
  ...typed.map(lineOf),
  ...Object.entries(saveAs).map(([path, form]) => `save\tfile://${path}\t${filters[form]}`),
  'close',
];

const macro = `
Sub Main(orders As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName"
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = CreateUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(files.openFileRead(orders))
  stream.setEncoding("UTF-8")
  Do While Not stream.isEOF()
    order = Split(stream.readLine(), Chr(9))
    Select Case order(0)
    Case "open"
      book = StarDesktop.loadComponentFromURL(order(1), "_blank", 0, hidden())
      sheet = book.Sheets.getByIndex(0)
    Case "text"
      sheet.getCellByPosition(CLng(order(1)), CLng(order(2))).setString(order(3))
    Case "number"
      sheet.getCellByPosition(CLng(order(1)), CLng(order(2))).setValue(Val(order(3)))
    Case "save"
      form(0).Value = order(2)
      book.storeToURL(order(1), form())
    Case "close"
      book.close(True)
    End Select
  Loop
End Sub`;

const office = 'http://openoffice.org/2000';
const basicFile = (kind: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind.split(':')[0]}.dtd">\n${body}`;

/** A profile with the macro; LibreOffice makes the rest of it at its first start, and would overwrite it then. */
const makeProfile = async (profile: string): Promise<void> => {
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--terminate_after_init',
  ]);
  const folder = join(profile, 'user/basic/Standard');
  mkdirSync(folder, { recursive: true });
  const library = `<library:library xmlns:library="${office}/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Fill"/></library:library>`;
  writeFileSync(join(folder, 'script.xlb'), basicFile('library:library', library));
  const source = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const module = `<script:module xmlns:script="${office}/script" script:name="Fill" script:language="StarBasic">${source}</script:module>`;
  writeFileSync(join(folder, 'Fill.xba'), basicFile('script:module', module));
};

/** Carries out the fillings one after another; answers with what was saved, by path. */
export const fillInLibreOffice = async (fillings: readonly Filling[]): Promise<Map<string, Uint8Array>> => {
  const folder = mkdtempSync(join(tmpdir(), 'parlens-libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    await makeProfile(profile);
    const orders = join(folder, 'orders');
    writeFileSync(orders, fillings.flatMap(linesOf).join('\n'));
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--norestore',
      `macro:///Standard.Fill.Main("file://${orders}")`,
    ]);
    const saved = fillings.flatMap(({ saveAs }) => Object.keys(saveAs));
    return new Map(saved.map((path) => [path, readFileSync(path)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
