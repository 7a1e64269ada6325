import { expect, test } from 'vitest';
import { faultsOf, judged, oddVariants, type Judged } from '../fixtures/spreadsheet/odd-sheets.ts';

test('sheets laid out by hand: no cell lost, no wrong value, nothing asked that they say', async () => {
  const all: Judged[] = [];
  for (const variant of oddVariants) all.push(await judged(variant));
  const { lost, wrong, untold, asking, right, cells } = faultsOf(all);
  expect({ lost, wrong, untold, asking }).toEqual({ lost: [], wrong: [], untold: [], asking: [] });
  expect(right / cells).toBeGreaterThan(0.99);
});
