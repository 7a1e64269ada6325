import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedCells, type Variant } from '../../fixtures/spreadsheet/judge.ts';
import { judged } from '../../helpers/judged.ts';

type Written = Variant & {
  /** True where the file alone cannot say its index. */
  readonly asks?: boolean;
};

/** The first of every shape and of every file form and encoding: tests/exhaustive reads them all. */
describe.each([
  { kind: 'variants', shapes: 15 },
  { kind: 'lookalikes', shapes: 19 },
])('generated $kind', ({ kind, shapes }) => {
  const folder = join(import.meta.dirname, '../../fixtures/spreadsheet', kind);
  const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Written[];
  const firstOf = (by: (variant: Written) => string): Written[] => [
    ...new Map(variants.toReversed().map((variant) => [by(variant), variant])).values(),
  ];
  const firstOfShapes = firstOf(({ shape }) => shape);
  const sample = [...new Set([...firstOfShapes, ...firstOf(({ encoding, form }) => encoding ?? form)])];

  it('are of many shapes', () => {
    expect(firstOfShapes).toHaveLength(shapes);
  });

  it.each(sample)('$file ($shape) is read right', async (variant) => {
    const { judgement, isCertain } = await judged(folder, variant);
    expect(judgement).toEqual({ right: expectedCells(variant).length, wrong: [], silent: [], unread: [] });
    expect(isCertain || variant.asks === true).toBe(true);
  });
});
