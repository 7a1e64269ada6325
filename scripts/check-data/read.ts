import { join, relative, sep } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A line of a text file; an empty cell is ''. `file` is its file inside `data/`. */
export type Row = Readonly<Record<string, string>>;

// Said in full, because a guess from the first lines goes wrong where quotes come late.
const options = `header = true, all_varchar = true, union_by_name = true, filename = 'file',
  delim = ',', quote = '"', escape = '"'`;

/** Reads the text files of one folder with DuckDB; `read` takes a file or a pattern such as `scores/PCI/*.csv`. */
export const openFolder = async (folder: string) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const read = async (pattern: string): Promise<Row[]> => {
    const sql = `select columns(*)::varchar from read_csv($pattern, ${options})`;
    const reader = await connection.runAndReadAll(sql, { pattern: join(folder, pattern) });
    const columns = Object.entries(reader.getColumnsObject());
    const files = new Map<string, string>();
    const shortened = (path: string) => {
      const known = files.get(path) ?? relative(folder, path).replaceAll(sep, '/');
      files.set(path, known);
      return known;
    };
    return Array.from({ length: reader.currentRowCount }, (_, at) => {
      const row: Record<string, string> = {};
      for (const [name, values] of columns) {
        const text = String(values[at] ?? '');
        row[name] = name === 'file' ? shortened(text) : text;
      }
      return row;
    });
  };
  return { read, close: () => connection.closeSync() };
};

export const field = (row: Row, name: string): string => row[name] ?? '';

/** NaN where the cell is empty or not a number. */
export const numberIn = (row: Row, name: string): number => {
  const text = field(row, name);
  return text === '' ? NaN : Number(text);
};

/** Several codes in one cell, separated by semicolons. */
export const listIn = (row: Row, name: string): string[] => field(row, name).split(';').filter(Boolean);

export const groupBy = (rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};
