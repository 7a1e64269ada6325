import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { uploadId } from '../../contract/uploads/choices.ts';
import { ProblemError } from '../../errors.ts';
import { attach } from '../../http/file-name.ts';
import type { Context, FileRoute } from '../../http/route.ts';
import type { StoredUpload } from '../../queries/uploads/facts.ts';
import { problemsToMark } from '../../queries/uploads/reading.ts';
import { markSpreadsheet } from '../../workers/spreadsheets.ts';
import { storeOf } from './read-file.ts';
import { findHandled } from './rights.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sendFile = async (response: Response, path: string, name: string, type: string): Promise<void> => {
  attach(response, name).type(type);
  try {
    await pipeline(createReadStream(path), response);
  } catch (error) {
    // Who asked has gone; nobody is left to be told.
    if (!response.headersSent) throw error;
  }
};

const uploadOf = (request: Request, context: Context): Promise<StoredUpload> => {
  const { upload } = z.object({ upload: uploadId }).parse(request.params);
  return context.read((connection) => findHandled(connection, context, upload));
};

const nameOf = ({ fileName, format }: StoredUpload): string =>
  format === 'pasted' ? `${fileName}.txt` : fileName;

export const uploadOriginal: FileRoute = {
  method: 'get',
  path: '/uploads/:upload/original',
  summary: 'The file as it was brought in',
  right: 'plan',
  handle: async (request, response, context) => {
    const stored = await uploadOf(request, context);
    const path = storeOf(context).pathOf(stored.sha256);
    await sendFile(response, path, nameOf(stored), 'application/octet-stream');
  },
};

const language = z.object({ language: z.enum(['vi', 'en']).default('vi') });

/** The file with its problems marked: coloured cells, a comment each, and a list of all. */
export const uploadMarked: FileRoute = {
  method: 'get',
  path: '/uploads/:upload/marked',
  summary: 'The file as XLSX with its problems marked as coloured cells and comments',
  right: 'plan',
  params: language,
  handle: async (request, response, context) => {
    const stored = await uploadOf(request, context);
    const asked = language.parse(request.query);
    const { upload, sha256, fileName, format } = stored;
    const problems = await context.read((connection) => problemsToMark(connection, upload, asked.language));
    const store = storeOf(context);
    const to = await store.newArrival();
    const source = { path: store.pathOf(sha256), fileName, isPasted: format === 'pasted' };
    try {
      await markSpreadsheet(
        { task: 'mark', ...source, problems, language: asked.language, to },
        context.signal,
      );
      const mark = asked.language === 'vi' ? 'có đánh dấu' : 'marked';
      await sendFile(response, to, `${fileName.replace(/\.[a-z0-9]+$/i, '')} (${mark}).xlsx`, xlsxType);
    } finally {
      await rm(to, { force: true });
    }
  },
};

/** Bytes made here, as a file of that name. */
export const sendBytes = (response: Response, bytes: Uint8Array, name: string): void => {
  if (bytes.length === 0) throw new ProblemError('internal', 'an empty file was made');
  attach(response, name).type(xlsxType).send(Buffer.from(bytes));
};
