import type { FileRoute, Route } from '../../http/route.ts';
import { focus, importance, pointsLost } from './focus.ts';
import { lineage, territoryChanges } from './lineage.ts';
import { rankSensitivity } from './rank-sensitivity.ts';
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
];

export const focusFileRoutes: readonly FileRoute[] = [];
