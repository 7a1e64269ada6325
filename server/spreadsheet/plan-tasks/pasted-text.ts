/** Pasted text → a sheet: cells between tabs, a Markdown table, or a list of labelled lines. */
import { delimitedCells } from '../delimited.ts';
import { cleanText } from '../fold.ts';
import type { Cell, Sheet } from '../model.ts';
import { labelledSheet } from './labelled-list.ts';

export const PASTED = 'Dán';

const blank: Cell = { kind: 'blank', value: null };
const textCell = (text: string): Cell => (text.trim() === '' ? blank : { kind: 'text', value: text.trim() });

/** "| a | b |" lines of a Markdown table. */
const markdownRows = (lines: readonly string[]): Cell[][] =>
  lines
    .filter((line) => /^\s*\|.*\|\s*$/.test(line) && !/^[\s|:-]+$/.test(line))
    .map((line) => line.trim().slice(1, -1).split('|').map(textCell));

/** Cells between tabs, a Markdown table, or lines such as "Cơ quan chủ trì: …" below numbered tasks. */
export function sheetOfText(text: string): { sheet: Sheet; isList: boolean } {
  const clean = cleanText(text);
  const lines = clean.split('\n');
  if (lines.filter((line) => line.includes('\t')).length >= 2) {
    return {
      sheet: { name: PASTED, hidden: false, rows: delimitedCells(clean, '\t'), merges: [] },
      isList: false,
    };
  }
  const marked = markdownRows(lines);
  if (marked.length >= 2)
    return { sheet: { name: PASTED, hidden: false, rows: marked, merges: [] }, isList: false };
  return { sheet: labelledSheet(lines, PASTED), isList: true };
}
