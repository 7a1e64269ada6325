import { z } from 'zod';
import { recordActivity } from '../../../server/contract/plans/activities.ts';
import { attachEvidence } from '../../api/evidence.ts';
import { send } from '../../api/ask.ts';
import { daysFromToday, today } from '../../format/dates.ts';
import { words } from '../../format/words.svelte.ts';
import { Typing } from '../../state/typing.svelte.ts';
import { keepLast, keptLast } from './draft-store.ts';
import { draftShape, emptyDraft, entryOf, newKey, nextDraft, problemsOf, type Draft } from './draft.ts';
import { noProblems, problemsFrom, type FormProblems } from './form-problems.ts';

type Reply = { activity: string; version: number; isRepeat: boolean; warnings: readonly string[] };
export type Saved = { draft: Draft; reply: Reply; files: number };

const typedShape = z.object({ draft: draftShape, key: z.string().min(8), hadFiles: z.boolean() });
type Typed = z.output<typeof typedShape>;

/** The form for one new entry: what is typed is kept until the server has it, under one key. */
export class NewEntry {
  draft: Draft = $state.raw(emptyDraft(null, ''));
  files: File[] = $state.raw([]);
  problems: FormProblems = $state.raw(noProblems);
  saved: Saved | null = $state.raw(null);
  isBusy = $state(false);
  /** Files were chosen before the page was loaded anew: a browser does not keep them. */
  hasLostFiles = $state(false);
  /** Part of the files that has been sent; null: none on their way. */
  sent: number | null = $state(null);
  filesError: unknown = $state.raw(null);
  private key = newKey();
  readonly typing: Typing<Typed>;
  private readonly account: string;
  private sending: AbortController | null = null;

  constructor(account: string, begin: Partial<Draft>) {
    this.account = account;
    const last = keptLast(account);
    const fresh = last ? nextDraft(last, today()) : emptyDraft(null, today());
    this.typing = new Typing<Typed>({
      ...{ account, form: 'entry', shape: typedShape },
      base: { draft: { ...fresh, ...begin }, key: this.key, hadFiles: false },
      put: (value) => this.put(value),
      typed: ({ draft, hadFiles }) => ({ draft, hadFiles }),
    });
    const { start } = this.typing;
    this.put({ ...start, draft: { ...start.draft, ...begin } });
  }

  /** What is typed, with the key under which it may already have been sent. */
  get typed(): Typed {
    const hadFiles = this.files.length > 0 || this.hasLostFiles;
    return { draft: this.draft, key: this.key, hadFiles };
  }

  private put({ draft, key, hadFiles }: Typed): void {
    this.draft = draft;
    this.key = key;
    this.files = [];
    this.hasLostFiles = hadFiles;
    this.problems = noProblems;
  }

  change(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    this.problems = noProblems;
    this.typing.keep(this.typed);
  }

  choose(files: File[]): void {
    this.files = files;
    this.hasLostFiles = false;
    this.typing.keep(this.typed);
  }

  async save(): Promise<void> {
    const found = Object.entries(problemsOf(this.draft, daysFromToday(1)));
    if (found.length > 0) {
      const sentences = words.text.entry.problems;
      const fields = Object.fromEntries(found.map(([field, problem]) => [field, sentences[problem]]));
      this.problems = { sentence: null, fields };
      return;
    }
    this.isBusy = true;
    this.problems = noProblems;
    this.typing.keep(this.typed);
    try {
      const reply = await send(recordActivity, { key: this.key, ...entryOf(this.draft) });
      keepLast(this.account, this.draft);
      this.typing.done();
      this.saved = { draft: this.draft, reply, files: 0 };
      await this.sendFiles();
    } catch (error) {
      this.problems = problemsFrom(error, words.text, words.language);
    } finally {
      this.isBusy = false;
    }
  }

  /** The network is back: what could not be sent and was not touched since is sent, under the same key. */
  async online(): Promise<void> {
    if (this.problems.isOffline === true && !this.isBusy) await this.save();
  }

  /** The entry is stored by then: files that fail can be sent again. */
  async sendFiles(): Promise<void> {
    const { saved, files } = this;
    if (!saved || files.length === 0) return;
    this.filesError = null;
    this.sent = 0;
    this.sending = new AbortController();
    try {
      const { signal } = this.sending;
      await attachEvidence(saved.reply.activity, files, { onSent: (share) => (this.sent = share), signal });
      this.saved = { ...saved, files: files.length };
      this.files = [];
    } catch (error) {
      this.filesError = error;
    } finally {
      this.sent = null;
      this.sending = null;
    }
  }

  stopFiles(): void {
    this.sending?.abort();
  }

  /** A new entry that begins where the last one was, or an empty one. */
  begin(isEmpty = false): void {
    const { unit } = this.draft;
    this.draft = isEmpty ? emptyDraft(unit, today()) : nextDraft(this.draft, today());
    this.key = newKey();
    this.files = [];
    this.hasLostFiles = false;
    this.saved = null;
    this.filesError = null;
    this.problems = noProblems;
    this.typing.keep(this.typed);
    this.typing.done();
  }
}
