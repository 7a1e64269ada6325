/**
 * Sheets of kinds that no other generator holds (scripts/workbooks/make.py unseen, openpyxl, LibreOffice and text by
 * hand), written before the engine was tried on them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegisterUnit } from '../../server/spreadsheet/register.ts';
import { expectedCells, type Variant } from '../fixtures/spreadsheet/judge.ts';
import { judged, readOf } from '../helpers/judged.ts';

interface Unseen extends Variant {
  /** Units that the register does not hold. */
  readonly more?: readonly RegisterUnit[];
  /** True where the register has no such index: nothing may be taken. */
  readonly asks?: boolean;
  /** Problem codes that must be told. */
  readonly notes: readonly string[];
}

const folder = join(import.meta.dirname, '../fixtures/spreadsheet/unseen');
const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as readonly Unseen[];
const all = await Promise.all(variants.map((variant) => judged(folder, variant, variant.more)));

const named = (lines: (one: (typeof all)[number]) => readonly string[]): string[] =>
  all.flatMap((one) => lines(one).map((line) => `${one.variant.file} ${line}`));

describe('sheets of further kinds', () => {
  it('lose no cell, give no wrong value, name every fault', () => {
    expect(named(({ judgement }) => judgement.unread)).toEqual([]);
    expect(named(({ judgement }) => judgement.wrong)).toEqual([]);
    expect(named(({ judgement }) => judgement.silent)).toEqual([]);
  });

  it('ask nothing where an index is known', () => {
    expect(all.filter(({ isCertain, variant }) => !isCertain && variant.asks !== true)).toEqual([]);
  });

  it('take nothing of an index that nobody knows, and say so', () => {
    const asking = all.filter(({ variant }) => variant.asks === true);
    expect(asking).toHaveLength(1);
    for (const { variant, codes } of asking) {
      expect(expectedCells(variant)).toEqual([]);
      expect(codes).toContain('index-unknown');
    }
  });

  it('tell of figures in hidden rows and columns, and of none where nothing hidden is taken', () => {
    const hidden = all.filter(({ variant }) => variant.shape === 'hidden rows and columns');
    expect(hidden.map(({ variant, codes }) => [variant.form, variant.headings, codes])).toEqual([
      ['xlsx', 'rows', ['hidden-taken']],
      ['xlsx', 'column', ['hidden-taken']],
      ['xls', 'rows', ['hidden-taken']],
      ['ods', 'column', ['hidden-taken']],
      ['xlsx', 'column unread', []],
    ]);
  });

  it('tell of every name that was joined over two rows', () => {
    const torn = all.filter(({ variant }) => variant.names.startsWith('two rows'));
    expect(torn.map(({ codes }) => codes.filter((code) => code === 'name-joined').length)).toEqual([
      3, 3, 3, 3,
    ]);
  });

  it('are recognised in every shape', () => {
    expect(readOf(all)).toMatchInlineSnapshot(`
      {
        "a press article": "4 files, 48 of 48 cells",
        "a profile over years": "4 files, 308 of 308 cells",
        "codes for headings": "9 files, 720 of 720 cells",
        "communes after 2025": "4 files, 72 of 72 cells",
        "communes of a district": "2 files, 16 of 16 cells",
        "departments and districts": "4 files, 45 of 45 cells",
        "figures in a dress": "6 files, 284 of 284 cells",
        "green index beside": "4 files, 74 of 74 cells",
        "hidden rows and columns": "5 files, 450 of 450 cells",
        "league of an article": "1 files, 40 of 40 cells",
        "marks on numbers": "4 files, 44 of 44 cells",
        "merged unit cells": "4 files, 184 of 184 cells",
        "other names": "6 files, 72 of 72 cells",
        "pasted": "12 files, 120 of 120 cells",
        "satisfaction by department": "4 files, 36 of 36 cells",
        "self-scored, appraised, survey": "3 files, 126 of 126 cells",
        "the whole for some only": "3 files, 528 of 528 cells",
        "the year elsewhere": "6 files, 60 of 60 cells",
        "two tables side by side": "3 files, 60 of 60 cells",
      }
    `);
  });
});
