/** Every fourth of the sheets that offices lay out by hand; all of them are in tests/process/odd-sheets.test.ts. */
import { describe, expect, it } from 'vitest';
import { faultsOf, judged, oddVariants } from '../../fixtures/spreadsheet/odd-sheets.ts';

const all = await Promise.all(oddVariants.filter(({ seed }) => seed % 4 === 0).map(judged));

describe('sheets laid out by hand', () => {
  it('lose no cell, give no wrong value and ask nothing that they say', () => {
    const { lost, wrong, untold, asking } = faultsOf(all);
    expect({ lost, wrong, untold, asking }).toEqual({ lost: [], wrong: [], untold: [], asking: [] });
  });
});
