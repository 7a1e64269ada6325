import { z } from 'zod';
import { command } from '../question.ts';
import { unitId } from '../values.ts';
import { removalReason } from './removed.ts';
import { day, planId, rowId } from './values.ts';

export const estimateSteps = ['drawn_up', 'under_appraisal', 'returned', 'submitted', 'decided'] as const;

const words = (most: number) => z.string().trim().normalize('NFC').max(most);
const maybe = (most: number) => words(most).nullable().default(null);
const amount = z.number().min(0).max(1e15).nullable().default(null);

const stated = {
  year: z.int(),
  unit: z.string(),
  amount: z.number().nullable().describe('In đồng'),
  amountText: z.string().nullable().describe('In words, as the document says it: "theo quy định"'),
  step: z.enum(estimateSteps),
  stepOn: z.string().nullable().describe('The day of the step'),
  authority: z.string().nullable().describe('Who appraises or decides'),
  decisionNumber: z.string().nullable(),
  decidedAmount: z.number().nullable().describe('In đồng; may differ from what was estimated'),
  note: z.string().nullable(),
};

export const estimateChange = z.object({
  ...stated,
  reason: z.string().nullable().describe('Why it was changed then'),
  by: z.string().nullable(),
  at: z.string().describe('Moment, UTC'),
});

export const estimate = z.object({
  estimate: z.string(),
  ...stated,
  changes: z.array(estimateChange).describe('What was said of it before, oldest first'),
});

export const estimateSum = z.object({
  year: z.int(),
  estimates: z.int().describe('0: nobody has entered one for the year'),
  withAmount: z.int(),
  estimated: z.number().nullable().describe('Sum of those with an amount; null: none, or not to be added'),
  decided: z.int(),
  withDecidedAmount: z.int(),
  decidedAmount: z.number().nullable(),
  mayOverlap: z
    .boolean()
    .describe("The issuer's own stands beside those of other units and may contain them: no sum is made"),
});

const shape = {
  year: z.int().min(1990).max(2100).describe('Of the period of the plan'),
  unit: unitId.nullable().default(null).describe('Null: the issuer of the plan'),
  amount: amount.describe('In đồng; either this or amountText'),
  amountText: maybe(500).describe('“theo quy định” is a value'),
  step: z.enum(estimateSteps).default('drawn_up'),
  stepOn: day.nullable().default(null),
  authority: maybe(500),
  decisionNumber: maybe(200),
  decidedAmount: amount,
  note: maybe(2000),
};

export const addEstimate = command({
  name: 'add-estimate',
  summary: 'Enter what a plan is estimated to cost in a year, for its issuer or a unit with a part in it',
  body: z.object({ plan: planId, ...shape }),
  reply: z.object({ estimate: z.string() }),
});

export const changeEstimate = command({
  name: 'change-estimate',
  summary: 'Change an estimate, or enter its next step; what was said before is kept',
  body: z.object({ estimate: rowId, ...shape, reason: maybe(1000) }),
  reply: z.object({}),
});

export const removeEstimate = command({
  name: 'remove-estimate',
  summary: 'Take an estimate back; it can be put back',
  body: z.object({ estimate: rowId, reason: removalReason }),
  reply: z.object({ removal: z.string() }),
});
