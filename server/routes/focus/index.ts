import type { FileRoute, Route } from '../../http/route.ts';
import { draftPlan } from './draft.ts';
import { evidenceNeeded } from './evidence-needed.ts';
import { focus, importance, pointsLost } from './focus.ts';
import { taskLibrary } from './library.ts';
import { lineage, territoryChanges } from './lineage.ts';
import { planFile } from './plan-file.ts';
import { rankSensitivity } from './rank-sensitivity.ts';
import * as saved from './saved.ts';
import { stageGaps } from './stage-gaps.ts';
import { setCrosswalk, structure } from './structure.ts';
import { whatIf } from './what-if.ts';

/** Where to act, what it could mean for the rank, and what the figures rest on: each with its right. */
export const focusRoutes: readonly Route[] = [
  focus,
  importance,
  pointsLost,
  whatIf,
  rankSensitivity,
  structure,
  setCrosswalk,
  stageGaps,
  lineage,
  territoryChanges,
  evidenceNeeded,
  taskLibrary,
  draftPlan,
  saved.scenarios,
  saved.saveScenario,
  saved.deleteScenario,
  saved.selections,
  saved.saveSelection,
  saved.deleteSelection,
];

export const focusFileRoutes: readonly FileRoute[] = [planFile];
