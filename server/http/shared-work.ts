/**
 * Work that several askers wait for is done once. It is stopped when the last of them has left.
 */
export class SharedWork<T> {
  readonly #running = new Map<string, { result: Promise<T>; askers: number; controller: AbortController }>();

  /** Joins the work of that key, or begins it; `signal` is that of one asker. */
  async join(key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const work = this.#running.get(key) ?? this.#begin(key, begin);
    work.askers += 1;
    const leave = () => {
      work.askers -= 1;
      if (work.askers > 0) return;
      this.#running.delete(key);
      work.controller.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    try {
      return await work.result;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, begin: (signal: AbortSignal) => Promise<T>) {
    const controller = new AbortController();
    const result = begin(controller.signal).finally(() => {
      if (this.#running.get(key)?.controller === controller) this.#running.delete(key);
    });
    const work = { result, askers: 0, controller };
    this.#running.set(key, work);
    return work;
  }
}
