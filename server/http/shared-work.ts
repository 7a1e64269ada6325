/** How far a piece of work has come. */
export type Progress = { done: number; total: number };
export type Report = (progress: Progress) => void;

type Work<T> = {
  result: Promise<T>;
  askers: number;
  controller: AbortController;
  listeners: Set<Report>;
  state: { progress: Progress | null };
};

/**
 * Work that several askers wait for is done once. It is stopped when the last of them has left.
 */
export class SharedWork<T> {
  readonly #running = new Map<string, Work<T>>();

  /** Joins the work of that key, or begins it; `signal` is that of one asker, who hears of progress by `report`. */
  async join(
    key: string,
    signal: AbortSignal,
    begin: (signal: AbortSignal, report: Report) => Promise<T>,
    report: Report = () => undefined,
  ): Promise<T> {
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
    work.listeners.add(report);
    if (work.state.progress !== null) report(work.state.progress);
    try {
      return await work.result;
    } finally {
      signal.removeEventListener('abort', leave);
      work.listeners.delete(report);
    }
  }

  #begin(key: string, begin: (signal: AbortSignal, report: Report) => Promise<T>): Work<T> {
    const controller = new AbortController();
    const listeners = new Set<Report>();
    const state: { progress: Progress | null } = { progress: null };
    const result = begin(controller.signal, (progress) => {
      state.progress = progress;
      for (const listener of listeners) listener(progress);
    }).finally(() => {
      if (this.#running.get(key)?.controller === controller) this.#running.delete(key);
    });
    const work = { result, askers: 0, controller, listeners, state };
    this.#running.set(key, work);
    return work;
  }
}
