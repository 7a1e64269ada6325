import { focus, importance, pointsLost } from './focus.ts';
import { rankSensitivity, whatIf } from './what-if.ts';

export const focusQuestions = {
  focus,
  importance,
  pointsLost,
  whatIf,
  rankSensitivity,
} as const;

export const focusCommands = {} as const;
