/**
 * Sheets as PCI, PAPI, PAR INDEX, SIPAS and provinces publish them in other years (scripts/workbooks/make.py fresh,
 * openpyxl, LibreOffice and text by hand), written before the engine was tried on them. When it first saw them, it read
 * 11 685 of 19 267 cells of the first 107 files, and took 756 wrong values without a warning; of the 19 files that
 * were written after it had been mended, 1 850 of 1 908 cells, and 96 values that were not written.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import type { RegisterUnit } from '../../server/spreadsheet/register.ts';
import type { Variant } from '../fixtures/spreadsheet/judge.ts';
import { register } from '../fixtures/spreadsheet/register.ts';
import { judged, readOf } from '../helpers/judged.ts';

/** `more`: units that the register does not hold. */
type Fresh = Variant & { readonly more?: readonly RegisterUnit[] };

const folder = join(import.meta.dirname, '../fixtures/spreadsheet/fresh');
const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Fresh[];
const all = await Promise.all(variants.map((variant) => judged(folder, variant, variant.more)));

const named = (lines: (one: (typeof all)[number]) => readonly string[]): string[] =>
  all.flatMap((one) => lines(one).map((line) => `${one.variant.file} ${line}`));

describe('sheets of other years and other hands', () => {
  it('are at least 120', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  it('lose no cell, give no wrong value, name every fault', () => {
    expect(named(({ judgement }) => judgement.unread)).toEqual([]);
    expect(named(({ judgement }) => judgement.wrong)).toEqual([]);
    expect(named(({ judgement }) => judgement.silent)).toEqual([]);
  });

  it('ask nothing', () => {
    expect(all.filter(({ isCertain }) => !isCertain).map(({ variant }) => variant.file)).toEqual([]);
  });

  it('give the same when the mapping that they propose is given back', async () => {
    for (const { file, more = [] } of variants) {
      const workbook = await readWorkbook(readFileSync(join(folder, file)), file);
      const known = { ...register, units: [...register.units, ...more] };
      const first = recognise(workbook, known);
      const taken = ({ values }: typeof first) => values.filter((value) => value.taken);
      expect(taken(recognise(workbook, known, first.mapping)), file).toEqual(taken(first));
    }
  }, 120_000);

  it('are recognised in every shape', () => {
    expect(readOf(all)).toMatchInlineSnapshot(`
    {
      "a block for each province": "4 files, 792 of 792 cells",
      "a block of years for each component": "4 files, 1584 of 1584 cells",
      "a form filled in": "2 files, 36 of 36 cells",
      "a panel": "2 files, 1056 of 1056 cells",
      "a profile with indicators": "4 files, 542 of 542 cells",
      "a program's ornaments": "3 files, 288 of 288 cells",
      "a province against last year": "3 files, 40 of 40 cells",
      "a report of a province": "3 files, 60 of 60 cells",
      "a sheet for each dimension": "2 files, 768 of 768 cells",
      "a survey of the province": "2 files, 14 of 14 cells",
      "all indices in one list": "1 files, 1158 of 1158 cells",
      "communes below districts": "4 files, 40 of 40 cells",
      "departments with sums": "3 files, 25 of 25 cells",
      "fields of reform": "6 files, 643 of 643 cells",
      "figures in a dress": "3 files, 279 of 279 cells",
      "group rows with means": "2 files, 40 of 40 cells",
      "intervals, errors, quartiles": "6 files, 456 of 456 cells",
      "long with limits": "2 files, 168 of 168 cells",
      "loosely laid": "6 files, 924 of 924 cells",
      "lying otherwise": "7 files, 1680 of 1680 cells",
      "odd letters": "5 files, 480 of 480 cells",
      "raw indicators beside": "3 files, 434 of 434 cells",
      "reform in further ways": "4 files, 342 of 342 cells",
      "regions with means": "2 files, 336 of 336 cells",
      "satisfaction": "5 files, 345 of 345 cells",
      "self-scored, appraised, survey, whole": "4 files, 312 of 312 cells",
      "several indices": "3 files, 120 of 120 cells",
      "text files": "6 files, 420 of 420 cells",
      "this year beside the last": "3 files, 84 of 84 cells",
      "transposed": "3 files, 497 of 497 cells",
      "transposed fields": "1 files, 126 of 126 cells",
      "two languages in a heading": "3 files, 462 of 462 cells",
      "unreadable rows": "3 files, 270 of 270 cells",
      "weights": "3 files, 462 of 462 cells",
      "years across": "4 files, 224 of 224 cells",
      "years of a component": "5 files, 5668 of 5668 cells",
    }
  `);
  });
});
