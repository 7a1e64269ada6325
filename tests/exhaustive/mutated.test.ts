import { describe, expect, it } from 'vitest';
import { faults, fuzz, mutatedBytes, mutatedParts, originals, zips } from '../helpers/mutated-files.ts';

describe('mutated files', () => {
  it.each([
    ['bytes', 1300, originals, mutatedBytes],
    ['the XML inside', 900, zips, mutatedParts],
  ] as const)(
    '%s: no crash, no hang, no wild value',
    { timeout: 600_000 },
    async (what, count, of, mutate) => {
      const outcomes = await fuzz(count, what.length * 1000, of, mutate);
      expect(outcomes).toHaveLength(count);
      expect(faults(outcomes)).toEqual([]);
    },
  );
});
