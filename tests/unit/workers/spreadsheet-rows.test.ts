import { expect, test } from 'vitest';
import { jsonLine } from '../../../server/workers/spreadsheet-rows.ts';

test.each([
  ['half a pair at the end', 'a\ud83d', 'a\ufffd'],
  ['half a pair at the beginning', '\ude00b', '\ufffdb'],
  ['a whole pair beside half a pair', '😀\ud83d', '😀\ufffd'],
  ['a whole pair', '😀', '😀'],
  ['the letters of an escape', '\\ud83d', '\\ud83d'],
])('a line of JSON holds no half pair of surrogates: %s', (_what, given, kept) => {
  const line = jsonLine({ cells: [[0, given]], none: null });
  expect(JSON.parse(line)).toEqual({ cells: [[0, kept]], none: null });
  expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
  expect(line).not.toMatch(/(?<!\\)\\ud/);
});
