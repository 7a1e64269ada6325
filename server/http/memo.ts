import { type Report, SharedWork } from './shared-work.ts';

/** Who waits for a result: withdrawn by `signal`, told of progress by `report`. */
export type Waiting = { signal: AbortSignal; report: Report };

/**
 * Results that several questions rest on, computed once per key and data version. Those of an older version go; of one
 * version the last `most` that were asked for stay.
 */
export class Memo {
  readonly #most: number;
  readonly #kept = new Map<string, unknown>();
  readonly #running = new SharedWork<unknown>();
  #version = '';

  constructor(most = 12) {
    this.#most = most;
  }

  /** `key` must say everything that the result depends on beside the data, and which kind of result it is. */
  async ask<T>(
    version: string,
    key: string,
    waiting: Waiting,
    begin: (waiting: Waiting) => Promise<T>,
  ): Promise<T> {
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    if (this.#kept.has(key)) return this.#keep(version, key, this.#kept.get(key)) as T;
    const result = await this.#running.join(
      `${version} ${key}`,
      waiting.signal,
      (signal, report) => begin({ signal, report }),
      waiting.report,
    );
    return this.#keep(version, key, result) as T;
  }

  #keep(version: string, key: string, result: unknown): unknown {
    if (version !== this.#version) return result;
    this.#kept.delete(key);
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return result;
  }
}
