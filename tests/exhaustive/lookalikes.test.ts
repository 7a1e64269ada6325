/**
 * Workbooks that look like published ones (scripts/workbooks/make.py lookalikes, openpyxl and LibreOffice): PCI as its
 * tables lay in each year, PAPI tables and provincial profiles, PAR INDEX and SIPAS annexes, long tables.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Variant } from '../fixtures/spreadsheet/judge.ts';
import { judged, readOf } from '../helpers/judged.ts';

const folder = join(import.meta.dirname, '../fixtures/spreadsheet/lookalikes');
const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly (Variant & {
  /** True where the file alone cannot say its index. */
  readonly asks?: boolean;
})[];

const all = await Promise.all(variants.map((variant) => judged(folder, variant)));

const named = (lines: (one: (typeof all)[number]) => readonly string[]): string[] =>
  all.flatMap((one) => lines(one).map((line) => `${one.variant.file} ${line}`));

describe('lookalikes of published tables', () => {
  it('lose no cell', () => {
    expect(named(({ judgement }) => judgement.unread)).toEqual([]);
  });

  it('give no wrong value', () => {
    expect(named(({ judgement }) => judgement.wrong)).toEqual([]);
  });

  it('name every fault at its cell', () => {
    expect(named(({ judgement }) => judgement.silent)).toEqual([]);
  });

  it('ask no question', () => {
    const asking = all.filter(({ variant, isCertain }) => !isCertain && variant.asks !== true);
    expect(asking.map(({ variant }) => variant.file)).toEqual([]);
  });

  it('are recognised in every shape', () => {
    expect(readOf(all)).toMatchInlineSnapshot(`
      {
        "below the province": "3 files, 28 of 28 cells",
        "factors down": "2 files, 30 of 30 cells",
        "league": "6 files, 1309 of 1309 cells",
        "long": "6 files, 1200 of 1200 cells",
        "ministries": "3 files, 221 of 221 cells",
        "papi dimensions": "5 files, 492 of 492 cells",
        "papi profile": "6 files, 512 of 512 cells",
        "papi year": "8 files, 4502 of 4502 cells",
        "par provinces": "6 files, 564 of 564 cells",
        "province page": "4 files, 260 of 260 cells",
        "rank beside each": "5 files, 660 of 660 cells",
        "ranking page": "7 files, 143 of 143 cells",
        "self assessment": "3 files, 48 of 48 cells",
        "sheet a component": "3 files, 348 of 348 cells",
        "sheet a year": "4 files, 1584 of 1584 cells",
        "sipas": "4 files, 288 of 288 cells",
        "units down": "9 files, 1909 of 1909 cells",
        "year column": "2 files, 510 of 510 cells",
        "years across": "5 files, 210 of 210 cells",
      }
    `);
  });
});
