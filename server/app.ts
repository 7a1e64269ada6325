import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { makeMay } from './access/may.ts';
import {
  enter,
  enterByAddress,
  type Installation,
  leave,
  makeAskerOf,
  rememberSessions,
} from './access/sign-in.ts';
import type { Config } from './config.ts';
import type { Connection } from './database/connection.ts';
import type { Database } from './database/open.ts';
import { answer, answerFile, type Desk } from './http/answer.ts';
import { apiDocs, apiDocsStyle } from './http/api-docs.ts';
import type { DocsLanguage } from './http/api-docs-words.ts';
import { openApi } from './http/openapi.ts';
import { answerProblems, noSuchAddress } from './http/problems.ts';
import { compressReplies, headers, sameOriginOnly, slowGuessing } from './http/protection.ts';
import { Memo } from './http/memo.ts';
import { ProgressBoard } from './http/progress-board.ts';
import { ReplyCache } from './http/reply-cache.ts';
import { type Logger, logRequests } from './http/request-log.ts';
import type { FileRoute, Route } from './http/route.ts';
import { SharedWork } from './http/shared-work.ts';
import * as access from './routes/access.ts';
import { beforeAfter } from './routes/before-after.ts';
import { calibration } from './routes/calibration.ts';
import * as catalogue from './routes/catalogue.ts';
import { crossSection } from './routes/cross-section.ts';
import { effortHeadline } from './routes/effort-headline.ts';
import { focusFileRoutes, focusRoutes } from './routes/focus/index.ts';
import { planFileRoutes, planRoutes } from './routes/plans/index.ts';
import * as progress from './routes/progress.ts';
import { relationshipFile } from './routes/relationship-file.ts';
import { pastOf } from './queries/moment.ts';
import { dayAsOf } from './http/today.ts';
import * as relationships from './routes/relationships.ts';
import * as scores from './routes/scores.ts';
import { singleUnit } from './routes/single-unit.ts';
import { uploadFileRoutes, uploadRoutes } from './routes/uploads/index.ts';
import type { Workers } from './workers/pool.ts';

/** Every route of the API, each with its right. */
export const routes: readonly Route[] = [
  catalogue.catalogue,
  catalogue.coverage,
  catalogue.sources,
  scores.scores,
  scores.trend,
  scores.distribution,
  scores.ranking,
  scores.standing,
  relationships.relationships,
  relationships.relationship,
  effortHeadline,
  singleUnit,
  crossSection,
  beforeAfter,
  calibration,
  ...planRoutes,
  ...focusRoutes,
  ...uploadRoutes,
  progress.progress,
  access.session,
  access.accounts,
  access.auditTrail,
  access.signIn,
  access.signOut,
  access.setPassword,
  access.addAccount,
  access.changeAccount,
];

/** Addresses that take or give files, each with its right. */
export const fileRoutes: readonly FileRoute[] = [
  relationshipFile,
  ...planFileRoutes,
  ...focusFileRoutes,
  ...uploadFileRoutes,
];

/** Addresses outside the contract that anybody may open: they show nothing of the data. */
export const openAddresses = [
  '/api/health',
  '/api/openapi.json',
  '/api/docs',
  '/api/docs.css',
  '/enter',
] as const;

export type Parts = {
  config: Config;
  database: Database;
  workers: Workers;
  installation: Installation;
  logger: Logger;
};

const makeDesk = ({ config, database, workers, installation }: Parts): Desk => {
  const memo = new Memo();
  const estimates = new Memo();
  const progress = new ProgressBoard();
  return {
    may: makeMay(config.isPublic),
    askerOf: makeAskerOf(database),
    doorOf: (request) => ({ enter: (account) => enter(request, account), leave: () => leave(request) }),
    database,
    kept: { withLog: new ReplyCache(), withoutLog: new ReplyCache() },
    shared: new SharedWork(),
    progress,
    contextOf: (request: Request, asker, signal, report, asOf = null) => ({
      database,
      workers,
      memo,
      estimates,
      signal,
      report,
      progressOf: (question) => progress.of(question),
      asker,
      read: <T>(use: (connection: Connection) => Promise<T>, stop: AbortSignal = signal) =>
        database.read(use, { signal: stop, timeoutMs: config.questionTimeoutMs, past: pastOf(asOf) }),
      asOf,
      today: dayAsOf(asOf),
      origin: `${request.protocol}://${request.get('Host') ?? `${config.host}:${config.port}`}`,
      isPublic: config.isPublic,
      installation: installation.id,
      home: config.home,
      hasDemonstration: config.hasDemonstration,
    }),
  };
};

const mountOpen = (app: Express, { database }: Parts): void => {
  app.get('/api/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version: database.version });
  });
  // Writing them takes longer than the rest of a start, and few ask for them.
  let openApiDocument: ReturnType<typeof openApi> | undefined;
  const docs = new Map<DocsLanguage, string>();
  const docsIn = (language: DocsLanguage): string => {
    const page = docs.get(language) ?? apiDocs(routes, fileRoutes, language);
    docs.set(language, page);
    return page;
  };
  app.get('/api/openapi.json', (_request, response) =>
    response.json((openApiDocument ??= openApi(routes, fileRoutes))),
  );
  app.get('/api/docs', (request, response) => {
    const asked = request.query['lang'] ?? request.acceptsLanguages('vi', 'en');
    response
      .vary('Accept-Language')
      .type('html')
      .send(docsIn(asked === 'en' ? 'en' : 'vi'));
  });
  app.get('/api/docs.css', (_request, response) => response.type('css').send(apiDocsStyle));
};

/** The text of a small file, read again when it has changed: it does not wait in the line of those who read data. */
const keptFile = (file: string): (() => string) => {
  let [text, changedAt] = ['', 0];
  return () => {
    const { mtimeMs } = statSync(file);
    if (mtimeMs !== changedAt) [text, changedAt] = [readFileSync(file, 'utf8'), mtimeMs];
    return text;
  };
};

/**
 * The built client; every page of it is the same document, and the address says which. Whoever follows a wrong link gets
 * it too: it says in words that there is no such page.
 */
const mountClient = (app: Express, folder: string): void => {
  const page = join(folder, 'index.html');
  const document = keptFile(page);
  const sendPage: RequestHandler = (_request, response, next) => {
    if (existsSync(page)) response.set('Cache-Control', 'no-cache').type('html').send(document());
    else next();
  };
  app.get(/^\/(?!api(\/|$))[a-z0-9/-]*$/, sendPage);
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(folder, { index: false }));
  app.get(/^\/(?!api(\/|$))/, (request, response, next) => {
    if (request.headers.accept?.includes('text/html') === true) sendPage(request, response, next);
    else next();
  });
};

/** Everything but the port. */
export const makeApp = (parts: Parts): Express => {
  const { config, database, logger } = parts;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.use(logRequests(logger), headers(), compressReplies(), sameOriginOnly);
  mountOpen(app, parts);
  app.use(['/api', '/enter'], rememberSessions(database, parts.installation));
  app.use(['/enter', '/api/sign-in', '/api/set-password'], slowGuessing());
  app.use('/api', express.json({ limit: '256kb' }));
  app.get('/enter', enterByAddress(database));
  const desk = makeDesk(parts);
  for (const route of routes) {
    const method = route.question.kind === 'command' ? 'post' : 'get';
    app[method](`/api/${route.question.name}`, answer(desk, route));
  }
  for (const route of fileRoutes) app[route.method](`/api${route.path}`, answerFile(desk, route));
  mountClient(app, config.clientFolder);
  app.use(noSuchAddress);
  app.use(answerProblems(logger));
  return app;
};
