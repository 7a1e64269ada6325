import { z } from 'zod';
import { labels } from '../relationship-choices.ts';
import { tableQuestion } from '../question.ts';
import { listText } from '../plans/values.ts';
import { asOf, componentCode, flag, indexCode, integer, number, text, unitId } from '../values.ts';

const decimal = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,4})?$/)
  .transform(Number)
  .pipe(z.number().positive());

export const evidenceNeeded = tableQuestion({
  name: 'evidence-needed',
  summary: 'What would have to be logged to tell an effect of a size: how many units, how many years',
  params: z.object({
    asOf,
    index: indexCode,
    component: componentCode,
    unit: unitId.describe('Its level says which units count'),
    effect: decimal.prefault('0.5').describe('Points of the component that one wants to be able to see'),
    row: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,59}$/)
      .optional()
      .describe('A channel: adds what its relationship with the component would need'),
    more: decimal.prefault('10').describe('With a channel: the effect is that of so many more activities'),
  }),
  columns: z.object({
    basis: z
      .enum(['campaign', 'relationship'])
      .describe('campaign: some units do it, others do not; relationship: more or less by unit and year'),
    span: integer.nullable().describe('Years before the start, and as many after it'),
    years: integer.describe('Years of scores that it takes'),
    unitsNeeded: integer
      .nullable()
      .describe('campaign: units that do it, and as many that do not; null: over 5 000'),
    units: integer.describe('Units of the level that exist at the end of this year'),
    detectable: number.nullable().describe('Least effect that would show with the units there are, points'),
    sd: number.nullable().describe('campaign: how differently units change anyhow, % of maximum'),
    changes: integer.nullable().describe('campaign: changes of units behind it'),
    isEnough: flag.describe('The effect would show (80 % power) with the units there are'),
  }),
  about: z.object({
    index: z.string(),
    component: z.string(),
    max: z.number().nullable(),
    effect: z.number(),
    effectPercent: z.number().nullable(),
    row: z.string().nullable(),
    label: z.enum(labels).nullable().describe('What can be said of the relationship today'),
    basis: z.enum(['recorded', 'example', 'nothing_recorded']),
  }),
});

export const taskLibrary = tableQuestion({
  name: 'task-library',
  summary: 'Tasks of all plans that name an index or component, with cadence and evidence',
  params: z.object({
    asOf,
    index: indexCode.optional(),
    component: componentCode.optional().describe('With its parts; needs index'),
    search: z.string().max(200).optional().describe('With or without marks: in name, code, plan and issuer'),
    unit: unitId.optional().describe('Tells its own plans, and those of units below it, from the others'),
    whole: z
      .enum(['0', '1'])
      .transform((given) => given === '1')
      .prefault('1')
      .describe('1: also tasks that name the index as a whole'),
  }),
  columns: z.object({
    task: text,
    code: text,
    nameVi: text,
    nameEn: text,
    kind: text,
    plan: text,
    planTitleVi: text,
    planTitleEn: text,
    unit: text,
    issuer: text,
    fromYear: integer,
    toYear: integer,
    isOwn: flag,
    channels: listText,
    cadence: text,
    cadenceText: text.nullable(),
    target: text.nullable().describe('In the words of the plan'),
    outputs: text.nullable().describe('What the plan expects as a result'),
    leads: text.nullable(),
    components: listText.describe('INDEX:COMPONENT, or the index alone where the task names it as a whole'),
    origin: text.nullable().describe('Strongest link: explicit, same_topic, proposed'),
    evidence: text.nullable().describe('Where the link is said'),
    isWhole: flag.describe('Names the index as a whole, not the component'),
  }),
  about: z.object({
    index: z.string().nullable(),
    component: z.string().nullable(),
    plans: z.int(),
    own: z.int(),
  }),
});
