/** Sheets made without looking at what the engine reads (scripts/workbooks/make.py blind, openpyxl and LibreOffice). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Variant } from '../fixtures/spreadsheet/judge.ts';
import { judged, readOf } from '../helpers/judged.ts';

const folder = join(import.meta.dirname, '../fixtures/spreadsheet/blind');
const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Variant[];
const all = await Promise.all(variants.map((variant) => judged(folder, variant)));

const named = (lines: (one: (typeof all)[number]) => readonly string[]): string[] =>
  all.flatMap((one) => lines(one).map((line) => `${one.variant.file} ${line}`));

describe('sheets that were not seen before', () => {
  it('lose no cell, give no wrong value, ask nothing', () => {
    expect(named(({ judgement }) => judgement.unread)).toEqual([]);
    expect(named(({ judgement }) => judgement.wrong)).toEqual([]);
    expect(all.filter(({ isCertain }) => !isCertain).map(({ variant }) => variant.file)).toEqual([]);
  });

  it('are recognised in every shape', () => {
    expect(readOf(all)).toMatchInlineSnapshot(`
      {
        "34 provinces": "6 files, 204 of 204 cells",
        "a group of columns a year": "4 files, 100 of 100 cells",
        "a profile": "6 files, 52 of 52 cells",
        "fields across": "11 files, 1320 of 1320 cells",
        "groups by quality": "3 files, 36 of 36 cells",
        "percents as text": "2 files, 24 of 24 cells",
        "rank first, group last": "4 files, 48 of 48 cells",
        "self-scored, appraised, survey": "3 files, 60 of 60 cells",
        "the whole in a dress": "28 files, 392 of 392 cells",
        "two halves side by side": "4 files, 48 of 48 cells",
      }
    `);
  });
});
