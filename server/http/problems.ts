import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ZodError } from 'zod';
import type { Problem } from '../contract/problems.ts';
import { ProblemError } from '../errors.ts';
import type { Logger } from './request-log.ts';

const requestIdOf = ({ requestId }: Record<string, unknown>): string =>
  typeof requestId === 'string' ? requestId : '';

/** An error as a problem that may be shown; whatever is not ours becomes `internal`, its cause only logged. */
export const toProblem = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof ZodError) {
    const fields = Object.fromEntries(
      error.issues.map((issue) => [issue.path.join('.') || 'request', issue.message]),
    );
    return new ProblemError('bad_request', 'some parameters could not be read', { fields, cause: error });
  }
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return new ProblemError('too_large', 'the request is too large', { cause: error });
  if (status === 400)
    return new ProblemError('bad_request', 'the request could not be read', { cause: error });
  return new ProblemError('internal', 'something went wrong on the server', { cause: error });
};

/** The one place where an error becomes a reply. */
export const answerProblems =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    const problem = toProblem(error);
    const requestId = requestIdOf(response.locals);
    if (problem.status >= 500) logger.error({ requestId, err: problem.cause ?? problem });
    if (response.headersSent) {
      next(error);
      return;
    }
    const body: Problem = { code: problem.code, message: problem.message, requestId };
    if (problem.fields !== undefined) body.fields = problem.fields;
    response.status(problem.status).set('Cache-Control', 'no-store').json(body);
  };

export const noSuchAddress: RequestHandler = (request) => {
  throw new ProblemError('not_found', `there is nothing at ${request.method} ${request.path}`);
};
