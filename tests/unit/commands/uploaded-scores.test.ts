import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { settleScores } from '../../../server/commands/uploaded-scores.ts';
import type { Database } from '../../../server/database/open.ts';
import {
  commit,
  expectScoresOfUploads,
  nextMoment,
  openScores,
  startOver,
} from '../../helpers/score-history.ts';

let database: Database;
beforeAll(async () => {
  database = await openScores();
});
beforeEach(() => startOver(database));
afterAll(() => database.close());

test('after a few commits, undos and redos the scores are those of the uploads that count, and the past stays', () =>
  expectScoresOfUploads(database, 5));

test('the source, note and rank of a score stay where an upload says the same points', async () => {
  await database.transaction(async (writer) => {
    const cells = [{ unit: 'u0', component: 'TOTAL', points: 50, rank: null }];
    await commit(writer, 'up0', 0, { cells, mode: 'merge', isActive: true });
    await settleScores(writer, ['up0'], nextMoment());
  });
  const [row] = await database.read((connection) =>
    connection.rows(
      z.object({ source: z.string(), rank: z.number(), upload: z.string(), cell: z.string() }),
      `select source_id as source, rank, upload_id as upload, cell from score where unit_id = 'u0'`,
    ),
  );
  expect(row).toEqual({ source: 's', rank: 3, upload: 'up0', cell: 'B2' });
});
