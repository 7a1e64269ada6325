import { focus, importance, pointsLost } from './focus.ts';
import { lineage, territoryChanges } from './lineage.ts';
import { setCrosswalk, stageGaps, structure } from './structure.ts';
import { rankSensitivity, whatIf } from './what-if.ts';

export const focusQuestions = {
  focus,
  importance,
  pointsLost,
  whatIf,
  rankSensitivity,
  structure,
  stageGaps,
  lineage,
  territoryChanges,
} as const;

export const focusCommands = { setCrosswalk } as const;
