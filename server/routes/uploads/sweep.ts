import { join } from 'node:path';
import { deleteForgotten } from '../../commands/uploads/stage.ts';
import type { Database } from '../../database/open.ts';
import { FileStore } from '../../http/file-store.ts';
import { keptHashes } from '../../queries/uploads/facts.ts';

const daysOfWaiting = 30;

/** At the start: what a crash left half-received goes, what waited too long, and files that no upload refers to. */
export const sweepUploads = async (database: Database, home: string): Promise<void> => {
  await database.transaction((writer) => deleteForgotten(writer, daysOfWaiting), 'silent');
  const known = await database.read(keptHashes);
  await new FileStore(join(home, 'uploads')).sweep(known);
};
