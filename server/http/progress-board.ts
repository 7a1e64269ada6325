import type { Progress, Report } from './shared-work.ts';

/** How far the questions that gave themselves a name have come; a name is kept only while its question is open. */
export class ProgressBoard {
  readonly #open = new Map<string, Progress>();

  of(question: string): Progress | null {
    return this.#open.get(question) ?? null;
  }

  /** Where a question reports to; nowhere without a name. */
  reportOf(question: string | null): Report {
    if (question === null) return () => undefined;
    return (progress) => void this.#open.set(question, progress);
  }

  close(question: string | null): void {
    if (question !== null) this.#open.delete(question);
  }
}
