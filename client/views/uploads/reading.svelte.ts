import { untrack } from 'svelte';
import type { Choices } from '../../../server/contract/uploads/choices.ts';
import { uploadMap } from '../../../server/contract/uploads/commands.ts';
import { upload as uploadQuestion } from '../../../server/contract/uploads/upload.ts';
import type { Reply } from '../../../server/contract/question.ts';
import { ask, send } from '../../api/ask.ts';
import { answerTo, type Answer } from '../../state/answer.svelte.ts';

export type Upload = Reply<typeof uploadQuestion>;
export type UploadSheet = Upload['sheets'][number];

/**
 * One upload as it is read, and the choices that say how. A change is sent at once; changes made while the file is
 * read anew go along with the next reading, and none is lost when a reading fails.
 */
export class Reading {
  readonly answer: Answer<Upload>;
  isBusy = $state(false);
  failure: unknown = $state.raw(null);
  /** Counts readings, so that what was asked about the file is asked again. */
  version = $state(0);
  private wanted: Choices | null = $state.raw(null);
  private found: Readonly<Record<string, string>> = $state.raw({});

  /** Call while a component is being made. */
  constructor(id: () => string) {
    this.answer = answerTo(
      ({ upload }: { upload: string }, signal) => ask(uploadQuestion, { upload }, signal),
      () => ({ upload: id() }),
    );
    $effect(() => {
      if (this.answer.state === 'ready' && !this.isBusy) this.wanted = null;
    });
    $effect(() => {
      const open = this.answer.value?.openNames ?? [];
      const seen = open.map((name) => [name.subject, name.found] as const);
      untrack(() => (this.found = { ...this.found, ...Object.fromEntries(seen) }));
    });
  }

  get value(): Upload | null {
    return this.answer.value;
  }

  /** As chosen, even while the reading with it is still on its way. */
  get choices(): Choices | null {
    return this.wanted ?? this.answer.value?.choices ?? null;
  }

  /** A name as it stands in the file; once it is decided on, only its key comes from the server. */
  foundAs(subject: string): string {
    return this.found[subject] ?? subject;
  }

  get isOpen(): boolean {
    return this.answer.value?.state === 'staged';
  }

  change(edit: (choices: Choices) => Partial<Choices>): void {
    const base = this.choices;
    if (!base || !this.isOpen) return;
    this.wanted = { ...base, ...edit(base) };
    if (!this.isBusy) void this.readAnew();
  }

  tryAgain(): void {
    if (this.wanted !== null && !this.isBusy) void this.readAnew();
  }

  /** Something outside of the choices changed: it was stored, undone, redone. */
  refresh(): void {
    this.version += 1;
    this.answer.again();
  }

  private async readAnew(): Promise<void> {
    const upload = this.answer.value?.upload;
    if (upload === undefined) return;
    this.isBusy = true;
    this.failure = null;
    try {
      let sent: Choices | null = null;
      while (this.wanted !== null && sent !== this.wanted) {
        sent = this.wanted;
        await send(uploadMap, { upload, ...sent });
      }
      this.refresh();
    } catch (error) {
      this.failure = error;
    } finally {
      this.isBusy = false;
    }
  }
}
