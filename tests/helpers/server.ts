import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offerEntry, readInstallation } from '../../server/access/sign-in.ts';
import { makeApp } from '../../server/app.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { Database } from '../../server/database/open.ts';
import { makeLogger } from '../../server/http/request-log.ts';
import { Workers } from '../../server/workers/pool.ts';
import { copyShippedDatabase } from './shipped-database.ts';

export type TestServer = {
  address: string;
  database: Database;
  /** A one-time token for the administrator. */
  entry: string;
  close: () => Promise<void>;
};

/** Threads take a second to start: the servers of one process share theirs, which end with the process. */
let workers: Workers | undefined;

/** The whole server on a free port, with the shipped data in a database of its own. */
export const openServer = async (changes: Partial<Config> = {}): Promise<TestServer> => {
  const config: Config = {
    ...readConfig({ PARLENS_PUBLIC: '1', PARLENS_LOG: 'silent', PARLENS_TIMEOUT_MS: '60000' }),
    ...changes,
  };
  const folder = mkdtempSync(join(tmpdir(), 'parlens-server-'));
  const file = join(folder, 'parlens.duckdb');
  await copyShippedDatabase(file, config.dataFolder, config.hasDemonstration);
  const database = await Database.open(file);
  // Test files run beside each other: handing small questions from core to core only costs.
  await database.transaction((writer) => writer.run('set global threads = 1'));
  const installation = await readInstallation(database);
  const entry = (await offerEntry(database, true)) ?? '';
  workers ??= new Workers();
  const logger = makeLogger(config.logLevel);
  const server = createServer(makeApp({ config, database, workers, installation, logger }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    database,
    entry,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
