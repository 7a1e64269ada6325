import type { Language } from './language.ts';
import { messagesIn } from './messages.ts';

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** What went wrong, as a sentence; anything unknown is an internal error. */
export function problemSentence(error: unknown, language: Language): string {
  const sentences: Record<string, string> = messagesIn(language).problems.sentences;
  const code = fieldOf(error, 'code');
  return (
    (typeof code === 'string' ? sentences[code] : undefined) ??
    messagesIn(language).problems.sentences.internal
  );
}

export function requestIdOf(error: unknown): string | null {
  const id = fieldOf(error, 'requestId');
  return typeof id === 'string' ? id : null;
}
