import type { FileRoute, Route } from '../../http/route.ts';
import { focus, importance, pointsLost } from './focus.ts';
import { rankSensitivity } from './rank-sensitivity.ts';
import { whatIf } from './what-if.ts';

/** Where to act, what it could mean for the rank, and what the figures rest on: each with its right. */
export const focusRoutes: readonly Route[] = [focus, importance, pointsLost, whatIf, rankSensitivity];

export const focusFileRoutes: readonly FileRoute[] = [];
