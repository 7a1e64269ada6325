import { describe, expect, it } from 'vitest';
import { choices as choicesSchema } from '../../../../../server/contract/uploads/choices.ts';
import {
  readRows,
  withColumn,
  withDecision,
  withNewUnit,
  withNewUnits,
  withoutUnits,
  withoutSheet,
  withSheets,
  writeRows,
} from '../../../../../client/views/uploads/choice-edits.ts';
import { unitFrom } from '../../../../../client/views/uploads/units-at-once.ts';
import { decisionsOf } from '../../../../../client/views/uploads/decisions.ts';

const none = choicesSchema.parse({});
const first = { sheet: 'PCI', part: 0 };
const second = { sheet: 'PCI 2', part: 0 };

describe('changes to how a sheet is read', () => {
  it('give back only what was changed', () => {
    expect(withSheets(none, [first], { year: 2018 })).toEqual({ sheets: [{ sheet: 'PCI', year: 2018 }] });
  });

  it('keep what was chosen before, for one sheet or several', () => {
    const before = { ...none, ...withSheets(none, [first], { year: 2018 }) };
    const { sheets } = withSheets(before, [first, second], { stage: 'appraised' });
    expect(sheets).toEqual([
      { sheet: 'PCI', year: 2018, stage: 'appraised' },
      { sheet: 'PCI 2', stage: 'appraised' },
    ]);
  });

  it('guess columns anew where what they rest on changes', () => {
    const before = { ...none, ...withColumn(none, first, { column: 3, role: 'score', component: 'CSTP01' }) };
    expect(withSheets(before, [first], { year: 2018 }).sheets[0]?.columns).toHaveLength(1);
    expect(withSheets(before, [first], { index: 'PAPI' }).sheets).toEqual([{ sheet: 'PCI', index: 'PAPI' }]);
  });

  it('change one column and leave the others', () => {
    const one = { ...none, ...withColumn(none, first, { column: 3, role: 'score', component: 'CSTP01' }) };
    const two = { ...one, ...withColumn(one, first, { column: 1, role: 'ignored' }) };
    const { sheets } = withColumn(two, first, { column: 3, role: 'rank' });
    expect(sheets[0]?.columns).toEqual([
      { column: 1, role: 'ignored' },
      { column: 3, role: 'rank' },
    ]);
  });

  it('are forgotten when everything is to be guessed again', () => {
    const before = { ...none, ...withSheets(none, [first, second], { take: false }) };
    expect(withoutSheet(before, first).sheets).toEqual([{ sheet: 'PCI 2', take: false }]);
  });
});

describe('decisions on names', () => {
  it('pick, skip and open again', () => {
    const picked = { ...none, ...withDecision(none, 'unit', 'tinh moi', 'ha-noi') };
    expect(picked.units).toEqual({ 'tinh moi': 'ha-noi' });
    const skipped = { ...picked, ...withDecision(picked, 'unit', 'tinh moi', null) };
    expect(skipped.units).toEqual({ 'tinh moi': null });
    expect(withDecision(skipped, 'unit', 'tinh moi', undefined)).toMatchObject({ units: {} });
  });

  it('let a new unit take the place of a pick, and a pick that of a new unit', () => {
    const unit = { subject: 'x', nameVi: 'X', type: 'province', level: 'province', parent: null };
    const picked = { ...none, ...withDecision(none, 'unit', 'x', 'ha-noi') };
    const created = { ...picked, ...withNewUnit(picked, unit) };
    expect(created).toMatchObject({ units: {}, newUnits: [unit] });
    expect(decisionsOf(created)).toEqual([{ kind: 'unit', subject: 'x', code: 'X', isNew: true }]);
    expect(withDecision(created, 'unit', 'x', 'hue')).toMatchObject({ units: { x: 'hue' }, newUnits: [] });
  });

  it('keep components and tasks apart from units', () => {
    expect(Object.keys(withDecision(none, 'task', '2.1', 'P002-2.1'))).toEqual(['tasks']);
  });
});

describe('rows of headings', () => {
  it.each([
    ['4', [3]],
    [' 4-5 ', [3, 4]],
    ['4 – 6', [3, 4, 5]],
  ])('%s is read', (typed, rows) => {
    expect(readRows(typed)).toEqual(rows);
  });

  it.each(['', '0', '5-4', 'bốn', '1-20'])('%s is not read', (typed) => {
    expect(readRows(typed)).toBeNull();
  });

  it('are written as people count', () => {
    expect([[], [3], [3, 4], [3, 5]].map(writeRows)).toEqual(['', '4', '4-5', '4, 6']);
  });
});

describe('many units at once', () => {
  const names = [
    { subject: 'tp quang ngai', found: 'TP Quảng Ngãi' },
    { subject: 'binh son', found: 'Bình Sơn' },
    { subject: 'ubnd thi xa duc pho', found: 'UBND thị xã Đức Phổ' },
  ];

  it('are made under one parent, each with its kind written out', () => {
    const made = names.map((name) => unitFrom(name, 'district', 'quang-ngai'));
    expect(made.map(({ nameVi, type }) => [nameVi, type])).toEqual([
      ['Thành phố Quảng Ngãi', 'city'],
      ['Bình Sơn', 'district'],
      ['Thị xã Đức Phổ', 'town'],
    ]);
    const before = { ...none, units: { 'binh son': null, 'ha noi': 'ha-noi' } };
    const { units, newUnits } = withNewUnits(before, made);
    expect(units).toEqual({ 'ha noi': 'ha-noi' });
    expect(newUnits?.map(({ parent }) => parent)).toEqual(['quang-ngai', 'quang-ngai', 'quang-ngai']);
  });

  it('are skipped together', () => {
    const { units } = withoutUnits(
      none,
      names.map(({ subject }) => subject),
    );
    expect(units).toEqual({ 'tp quang ngai': null, 'binh son': null, 'ubnd thi xa duc pho': null });
  });
});
