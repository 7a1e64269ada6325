import { type DuckDBType, type DuckDBValue, LIST, listValue, VARCHAR } from '@duckdb/node-api';

/** What may be bound to a statement. Lists are lists of text. */
export type SqlValue = string | number | boolean | null | string[] | number[];

export const bind = (
  params: Record<string, SqlValue>,
): { values: Record<string, DuckDBValue>; types: Record<string, DuckDBType | undefined> } => {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType | undefined> = {};
  for (const [name, value] of Object.entries(params)) {
    values[name] = Array.isArray(value) ? listValue(value.map(String)) : value;
    if (Array.isArray(value)) types[name] = LIST(VARCHAR);
    if (value === null) types[name] = VARCHAR;
  }
  return { values, types };
};

/** A value of DuckDB as JSON has it: counts as numbers, days as ISO text. */
export const toPlain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  return value;
};
