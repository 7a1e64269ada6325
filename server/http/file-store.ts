import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export type StoredFile = { sha256: string; size: number };

/**
 * Files kept by the hash of their content. A file is written under a passing name, brought to the disk and then
 * renamed, so that a kill at any moment leaves either nothing or the whole file.
 */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where files arrive; what lies there after a start was never finished. */
  get arrivals(): string {
    return join(this.#folder, 'arriving');
  }

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a hash of content');
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** A name for a file on its way in. */
  async newArrival(): Promise<string> {
    await mkdir(this.arrivals, { recursive: true });
    return join(this.arrivals, randomBytes(12).toString('hex'));
  }

  async write(content: Uint8Array | string): Promise<string> {
    const arrival = await this.newArrival();
    await writeFile(arrival, content);
    return arrival;
  }

  /** Takes a file that has arrived into the store; the same content is kept once. */
  async keep(arrival: string): Promise<StoredFile> {
    const { sha256, size } = await describeFile(arrival);
    const kept = this.pathOf(sha256);
    if (await isThere(kept)) {
      await rm(arrival, { force: true });
      return { sha256, size };
    }
    await mkdir(join(kept, '..'), { recursive: true });
    await bringToDisk(arrival);
    await rename(arrival, kept);
    await bringToDisk(join(kept, '..'));
    return { sha256, size };
  }

  async drop(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** Clears what was never finished, and what nobody knows of any more. */
  async sweep(known: ReadonlySet<string>): Promise<void> {
    // A process that read a file for the server before may still be writing for a moment.
    await rm(this.arrivals, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    const shelves = await readdir(this.#folder).catch(() => []);
    for (const shelf of shelves.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const files = await readdir(join(this.#folder, shelf));
      for (const file of files) {
        if (!known.has(file)) await rm(join(this.#folder, shelf, file), { force: true });
      }
    }
  }
}

export const describeFile = async (path: string): Promise<StoredFile> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), size: (await stat(path)).size };
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const bringToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
