import { Kept } from '../database/kept.ts';
import { type Report, SharedWork } from './shared-work.ts';

/** Who waits for a result: withdrawn by `signal`, told of progress by `report`. */
export type Waiting = { signal: AbortSignal; report: Report };

/** Results that several questions rest on, computed once per key and data version, of which the last `most` stay. */
export class Memo {
  readonly #kept: Kept;
  readonly #running = new SharedWork<unknown>();

  constructor(most = 12) {
    this.#kept = new Kept(most);
  }

  /** `key` must say everything that the result depends on beside the data, and which kind of result it is. */
  async ask<T>(
    version: string,
    key: string,
    waiting: Waiting,
    begin: (waiting: Waiting) => Promise<T>,
  ): Promise<T> {
    this.#kept.turnTo(version);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept as T;
    const result = await this.#running.join(
      `${version} ${key}`,
      waiting.signal,
      (signal, report) => begin({ signal, report }),
      waiting.report,
    );
    this.#kept.set(version, key, result);
    return result as T;
  }
}
