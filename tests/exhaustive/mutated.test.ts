import { describe, expect, it } from 'vitest';
import { faults, fuzz, mutatedBytes, mutatedParts, originals, zips } from '../helpers/mutated-files.ts';

describe('mutated files', () => {
  it('are of every form', () => {
    const endings = new Set(originals.map(({ name }) => name.split('.').at(-1)));
    expect([...endings].sort()).toEqual(['csv', 'ods', 'xls', 'xlsx']);
    expect(zips.length).toBeGreaterThan(10);
  });

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
