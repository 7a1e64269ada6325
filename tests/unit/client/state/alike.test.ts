import { expect, test } from 'vitest';
import { isAlike } from '../../../../client/state/alike.ts';

const sample = { name: '', unit: null, leads: [], isDone: false, rest: {} };

test.each([
  [{ name: 'a', unit: null, leads: ['b'], isDone: true, rest: { more: 1 } }, true],
  [{ name: 'a', unit: 'u', leads: [], isDone: true, rest: {}, unknown: 1 }, true],
  [{ name: 'a', unit: 3, leads: [], isDone: true, rest: {} }, false],
  [{ name: null, unit: null, leads: [], isDone: true, rest: {} }, false],
  [{ name: 'a', unit: null, leads: 'b', isDone: true, rest: {} }, false],
  [{ name: 'a', unit: null, leads: [], rest: {} }, false],
  [null, false],
  ['text', false],
])('%j is alike: %s', (value, expected) => {
  expect(isAlike(value, sample)).toBe(expected);
});
