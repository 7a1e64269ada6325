import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegister, loadShippedData } from '../../server/commands/load-shipped-data.ts';
import type { Config } from '../../server/config.ts';
import { Database, openHome, openHomeToRead } from '../../server/database/open.ts';
import type { ReadingContext } from '../../server/routes/uploads/read-file.ts';

export type Home = {
  context: ReadingContext & { database: Database; asker: { account: null } };
  /** True where the names are those of the installation; false: only the ones that are shipped. */
  isInstallation: boolean;
  close: () => Promise<void>;
};

const contextOf = (database: Database, home: string): Home['context'] => ({
  database,
  read: (use) => database.read(use),
  home,
  signal: new AbortController().signal,
  report: () => undefined,
  asker: { account: null },
});

/** The installation itself, to store in; refuses with a StartError while a server has it open. */
export const openToStore = async ({ home, dataFolder, hasDemonstration }: Config): Promise<Home> => {
  const database = await openHome(home);
  await loadShippedData(database, dataFolder, hasDemonstration, () => undefined);
  return { context: contextOf(database, home), isInstallation: true, close: () => database.close() };
};

/**
 * Names to match against and a passing folder; nothing is stored. The installation's own register where it can be read,
 * else the shipped one: a running server does not hinder reading.
 */
export const openToRead = async ({ home, dataFolder }: Config): Promise<Home> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlens-import-'));
  const installed = await openHomeToRead(home);
  const database = installed ?? (await Database.open(':memory:'));
  if (installed === null) await loadRegister(database, dataFolder);
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context: contextOf(database, folder), isInstallation: installed !== null, close };
};
