import fc from 'fast-check';
import { expect } from 'vitest';
import { z } from 'zod';
import { settleScores } from '../../server/commands/uploaded-scores.ts';
import type { Writer } from '../../server/database/connection.ts';
import { Database } from '../../server/database/open.ts';

const setUp = `
  insert into unit (unit_id, name_vi, name_en, type, level, source_id)
    select 'u' || n, 'U' || n, 'U' || n, 'province', 'province', 's' from range(4) r(n);
  insert into index_register values ('X', 'X', 'X', 'o', 'o', 'province', 2, 'TOTAL', false, '', '', null);
  insert into edition values ('x', 'X', 'province', 2000, null, 'x', 'x', null, 's', null);
  insert into component select 'x', c, null, c, c, 'total', 100, null, 'higher', 0, false, 's', null
    from (values ('TOTAL'), ('A')) v(c)`;

const clear = 'delete from score; delete from score_past; delete from upload; delete from upload_row';

/** A database with one index, a few units and what is shipped of it. */
export const openScores = async (): Promise<Database> => {
  const database = await Database.open(':memory:');
  await database.transaction(async (writer) => {
    await writer.run('set global threads = 1');
    for (const sql of setUp.split(';')) await writer.run(sql);
  });
  return database;
};

let minute = 0;
export const nextMoment = (): string =>
  new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString().replace('Z', '');

type Cell = { unit: string; component: string; points: number | null; rank: number | null };
type Upload = { cells: Cell[]; mode: 'merge' | 'replace'; isActive: boolean };
type Held = { points: number | null; rank: number | null; upload: string | null };

const shipped: Cell[] = ['u0', 'u1', 'u2'].map((unit, at) => ({
  unit,
  component: 'TOTAL',
  points: 50 + at,
  rank: 3 - at,
}));

const ship = async (writer: Writer): Promise<void> => {
  for (const { unit, component, points, rank } of shipped) {
    await writer.run(
      `insert into score (index_code, year, unit_id, component, stage, edition_id, points, rank, rank_basis, source_id,
         is_computed, is_shown, is_shipped, valid_from)
       values ('X', 2010, $unit, $component, 'published', 'x', $points, $rank, 'published', 's', false, true, true,
         timestamp '2025-12-01')`,
      { unit, component, points, rank },
    );
  }
};

/** As it was when nothing had been brought in. */
export const startOver = (database: Database): Promise<void> =>
  database.transaction(async (writer) => {
    for (const sql of clear.split(';')) await writer.run(sql);
    await ship(writer);
  });

export const commit = async (writer: Writer, upload: string, position: number, { cells, mode }: Upload) => {
  await writer.run(
    `insert into upload (upload_id, file_name, sha256, size, format, kind, state, mode, position, staged_at, choices,
       recognition, counts)
     values ($upload, 'f.xlsx', 'h', 1, 'xlsx', 'scores', 'committed', $mode, $position, now(), '', '', '')`,
    { upload, mode, position: position + 1 },
  );
  for (const { unit, component, points, rank } of cells) {
    await writer.run(
      `insert into upload_row (upload_id, position, sheet, cell, index_code, year, level, unit_id, component, stage,
         edition_id, points, rank)
       values ($upload, 0, 'S', 'B2', 'X', 2010, 'province', $unit, $component, 'published', 'x', $points::double,
         $rank::integer)`,
      { upload, unit, component, points, rank },
    );
  }
};

/** The same by hand: what is shipped, then every active upload in turn. */
const replay = (uploads: readonly Upload[]): Map<string, Held> => {
  const held = new Map<string, Held>();
  const keyOf = ({ unit, component }: Cell) => `${unit} ${component}`;
  for (const cell of shipped) held.set(keyOf(cell), { points: cell.points, rank: cell.rank, upload: null });
  for (const [at, { cells, mode, isActive }] of uploads.entries()) {
    if (!isActive) continue;
    const own = new Set(cells.filter(({ points }) => points !== null).map(keyOf));
    if (mode === 'replace' && cells.length > 0) {
      for (const key of [...held.keys()]) if (!own.has(key)) held.delete(key);
    }
    for (const cell of cells) {
      if (cell.points === null && cell.rank === null) continue;
      const before = held.get(keyOf(cell));
      const isChange =
        cell.points !== null &&
        before !== undefined &&
        before.points !== null &&
        before.points !== cell.points;
      const rank = cell.rank ?? (isChange ? null : (before?.rank ?? null));
      const points = cell.points ?? before?.points ?? null;
      held.set(keyOf(cell), { points, rank, upload: `up${at}` });
    }
  }
  return held;
};

const heldColumns = z.object({
  unit: z.string(),
  component: z.string(),
  points: z.number().nullable(),
  rank: z.number().nullable(),
  upload: z.string().nullable(),
});

const stored = async (database: Database, moment: string | null): Promise<Map<string, Held>> => {
  const rows = await database.read((connection) =>
    connection.rows(
      heldColumns,
      `select unit_id as unit, component, points, rank, upload_id as upload from score_at($moment::timestamp)
       where is_shown`,
      { moment },
    ),
  );
  expect(new Set(rows.map(({ unit, component }) => `${unit} ${component}`)).size).toBe(rows.length);
  return new Map(rows.map(({ unit, component, ...held }) => [`${unit} ${component}`, held]));
};

const cell = fc.record({
  unit: fc.constantFrom('u0', 'u1', 'u2', 'u3'),
  component: fc.constantFrom('TOTAL', 'A'),
  points: fc.constantFrom(null, 50, 51, 60),
  rank: fc.constantFrom(null, 1, 2),
});
const upload = fc.record({
  cells: fc.uniqueArray(cell, { selector: ({ unit, component }) => `${unit} ${component}`, maxLength: 5 }),
  mode: fc.constantFrom('merge' as const, 'replace' as const),
  isActive: fc.constant<boolean>(true),
});
const toggles = fc.array(fc.nat({ max: 3 }), { maxLength: 6 });

const sorted = (held: Map<string, Held>) => [...held].sort(([one], [other]) => one.localeCompare(other));

/**
 * After any commits, undos and redos the scores are those of the uploads that count, and every earlier moment shows what
 * held then.
 */
export const expectScoresOfUploads = async (database: Database, numRuns: number): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 4 }), toggles, async (drawn, toggled) => {
      const uploads = structuredClone(drawn);
      await startOver(database);
      const history: { moment: string; held: Map<string, Held> }[] = [];
      const settle = async (writer: Writer, at: number) => {
        const moment = nextMoment();
        await settleScores(writer, [`up${at}`], moment);
        history.push({ moment, held: replay(uploads.slice(0, committed)) });
      };
      let committed = 0;
      for (const [at, given] of uploads.entries()) {
        committed += 1;
        await database.transaction(async (writer) => {
          await commit(writer, `up${at}`, at, given);
          await settle(writer, at);
        });
      }
      for (const at of toggled) {
        const given = uploads[at];
        if (given === undefined) continue;
        given.isActive = !given.isActive;
        await database.transaction(async (writer) => {
          const state = given.isActive ? 'committed' : 'undone';
          await writer.run('update upload set state = $state where upload_id = $upload', {
            state,
            upload: `up${at}`,
          });
          await settle(writer, at);
        });
      }
      expect(sorted(await stored(database, null))).toEqual(sorted(replay(uploads)));
      for (const { moment, held } of history)
        expect(sorted(await stored(database, moment))).toEqual(sorted(held));
      expect(sorted(await stored(database, '2025-12-31'))).toEqual(sorted(replay([])));
    }),
    { numRuns, seed: 20_260_112 },
  );
};
