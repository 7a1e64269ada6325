import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { ProblemError } from '../errors.ts';
import type * as tasks from './statistics.ts';

type Tasks = typeof tasks;
type TaskName = Extract<keyof Tasks, string>;
type Report = (progress: { done: number; total: number }) => void;

/** Threads for what takes longer than a few milliseconds, so that the event loop stays free. */
export class Workers {
  readonly #pool = new Piscina({
    filename: fileURLToPath(new URL('./entry.js', import.meta.url)),
    minThreads: 1,
    maxThreads: 2,
    idleTimeout: 60_000,
  });

  constructor() {
    // A thread that dies fails its own question; the server stays.
    this.#pool.on('error', () => undefined);
  }

  /** Runs a task of statistics.ts; a withdrawn question stops its thread. */
  async run<N extends TaskName>(
    name: N,
    input: Parameters<Tasks[N]>[0],
    { signal, report }: { signal: AbortSignal; report?: Report },
  ): Promise<ReturnType<Tasks[N]>> {
    const { port1: ours, port2: theirs } = new MessageChannel();
    ours.on('message', (progress: Parameters<Report>[0]) => report?.(progress));
    ours.unref();
    try {
      const job = { input, progress: theirs };
      return (await this.#pool.run(job, { name, signal, transferList: [theirs] })) as ReturnType<Tasks[N]>;
    } catch (error) {
      if (signal.aborted) throw new ProblemError('cancelled', 'the question was withdrawn', { cause: error });
      throw error;
    } finally {
      ours.close();
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
