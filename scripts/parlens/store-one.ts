import { copyFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Choices } from '../../server/contract/uploads/choices.ts';
import { commitStaged } from '../../server/routes/uploads/commands.ts';
import { storeOf } from '../../server/routes/uploads/read-file.ts';
import { stageFile } from '../../server/routes/uploads/stage.ts';
import type { ImportTask } from './arguments.ts';
import type { Home } from './reading-home.ts';
import type { FileReport } from './report.ts';

/** Stores a file that was read, as the server does: staged, then committed in one transaction, to be undone there. */
export const storeOne = async (
  { context }: Home,
  path: string,
  { hints, commit }: ImportTask,
  choices: Choices | null,
): Promise<FileReport['stored']> => {
  if (commit === null) return null;
  const arrival = await storeOf(context).newArrival();
  try {
    await copyFile(path, arrival);
    const given = Object.keys(hints).length === 0 ? {} : { hints };
    const chosen = choices === null ? {} : { choices };
    const asked = { isPasted: false, isAgain: commit.isAgain, ...given, ...chosen };
    const { upload } = await stageFile(context, { path: arrival, name: basename(path) }, asked);
    if (upload === null) return null;
    const { scores, activities, entries } = await commitStaged(
      { upload, mode: commit.mode, remember: false },
      context,
    );
    return { upload, scores, activities, entries };
  } finally {
    await rm(arrival, { force: true });
  }
};
