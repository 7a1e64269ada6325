import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Writer } from '../../../server/database/connection.ts';
import { Database } from '../../../server/database/open.ts';

let database: Database;
beforeEach(async () => {
  database = await Database.open(':memory:');
});
afterEach(() => database.close());

const count = z.object({ n: z.number() });
const countAudit = 'select count(*) as n from audit';
const addRow = "insert into audit (command, detail) values ('test', $detail)";

/** Long enough that only an interrupt can end it in time. */
const endless = 'select count(*) as n from range(100000000000) a where a.range % 7 = 3';

test('an answer of many rows lets the event loop serve others between its chunks', async () => {
  let parsed = 0;
  let seen = 0;
  let most = 0;
  let isDone = false;
  const turn = (): void => {
    most = Math.max(most, parsed - seen);
    seen = parsed;
    if (!isDone) setImmediate(turn);
  };
  const number = z.object({
    n: z.number().transform((value) => {
      parsed += 1;
      return value;
    }),
  });
  const rows = await database.read((connection) => {
    setImmediate(turn);
    return connection.rows(number, 'select range::integer as n from range(40000) order by range');
  });
  turn();
  isDone = true;
  expect(rows).toHaveLength(40_000);
  expect(rows.at(-1)).toEqual({ n: 39_999 });
  expect(most).toBeLessThan(10_000);
});

