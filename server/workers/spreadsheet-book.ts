import { readFileSync } from 'node:fs';
import type { Workbook } from '../spreadsheet/model.ts';
import { readPasted, readWorkbook } from '../spreadsheet/open.ts';
import { sheetsOfHtml } from '../spreadsheet/plan-tasks/pasted-html.ts';
import { sheetOfText } from '../spreadsheet/plan-tasks/pasted-text.ts';
import { taskTableIn } from '../spreadsheet/plan-tasks/which-sheets.ts';
import type { MarkJob, RecogniseJob } from './spreadsheet-job.ts';

/** The bytes of a job as sheets. */

/** Cells between tabs; a table or a list of tasks may be pasted in other forms too. */
const pastedBook = (text: string): Workbook => {
  const book = readPasted(text);
  const isHtml = /^\s*<[^]*<table\b/i.test(text);
  if (text.includes('\t') && !isHtml) return book;
  const sheets = isHtml ? sheetsOfHtml(text) : [sheetOfText(text).sheet];
  return sheets.some((sheet) => taskTableIn(sheet, {}) !== null) ? { ...book, sheets } : book;
};

export const openBook = (job: RecogniseJob | MarkJob): Promise<Workbook> | Workbook => {
  const bytes = readFileSync(job.path);
  if (job.isPasted) return { ...pastedBook(bytes.toString('utf8')), fileName: job.fileName };
  return readWorkbook(bytes, job.fileName);
};
