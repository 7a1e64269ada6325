/**
 * The published workbooks, read as they are and compared cell by cell with the tidy truth beside them.
 * They are not ours to redistribute: the tests are there only where the folder is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitRows } from '../../server/spreadsheet/delimited.ts';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise, type Recognition } from '../../server/spreadsheet/recognise.ts';
import { unitNames } from '../../server/spreadsheet/unit-names.ts';
import { register } from '../fixtures/spreadsheet/register.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = process.env['PARLENS_WORKBOOKS'] ?? resolve(root, '../shared/data/workbooks');
const units = unitNames(register);

/** index/year/unit/component → points, as the tidy files give them. */
function truth(): Map<string, number> {
  const points = new Map<string, number>();
  for (const file of ['tidy_pci.csv', 'tidy_papi.csv']) {
    for (const row of splitRows(readFileSync(join(folder, '..', file), 'utf8'), ',').slice(1)) {
      const [index = '', year = '', name = '', component = '', score = ''] = row;
      const unit = units.match(name, { asOf: `${year}-06-30`, level: 'province', parent: null }).unit?.unit;
      if (score !== '') points.set([index, year, unit ?? name, component].join('/'), Number(score));
    }
  }
  return points;
}

async function readFile(name: string): Promise<Recognition> {
  return recognise(await readWorkbook(readFileSync(join(folder, name)), name), register);
}

function compare(recognition: Recognition, expected: ReadonlyMap<string, number>) {
  const taken = recognition.values.filter((value) => value.taken && value.points !== null);
  const found = new Map(
    taken.map((value) => [[value.index, value.year, value.unit, value.component].join('/'), value]),
  );
  const years = new Set(taken.map((value) => `${value.index ?? ''}/${String(value.year)}/`));
  const due = [...expected].filter(([key]) => [...years].some((year) => key.startsWith(year)));
  const right = due.filter(([key, points]) => Math.abs((found.get(key)?.points ?? Infinity) - points) < 1e-4);
  return {
    right: right.length,
    wrong: due.filter(([key]) => found.has(key)).length - right.length,
    unread: due.filter(([key]) => !found.has(key)).map(([key]) => key),
    notInTruth: [...found.keys()].filter((key) => !expected.has(key)),
  };
}

/** Right cells; the components the truth has and the workbook does not (totals computed elsewhere). */
const EXPECTED: Readonly<Record<string, { right: number; absent: RegExp | null; sheets: number }>> = {
  'PAPI_2011-2019.xlsx': { right: 17_310, absent: /^PAPI\/201[89]\/.*\/TOTAL$/, sheets: 9 },
  'PCI_2005.xls': { right: 420, absent: null, sheets: 2 },
  'PCI_2009.xls': { right: 630, absent: null, sheets: 1 },
  'PCI_2012.xlsx': { right: 630, absent: null, sheets: 1 },
  'PCI_2016.xlsx': { right: 693, absent: null, sheets: 1 },
  'PCI_2018.xlsx': { right: 693, absent: null, sheets: 1 },
  'PCI_2023.xlsx': { right: 630, absent: /^PCI\/2023\/.*\/TOTAL$/, sheets: 1 },
};

describe.skipIf(!existsSync(folder))('published workbooks', () => {
  const expected = existsSync(folder) ? truth() : new Map<string, number>();

  it('are all expected here', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  for (const [name, due] of Object.entries(EXPECTED)) {
    it(`reads every score of ${name} right and nothing else`, async () => {
      const recognition = await readFile(name);
      const result = compare(recognition, expected);
      expect(result.unread.filter((key) => !due.absent?.test(key))).toEqual([]);
      expect(result.notInTruth).toEqual([]);
      expect({ right: result.right, wrong: result.wrong }).toEqual({ right: due.right, wrong: 0 });
      expect(recognition.isCertain).toBe(true);
      expect(recognition.sheets.filter((sheet) => sheet.isTaken)).toHaveLength(due.sheets);
      expect(recognition.problems.filter((problem) => problem.level === 'error')).toEqual([]);
    });
  }

  it('offers raw indicators and hidden sheets without taking them', async () => {
    const { sheets } = await readFile('PCI_2016.xlsx');
    const hidden = sheets.find((sheet) => sheet.isHidden);
    expect(hidden).toMatchObject({ sheet: 'Summary', isTaken: false, kind: 'scores', year: { value: 2013 } });
    expect(sheets.filter((sheet) => sheet.kind === 'indicators')).toHaveLength(10);
  });

  it('keeps official ranks beside the totals', async () => {
    const { values } = await readFile('PCI_2012.xlsx');
    const total = values.find((value) => value.unit === 'dong-thap' && value.component === 'TOTAL');
    expect(total).toMatchObject({ rank: 1, rating: 'Tốt', points: 63.79096 });
  });

  it('takes the 0 of an empty sum for missing, not for a score', async () => {
    const { values, problems } = await readFile('PAPI_2011-2019.xlsx');
    const totals = values.filter(
      (value) => value.year === 2014 && value.component === 'TOTAL' && value.points === null,
    );
    expect(totals.map((value) => value.unit).sort()).toEqual(['bac-giang', 'dong-thap']);
    expect(problems.filter((problem) => problem.code === 'total-of-nothing')).toHaveLength(2);
  });

  it('gives the same result when its own mapping is given back', async () => {
    const name = 'PCI_2005.xls';
    const workbook = await readWorkbook(readFileSync(join(folder, name)), name);
    const first = recognise(workbook, register);
    const second = recognise(workbook, register, first.mapping);
    expect(second.values).toEqual(first.values);
  });
});
