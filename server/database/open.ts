import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import PQueue from 'p-queue';
import { z } from 'zod';
import { StartError } from '../errors.ts';
import { bind, type SqlValue } from './values.ts';
import { Connection, type InTurn, type Keep, type Writer } from './connection.ts';
import { findHistories, keepHistory, namedIn, pastOfTable } from './history.ts';
import { Kept } from './kept.ts';

/** What a reader sees instead of today's tables: statements for its connection, given the name of the database. */
export type Past = {
  moment: string;
  setMoment: string;
  theMoment: string;
  views: (base: string) => string[];
};

/** A brief one finds a row by its key, as every question needs of its asker: it does not stand in line behind long ones. */
export type Ask = { signal?: AbortSignal; timeoutMs?: number; past?: Past | null; isBrief?: boolean };

/** What a transaction changes of that which is answered. */
type Change = 'any' | 'log' | 'silent' | 'shipped';

/**
 * Statements of questions at a time. Node calls DuckDB on four threads: one stays free for commands and brief lookups, which
 * would otherwise wait at each of their statements for as long as a question takes.
 */
const mostAtOnce = 3;

const migrationFolder = join(import.meta.dirname, 'migrations');

/**
 * The one DuckDB process of this server. Reads run on connections of their own and never wait for writes;
 * writes are serialised, each in one transaction that is kept whole or not at all.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #writer: DuckDBConnection;
  #queue: Promise<unknown> = Promise.resolve();
  /** Statements of questions: whose question came first goes first. */
  readonly #line = new PQueue({ concurrency: mostAtOnce });
  #asked = 0;
  /** Tables that keep what they held. */
  #histories: readonly string[] = [];
  readonly #kept = new Kept(64);
  readonly #keptLarge = new Kept(12);
  #commits = 0;
  /** Commits of more than entries of the log. */
  #changes = 0;
  readonly #openedAt = Date.now().toString(36);

  private constructor(instance: DuckDBInstance, writer: DuckDBConnection) {
    this.#instance = instance;
    this.#writer = writer;
  }

  /** `file` is a path, or `:memory:`. Applies the migrations that it has not seen. */
  static async open(file: string): Promise<Database> {
    const instance = await DuckDBInstance.create(file).catch((cause: unknown) => {
      throw new StartError(openFailure(file, cause), { cause });
    });
    const database = new Database(instance, await instance.connect());
    await database.#migrate();
    await database.#findHistories();
    return database;
  }

  /**
   * For reading only; null where there is no such file, where another process holds it, or where it was made by another
   * version. Others can open it for reading at the same time, nobody for writing.
   */
  static async openToRead(file: string): Promise<Database | null> {
    if (!existsSync(file)) return null;
    const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' }).catch(() => null);
    if (instance === null) return null;
    const database = new Database(instance, await instance.connect());
    if (await database.#isCurrent()) {
      await database.#findHistories();
      return database;
    }
    await database.close();
    return null;
  }

  /** Changes with every committed write: what was answered under an older version may be stale. */
  get version(): string {
    return `${this.#openedAt}.${this.#commits}`;
  }

  /** Changes with every committed write of more than entries of the log. */
  get versionWithoutLog(): string {
    return `${this.#openedAt}.${this.#changes}`;
  }

  /**
   * A connection for one question; interrupted when `signal` aborts or the time limit passes. All its statements see
   * the same state: what is committed meanwhile is not seen, not even in part.
   */
  async read<T>(use: (connection: Connection) => Promise<T>, ask: Ask = {}): Promise<T> {
    // Before the transaction begins: its data are of this state or newer.
    const state = this.#changes;
    const priority = -(this.#asked += 1);
    const own = await this.#instance.connect();
    const keepIn =
      (kept: Kept): Keep =>
      (key, make) =>
        this.#keep(kept, state, `${ask.past?.moment ?? 'now'} ${key}`, make);
    const keeps = { keep: keepIn(this.#kept), keepLarge: keepIn(this.#keptLarge) };
    const inTurn: InTurn = (statement) => this.#line.add(statement, { priority });
    const connection = new Connection(own, ask, keeps, ask.isBrief === true ? undefined : inTurn);
    try {
      if (ask.past) await goBack(own, ask.past, this.#histories);
      await own.run('begin transaction read only');
      return await connection.guard(() => use(connection));
    } finally {
      connection.close();
    }
  }

  /**
   * Runs `use` in one transaction after the writes before it; rolled back whole when it throws. A silent one changes
   * nothing that is answered; one of the `log` nothing but entries of the log, so that what is kept of plans and units stays;
   * one of the `shipped` brings what an installation begins with.
   */
  async transaction<T>(use: (writer: Writer) => Promise<T>, change: Change = 'any'): Promise<T> {
    const result = this.#queue.then(() => this.#inTransaction(use, change));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.#queue;
    // While somebody still reads this is refused; the next start then replays the log.
    await this.#writer.run('checkpoint').catch(() => undefined);
    this.#writer.closeSync();
    this.#instance.closeSync();
  }

  async #keep<T>(kept: Kept, state: number, key: string, make: () => Promise<T>): Promise<T> {
    if (state !== this.#changes) return make();
    kept.turnTo(String(state));
    const known = kept.get(key);
    if (known !== undefined) return known as T;
    const value = await make();
    kept.set(String(state), key, value);
    return value;
  }

  async #inTransaction<T>(use: (writer: Writer) => Promise<T>, change: Change = 'any'): Promise<T> {
    const connection = new Connection(this.#writer);
    let hasWritten = false;
    const touched = new Set<string>();
    const writer: Writer = {
      rows: (columns, sql, params) => connection.rows(columns, sql, params),
      keep: (key, make) => (hasWritten ? make() : this.#keep(this.#kept, this.#changes, `now ${key}`, make)),
      run: async (sql: string, params: Record<string, SqlValue> = {}) => {
        hasWritten = true;
        for (const table of namedIn(sql, this.#histories)) touched.add(table);
        const { values, types } = bind(params);
        return (await this.#writer.run(sql, values, types)).rowsChanged;
      },
    };
    await this.#writer.run('begin transaction');
    try {
      const value = await use(writer);
      const history = { isBeginning: change === 'shipped' };
      for (const table of [...touched]) await keepHistory(writer.run, table, history);
      await this.#writer.run('commit');
      if (change !== 'silent') this.#commits += 1;
      if (change === 'any' || change === 'shipped') this.#changes += 1;
      return value;
    } catch (error) {
      await this.#writer.run('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #findHistories(): Promise<void> {
    const connection = new Connection(this.#writer);
    this.#histories = await findHistories((columns, sql, params) => connection.rows(columns, sql, params));
  }

  async #applied(): Promise<Set<string>> {
    const names = z.object({ name: z.string() });
    const known = await this.read((connection) => connection.rows(names, 'select name from migration'));
    return new Set(known.map((row) => row.name));
  }

  async #isCurrent(): Promise<boolean> {
    const applied = await this.#applied().catch(() => new Set<string>());
    return migrations().every((name) => applied.has(name));
  }

  async #migrate(): Promise<void> {
    await this.#writer.run(
      'create table if not exists migration (name text primary key, applied_at timestamp default current_timestamp)',
    );
    const applied = await this.#applied();
    for (const name of migrations()) {
      if (applied.has(name)) continue;
      const sql = readFileSync(join(migrationFolder, name), 'utf8');
      await this.#inTransaction(async (writer) => {
        await this.#writer.run(sql);
        await writer.run('insert into migration (name) values ($name)', { name });
      });
    }
  }
}

const goBack = async (
  connection: DuckDBConnection,
  { moment, setMoment, theMoment, views }: Past,
  histories: readonly string[],
): Promise<void> => {
  const { values, types } = bind({ moment });
  await connection.run(setMoment, values, types);
  const [[name] = []] = (await connection.runAndReadAll('select current_database()')).getRowsJS();
  if (typeof name !== 'string') throw new Error('the database has no name');
  const base = `"${name}".main`;
  for (const table of histories) await connection.run(pastOfTable(base, table, theMoment));
  for (const view of views(base)) await connection.run(view);
};

const migrations = (): string[] =>
  readdirSync(migrationFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort();

const fileIn = (home: string): string => join(home, 'parlens.duckdb');

/** What a home holds, for reading only; null where it has nothing yet or a server has it open. */
export const openHomeToRead = (home: string): Promise<Database | null> => Database.openToRead(fileIn(home));

export const openHome = (home: string): Promise<Database> => {
  try {
    mkdirSync(home, { recursive: true });
  } catch (cause) {
    throw new StartError(`PARLENS_HOME cannot be made or written: ${home}`, { cause });
  }
  return Database.open(fileIn(home));
};

const openFailure = (file: string, cause: unknown): string =>
  /lock/i.test(String(cause))
    ? `${file} is in use by another ParLens; give this one its own PARLENS_HOME`
    : `${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`;
