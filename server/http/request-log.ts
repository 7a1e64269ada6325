import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured lines on standard error: standard output is for the person who started the server. */
export const makeLogger = (level: string): Logger => pino({ level, base: null }, pino.destination(2));

/** Gives every request an id, and a line when it is answered or abandoned. */
export const logRequests =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      logger.info({
        requestId,
        method: request.method,
        path: request.path,
        status: response.statusCode,
        isComplete: response.writableFinished,
        ms: Math.round(performance.now() - startedAt),
      });
    });
    next();
  };
