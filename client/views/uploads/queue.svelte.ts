import { stageFile, stageText } from '../../api/upload-files.ts';

export const mostBytes = 50 * 2 ** 20;

type Content = { kind: 'file'; file: File } | { kind: 'text'; text: string };

export type QueueState = 'waiting' | 'sending' | 'reading' | 'done' | 'failed' | 'cancelled';

/** How much was recognised. */
export type Found = { values: number; activities: number; entries: number };

export type QueueItem = {
  id: number;
  name: string;
  size: number;
  state: QueueState;
  /** Part that was sent, or of a long file that was read; null: it is being read, nobody knows how far. */
  share: number | null;
  upload: string | null;
  found: Found;
  error: unknown;
  /** Kept until it was taken, so that it can be tried again. */
  content: Content | null;
  /** The very file was loaded before and is wanted all the same. */
  isAgain: boolean;
};

const nothingFound: Found = { values: 0, activities: 0, entries: 0 };

/** Files on their way to the server, one after another. They go on while another page is looked at. */
export class UploadQueue {
  items: QueueItem[] = $state([]);
  private running: { id: number; controller: AbortController } | null = null;
  private loop: Promise<void> | null = null;
  private nextId = 1;

  /** Resolves with what became of these files once all have been tried. */
  addFiles(files: readonly File[]): Promise<QueueItem[]> {
    const ids = files.map((file) => this.put({ kind: 'file', file }, file.name, file.size));
    return this.settled(ids);
  }

  addText(text: string, name: string): Promise<QueueItem[]> {
    return this.settled([this.put({ kind: 'text', text }, name, new Blob([text]).size)]);
  }

  cancel(id: number): void {
    if (this.running?.id === id) this.running.controller.abort();
    else this.set(id, { state: 'cancelled' });
  }

  again(id: number, evenIfLoaded = false): Promise<QueueItem[]> {
    this.set(id, { state: 'waiting', share: 0, error: null, isAgain: evenIfLoaded });
    return this.settled([id]);
  }

  dismiss(id: number): void {
    this.items = this.items.filter((item) => item.id !== id);
  }

  private put(content: Content, name: string, size: number): number {
    const id = this.nextId++;
    const error = size > mostBytes ? { code: 'too_large' } : null;
    const state = error ? 'failed' : 'waiting';
    const nothing = { share: 0, upload: null, found: nothingFound, isAgain: false };
    this.items.push({ id, name, size, state, error, content, ...nothing });
    return id;
  }

  private set(id: number, changes: Partial<QueueItem>): void {
    const item = this.items.find((one) => one.id === id);
    if (item) Object.assign(item, changes);
  }

  private async settled(ids: readonly number[]): Promise<QueueItem[]> {
    const isOpen = () => this.items.some((one) => ids.includes(one.id) && isUnderway(one));
    while (isOpen()) {
      this.loop ??= this.run().finally(() => (this.loop = null));
      await this.loop;
    }
    return this.items.filter((one) => ids.includes(one.id)).map((one) => ({ ...one }));
  }

  private async run(): Promise<void> {
    for (;;) {
      const next = this.items.find((one) => one.state === 'waiting');
      if (!next?.content) return;
      const controller = new AbortController();
      this.running = { id: next.id, controller };
      await this.stage(next, next.content, controller.signal);
      this.running = null;
    }
  }

  private async stage({ id, isAgain }: QueueItem, content: Content, signal: AbortSignal): Promise<void> {
    this.set(id, { state: 'sending', share: 0 });
    const manner = {
      isAgain,
      signal,
      onSent: (share: number) =>
        this.set(id, share >= 1 ? { share: null, state: 'reading' } : { share, state: 'sending' }),
      onRead: (share: number) => this.set(id, { share, state: 'reading' }),
    };
    try {
      const staged = await (content.kind === 'file'
        ? stageFile(content.file, manner)
        : stageText(content.text, manner));
      const found = {
        values: staged.values ?? 0,
        activities: staged.activities ?? 0,
        entries: staged.entries ?? 0,
      };
      this.set(id, { state: 'done', upload: staged.upload, found, content: null });
    } catch (error) {
      this.set(id, signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    }
  }
}

export const isUnderway = ({ state }: QueueItem): boolean =>
  state === 'waiting' || state === 'sending' || state === 'reading';

/** The one queue of this browser window. */
export const queue = new UploadQueue();
