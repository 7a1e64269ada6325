import { createHash, randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fingerprint, loadShippedData } from '../../server/commands/load-shipped-data.ts';
import { Database } from '../../server/database/open.ts';

/**
 * A database as it is after the first start, built once and kept beside the other caches: loading the shipped data for
 * every test file cost more than the tests.
 */

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/parlens');

/** Changes with the data and with the code that loads it. */
const keyOf = (dataFolder: string): string => {
  const hash = createHash('sha256').update(fingerprint(dataFolder));
  for (const folder of ['server/database', 'server/commands', 'server/queries']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(ts|sql)$/.test(name)).sort()) {
      hash.update(file).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
};

const build = async (file: string, dataFolder: string, hasDemonstration: boolean): Promise<void> => {
  mkdirSync(cache, { recursive: true });
  const unfinished = join(cache, `unfinished-${randomUUID()}`);
  const database = await Database.open(unfinished);
  await loadShippedData(database, dataFolder, hasDemonstration, () => undefined);
  await database.close();
  renameSync(unfinished, file);
};

const keys = new Map<string, string>();

/** Copies it to `to`, which does not exist yet. */
export const copyShippedDatabase = async (
  to: string,
  dataFolder: string,
  hasDemonstration: boolean,
): Promise<void> => {
  const key = keys.get(dataFolder) ?? keyOf(dataFolder);
  keys.set(dataFolder, key);
  const kind = hasDemonstration ? 'with-demonstration' : 'without';
  const file = join(cache, `${kind}-${key}.duckdb`);
  if (!existsSync(file)) {
    await build(file, dataFolder, hasDemonstration);
    for (const name of readdirSync(cache)) {
      if (name.endsWith('.duckdb') && !name.endsWith(`-${key}.duckdb`))
        rmSync(join(cache, name), { force: true });
    }
  }
  copyFileSync(file, to, constants.COPYFILE_FICLONE);
};
