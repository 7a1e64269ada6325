import type { typing as vi } from '../vi/typing.ts';

export const typing: typeof vi = {
  restored: (moment) => `What was being typed at ${moment} is back in the form. It has not been saved.`,
  outdated: 'What is stored has changed since then: compare before saving.',
  discard: 'Discard what was typed',
  discarded: 'What was being typed has been discarded.',
  takeBack: 'Take it back',
  leaveTitle: 'Leave without saving?',
  leaveExplain:
    'What was typed has not been saved. This browser keeps it, to go on when the page is opened again.',
  stay: 'Stay',
  leave: 'Leave the page',
};
