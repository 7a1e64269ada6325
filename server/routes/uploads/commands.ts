import type { z } from 'zod';
import { forgetReading, rememberReading } from '../../commands/uploads/readings.ts';
import { commitUpload, countShown, redoUpload, undoUpload } from '../../commands/uploads/settle.ts';
import { deleteStaged, replaceReading } from '../../commands/uploads/stage.ts';
import { type Choices, choices as choicesSchema } from '../../contract/uploads/choices.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context } from '../../http/route.ts';
import { editedSince, refuseWithoutTasks } from '../../queries/uploads/edited.ts';
import { laterUploads, type StoredUpload } from '../../queries/uploads/facts.ts';
import { withChannelCodes, withUnitIds } from './new-units.ts';
import { tableKey } from '../../workers/spreadsheet-job.ts';
import { readFile, type Recognition, storeOf } from './read-file.ts';
import { readingsToRemember } from './remember.ts';
import { findHandled, findStorable, mustBring, planChosen } from './rights.ts';
import { dropIfUnknown, utcNow } from './stage.ts';

const choicesOf = ({ choices }: StoredUpload): Choices => choicesSchema.parse(JSON.parse(choices));

const byOf = ({ asker }: Pick<Context, 'asker'>): string | null => asker.account?.accountId ?? null;

/** Whether it makes units or channels beside what it lists; these are everybody's. */
const makesNames = (stored: StoredUpload): boolean => {
  const { newUnits, newChannels } = choicesOf(stored);
  return newUnits.length + newChannels.length > 0;
};

const settled = async (writer: Writer, upload: string, state: 'committed' | 'undone') => ({
  upload,
  state,
  ...(await countShown(writer, upload)),
});

export const uploadMap = commandRoute(commands.uploadMap, 'plan', async (body, context) => {
  const { upload, ...given } = body;
  const stored = await context.read((connection) => findHandled(connection, context, upload));
  if (stored.state !== 'staged')
    throw new ProblemError('wrong_state', 'it is stored already', { fields: { upload } });
  const before = choicesOf(stored);
  const units = await context.read((connection) =>
    withUnitIds(connection, given.newUnits ?? before.newUnits),
  );
  const channels = withChannelCodes(given.newChannels ?? before.newChannels);
  const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const choices = choicesSchema.parse({ ...before, ...changed, newUnits: units, newChannels: channels });
  await context.read((connection) => mustBring(connection, context, planChosen(choices)));
  const { sheets } = JSON.parse(stored.recognition) as Recognition;
  const rememberedIn = new Set(sheets.filter(({ isRemembered }) => isRemembered).map(tableKey));
  const file = {
    path: storeOf(context).pathOf(stored.sha256),
    fileName: stored.fileName,
    isPasted: stored.format === 'pasted',
  };
  return readFile(context, file, { choices, rememberedIn }, async (reading, understood) => {
    const { isCertain, counts, problems } = understood;
    await context.database.transaction(
      (writer) => replaceReading(writer, byOf(context), upload, reading),
      'silent',
    );
    return { upload, isCertain, values: counts.values, problems };
  });
});

const refuseEmpty = ({ upload, kind }: StoredUpload): void => {
  if (kind === 'none')
    throw new ProblemError('nothing_taken', 'nothing of this file would be stored', { fields: { upload } });
};

type CommitBody = z.output<typeof commands.uploadCommit.body>;

/** Stores a staged upload in one transaction. */
export const commitStaged = (
  { upload, mode, remember }: CommitBody,
  context: Pick<Context, 'database' | 'asker'>,
) =>
  context.database.transaction(async (writer) => {
    const stored = await findStorable(writer, context, upload, makesNames);
    if (stored.state === 'staged') refuseEmpty(stored);
    await refuseWithoutTasks(writer, upload);
    const choices = choicesOf(stored);
    const settlement = { upload, by: byOf(context), at: utcNow() };
    await commitUpload(writer, settlement, mode, choices);
    // Of a table for one plan it was said beforehand what it is; other files with its headings may be another.
    if (remember && choices.plan.tasksOnly !== true) {
      const { sheets } = JSON.parse(stored.recognition) as Recognition;
      for (const reading of readingsToRemember(sheets, choices))
        await rememberReading(writer, { ...reading, ...settlement });
    }
    return settled(writer, upload, 'committed');
  });

export const uploadCommit = commandRoute(commands.uploadCommit, 'plan', commitStaged);

export const uploadCancel = commandRoute(commands.uploadCancel, 'plan', async ({ upload }, context) => {
  const sha256 = await context.database.transaction(async (writer) => {
    const stored = await findHandled(writer, context, upload);
    await deleteStaged(writer, byOf(context), upload);
    return stored.sha256;
  }, 'silent');
  await dropIfUnknown(context, sha256);
  return {};
});

const refuseIfBuiltUpon = async (writer: Writer, upload: string): Promise<void> => {
  const later = await laterUploads(writer, upload);
  const edited = await editedSince(writer, upload);
  if (later.length + edited.length === 0) return;
  const named = later.map(({ fileName, scores }) => `${fileName} (${scores})`);
  throw new ProblemError('built_upon', 'later uploads, or people, changed what it brought', {
    fields: {
      upload,
      later: named.join(', '),
      count: `${later.length}`,
      edited: edited.map(({ name }) => name).join('; '),
    },
  });
};

export const uploadUndo = commandRoute(commands.uploadUndo, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const { upload, evenIfBuiltUpon } = body;
    const stored = await findStorable(writer, context, upload, makesNames);
    if (!evenIfBuiltUpon && stored.state === 'committed') await refuseIfBuiltUpon(writer, upload);
    await undoUpload(writer, { upload, by: byOf(context), at: utcNow() });
    return settled(writer, upload, 'undone');
  }),
);

export const uploadRedo = commandRoute(commands.uploadRedo, 'plan', ({ upload }, context) =>
  context.database.transaction(async (writer) => {
    const stored = await findStorable(writer, context, upload, makesNames);
    await redoUpload(writer, { upload, by: byOf(context), at: utcNow() }, choicesOf(stored));
    return settled(writer, upload, 'committed');
  }),
);

export const uploadForgetMapping = commandRoute(
  commands.uploadForgetMapping,
  'upload',
  async ({ signature }, { database }) => {
    const wasThere = await database.transaction((writer) => forgetReading(writer, signature), 'silent');
    if (!wasThere) throw new ProblemError('not_found', 'there is no such reading');
    return {};
  },
);
