import compression from 'compression';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { arrowMediaType } from '../database/arrow.ts';
import { ProblemError } from '../errors.ts';

/** Nothing is loaded from elsewhere, and nothing runs that the build did not put there. */
export const headers = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The server speaks plain HTTP; whoever puts TLS before it sets this there.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });

export const compressReplies = (): RequestHandler =>
  compression({
    filter: (request, response) =>
      response.getHeader('Content-Type') === arrowMediaType || compression.filter(request, response),
  });

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers say where a request comes from; one that changes something must come from our own pages.
 * Programs without a browser send neither header and carry no cookie that a foreign page could use.
 */
export const sameOriginOnly: RequestHandler = (request, _response, next) => {
  if (safeMethods.has(request.method)) {
    next();
    return;
  }
  const site = request.get('Sec-Fetch-Site');
  const origin = request.get('Origin');
  const isForeign =
    site === undefined
      ? origin !== undefined && URL.parse(origin)?.host !== request.get('Host')
      : site !== 'same-origin' && site !== 'none';
  if (isForeign) throw new ProblemError('cross_origin', 'this request came from another site');
  next();
};

/** Ten tries a minute and address at names and passwords. */
export const slowGuessing = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: 10,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new ProblemError('too_many_requests', 'too many tries, wait a minute');
    },
  });
