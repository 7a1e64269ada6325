import { draftPlan } from './draft.ts';
import { evidenceNeeded, taskLibrary } from './evidence.ts';
import { focus, importance, pointsLost } from './focus.ts';
import { lineage, territoryChanges } from './lineage.ts';
import * as saved from './saved.ts';
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
  evidenceNeeded,
  taskLibrary,
  scenarios: saved.scenarios,
  selections: saved.selections,
} as const;

export const focusCommands = {
  draftPlan,
  setCrosswalk,
  saveScenario: saved.saveScenario,
  deleteScenario: saved.deleteScenario,
  saveSelection: saved.saveSelection,
  deleteSelection: saved.deleteSelection,
} as const;
