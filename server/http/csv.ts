import type { z } from 'zod';

/** Spreadsheets would run a text that begins like this as a formula. */
const looksLikeFormula = /^[=+\-@\t\r]/;

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const safe = looksLikeFormula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV with a byte order mark, so that Excel reads Vietnamese; missing stays empty. */
export const encodeCsv = (columns: z.ZodObject, rows: readonly Record<string, unknown>[]): string => {
  const names = Object.keys(columns.shape);
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(','));
  return `\uFEFF${[names.join(','), ...lines].join('\r\n')}\r\n`;
};
