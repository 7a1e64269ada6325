import type { DuckDBConnection } from '@duckdb/node-api';
import type { z } from 'zod';
import { ProblemError } from '../errors.ts';
import { bind, type SqlValue, toPlain } from './values.ts';

export type Rows = <C extends z.ZodObject>(
  columns: C,
  sql: string,
  params?: Record<string, SqlValue>,
) => Promise<z.output<C>[]>;

/** Columns of numbers that hold no gap: for answers of hundreds of thousands of rows. */
export type Numbers = <Name extends string>(
  names: readonly Name[],
  sql: string,
  params?: Record<string, SqlValue>,
) => Promise<Record<Name, Float64Array>>;

/**
 * What follows from the data without the log, made by `make` when nobody has asked for it since they changed. `key` says
 * everything that it depends on beside them; nobody may change what is given.
 */
export type Keep = <T>(key: string, make: () => Promise<T>) => Promise<T>;

/** The same for what is small, and for what is large, of which only little is kept. */
export type Keeps = { keep: Keep; keepLarge: Keep };

/** What a command may use: reads and writes inside its transaction. */
export type Writer = {
  rows: Rows;
  /** Made anew after the first write: a command sees its own. */
  keep: Keep;
  run: (sql: string, params?: Record<string, SqlValue>) => Promise<number>;
};

/** When a statement may begin: those of questions wait in line, a command's go at once. */
export type InTurn = <T>(statement: () => Promise<T>) => Promise<T>;

/** One DuckDB connection in use by one question. */
export class Connection {
  readonly #connection: DuckDBConnection;
  readonly #signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly keep: Keep;
  readonly keepLarge: Keep;
  readonly #inTurn: InTurn;
  #stopped: ProblemError | undefined;

  constructor(
    connection: DuckDBConnection,
    ask: { signal?: AbortSignal; timeoutMs?: number } = {},
    { keep, keepLarge }: Keeps = { keep: (_key, make) => make(), keepLarge: (_key, make) => make() },
    inTurn: InTurn = (statement) => statement(),
  ) {
    this.keep = keep;
    this.keepLarge = keepLarge;
    this.#inTurn = inTurn;
    this.#connection = connection;
    this.#signal = ask.signal;
    this.#timeoutMs = ask.timeoutMs ?? 0;
  }

  /** Rows of `sql`, each checked against `columns`; values are bound, never spliced. */
  async rows<C extends z.ZodObject>(
    columns: C,
    sql: string,
    params: Record<string, SqlValue> = {},
  ): Promise<z.output<C>[]> {
    try {
      const result = await this.#run(sql, params);
      const names = result.columnNames();
      const rows: z.output<C>[] = [];
      // A chunk at a time: between two of them the event loop serves others.
      for await (const chunk of result.yieldRowsJs()) {
        for (const row of chunk) {
          const record: Record<string, unknown> = {};
          for (const [at, name] of names.entries()) record[name] = toPlain(row[at]);
          rows.push(columns.parse(record));
        }
      }
      return rows;
    } catch (error) {
      this.#throwIfStopped();
      throw error;
    }
  }

  /** The columns of `sql`, in the order of `names`, all of type double. */
  async numbers<Name extends string>(
    names: readonly Name[],
    sql: string,
    params: Record<string, SqlValue> = {},
  ): Promise<Record<Name, Float64Array>> {
    try {
      const chunks = await (await this.#run(sql, params)).fetchAllChunks();
      const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
      const columns = names.map(() => new Float64Array(rows));
      let first = 0;
      for (const chunk of chunks) {
        const { rowCount } = chunk;
        for (const [at, column] of columns.entries()) {
          const vector = chunk.getColumnVector(at);
          for (let row = 0; row < rowCount; row += 1) column[first + row] = Number(vector.getItem(row));
        }
        first += rowCount;
      }
      return Object.fromEntries(names.map((name, at) => [name, columns[at]])) as Record<Name, Float64Array>;
    } catch (error) {
      this.#throwIfStopped();
      throw error;
    }
  }

  /** A statement that must answer with exactly one row. */
  async one<C extends z.ZodObject>(
    columns: C,
    sql: string,
    params: Record<string, SqlValue> = {},
  ): Promise<z.output<C>> {
    const [row] = await this.rows(columns, sql, params);
    if (row === undefined) throw new Error('a statement that must give a row gave none');
    return row;
  }

  /** Runs `work`; interrupts DuckDB when the asker leaves or the time limit passes. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    const stop = (reason: ProblemError) => {
      this.#stopped ??= reason;
      this.#connection.interrupt();
    };
    const onAbort = () => stop(new ProblemError('cancelled', 'the question was withdrawn'));
    const limit = `the question took longer than ${this.#timeoutMs / 1000} seconds`;
    const timer =
      this.#timeoutMs > 0
        ? setTimeout(() => stop(new ProblemError('took_too_long', limit)), this.#timeoutMs)
        : undefined;
    if (this.#signal?.aborted === true) onAbort();
    this.#signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      this.#signal?.removeEventListener('abort', onAbort);
    }
  }

  #run(sql: string, params: Record<string, SqlValue>) {
    const { values, types } = bind(params);
    return this.#inTurn(() => {
      this.#throwIfStopped();
      return this.#connection.run(sql, values, types);
    });
  }

  #throwIfStopped(): void {
    if (this.#stopped !== undefined) throw this.#stopped;
  }

  close(): void {
    this.#connection.closeSync();
  }
}
