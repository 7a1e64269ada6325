export type AnswerState = 'idle' | 'loading' | 'ready' | 'failed';

/** `value` is the last answer that came; while a new one loads it stays, to be shown dimmed. */
export type Snapshot<R> = { state: AnswerState; value: R | null; error: unknown };

export type AskWith<P, R> = (params: P, signal: AbortSignal) => Promise<R>;

/**
 * Asks one question again and again as its parameters change. A newer question cancels the one before,
 * the same question is not asked twice, and an answer that comes too late is dropped.
 */
export class Asking<P, R> {
  private readonly ask: AskWith<P, R>;
  private readonly onChange: (snapshot: Snapshot<R>) => void;
  private current: { key: string; params: P; controller: AbortController } | null = null;
  private value: R | null = null;

  constructor(ask: AskWith<P, R>, onChange: (snapshot: Snapshot<R>) => void) {
    this.ask = ask;
    this.onChange = onChange;
  }

  /** null: there is nothing to ask yet. As of another day it is another question. */
  put(params: P | null, asOf: string | null = null): void {
    const key = JSON.stringify([params, asOf]);
    if (this.current?.key === key) return;
    this.stop();
    if (params === null) {
      this.value = null;
      this.onChange({ state: 'idle', value: null, error: null });
      return;
    }
    void this.run(key, params);
  }

  again(): void {
    const current = this.current;
    if (!current) return;
    this.stop();
    void this.run(current.key, current.params);
  }

  stop(): void {
    this.current?.controller.abort();
    this.current = null;
  }

  private async run(key: string, params: P): Promise<void> {
    const controller = new AbortController();
    this.current = { key, params, controller };
    this.onChange({ state: 'loading', value: this.value, error: null });
    try {
      const value = await this.ask(params, controller.signal);
      if (controller.signal.aborted) return;
      this.value = value;
      this.onChange({ state: 'ready', value, error: null });
    } catch (error) {
      if (controller.signal.aborted) return;
      this.onChange({ state: 'failed', value: this.value, error });
    }
  }
}
