import { z } from 'zod';
import { command } from '../question.ts';
import { componentCode } from '../values.ts';
import { removalReason } from './removed.ts';
import { planId, rowId } from './values.ts';

const words = (most: number) => z.string().trim().normalize('NFC').max(most);

const shape = {
  code: words(60).default('').describe("The document's own number: II.1.a"),
  nameVi: words(1000).min(1),
  nameEn: words(1000).default(''),
  reformFields: z
    .array(z.string().regex(/^[A-Z][A-Z_]{0,39}$/))
    .max(20)
    .default([])
    .describe('Codes of the kind par_field in the code book'),
  indices: z.array(words(80).min(1)).max(10).default([]).describe('Codes or names of indices it speaks of'),
  components: z.array(componentCode).max(30).default([]).describe('Components of those indices'),
};

export const addTopic = command({
  name: 'add-topic',
  summary: 'A topic that a plan speaks of, with its fields of reform: activities can be tagged with it',
  body: z.object({ plan: planId, ...shape }),
  reply: z.object({ topic: z.string() }),
});

export const changeTopic = command({
  name: 'change-topic',
  summary: 'Rename a topic of a plan, or change what it is about; activities tagged with it stay tagged',
  body: z.object({ topic: rowId, ...shape }),
  reply: z.object({}),
});

export const orderTopics = command({
  name: 'order-topics',
  summary: 'The order in which the topics of a plan are shown',
  body: z.object({ plan: planId, topics: z.array(rowId).max(500).describe('All of them') }),
  reply: z.object({}),
});

export const removeTopic = command({
  name: 'remove-topic',
  summary: 'Remove a topic; activities tagged with it keep it under its name, and it can be put back',
  body: z.object({ topic: rowId, reason: removalReason }),
  reply: z.object({ removal: z.string() }),
});
