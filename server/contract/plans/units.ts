import { z } from 'zod';
import { command } from '../question.ts';
import { indexCode, unitId } from '../values.ts';
import { day, partyId } from './values.ts';

const name = z.string().trim().normalize('NFC').min(1).max(300);
const code = z.string().regex(/^[a-z][a-z_]{0,39}$/);

const unitShape = {
  nameVi: name,
  nameEn: name.nullable().default(null),
  level: z.enum(['province', 'department', 'district', 'commune', 'village']),
  type: code.default('unit').describe('commune, ward, division, public_service_unit …'),
  parent: unitId,
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null).describe('Last day of existence'),
  successors: z
    .array(z.strictObject({ unit: unitId, kind: z.enum(['merged', 'absorbed', 'renamed']), on: day }))
    .max(10)
    .default([])
    .describe('The main one first'),
};

export const addUnit = command({
  name: 'add-unit',
  summary: 'Register a unit below the own one (communes and wards of a town, divisions of a department)',
  body: z.object({
    unit: unitId.nullable().default(null).describe('Null: made from the name'),
    ...unitShape,
  }),
  reply: z.object({ unit: z.string() }),
});

export const addUnits = command({
  name: 'add-units',
  summary: 'Register several units at once, all or none',
  body: z.object({
    units: z
      .array(z.strictObject({ unit: unitId.nullable().default(null), ...unitShape }))
      .min(1)
      .max(500),
  }),
  reply: z.object({ units: z.array(z.string()) }),
});

export const changeUnit = command({
  name: 'change-unit',
  summary: 'Change a unit: its name, the days between which it exists, what came after it',
  body: z.object({ unit: unitId, ...unitShape }),
  reply: z.object({}),
});

export const setGroupMembers = command({
  name: 'set-group-members',
  summary: 'Say which units a group of a plan stands for ("các phòng, ban, đơn vị")',
  body: z.object({ group: partyId, units: z.array(unitId).max(2000) }),
  reply: z.object({}),
});

export const addGroup = command({
  name: 'add-group',
  summary: 'A group of units below the own one, to be named as lead of tasks',
  body: z.object({
    nameVi: name,
    nameEn: name.nullable().default(null),
    parent: unitId,
    isOfCommunes: z
      .boolean()
      .default(false)
      .describe('Without members it stands for all communes of the parent'),
    units: z.array(unitId).max(2000).default([]),
  }),
  reply: z.object({ group: z.string() }),
});

export const setRatings = command({
  name: 'set-ratings',
  summary: 'Enter rating words of units for a year; an empty word takes one away',
  body: z.object({
    index: indexCode,
    year: z.int().min(1990).max(2100),
    ratings: z
      .array(z.strictObject({ unit: unitId, word: z.string().trim().normalize('NFC').max(40) }))
      .min(1)
      .max(2000),
    source: z.string().trim().max(500).nullable().default(null),
  }),
  reply: z.object({}),
});

export const setRatingScale = command({
  name: 'set-rating-scale',
  summary: 'Set the rating words of an index from worst to best, with cut points where it has them',
  body: z.object({
    index: indexCode,
    scale: z
      .array(
        z.strictObject({
          word: z.string().trim().normalize('NFC').min(1).max(40),
          from: z.number().nullable().default(null),
        }),
      )
      .min(1)
      .max(20),
  }),
  reply: z.object({}),
});
