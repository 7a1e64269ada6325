import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ZodError } from 'zod';
import type { Problem } from '../contract/problems.ts';
import { ProblemError } from '../errors.ts';
import type { Logger } from './request-log.ts';

const requestIdOf = ({ requestId }: Record<string, unknown>): string =>
  typeof requestId === 'string' ? requestId : '';

/** What the disk says, wherever in the chain of causes it stands. */
const diskProblem = (error: unknown): ProblemError | null => {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const said = `${'code' in at ? String(at.code) : ''} ${at.message}`;
    if (/ENOSPC|EDQUOT|no space left|disk quota|out of disk/i.test(said))
      return new ProblemError('no_room', 'the disk of the server is full', { cause: error });
    if (/EACCES|EROFS|EPERM|permission denied|read-only file system/i.test(said))
      return new ProblemError('not_writable', 'the server may not write to its folder', { cause: error });
  }
  return null;
};

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
  const ofDisk = diskProblem(error);
  if (ofDisk !== null) return ofDisk;
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
