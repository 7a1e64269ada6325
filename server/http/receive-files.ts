import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { ProblemError } from '../errors.ts';
import type { FileStore } from './file-store.ts';

/** A file that has arrived: where it lies until it is kept or removed, and the name it came with. */
export type Arrival = { path: string; name: string; size: number };

export type ReceiveLimits = { fileBytes: number; files: number; textBytes: number };

/** The last part of the name only, without signs that steer a screen or a file system. */
export const safeName = (name: string): string => {
  const bare = name.normalize('NFC').replace(/^.*[\\/]/s, '');
  const clean = bare.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const [ending = ''] = /\.[^.]{1,8}$/.exec(clean) ?? [];
  const stem = clean.slice(0, clean.length - ending.length).slice(0, 150 - ending.length);
  return /[\p{L}\p{N}]/u.test(stem) ? stem + ending : `upload${ending}`;
};

const refusal = (error: unknown, limits: ReceiveLimits): Error => {
  const megabytes = `${Math.round(limits.fileBytes / 2 ** 20)}`;
  const code = error instanceof MulterError ? error.code : undefined;
  if (code === 'LIMIT_FILE_SIZE' || code === 'LIMIT_FIELD_VALUE')
    return new ProblemError('too_large', `a file may have ${megabytes} MB`, { fields: { megabytes } });
  if (code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_UNEXPECTED_FILE')
    return new ProblemError('bad_request', `no more than ${limits.files} files at once, named files`);
  const isRequest = error instanceof Error && /form|boundary|header|abort|part/i.test(error.message);
  if (code === undefined && !isRequest) return new Error('files could not be kept', { cause: error });
  return new ProblemError('bad_request', 'the files could not be received', { cause: error });
};

/**
 * The parts of a multipart request: files under `files`, laid down in the arrivals of `store`, and fields of text.
 * The caller removes or keeps each file. What arrived of a request that breaks off is removed here.
 */
export const receiveFiles = (
  request: Request,
  response: Response,
  store: FileStore,
  limits: ReceiveLimits,
): Promise<{ files: Arrival[]; fields: Record<string, string> }> => {
  const storage = multer.diskStorage({
    destination: (_request, _file, done) => {
      store.newArrival().then(
        () => done(null, store.arrivals),
        (error: unknown) => done(error as Error, ''),
      );
    },
  });
  const receive = multer({
    storage,
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.fileBytes,
      files: limits.files,
      fields: 10,
      fieldSize: limits.textBytes,
      parts: limits.files + 10,
    },
  }).array('files', limits.files);
  return new Promise((resolve, reject) => {
    receive(request, response, (error: unknown) => {
      if (error !== undefined && error !== null) {
        reject(refusal(error, limits));
        return;
      }
      const arrived = Array.isArray(request.files) ? request.files : [];
      const files = arrived.map(({ path, originalname, size }) => ({
        path,
        size,
        name: safeName(originalname),
      }));
      const body = (request.body ?? {}) as Record<string, unknown>;
      const fields = Object.entries(body).filter(
        (field): field is [string, string] => typeof field[1] === 'string',
      );
      resolve({ files, fields: Object.fromEntries(fields) });
    });
  });
};
