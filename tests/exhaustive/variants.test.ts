/** Workbooks written by openpyxl and LibreOffice (scripts/workbooks/make.py variants): what comes back, shape by shape. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedCells, type Variant } from '../fixtures/spreadsheet/judge.ts';
import { judged, readOf } from '../helpers/judged.ts';

const folder = join(import.meta.dirname, '../fixtures/spreadsheet/variants');
const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Variant[];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('generated variants', async () => {
  const all = await Promise.all(variants.map((variant) => judged(folder, variant)));

  it('are at least 200', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
  });

  it('lose fewer than one cell in a hundred', () => {
    const cells = sum(all.map((one) => expectedCells(one.variant).length));
    expect(sum(all.map((one) => one.judgement.right)) / cells).toBeGreaterThanOrEqual(0.99);
  });

  it('give no wrong value without a warning', () => {
    expect(all.flatMap((one) => one.judgement.wrong.map((line) => `${one.variant.file} ${line}`))).toEqual(
      [],
    );
  });

  it('name every fault at its cell', () => {
    expect(sum(all.map((one) => one.variant.refused.length))).toBeGreaterThan(20);
    expect(all.flatMap((one) => one.judgement.silent.map((line) => `${one.variant.file} ${line}`))).toEqual(
      [],
    );
  });

  it('ask no question', () => {
    expect(all.filter((one) => !one.isCertain).map((one) => one.variant.file)).toEqual([]);
  });

  it('are recognised in every shape', () => {
    expect(readOf(all)).toMatchInlineSnapshot(`
      {
        "components_down": "21 files, 1847 of 1849 cells",
        "departments": "5 files, 73 of 73 cells",
        "league": "27 files, 2428 of 2428 cells",
        "long_table": "20 files, 2134 of 2134 cells",
        "pairs_by_component": "16 files, 1442 of 1442 cells",
        "self_assessment": "14 files, 261 of 261 cells",
        "sheet_a_component": "3 files, 222 of 222 cells",
        "sheet_a_year": "11 files, 3020 of 3020 cells",
        "side_by_side": "13 files, 126 of 126 cells",
        "stacked": "11 files, 981 of 981 cells",
        "stages_across": "6 files, 104 of 104 cells",
        "stages_by_component": "12 files, 1390 of 1390 cells",
        "units_down": "42 files, 4872 of 4872 cells",
        "years_across": "10 files, 221 of 221 cells",
        "years_of_components": "9 files, 1097 of 1097 cells",
      }
    `);
  });

  it('are recognised in every file form and encoding', () => {
    expect(readOf(all, (variant) => variant.encoding ?? variant.form)).toMatchInlineSnapshot(`
      {
        "TCVN3": "3 files, 221 of 221 cells",
        "VNI": "4 files, 189 of 189 cells",
        "cp1258": "3 files, 233 of 233 cells",
        "html": "11 files, 1061 of 1061 cells",
        "legacy-xls": "24 files, 2212 of 2212 cells",
        "lo-xlsx": "8 files, 648 of 648 cells",
        "ods": "15 files, 1806 of 1806 cells",
        "utf-16": "5 files, 450 of 450 cells",
        "utf-16-be": "5 files, 451 of 451 cells",
        "utf-16-le-bare": "7 files, 652 of 652 cells",
        "utf-8": "6 files, 696 of 696 cells",
        "utf-8-sig": "3 files, 184 of 184 cells",
        "xls": "18 files, 1245 of 1245 cells",
        "xlsx": "108 files, 10170 of 10172 cells",
      }
    `);
  });

  it('are recognised with figures written in every way', () => {
    expect(readOf(all, (variant) => variant.figures)).toMatchInlineSnapshot(`
      {
        "comma": "13 files, 1168 of 1168 cells",
        "formatted": "17 files, 1393 of 1393 cells",
        "fraction": "17 files, 1166 of 1166 cells",
        "mixed": "20 files, 1584 of 1586 cells",
        "padded": "11 files, 1291 of 1291 cells",
        "percent-format": "17 files, 2037 of 2037 cells",
        "percent-text": "23 files, 2321 of 2321 cells",
        "point": "21 files, 1483 of 1483 cells",
        "some-text": "18 files, 1855 of 1855 cells",
        "starred": "15 files, 1438 of 1438 cells",
        "typed": "33 files, 3397 of 3397 cells",
        "worded": "15 files, 1085 of 1085 cells",
      }
    `);
  });
});