describe('what is kept', () => {
  const entries = (reader: Pick<Writer, 'rows' | 'keep'>) =>
    reader.keep('entries', async () => (await reader.rows(count, countAudit))[0]?.n);
  const add = () => database.transaction((writer) => writer.run(addRow, { detail: 'one' }));

  test('is made once for all who read, until the next write', async () => {
    let made = 0;
    const ask = () =>
      database.read((connection) =>
        connection.keep('a', () => {
          made += 1;
          return Promise.resolve(made);
        }),
      );
    expect([await ask(), await ask()]).toEqual([1, 1]);
    await add();
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test('by a reader that began before a write is not given to those after it', async () => {
    const early = await database.read(async (connection) => {
      const before = await entries(connection);
      await add();
      return [before, await entries(connection)];
    });
    expect(early).toEqual([0, 0]);
    expect(await database.read(entries)).toBe(1);
  });

  test('serves a command too, until it writes itself', async () => {
    await database.read(entries);
    let made = 0;
    const seen = await database.transaction(async (writer) => {
      const before = await writer.keep('entries', () => {
        made += 1;
        return Promise.resolve(-1);
      });
      await writer.run(addRow, { detail: 'one' });
      return [before, await entries(writer)];
    });
    expect([made, ...seen]).toEqual([0, 0, 1]);
    expect(await database.read(entries)).toBe(1);
  });

  test('stays where only the log changed, while answers are made anew', async () => {
    const { version } = database;
    expect(await database.read(entries)).toBe(0);
    await database.transaction((writer) => writer.run(addRow, { detail: 'one' }), 'log');
    expect(await database.read(entries)).toBe(0);
    expect(database.version).not.toBe(version);
    await add();
    expect(await database.read(entries)).toBe(2);
  });
});

describe('writes', () => {
  test('are kept whole or not at all', async () => {
    const failing = database.transaction(async (writer) => {
      await writer.run(addRow, { detail: 'one' });
      await writer.run('insert into no_such_table values (1)');
    });
    await expect(failing).rejects.toThrow(/no_such_table/);
    await database.transaction((writer) => writer.run(addRow, { detail: 'two' }));
    expect(await database.read((connection) => connection.one(count, countAudit))).toEqual({ n: 1 });
  });

  test('change the version, silent ones do not', async () => {
    const before = database.version;
    await database.transaction((writer) => writer.run(addRow, { detail: 'x' }), 'silent');
    expect(database.version).toBe(before);
    await database.transaction((writer) => writer.run(addRow, { detail: 'y' }));
    expect(database.version).not.toBe(before);
  });

  test('are not waited for by reads', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = database.transaction(async (writer) => {
      await writer.run(addRow, { detail: 'slow' });
      await held;
    });
    expect(await database.read((connection) => connection.one(count, countAudit))).toEqual({ n: 0 });
    release();
    await writing;
    expect(await database.read((connection) => connection.one(count, countAudit))).toEqual({ n: 1 });
  });

  test('do not stand in the line of the questions, which are answered as they came', async () => {
    const slow = 'select count(*) as n from range(2000000) a where a.range % 7 = 3';
    const answered: number[] = [];
    const asking = Array.from({ length: 30 }, async (_, at) => {
      await database.read(async (connection) => {
        await connection.one(count, slow);
        await connection.one(count, slow);
      });
      answered.push(at);
    });
    await database.transaction(async (writer) => {
      for (const detail of ['a', 'b', 'c', 'd']) await writer.run(addRow, { detail });
    });
    const before = answered.length;
    await Promise.all(asking);
    expect(before).toBeLessThan(15);
    for (const [place, at] of answered.entries()) expect(Math.abs(place - at)).toBeLessThan(10);
  });
});

describe('reads', () => {
  test('that are brief do not stand in the line of the others', async () => {
    const slow = 'select count(*) as n from range(2000000) a where a.range % 7 = 3';
    let answered = 0;
    const asking = Array.from({ length: 30 }, async () => {
      await database.read((connection) => connection.one(count, slow));
      answered += 1;
    });
    const brief = await database.read((connection) => connection.one(count, countAudit), { isBrief: true });
    expect(brief).toEqual({ n: 0 });
    expect(answered).toBeLessThan(15);
    await Promise.all(asking);
    expect(answered).toBe(30);
  });

  test('bind values, lists and missing ones', async () => {
    const columns = z.object({ text: z.string(), list: z.boolean(), none: z.string().nullable() });
    const sql = `select $text as text, 'Đà Nẵng' = any($list) as list, $none as none`;
    const params = { text: "'; drop table audit; --", list: ['Huế', 'Đà Nẵng'], none: null };
    const row = await database.read((connection) => connection.one(columns, sql, params));
    expect(row).toEqual({ text: params.text, list: true, none: null });
  });

  test('see one state from their first statement to their last', async () => {
    const seen = await database.read(async (connection) => {
      const first = await connection.one(count, countAudit);
      await database.transaction((writer) => writer.run(addRow, { detail: 'meanwhile' }));
      return [first, await connection.one(count, countAudit)];
    });
    expect(seen).toEqual([{ n: 0 }, { n: 0 }]);
    expect(await database.read((connection) => connection.one(count, countAudit))).toEqual({ n: 1 });
  });

  test('end at the time limit', async () => {
    const slow = database.read((connection) => connection.one(count, endless), { timeoutMs: 50 });
    await expect(slow).rejects.toMatchObject({ code: 'took_too_long' });
  });

  test('end when the asker leaves', async () => {
    const controller = new AbortController();
    const slow = database.read((connection) => connection.one(count, endless), { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('order Vietnamese names as a Vietnamese reader does', async () => {
    const columns = z.object({ name: z.string() });
    const names = ['Thừa Thiên Huế', 'Đắk Lắk', 'Dak', 'Điện Biên', 'An Giang', 'Ân', 'Ăn', 'Hà Nội'];
    const rows = await database.read((connection) =>
      connection.rows(columns, 'select unnest($names) as name order by name collate vi', { names }),
    );
    expect(rows.map(({ name }) => name)).toEqual([...names].sort(new Intl.Collator('vi').compare));
  });
});

test('a database is migrated once', async () => {
  const migrations = await database.read((connection) =>
    connection.rows(z.object({ name: z.string() }), 'select name from migration order by name'),
  );
  expect(migrations[0]?.name).toBe('0001-foundation.sql');
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});
