import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Asker, May } from '../access/may.ts';
import { questionHeader, questionName } from '../contract/progress.ts';
import type { Table, TableQuestion } from '../contract/question.ts';
import { asOf, isDated } from '../contract/values.ts';
import type { Database } from '../database/open.ts';
import { arrowMediaType, encodeArrow } from '../database/arrow.ts';
import { ProblemError } from '../errors.ts';
import { encodeCsv } from './csv.ts';
import { type CachedReply, makeCached, type ReplyCache } from './reply-cache.ts';
import type {
  CommandRoute,
  Context,
  DocumentRoute,
  FileRoute,
  Route,
  SessionDoor,
  TableRoute,
} from './route.ts';
import { today } from './today.ts';
import type { ProgressBoard } from './progress-board.ts';
import type { Report, SharedWork } from './shared-work.ts';

export type Desk = {
  may: May;
  askerOf: (request: Request) => Promise<Asker>;
  doorOf: (request: Request) => SessionDoor;
  contextOf: (
    request: Request,
    asker: Asker,
    signal: AbortSignal,
    report: Report,
    asOf?: string | null,
  ) => Context;
  database: Database;
  /** Replies that an entry of the log makes stale, and those that it leaves as they are. */
  kept: Record<'withLog' | 'withoutLog', ReplyCache>;
  shared: SharedWork<CachedReply>;
  progress: ProgressBoard;
};

const json = 'application/json; charset=utf-8';
const csv = 'text/csv; charset=utf-8';
type Format = 'json' | 'arrow' | 'csv';

const formatOf = (request: Request, route: TableRoute | DocumentRoute): Format => {
  const asked = request.query['format'];
  if (asked !== undefined && asked !== 'csv' && asked !== 'json' && asked !== 'arrow') {
    throw new ProblemError('bad_request', 'format is json, csv or arrow', {
      fields: { format: 'json, csv, arrow' },
    });
  }
  if (route.question.kind === 'document') {
    if (asked === undefined || asked === 'json') return 'json';
    throw new ProblemError('bad_request', `${route.question.name} answers with JSON only`);
  }
  if (asked !== undefined) return asked;
  return request.accepts(['application/json', arrowMediaType]) === arrowMediaType ? 'arrow' : 'json';
};

const encodeTable = (
  question: TableQuestion,
  table: Table<TableQuestion>,
  format: Format,
): [Buffer, string] => {
  if (format === 'csv') return [Buffer.from(encodeCsv(question.columns, table.rows)), csv];
  if (format === 'json') return [Buffer.from(JSON.stringify({ about: table.about, rows: table.rows })), json];
  return [Buffer.from(encodeArrow(question.columns, table.rows, table.about)), arrowMediaType];
};

const readParams = (route: TableRoute | DocumentRoute, request: Request): never => {
  const { format: _format, ...given } = request.query;
  return z.strictObject(route.question.params.shape).parse(given) as never;
};

const makeReply = async (
  route: TableRoute | DocumentRoute,
  params: never,
  context: Context,
  format: Format,
): Promise<[Buffer, string]> => {
  if (route.question.kind === 'table') {
    const table = await (route as TableRoute).answer(params, context);
    return encodeTable(route.question, table, format);
  }
  const document = route.question.reply.parse(await route.answer(params, context));
  return [Buffer.from(JSON.stringify(document)), json];
};

const send = (request: Request, response: Response, reply: CachedReply, name: string): void => {
  response.set({
    ETag: reply.etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding, Cookie',
  });
  if (request.get('If-None-Match')?.includes(reply.etag) === true) {
    response.status(304).end();
    return;
  }
  if (reply.type === csv) response.attachment(`parlens-${name}.csv`);
  response.type(reply.type);
  if (reply.packed !== null && request.acceptsEncodings('gzip') === 'gzip') {
    response.set('Content-Encoding', 'gzip').send(reply.packed);
  } else response.send(reply.body);
};

