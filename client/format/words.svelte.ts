import type { Language, Named } from './language.ts';
import { nameOf } from './language.ts';
import { en } from './messages/en.ts';
import { vi } from './messages/vi.ts';

export type Messages = typeof vi;

const messages: Record<Language, Messages> = { vi, en };

export const messagesIn = (language: Language): Messages => messages[language];

/** The language on screen and its words. Set by the address, read by every component. */
class Words {
  language: Language = $state('vi');

  get text(): Messages {
    return messages[this.language];
  }

  name(thing: Named): string {
    return nameOf(thing, this.language);
  }
}

export const words = new Words();
