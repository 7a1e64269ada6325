import { closeSync, openSync, writeSync } from 'node:fs';
import { jsonLine } from './spreadsheet-rows.ts';

/** Rows travel in files, for DuckDB to load. */

/** Writes one JSON value a line; null where there is none. */
export const writeValues = (path: string, values: Iterable<unknown>): string | null =>
  writeLines(path, jsonOf(values));

function* jsonOf(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield jsonLine(value);
}

export const writeLines = (path: string, lines: Iterable<string>): string | null => {
  let file: number | null = null;
  let pending = '';
  for (const line of lines) {
    file ??= openSync(path, 'w');
    pending += `${line}\n`;
    if (pending.length > 2 ** 20) {
      writeSync(file, pending);
      pending = '';
    }
  }
  if (file === null) return null;
  writeSync(file, pending);
  closeSync(file);
  return path;
};
