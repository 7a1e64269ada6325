import { test } from 'vitest';
import { expectScoresOfUploads, openScores } from '../helpers/score-history.ts';

test('after any commits, undos and redos the scores are those of the uploads that count, and the past stays', async () => {
  const database = await openScores();
  await expectScoresOfUploads(database, 40);
  await database.close();
});
