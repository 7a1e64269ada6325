import { z } from 'zod';
import { documentQuestion } from './question.ts';

/** Header by which an asker names a question, so that its progress can be asked for. */
export const questionHeader = 'X-Question-Id';

export const questionName = z.uuid().describe('The name that the asker gave its question in X-Question-Id');

export const progress = documentQuestion({
  name: 'progress',
  summary: 'How far a running question has come; null before it reports and after it is answered',
  params: z.object({ question: questionName }),
  reply: z.object({ done: z.int(), total: z.int() }).nullable(),
  isLive: true,
});
