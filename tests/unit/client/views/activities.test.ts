import { describe, expect, test } from 'vitest';
import {
  draftOf,
  emptyDraft,
  entryOf,
  linkOf,
  nextDraft,
  problemsOf,
  quantityOf,
  readDraft,
} from '../../../../client/views/activities/draft.ts';
import { heatRows, stepOf, stepSpans, weeksOf } from '../../../../client/views/activities/heat.ts';

describe('what is typed into the form', () => {
  test.each([
    ['1', 1],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.000', 1000],
    ['12.345.678,5', 12345678.5],
    [' 2 ', 2],
    ['0', null],
    ['-1', null],
    ['hai', null],
    ['', null],
    ['1e3', null],
  ])('%o pieces are %o', (typed, value) => {
    expect(quantityOf(typed)).toBe(value);
  });

  test.each([
    ['', ''],
    ['https://trabong.gov.vn/a?b=1', 'https://trabong.gov.vn/a?b=1'],
    ['trabong.gov.vn/tin', 'https://trabong.gov.vn/tin'],
    ['  www.quangngai.gov.vn ', 'https://www.quangngai.gov.vn'],
    ['javascript:alert(1)', null],
    ['không phải liên kết', null],
    ['ftp://a.vn', null],
  ])('the link %o is %o', (typed, link) => {
    expect(linkOf(typed)).toBe(link);
  });

  test('everything that is wrong is said at once, by field', () => {
    const draft = {
      ...emptyDraft(null, '2026-03-09'),
      quantity: '0',
      link: 'x y',
      reach: '1,5',
      cost: 'nhiều',
    };
    expect(problemsOf(draft, '2026-03-08')).toEqual({
      unit: 'needs_unit',
      day: 'in_the_future',
      quantity: 'bad_quantity',
      reach: 'bad_reach',
      cost: 'bad_cost',
      link: 'bad_link',
    });
    expect(problemsOf(emptyDraft('a', ''), '2026-03-08')).toEqual({ day: 'needs_day' });
    expect(problemsOf(emptyDraft('a', '2026-03-08'), '2026-03-08')).toEqual({});
  });

  test('what is stored comes back into the form as it was', () => {
    const stored = entryOf({
      ...emptyDraft('a', '2026-03-08'),
      quantity: '1,5',
      cost: '1.500.000',
      title: ' Tin ',
      tasks: ['T'],
    });
    expect(stored).toMatchObject({ quantity: 1.5, reach: null, cost: 1_500_000, title: 'Tin', link: null });
    const again = draftOf({ ...stored, channel: 'report' });
    expect(again).toMatchObject({ quantity: '1,5', title: 'Tin', link: '', channel: 'report' });
    expect(entryOf(again)).toEqual({ ...stored, channel: 'report' });
  });

  test('the next one keeps where it was done, not what', () => {
    const last = {
      ...emptyDraft('a', '2026-03-08'),
      tasks: ['T'],
      title: 'Tin',
      link: 'a.vn',
      topics: ['x'],
    };
    expect(nextDraft(last, '2026-03-09')).toMatchObject({
      ...{ unit: 'a', day: '2026-03-09', tasks: ['T'], topics: ['x'] },
      ...{ title: '', link: '', quantity: '1' },
    });
  });

  test('a draft of an older form is read as far as it can be', () => {
    expect(readDraft('{"unit":"a","tasks":3,"title":"Tin"}')).toMatchObject({
      ...{ unit: 'a', tasks: [], title: 'Tin', quantity: '1' },
    });
    expect(readDraft('nonsense')).toBeNull();
    expect(readDraft(null)).toBeNull();
  });
});

describe('the heat strip', () => {
  test.each([
    [2024, 52, '2024-01-01', '2024-12-29'],
    [2020, 53, '2019-12-30', '2021-01-03'],
    [2026, 53, '2025-12-29', '2027-01-03'],
  ])('%i has %i weeks, from %s to %s', (year, count, from, to) => {
    const weeks = weeksOf(year);
    expect(weeks).toHaveLength(count);
    expect(weeks[0]).toMatchObject({ key: `${year}-W01`, from });
    expect(weeks.at(-1)?.to).toBe(to);
  });

  test('rows by what was logged most; the fullest week is darkest, the emptiest still seen', () => {
    const week = (key: string, number: string, entries: number) => {
      return { key, week: `2024-W${number}`, entries, quantity: 2 * entries };
    };
    const rows = heatRows(
      [week('a', '01', 1), week('b', '01', 100), week('b', '02', 26)],
      (key) => `kênh ${key}`,
    );
    expect(rows.map(({ name, entries }) => [name, entries])).toEqual([
      ['kênh b', 126],
      ['kênh a', 1],
    ]);
    expect(rows.map(({ weeks }) => [...weeks.values()].map(({ step }) => step))).toEqual([[4, 3], [1]]);
  });

  test.each([1, 2, 3, 5, 40])('the legend says what each step holds, up to %i', (most) => {
    const spans = stepSpans(most);
    const named = spans.flatMap(({ step, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => [from + at, step]),
    );
    expect(named).toEqual(Array.from({ length: most }, (_, at) => [at + 1, stepOf(at + 1, most)]));
  });
});
