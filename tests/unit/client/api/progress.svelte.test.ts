import { expect, test } from 'vitest';
import { newQuestionName } from '../../../../client/api/progress.ts';
import { questionName } from '../../../../server/contract/progress.ts';

test('a question has a name of its own that the server takes', () => {
  const names = Array.from({ length: 50 }, newQuestionName);
  expect(new Set(names).size).toBe(50);
  for (const name of names) expect(questionName.safeParse(name).success).toBe(true);
});
