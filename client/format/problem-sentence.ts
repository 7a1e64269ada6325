import type { Language } from './language.ts';
import { messagesIn } from './messages.ts';

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** What went wrong, as a sentence; anything unknown is an internal error. */
export function problemSentence(error: unknown, language: Language): string {
  const sentences: Record<string, string> = messagesIn(language).problems.sentences;
  const code = fieldOf(error, 'code');
  const named = fieldOf(fieldOf(error, 'fields'), 'named');
  const sentence = typeof code === 'string' ? sentences[code] : undefined;
  if (sentence === undefined) return messagesIn(language).problems.sentences.internal;
  return typeof named === 'string' ? `${sentence} (${named})` : sentence;
}

export function requestIdOf(error: unknown): string | null {
  const id = fieldOf(error, 'requestId');
  return typeof id === 'string' ? id : null;
}
