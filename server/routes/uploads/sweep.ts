import { join } from 'node:path';
import type { Database } from '../../database/open.ts';
import { FileStore } from '../../http/file-store.ts';
import { keptHashes } from '../../queries/uploads/facts.ts';

/** At the start: what a crash left half-received goes, and files that no upload refers to. */
export const sweepUploads = async (database: Database, home: string): Promise<void> => {
  const known = await database.read(keptHashes);
  await new FileStore(join(home, 'uploads')).sweep(known);
};
