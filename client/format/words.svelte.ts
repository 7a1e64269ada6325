import { nameOf, type Language, type Named } from './language.ts';
import { messagesIn, type Messages } from './messages.ts';

/** The language on screen and its words. Set by the address, read by every component. */
class Words {
  language: Language = $state('vi');

  get text(): Messages {
    return messagesIn(this.language);
  }

  name(thing: Named): string {
    return nameOf(thing, this.language);
  }
}

export const words = new Words();
