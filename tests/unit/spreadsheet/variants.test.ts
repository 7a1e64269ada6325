import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedCells, type Variant } from '../../fixtures/spreadsheet/judge.ts';
import { judged } from '../../helpers/judged.ts';

const folder = join(import.meta.dirname, '../../fixtures/spreadsheet/variants');
const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Variant[];

/** The first of every shape and of every file form and encoding: tests/exhaustive reads them all. */
const firstOf = (by: (variant: Variant) => string): Variant[] => [
  ...new Map(variants.toReversed().map((variant) => [by(variant), variant])).values(),
];
const sample = [
  ...new Set([...firstOf(({ shape }) => shape), ...firstOf(({ encoding, form }) => encoding ?? form)]),
];

describe('generated variants', () => {
  it('are of every shape and form', () => {
    expect(new Set(variants.map(({ shape }) => shape)).size).toBe(15);
    expect(sample.length).toBeGreaterThan(20);
  });

  it.each(sample)('$file ($shape) is read right', async (variant) => {
    const { judgement, isCertain } = await judged(folder, variant);
    expect(judgement).toEqual({ right: expectedCells(variant).length, wrong: [], silent: [], unread: [] });
    expect(isCertain).toBe(true);
  });
});