/** Withdrawn when the asker goes away before the answer is sent. */
const signalOf = (response: Response): AbortSignal => {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
};

type Ask = [
  desk: Desk,
  route: TableRoute | DocumentRoute,
  request: Request,
  asker: Asker,
  format: Format,
  signal: AbortSignal,
  report: Report,
];

/** What depends on who asks is not kept. */
const askAlone = async (
  ...[desk, route, request, asker, format, signal, report]: Ask
): Promise<CachedReply> => {
  const params = readParams(route, request);
  const day = isDated(route.question) ? asOf.parse(request.query['asOf']) : null;
  const context = desk.contextOf(request, asker, signal, report, day ?? null);
  return await makeCached(...(await makeReply(route, params, context, format)));
};

/** What all readers get alike is computed once for all who ask at the same time, and kept until data change. */
const askShared = async (
  ...[desk, route, request, asker, format, signal, report]: Ask
): Promise<CachedReply> => {
  const isWithoutLog = route.question.isWithoutLog === true;
  const version = isWithoutLog ? desk.database.versionWithoutLog : desk.database.version;
  const cache = isWithoutLog ? desk.kept.withoutLog : desk.kept.withLog;
  // Some answers stand on the present day unless they are asked for another.
  const key = `${today()} ${format} ${request.originalUrl}`;
  const known = cache.get(version, key);
  if (known !== undefined) return known;
  const begin = async (sharedSignal: AbortSignal, sharedReport: Report) => {
    const reply = await askAlone(desk, route, request, asker, format, sharedSignal, sharedReport);
    cache.put(version, key, reply);
    return reply;
  };
  return desk.shared.join(`${version} ${key}`, signal, begin, report);
};

/** The name that an asker gave its question, to ask for its progress. */
const questionNameOf = (request: Request): string | null =>
  questionName.safeParse(request.get(questionHeader)).data ?? null;

/** Right, parameters, reply; the same order for every question. */
const answerQuestion =
  (desk: Desk, route: TableRoute | DocumentRoute): RequestHandler =>
  async (request, response) => {
    const asker = await desk.askerOf(request);
    desk.may(asker, route.right);
    const format = formatOf(request, route);
    const signal = signalOf(response);
    const isShared = route.right === 'read' && route.question.isLive !== true;
    const question = questionNameOf(request);
    const ask: Ask = [desk, route, request, asker, format, signal, desk.progress.reportOf(question)];
    const reply = await (isShared ? askShared : askAlone)(...ask).finally(() =>
      desk.progress.close(question),
    );
    if (!signal.aborted) send(request, response, reply, route.question.name);
  };

const silent: Report = () => undefined;

const answerCommand =
  (desk: Desk, route: CommandRoute): RequestHandler =>
  async (request, response) => {
    const asker = await desk.askerOf(request);
    desk.may(asker, route.right);
    const body = z.strictObject(route.question.body.shape).parse(request.body ?? {}) as never;
    const reply = await route.answer(
      body,
      desk.contextOf(request, asker, signalOf(response), silent),
      desk.doorOf(request),
    );
    response.set('Cache-Control', 'no-store').json(route.question.reply.parse(reply));
  };

/** The same order for files: right first, then the route itself. */
export const answerFile =
  (desk: Desk, route: FileRoute): RequestHandler =>
  async (request, response) => {
    const asker = await desk.askerOf(request);
    desk.may(asker, route.right);
    response.set('Cache-Control', 'private, no-store');
    const day = route.isDated === true ? asOf.parse(request.query['asOf']) : null;
    const question = questionNameOf(request);
    const report = desk.progress.reportOf(question);
    const context = desk.contextOf(request, asker, signalOf(response), report, day ?? null);
    await route.handle(request, response, context).finally(() => desk.progress.close(question));
  };

export const answer = (desk: Desk, route: Route): RequestHandler =>
  route.question.kind === 'command'
    ? answerCommand(desk, route as CommandRoute)
    : answerQuestion(desk, route as TableRoute | DocumentRoute);
