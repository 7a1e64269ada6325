import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { offerEntry, readInstallation } from '../../server/access/sign-in.ts';
import { makeApp } from '../../server/app.ts';
import { loadShippedData } from '../../server/commands/load-shipped-data.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { Database } from '../../server/database/open.ts';
import { makeLogger } from '../../server/http/request-log.ts';
import { Workers } from '../../server/workers/pool.ts';

export type TestServer = {
  address: string;
  database: Database;
  /** A one-time token for the administrator. */
  entry: string;
  close: () => Promise<void>;
};

/** The whole server on a free port, with the shipped data in memory. */
export const openServer = async (changes: Partial<Config> = {}): Promise<TestServer> => {
  const config: Config = {
    ...readConfig({ PARLENS_PUBLIC: '1', PARLENS_LOG: 'silent', PARLENS_TIMEOUT_MS: '60000' }),
    ...changes,
  };
  const database = await Database.open(':memory:');
  await loadShippedData(database, config.dataFolder, config.hasDemonstration, () => undefined);
  const installation = await readInstallation(database);
  const entry = (await offerEntry(database, true)) ?? '';
  const workers = new Workers();
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
      await workers.close();
      await database.close();
    },
  };
};
