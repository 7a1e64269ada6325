import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { toProblem } from '../../../server/http/problems.ts';

test('a full disk is said to be full, wherever in the chain of causes it stands', async () => {
  const error: unknown = await writeFile('/dev/full', 'x').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(toProblem(error)).toMatchObject({ code: 'no_room', status: 507 });
  const wrapped = new Error('files could not be kept', { cause: error });
  expect(toProblem(wrapped)).toMatchObject({ code: 'no_room' });
  const ofDatabase = new Error(
    'IO Error: Could not write file "parlens.duckdb.wal": No space left on device',
  );
  expect(toProblem(ofDatabase)).toMatchObject({ code: 'no_room' });
});

test('a folder that may not be written is said to be so; anything else stays internal', () => {
  const denied = Object.assign(new Error('EACCES: permission denied, mkdir uploads'), { code: 'EACCES' });
  expect(toProblem(denied)).toMatchObject({ code: 'not_writable' });
  expect(toProblem(new Error('something else'))).toMatchObject({ code: 'internal', status: 500 });
});
