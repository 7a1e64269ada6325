import type { z } from 'zod';

/** Spreadsheets would run a text that begins like this as a formula. */
const looksLikeFormula = /^[=+\-@\t\r]/;

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const safe = looksLikeFormula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Lines of cells as CSV with a byte order mark, so that Excel reads Vietnamese; missing stays empty. */
export const encodeLines = (lines: readonly (readonly unknown[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;

/** Rows as CSV with a byte order mark, so that Excel reads Vietnamese; missing stays empty. */
export const encodeCsv = (columns: z.ZodObject, rows: readonly Record<string, unknown>[]): string => {
  const names = Object.keys(columns.shape);
  return encodeLines([names, ...rows.map((row) => names.map((name) => row[name]))]);
};
