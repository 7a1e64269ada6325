import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { offerEntry, readInstallation } from './access/sign-in.ts';
import { makeApp } from './app.ts';
import { loadShippedData } from './commands/load-shipped-data.ts';
import { type Config, readConfig } from './config.ts';
import { openHome } from './database/open.ts';
import { StartError } from './errors.ts';
import { makeLogger } from './http/request-log.ts';
import { readPlansAhead } from './routes/plans/register.ts';
import { sweepEvidence } from './routes/plans/sweep.ts';
import { sweepUploads } from './routes/uploads/sweep.ts';
import { Workers } from './workers/pool.ts';
import { keepReaderReady } from './workers/spreadsheets.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sayProgress = (done: number, of: number, name: string): void => {
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\u001B[KParLens: loading data ${Math.round((100 * done) / of)} % (${name})`);
    if (done === of) process.stdout.write('\n');
  } else if (done === 0 || done === of) {
    say(`ParLens: loading data ${Math.round((100 * done) / of)} %`);
  }
};

const listen = (server: Server, { host, port }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken: set PORT to another`
          : `cannot listen on ${host}:${port}: ${cause.message}`;
      reject(new StartError(why, { cause }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const start = async (): Promise<void> => {
  const config = readConfig();
  const logger = makeLogger(config.logLevel);
  const database = await openHome(config.home);
  await loadShippedData(database, config.dataFolder, config.hasDemonstration, sayProgress);
  await sweepUploads(database, config.home);
  await sweepEvidence(database, config.home);
  const installation = await readInstallation(database);
  const workers = new Workers();
  const server = createServer(makeApp({ config, database, workers, installation, logger }));
  // Longer than browsers and proxies keep a connection: none is closed while its next request is on the way.
  server.keepAliveTimeout = 75_000;
  const port = await listen(server, config);
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const token = await offerEntry(database, config.printEntry);
  await readPlansAhead(database).catch((error: unknown) => logger.error(error, 'plans not read ahead'));
  if (token !== null)
    say(`ParLens: first sign-in as administrator (works once): ${address}/enter?token=${token}`);
  say(`ParLens is ready at ${address}`);
  keepReaderReady();

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    server.close();
    server.closeAllConnections();
    await workers.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
};

start().catch((error: unknown) => {
  const why = error instanceof StartError ? error.message : error;
  process.stderr.write(
    `ParLens cannot start: ${why instanceof Error ? (why.stack ?? why.message) : String(why)}\n`,
  );
  process.exit(1);
});
