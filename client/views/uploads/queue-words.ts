import { problemSentence } from '../../format/problem-sentence.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatCount, formatShare } from '../../format/numbers.ts';
import type { QueueItem } from './queue.svelte.ts';

/** What became of a file, as a sentence. */
export function queueSentence(item: QueueItem, language: Language): string {
  const text = messagesIn(language).uploads.queueStates;
  switch (item.state) {
    case 'waiting':
      return text.waiting;
    case 'sending':
      return text.sending(formatShare(item.share ?? 0, language));
    case 'reading':
      return item.share === null ? text.reading : text.readingLong(formatShare(item.share, language));
    case 'done':
      return foundSentence(item, language);
    case 'failed':
      return text.failed;
    case 'cancelled':
      return text.cancelled;
  }
}

const foundSentence = ({ found }: QueueItem, language: Language): string => {
  const { uploads, uploadRegisters: registers } = messagesIn(language);
  const count = (value: number) => formatCount(value, language);
  const { values, activities, entries } = found;
  if (values > 0) return uploads.queueStates.done(count(values));
  if (activities > 0) return uploads.queueStates.doneLog(count(activities));
  return entries > 0 ? registers.queueDone(count(entries)) : uploads.queueStates.nothing;
};

const recordOf = (thing: unknown): Record<string, unknown> =>
  typeof thing === 'object' && thing !== null ? (thing as Record<string, unknown>) : {};

/** Details that came with a problem. */
export function problemField(error: unknown, name: string): string | null {
  const value = recordOf(recordOf(error)['fields'])[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export const problemCode = (error: unknown): string | null => {
  const code = recordOf(error)['code'];
  return typeof code === 'string' ? code : null;
};

/** Why a file was not taken, and what to do about it. */
export function failureSentence(item: Pick<QueueItem, 'name' | 'error'>, language: Language): string {
  const messages = messagesIn(language);
  const code = problemCode(item.error);
  if (code === 'too_large') return messages.uploads.tooLarge(item.name);
  const reason = problemField(item.error, 'reason');
  const known = reason === null ? undefined : messages.uploadTerms.unreadable[reason];
  return known ?? problemSentence(item.error, language);
}
