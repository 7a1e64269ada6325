import { questions } from '../contract/index.ts';
import { documentRoute } from '../http/route.ts';

export const progress = documentRoute(questions.progress, 'read', ({ question }, { progressOf }) =>
  Promise.resolve(progressOf(question)),
);
