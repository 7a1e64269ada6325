import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../access/secrets.ts';
import { insertEvidence, takeEvidenceAway } from '../../commands/plans/evidence.ts';
import { commands } from '../../contract/index.ts';
import { activity as activityQuestion } from '../../contract/plans/activities.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { type FileKind, fileKind, telltaleBytes } from '../../http/file-kinds.ts';
import { FileStore } from '../../http/file-store.ts';
import { type Arrival, receiveFiles } from '../../http/receive-files.ts';
import { commandRoute, type Context, type FileRoute } from '../../http/route.ts';
import { entryById } from '../../queries/plans/activities.ts';
import { evidenceById, evidenceOf, sameEvidence } from '../../queries/plans/evidence.ts';
import { readRegister } from './room.ts';
import { byOf, mustBeWithin } from './within.ts';

const limits = { fileBytes: 20 * 2 ** 20, files: 5, textBytes: 1000 };
const mostFilesOfAnEntry = 20;

const storeOf = (context: Context): FileStore => new FileStore(join(context.home, 'evidence'));

const mustBeOwn = async (writer: Writer, context: Context, activity: string): Promise<void> => {
  const entry = await entryById(writer, activity);
  if (entry?.origin !== 'recorded') {
    throw new ProblemError('unknown_activity', `there is no recorded activity ${activity}`);
  }
  mustBeWithin(context.asker, await readRegister(writer), entry.unit);
};

const firstBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(telltaleBytes), 0, telltaleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

type Known = Arrival & { kind: FileKind };

/** Files whose content and name agree on a kind that is taken; all the others are named at once. */
const recognised = async (files: readonly Arrival[]): Promise<Known[]> => {
  const known: Known[] = [];
  const refused: Record<string, string> = {};
  for (const [at, file] of files.entries()) {
    const kind = fileKind(await firstBytes(file.path), file.name);
    if (kind === null) refused[`files.${at}`] = file.name;
    else known.push({ ...file, kind });
  }
  if (Object.keys(refused).length > 0) {
    throw new ProblemError('unsupported_file', 'files of this kind are not taken', { fields: refused });
  }
  return known;
};

const keepAll = async (context: Context, activity: string, files: readonly Known[]): Promise<void> => {
  const store = storeOf(context);
  const kept: { sha256: string; size: number; name: string; mediaType: string }[] = [];
  for (const { path, name, kind } of files) {
    kept.push({ ...(await store.keep(path)), name, mediaType: kind.mediaType });
  }
  await context.database.transaction(async (writer) => {
    await mustBeOwn(writer, context, activity);
    const before = await evidenceOf(writer, activity);
    if (before.length + kept.length > mostFilesOfAnEntry) {
      throw new ProblemError('too_large', `an entry may have ${mostFilesOfAnEntry} files`);
    }
    for (const file of kept) {
      if (await sameEvidence(writer, activity, file.sha256)) continue;
      await insertEvidence(writer, byOf(context.asker), { evidence: newId(), activity, ...file });
    }
  }, 'log');
};

export const attachEvidence: FileRoute = {
  method: 'post',
  path: '/activities/:activity/evidence',
  summary:
    'Attach files (multipart, `files`) to an entry: PDF, pictures, office files, sound, video; 20 MB each',
  right: 'plan',
  handle: async (request, response, context) => {
    const { activity } = activityQuestion.params.parse(request.params);
    // Before anything is received: strangers to the unit send nothing.
    await context.database.transaction((writer) => mustBeOwn(writer, context, activity), 'silent');
    const { files } = await receiveFiles(request, response, storeOf(context), limits);
    try {
      if (files.length === 0) throw new ProblemError('bad_request', 'no file was sent, or not as `files`');
      await keepAll(context, activity, await recognised(files));
    } finally {
      await Promise.all(files.map(({ path }) => rm(path, { force: true })));
    }
    const attached = await context.read((connection) => evidenceOf(connection, activity));
    response.json({ files: attached });
  },
};

export const openEvidence: FileRoute = {
  method: 'get',
  path: '/evidence/:evidence',
  summary: 'A file of an entry, as it was attached',
  right: 'read',
  handle: async (request, response, context) => {
    const { evidence } = commands.removeEvidence.body.parse(request.params);
    const found = await context.read((connection) => evidenceById(connection, evidence));
    if (found === undefined) throw new ProblemError('not_found', `there is no file ${evidence}`);
    const isShown = /^(image|video|audio)\/|pdf$/.test(found.mediaType);
    const name = encodeURIComponent(found.name);
    response.set({
      'Content-Type': found.mediaType,
      'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
    });
    await new Promise<void>((resolve, reject) => {
      response.sendFile(
        storeOf(context).pathOf(found.sha256),
        { cacheControl: false, dotfiles: 'allow' },
        (error: unknown) => {
          if (error instanceof Error && !response.headersSent) {
            reject(new ProblemError('not_found', 'the file is not in the store', { cause: error }));
          } else resolve();
        },
      );
    });
  },
};

export const removeEvidence = commandRoute(commands.removeEvidence, 'plan', ({ evidence }, context) =>
  context.database.transaction(async (writer) => {
    const found = await evidenceById(writer, evidence);
    if (found === undefined) throw new ProblemError('not_found', `there is no file ${evidence}`);
    await mustBeOwn(writer, context, found.activity);
    await takeEvidenceAway(writer, byOf(context.asker), found);
    return {};
  }, 'log'),
);
