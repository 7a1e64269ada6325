import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { insertUpload } from '../../commands/uploads/stage.ts';
import { type Choices, choices as choicesSchema } from '../../contract/uploads/choices.ts';
import { planId } from '../../contract/plans/values.ts';
import { type StagedFiles, stagedFiles } from '../../contract/uploads/staged.ts';
import { ProblemError } from '../../errors.ts';
import { describeFile } from '../../http/file-store.ts';
import { toProblem } from '../../http/problems.ts';
import { type Arrival, receiveFiles } from '../../http/receive-files.ts';
import { type Context, type FileRoute } from '../../http/route.ts';
import { keptHashes, sameContent } from '../../queries/uploads/facts.ts';
import type { Hints } from '../../spreadsheet/hints.ts';
import { readFile, type ReadingContext, storeOf } from './read-file.ts';
import { mustBring } from './rights.ts';

type Staged = StagedFiles['files'][number];

const limits = { fileBytes: 50 * 2 ** 20, files: 20, textBytes: 20 * 2 ** 20 };

/** Twelve small letters and digits. */
const newUploadId = (): string => [...randomBytes(12)].map((byte) => (byte % 36).toString(36)).join('');

export const utcNow = (): string => new Date().toISOString().replace('Z', '');

const refuseIfLoaded = async ({ read }: ReadingContext, sha256: string): Promise<void> => {
  const [same] = await read((connection) => sameContent(connection, sha256));
  if (same === undefined) return;
  throw new ProblemError('already_loaded', 'this very file was loaded before', {
    fields: { upload: same.upload, fileName: same.fileName, at: same.at ?? '', by: same.by ?? '' },
  });
};

/** Drops the content that no upload refers to any more, in the turn of those who write. */
export const dropIfUnknown = (context: Pick<Context, 'database' | 'home'>, sha256: string): Promise<void> =>
  context.database.transaction(async (writer) => {
    const known = await keptHashes(writer);
    if (!known.has(sha256)) await storeOf(context).drop(sha256);
  }, 'silent');

type StagingContext = ReadingContext & Pick<Context, 'database' | 'asker'>;

/** Reads a file and puts it aside; the file itself moves into the store. */
export const stageFile = async (
  context: StagingContext,
  { path, name }: Pick<Arrival, 'path' | 'name'>,
  asked: { isPasted: boolean; isAgain: boolean; hints?: Hints; choices?: Choices },
): Promise<Staged> => {
  const store = storeOf(context);
  const { sha256, size } = await describeFile(path);
  if (!asked.isAgain) await refuseIfLoaded(context, sha256);
  const hints = asked.hints === undefined ? {} : { hints: asked.hints };
  const manner = { choices: asked.choices ?? choicesSchema.parse({}), rememberedIn: null, ...hints };
  const file = { path, fileName: name, isPasted: asked.isPasted };
  return readFile(context, file, manner, async (reading, { isCertain, counts }) => {
    if (manner.choices.plan.tasksOnly === true && counts.entries === 0)
      throw new ProblemError('nothing_taken', 'there is no table of tasks in it');
    const upload = newUploadId();
    const by = context.asker.account?.accountId ?? null;
    const row = { ...reading, upload, fileName: name, sha256, size, by, at: utcNow() };
    try {
      // While it writes nobody else drops the same content, which another upload may hold.
      await context.database.transaction(async (writer) => {
        await store.keep(path);
        await insertUpload(writer, row);
      }, 'silent');
    } catch (error) {
      await dropIfUnknown(context, sha256);
      throw error;
    }
    const { values, activities, entries } = counts;
    return { fileName: name, upload, isCertain, values, activities, entries, problem: null };
  });
};

const failed = (fileName: string, error: unknown): Staged => {
  const { code, message, fields } = toProblem(error);
  const problem = fields === undefined ? { code, message } : { code, message, fields };
  const nothing = { upload: null, isCertain: null, values: null, activities: null, entries: null };
  return { fileName, ...nothing, problem };
};

const pastedArrival = async (context: Context, text: string): Promise<Arrival> => ({
  path: await storeOf(context).write(text),
  name: 'Dán',
  size: Buffer.byteLength(text),
});

const stageAll = async (
  context: Context,
  arrivals: readonly Arrival[],
  asked: { isPasted: boolean; isAgain: boolean; choices: Choices },
): Promise<Staged[]> => {
  const staged: Staged[] = [];
  for (const arrival of arrivals) {
    try {
      staged.push(await stageFile(context, arrival, asked));
    } catch (error) {
      if (arrivals.length === 1 || toProblem(error).status >= 500) throw error;
      staged.push(failed(arrival.name, error));
    }
  }
  return staged;
};

/** Of a field `plan`: nothing but tasks of that plan is read. */
const choicesFor = (plan: string | null): Choices =>
  choicesSchema.parse(plan === null ? {} : { plan: { plan, tasksOnly: true } });

/** Files (parts `files`) or pasted cells (field `text`) are received, read and put aside to be looked at. */
export const uploadsStage: FileRoute = {
  method: 'post',
  path: '/uploads-stage',
  summary:
    'Bring files: multipart with parts `files` (50 MB each), or a field `text`; `again` loads the same file anew; `plan`: only tasks of that plan are read',
  right: 'plan',
  handle: async (request, response, context) => {
    const { files, fields } = await receiveFiles(request, response, storeOf(context), limits);
    const text = fields['text'] ?? '';
    const arrivals = text.trim() === '' ? files : [...files, await pastedArrival(context, text)];
    try {
      if (arrivals.length === 0) {
        throw new ProblemError('bad_request', 'no file came', { fields: { files: 'one file or more' } });
      }
      const plan = planId.nullable().parse(fields['plan'] ?? null);
      await context.read((connection) => mustBring(connection, context, plan));
      const isAgain = fields['again'] === '1';
      const asked = { isPasted: files.length === 0, isAgain, choices: choicesFor(plan) };
      response.json(stagedFiles.parse({ files: await stageAll(context, arrivals, asked) }));
    } finally {
      for (const { path } of arrivals) await rm(path, { force: true });
    }
  },
};
