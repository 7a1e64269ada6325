import { join } from 'node:path';
import type { Database } from '../../database/open.ts';
import { FileStore } from '../../http/file-store.ts';
import { evidenceHashes } from '../../queries/plans/evidence.ts';

/** At the start: evidence that a crash left half-received, or kept without an entry, goes. */
export const sweepEvidence = async (database: Database, home: string): Promise<void> => {
  const known = await database.read(evidenceHashes);
  await new FileStore(join(home, 'evidence')).sweep(known);
};
