import type { Language } from './language.ts';
import { en } from './messages/en.ts';
import { vi } from './messages/vi.ts';

export type Messages = typeof vi;

const messages: Record<Language, Messages> = { vi, en };

/** Every word and sentence of the screen in one language. */
export const messagesIn = (language: Language): Messages => messages[language];
