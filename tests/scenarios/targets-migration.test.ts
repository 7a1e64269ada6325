import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Database } from '../../server/database/open.ts';

/** A home of the time when targets stood beside the scores of their row opens, with its targets as a stage. */

const folder = mkdtempSync(join(tmpdir(), 'parlens-migration-'));
const migrationFolder = 'server/database/migrations';
const ofTargets = '0009-target-scores.sql';
const migrations = readdirSync(migrationFolder).sort();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const upload = (id: string, state: string, position: number | null): string => `
  insert into upload (upload_id, file_name, sha256, size, format, kind, state, position, staged_at, committed_at,
    choices, recognition, counts)
  values ('${id}', '${id}.xlsx', '${id}', 1, 'xlsx', 'scores', '${state}', ${position}, '2026-01-01',
    ${position === null ? 'null' : `timestamp '2026-01-0${position} 10:00'`},
    '{"sheets":[{"columns":[{"column":3,"role":"target"}]}]}', '{}', '{}')`;

const row = (id: string, unit: string, points: number | null, target: number | null): string => `
  insert into upload_row (upload_id, position, sheet, cell, index_code, year, level, unit_id, component, stage,
    edition_id, points, target)
  values ('${id}', 1, 'PCI', 'C3', 'PCI', 2025, 'province', '${unit}', 'TOTAL', 'published', 'pci-2025', ${points}, ${target})`;

const score = (unit: string, points: number, uploadId: string | null): string => `
  insert into score (index_code, year, unit_id, component, stage, edition_id, points, source_id, is_computed, is_shown,
    is_shipped, upload_id)
  values ('PCI', 2025, '${unit}', 'TOTAL', 'published', 'pci-2025', ${points}, 'x', false, true,
    ${uploadId === null}, ${uploadId === null ? 'null' : `'${uploadId}'`})`;

const content = [
  upload('first', 'committed', 1),
  upload('later', 'committed', 2),
  upload('waiting', 'staged', null),
  row('first', 'ha-noi', 65, 70),
  row('first', 'hue', null, 60),
  row('later', 'ha-noi', null, 72),
  row('waiting', 'hue', null, 61),
  score('ha-noi', 65, 'first'),
  score('da-nang', 66.5, null),
];

/** Makes a database as it was with only these migrations. */
const makeOld = async (file: string, names: readonly string[]): Promise<void> => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(
    'create table migration (name text primary key, applied_at timestamp default current_timestamp)',
  );
  for (const name of names) {
    await connection.run(readFileSync(join(migrationFolder, name), 'utf8'));
    await connection.run(`insert into migration (name) values ('${name}')`);
  }
  for (const sql of content) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
};

const stored = z.object({
  unit: z.string(),
  stage: z.string(),
  points: z.number().nullable(),
  upload: z.string().nullable(),
});

beforeAll(() => expect(migrations).toContain(ofTargets));

test.each([
  ['before that stage', migrations.filter((name) => name < ofTargets)],
  ['that had later changes already', migrations.filter((name) => name !== ofTargets)],
])('a database %s', async (what, names) => {
  const file = join(folder, `${what}.duckdb`);
  await makeOld(file, names);
  for (const opening of ['first', 'second']) {
    const database = await Database.open(file);
    const [scores, rows, choices] = await database.read(async (connection) => [
      await connection.rows(
        stored,
        `select unit_id as unit, stage, points, upload_id as upload from score order by unit_id, stage`,
      ),
      await connection.rows(
        stored,
        `select unit_id as unit, stage, points, upload_id as upload from upload_row order by upload_id, unit_id, stage`,
      ),
      await connection.one(
        z.object({ choices: z.string() }),
        "select choices from upload where upload_id = 'first'",
      ),
    ]);
    await database.close();
    expect(scores, opening).toEqual([
      { unit: 'da-nang', stage: 'published', points: 66.5, upload: null },
      { unit: 'ha-noi', stage: 'published', points: 65, upload: 'first' },
      { unit: 'ha-noi', stage: 'target', points: 72, upload: 'later' },
      { unit: 'hue', stage: 'target', points: 60, upload: 'first' },
    ]);
    expect(rows, opening).toEqual([
      { unit: 'ha-noi', stage: 'published', points: 65, upload: 'first' },
      { unit: 'ha-noi', stage: 'target', points: 70, upload: 'first' },
      { unit: 'hue', stage: 'target', points: 60, upload: 'first' },
      { unit: 'ha-noi', stage: 'target', points: 72, upload: 'later' },
      { unit: 'hue', stage: 'target', points: 61, upload: 'waiting' },
    ]);
    expect(choices.choices).toContain('"role":"score","stage":"target"');
  }
});
