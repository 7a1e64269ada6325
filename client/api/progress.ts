import { progress } from '../../server/contract/progress.ts';
import type { Reply } from '../../server/contract/question.ts';
import { ask } from './ask.ts';

export type Progress = NonNullable<Reply<typeof progress>>;

const everyMs = 400;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, everyMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Tells how far the question of that name has come, until `signal` aborts. A failure only ends the telling. */
export async function followProgress(
  name: string,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<void> {
  for (;;) {
    await pause(signal);
    if (signal.aborted) return;
    try {
      const found = await ask(progress, { question: name }, signal);
      if (found !== null) tell(found);
    } catch {
      return;
    }
  }
}

/** A name for a question (UUID, version 4). `crypto.randomUUID` is not there on a plain HTTP address. */
export function newQuestionName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const value = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  });
  const part = (from: number, to: number) => hex.slice(from, to).join('');
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join('-');
}

/** Asks under a name of its own and tells how far it has come; null when it is over. */
export async function askWithProgress<R>(
  askNamed: (name: string) => Promise<R>,
  signal: AbortSignal,
  tell: (progress: Progress | null) => void,
): Promise<R> {
  const name = newQuestionName();
  const over = new AbortController();
  void followProgress(name, AbortSignal.any([signal, over.signal]), tell);
  try {
    return await askNamed(name);
  } finally {
    over.abort();
    tell(null);
  }
}
