import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedCells, type Variant } from '../../fixtures/spreadsheet/judge.ts';
import { judged } from '../../helpers/judged.ts';

/** The first of every shape: tests/exhaustive reads them all, in every file form and encoding, and the lookalikes. */
describe('generated variants', () => {
  const folder = join(import.meta.dirname, '../../fixtures/spreadsheet/variants');
  const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Variant[];
  const firstOfShapes = [
    ...new Map(variants.toReversed().map((variant) => [variant.shape, variant])).values(),
  ];

  it('are of many shapes', () => {
    expect(firstOfShapes).toHaveLength(15);
  });

  it.each(firstOfShapes)('$file ($shape) is read right', async (variant) => {
    const { judgement, isCertain } = await judged(folder, variant);
    expect(judgement).toEqual({ right: expectedCells(variant).length, wrong: [], silent: [], unread: [] });
    expect(isCertain).toBe(true);
  });
});
