import { describe, expect, test } from 'vitest';
import { partialDayText, readPartialDay } from '../../../client/views/plans/edit/partial-day.ts';
import { bodyOf, emptyTarget, emptyTask } from '../../../client/views/plans/edit/task-draft.ts';
import { scaleLines, scaleOf } from '../../../client/views/plans/coverage/scale-text.ts';
import { rootsOf, treeOf, type RollUpRow } from '../../../client/views/plans/roll-up/tree.ts';

describe('the day of a document, as it is typed', () => {
  test.each([
    ['19/02/2025', '2025-02-19'],
    ['4/4/2023', '2023-04-04'],
    ['06/12/2021', '2021-12-06'],
    ['02/2025', '2025-02'],
    ['2025', '2025'],
    ['', null],
    ['31/02/2025', undefined],
    ['13/2025', undefined],
    ['tháng 2', undefined],
  ])('%s', (typed, iso) => {
    expect(readPartialDay(typed)).toBe(iso);
  });

  test('written as it is read', () => {
    for (const iso of ['2025-02-19', '2025-02', '2025', null]) {
      expect(readPartialDay(partialDayText(iso))).toBe(iso);
    }
  });
});

describe('a rating scale as lines', () => {
  test('words from worst to best, with a starting score where there is one', () => {
    const scale = scaleOf('Khá\n\nTốt; 80,5\n Xuất sắc ; 90 ');
    expect(scale).toEqual([
      { word: 'Khá', from: null },
      { word: 'Tốt', from: 80.5 },
      { word: 'Xuất sắc', from: 90 },
    ]);
    expect(typeof scale === 'string' ? '' : scaleLines(scale)).toBe('Khá\nTốt; 80.5\nXuất sắc; 90');
  });

  test('a line that cannot be read is named', () => {
    expect(scaleOf('Khá\nTốt; nhiều')).toBe('Tốt; nhiều');
  });
});

describe('a task in the form', () => {
  test('says all that is wrong at once', () => {
    const draft = { ...emptyTask(''), targets: [{ ...emptyTarget(), value: 'hai' }] };
    const read = bodyOf(draft, 'vi');
    expect('fields' in read ? Object.keys(read.fields) : []).toEqual(['code', 'nameVi', 'targets.0']);
  });

  test('targets joined by "or" share a group, the others have none', () => {
    const targets = [
      emptyTarget(),
      { ...emptyTarget(), isAlternative: true },
      { ...emptyTarget(), value: '2,5' },
    ];
    const read = bodyOf({ ...emptyTask('I'), code: '2.10', nameVi: 'Tin bài', targets }, 'vi');
    const body = 'body' in read ? read.body : null;
    expect(body?.code).toBe('2.10');
    expect(body?.targets?.map((target) => target.alternativeGroup)).toEqual(['OR1', 'OR1', null]);
    expect(body?.targets?.at(-1)?.value).toBe(2.5);
  });
});

describe('units of a roll-up', () => {
  const row = (unit: string, parent: string | null, unitName: string): RollUpRow => ({
    ...{ unit, parent, unitName, level: 'commune', quantity: 1, entries: 1 },
    ...{ unitsWithDuty: 1, unitsReached: 0, share: 0, below: unit },
  });
  const rows = [row('b', 'top', 'Đông'), row('a', 'top', 'Dung'), row('top', 'viet-nam', 'Huyện')];

  test('each stands below the one it belongs to, đ after d', () => {
    expect(treeOf(rows).map(({ unit, depth }) => `${depth} ${unit}`)).toEqual(['0 top', '1 a', '1 b']);
  });

  test('the whole is the sum of those that stand below none', () => {
    expect(rootsOf(rows).map(({ unit }) => unit)).toEqual(['top']);
  });
});
