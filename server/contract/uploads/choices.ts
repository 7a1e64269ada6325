import { z } from 'zod';
import { channelCode, planId } from '../plans/values.ts';
import { componentCode, indexCode, unitId } from '../values.ts';

/** How a file is read: what was guessed can be changed here. What is left out is guessed. */

export const uploadId = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .describe('An upload');

export const sheetName = z.string().min(1).max(255).describe('Name of a sheet of the file');

export const cellAddress = z
  .string()
  .regex(/^[A-Z]{1,3}\d{1,7}$/)
  .describe('A cell: B7');

export const fileKinds = [
  'scores',
  'activities',
  'registers',
  'plan-tasks',
  'indicators',
  'unknown',
] as const;
export const registerKinds = ['units', 'components', 'channels'] as const;
export const shapes = ['units-down', 'components-down', 'long', 'league', 'activities', 'none'] as const;
/** `target`: no score, but what a unit wants to reach. */
export const stages = ['self_scored', 'appraised', 'published', 'target'] as const;
export const unitLevels = ['national', 'ministry', 'province', 'department', 'district', 'commune'] as const;

export const columnRoles = [
  'ignored',
  'order',
  'unit',
  'unit-code',
  'parent-unit',
  'region',
  'index',
  'component',
  'component-code',
  'year',
  'stage',
  'score',
  'rank',
  'rating',
  'max',
  'weight',
  'change',
  'note',
  'date',
  'task',
  'channel',
  'title',
  'quantity',
  'quantity-unit',
  'audience',
  'cost',
  'link',
  'checked-units',
  'initiative',
  'unit-id',
  'province',
  'province-code',
  'district',
  'district-code',
  'commune',
  'commune-code',
  'name-en',
  'level',
  'type',
  'parent-component',
  'channel-code',
  'valid-from',
  'valid-to',
  'predecessor',
  'task-code',
  'target',
  'group',
  'outputs',
  'lead',
  'coordinating',
  'due',
  'recipients',
  'budget',
] as const;

const count = z.int().min(0).max(1_100_000);
const year = z.int().min(1990).max(2100);
const level = z.string().min(1).max(40);

export const columnChoice = z.object({
  column: count.max(20_000).describe('Counted from 0'),
  role: z.enum(columnRoles),
  component: componentCode.optional(),
  year: year.optional(),
  stage: z.enum(stages).optional(),
  unit: unitId.optional(),
});

export const scheme = z
  .object({
    index: indexCode.optional().describe('Of a scheme; one that is not known is made with it'),
    indexName: z.string().trim().normalize('NFC').min(1).max(200).optional(),
    level: level.optional(),
    fromYear: year.optional(),
    toYear: year.optional(),
    name: z.string().trim().normalize('NFC').min(1).max(200).optional(),
    legalBasis: z.string().trim().normalize('NFC').min(1).max(300).optional(),
  })
  .describe('What the components of a sheet are for; what is left out is guessed');

export const sheetChoice = z.object({
  sheet: sheetName,
  part: count.max(1000).optional().describe('Which table of the sheet, from 0; left out: the first'),
  take: z.boolean().optional().describe('Whether the sheet is loaded'),
  kind: z.enum(fileKinds).optional(),
  shape: z.enum(shapes).optional(),
  index: indexCode.optional(),
  year: year.optional(),
  level: level.optional(),
  stage: z.enum(stages).optional(),
  unit: unitId.optional().describe('The unit that the whole sheet is about'),
  component: componentCode.optional().describe('The component that the whole sheet is about'),
  headerRows: z.array(count).max(10).optional().describe('Rows of the headings, counted from 0'),
  columns: z.array(columnChoice).max(2000).optional(),
  decimal: z.enum([',', '.']).optional().describe('Decimal mark of the file'),
  register: z.enum(registerKinds).optional().describe('What a sheet of kind registers lists'),
  scheme: scheme.optional(),
  newScheme: scheme.optional().describe('Make a scheme of the components that the sheet of scores lists'),
  asOf: z.iso.date().optional().describe('The day of which a list of units is'),
});

const decisions = z
  .record(z.string().min(1).max(300), z.string().min(1).max(80).nullable())
  .describe('Once for all cells of that name: name (the `subject` of a question) → code; null: skip');

const name = z.string().trim().normalize('NFC').min(1).max(200);

export const newUnit = z.object({
  subject: z.string().min(1).max(300),
  unit: unitId.optional().describe('Made from the name where it is left out'),
  nameVi: name,
  nameEn: name.optional(),
  type: z.string().min(1).max(40),
  level,
  parent: unitId.nullable().default(null),
});

export const newComponent = z.object({
  subject: z.string().min(1).max(300),
  edition: z.string().min(1).max(80),
  component: componentCode,
  parent: componentCode.nullable().default(null),
  nameVi: name,
  nameEn: name.optional(),
  max: z.number().positive().nullable().default(null),
});

export const newChannel = z.object({
  subject: z.string().min(1).max(300),
  channel: channelCode.optional().describe('Made from the name where it is left out'),
  nameVi: name,
  nameEn: name.optional(),
});

export const planChoice = z
  .object({
    plan: planId.nullable().optional().describe('A stored plan; null: a new one; left out: guessed'),
    unit: unitId.optional().describe('The issuer of a new plan'),
    number: z.string().trim().normalize('NFC').min(1).max(80).optional(),
    issueDate: z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
      .optional()
      .describe('Day, month or year'),
    title: z.string().trim().normalize('NFC').min(1).max(500).optional(),
    issuer: z.string().trim().normalize('NFC').min(1).max(500).optional(),
    fromYear: year.optional(),
    toYear: year.optional(),
    tasksOnly: z.boolean().optional().describe('Whether nothing is read but tasks of that stored plan'),
    leftOut: z
      .array(z.object({ sheet: sheetName, cell: cellAddress }))
      .max(1000)
      .optional()
      .describe('Tasks that are not taken, each by the cell of its name'),
  })
  .refine(({ fromYear, toYear }) => fromYear === undefined || toYear === undefined || fromYear <= toYear, {
    path: ['toYear'],
  })
  .refine(({ plan, tasksOnly }) => tasksOnly !== true || typeof plan === 'string', { path: ['plan'] })
  .describe('The plan that the tables of tasks of the file belong to; what is left out is guessed');

export const choices = z.object({
  sheets: z.array(sheetChoice).max(300).default([]),
  units: decisions.default({}),
  components: decisions.default({}),
  tasks: decisions.default({}),
  channels: decisions.default({}),
  newUnits: z.array(newUnit).max(500).default([]),
  newComponents: z.array(newComponent).max(200).default([]),
  newChannels: z.array(newChannel).max(100).default([]),
  plan: planChoice.default({}),
});
export type Choices = z.output<typeof choices>;
