import { z } from 'zod';
import type { Writer } from './connection.ts';

/** Tables that keep what they held: those with a twin `…_history` that has every column, and from when until when. */
export const findHistories = async (rows: Writer['rows']): Promise<readonly string[]> => {
  const twins = await rows(
    z.object({ name: z.string() }),
    `select replace(table_name, '_history', '') as name from duckdb_columns()
     where schema_name = 'main' and column_name = 'recorded_to' and table_name like '%\\_history' escape '\\'
     order by name`,
  );
  return twins.map(({ name }) => name);
};

/** Which of the tables a statement names; one that it does not name it cannot change. */
export const namedIn = (sql: string, tables: readonly string[]): string[] =>
  tables.filter((table) => new RegExp(String.raw`\b${table}\b`).test(sql));

/**
 * What differs between the table and the open rows of its twin is closed and opened, as of the beginning of the
 * transaction. What an installation begins with holds from ever, as its scores do.
 */
export const keepHistory = async (
  run: Writer['run'],
  table: string,
  { isBeginning }: { isBeginning: boolean },
): Promise<void> => {
  const history = `${table}_history`;
  const now = "now() at time zone 'UTC'";
  const from = isBeginning
    ? `case when exists (from ${history}) then ${now} else timestamp '1970-01-01' end`
    : now;
  await run(`create or replace temp table opened as
    select t.*, md5(t::text) as row_hash, ${from} as recorded_from, null::timestamp as recorded_to from ${table} t
    where md5(t::text) not in (select row_hash from ${history} where recorded_to is null)`);
  await run(`update ${history} set recorded_to = ${now}
    where recorded_to is null and row_hash not in (select md5(t::text) from ${table} t)`);
  await run(`insert into ${history} by name from opened`);
  await run('drop table opened');
};

/** The table as it stood at the moment, in place of today's, for one connection; its rows in the order they came. */
export const pastOfTable = (base: string, table: string, moment: string): string => `
  create temp view ${table} as
  select h.* exclude (row_hash, recorded_from, recorded_to), h.rowid as rowid from ${base}.${table}_history h
  where recorded_from < ${moment} and (recorded_to is null or recorded_to >= ${moment})`;
