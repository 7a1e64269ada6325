import { z } from 'zod';
import { asOf, listOf, unitId, yearText } from '../values.ts';

export const peerKinds = ['all', 'region', 'type', 'like', 'list'] as const;
/** How many units are "like mine": those with the nearest totals. */
export const likeCount = 12;
export const depths = ['dimensions', 'parts'] as const;
export const tiers = ['best', 'upper', 'lower', 'last'] as const;
export const scaleBases = ['weights', 'sum', 'none'] as const;

/** Whom the unit is compared with: never itself, never units of another level or under another parent. */
export const peerParams = {
  peers: z
    .enum(peerKinds)
    .prefault('all')
    .describe(
      'all units of its level, those of its region, those of its type, the 12 with the nearest totals of the year, or the own list in `peerUnits`',
    ),
  peerUnits: listOf(unitId).optional().describe('Own list of peers, with peers=list'),
};

export const placeParams = {
  unit: unitId,
  year: yearText,
  asOf,
};

export const depth = z
  .enum(depths)
  .prefault('dimensions')
  .describe('dimensions: the main components; parts: the smallest components that the scheme has');

/** The peers as they were found. */
export const peersFound = z.object({
  kind: z.enum(peerKinds),
  nameVi: z.string().nullable().describe('Name of the region or type'),
  nameEn: z.string().nullable(),
  units: z.array(z.string()),
});

/** Where a unit stands with a total: rank = 1 + number of greater totals, ties share a place. */
export const standingShape = z.object({
  total: z.number().nullable(),
  rank: z.int().nullable().describe('Null where fewer than 60 % of the units have a total'),
  of: z.int(),
  tier: z.enum(tiers).nullable().describe('Which quarter of the ranked units'),
  toNext: z.number().nullable().describe('Points to the next higher total'),
  toPrevious: z.number().nullable().describe('Points above the next lower total'),
  isTied: z.boolean(),
});
