import { z } from 'zod';
import { documentQuestion, tableQuestion } from './question.ts';
import { asOf, flag, integer, text } from './values.ts';

const successor = z.object({
  unit: z.string(),
  kind: z.enum(['merged', 'absorbed', 'renamed']),
  on: z.string().describe('ISO day'),
});

const names = { nameVi: z.string(), nameEn: z.string() };

export const catalogueReply = z.object({
  hasDemonstration: z.boolean().describe('True while the demonstration activity log is loaded'),
  inventedUnits: z
    .array(z.object({ unit: z.string(), ...names }))
    .describe('Names of units that come with the demonstration log; they are in no other list'),
  units: z.array(
    z.object({
      unit: z.string(),
      code: z.string().nullable().describe('GSO code; reused after the mergers of 2025, so not an identity'),
      ...names,
      type: z.string(),
      level: z.string(),
      regionVi: z.string().nullable(),
      regionEn: z.string().nullable(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable().describe('Last day of existence'),
      parent: z.string().nullable(),
      successors: z.array(successor),
    }),
  ),
  indices: z.array(
    z.object({
      index: z.string(),
      ...names,
      ownerVi: z.string(),
      ownerEn: z.string(),
      unitLevel: z.string(),
      decimals: z.int().describe('Decimals in which the owner publishes'),
      total: z.string().describe('Component code of the total'),
      isExample: z.boolean().describe('Synthetic data that show what a relationship looks like'),
      descriptionVi: z.string(),
      descriptionEn: z.string(),
      years: z.array(z.int()).describe('Years with at least one score, ascending'),
    }),
  ),
  editions: z.array(
    z.object({
      edition: z.string(),
      index: z.string(),
      unitLevel: z.string(),
      fromYear: z.int(),
      toYear: z.int().nullable(),
      ...names,
      legalBasis: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  components: z.array(
    z.object({
      edition: z.string(),
      component: z.string(),
      parent: z.string().nullable(),
      ...names,
      kind: z.string(),
      max: z.number().nullable(),
      weight: z.number().nullable(),
      isMechanical: z.boolean().describe('Scores communication work itself'),
    }),
  ),
  channels: z.array(z.object({ channel: z.string(), ...names })),
  plans: z.array(
    z.object({
      plan: z.string(),
      titleVi: z.string(),
      titleEn: z.string(),
      issuer: z.string(),
      fromYear: z.int(),
      toYear: z.int(),
    }),
  ),
  tasks: z.array(
    z.object({
      task: z.string(),
      plan: z.string(),
      code: z.string().describe("The plan's own code, as text: 2.1 is not 2.10"),
      ...names,
      channel: z.string().nullable(),
    }),
  ),
});

export const catalogue = documentQuestion({
  name: 'catalogue',
  summary: 'What exists: units, indices, editions, components, channels, plans and tasks',
  isWithoutLog: true,
  params: z.object({}),
  reply: catalogueReply,
});

export const coverage = tableQuestion({
  name: 'coverage',
  summary: 'How much is loaded: index × year × level',
  params: z.object({ asOf }),
  columns: z.object({
    index: text,
    level: text,
    year: integer,
    edition: text.nullable(),
    units: integer.describe('Units with at least one score'),
    totals: integer.describe('Units with a total'),
    of: integer.describe('Units of that level at the end of the year'),
    components: integer.describe('Components with at least one score'),
    componentsOf: integer.describe('Components of the edition'),
    scores: integer,
    computed: integer.describe('Scores that were computed, not published'),
  }),
  about: z.object({ activities: z.int(), demonstrationActivities: z.int(), unitYearsReported: z.int() }),
});

export const sources = tableQuestion({
  name: 'sources',
  isWithoutLog: true,
  summary: 'Where every figure comes from',
  params: z.object({}),
  columns: z.object({
    source: text,
    title: text,
    publisher: text.nullable(),
    address: text.nullable(),
    licence: text.nullable(),
    readOn: text.nullable(),
    scores: integer.describe('Scores taken from it'),
    isDemonstration: flag,
  }),
  about: z.object({}),
});
