import { describe, expect, test } from 'vitest';
import type { Pair } from '../../../../client/views/relationships/grid.ts';
import { columnsApart, gridOf, walk } from '../../../../client/views/relationships/grid.ts';
import { campaignQuestion, campaignShape } from '../../../../client/views/relationships/campaign.ts';
import { pairQuestion, yearShape } from '../../../../client/views/relationships/pair.ts';
import { breaksOf } from '../../../../client/views/relationships/cell.ts';
import { byEvidence, cellShape, mapQuestion } from '../../../../client/views/relationships/selection.ts';
import { readSelection, writeSelection } from '../../../../client/state/selection.ts';

const pair = (row: string, component: string): Pair => ({ row, component }) as Pair;
const cell = (row: string, component: string) => ({ pair: pair(row, component), say: '', href: '' });
const named = (...keys: string[]) => keys.map((key) => ({ key, name: key }));

describe('the map as a grid', () => {
  const grid = gridOf(named('a', 'b'), named('X', 'Y', 'Z'), [
    cell('b', 'Z'),
    cell('a', 'X'),
    cell('a', 'Z'),
  ]);

  test('puts every pair in its place and leaves the others empty', () => {
    expect(grid.map((line) => line.map((one) => one && `${one.pair.row}${one.pair.component}`))).toEqual([
      ['aX', null, 'aZ'],
      [null, null, 'bZ'],
    ]);
  });

  test('is walked with the arrow keys, over what is not there, up to its edge', () => {
    const size = { rows: 2, columns: 3 };
    const isThere = ({ row, column }: { row: number; column: number }) => grid[row]?.[column] !== null;
    const from = { row: 0, column: 0 };
    expect(walk(from, 'ArrowRight', size, isThere)).toEqual({ row: 0, column: 2 });
    expect(walk({ row: 0, column: 2 }, 'ArrowDown', size, isThere)).toEqual({ row: 1, column: 2 });
    expect(walk(from, 'ArrowDown', size, isThere)).toEqual(from);
    expect(walk(from, 'ArrowUp', size, isThere)).toEqual(from);
    expect(walk(from, 'End', size, isThere)).toEqual({ row: 0, column: 2 });
    expect(walk({ row: 0, column: 2 }, 'Home', size, isThere)).toEqual(from);
    expect(walk(from, 'Enter', size, isThere)).toBeNull();
  });
});

test('a column of which no cell can be told is not drawn, but where none can be told all are', () => {
  const columns = named('X', 'Y');
  const pairs = [
    { component: 'X', label: 'E0' as const },
    { component: 'X', label: 'E1' as const },
    { component: 'Y', label: 'E0' as const },
  ];
  const { shown, untold } = columnsApart(columns, pairs);
  expect([shown, untold].map((some) => some.map(({ key }) => key))).toEqual([['X'], ['Y']]);
  const none = pairs.filter((pair) => pair.label === 'E0');
  expect(columnsApart(columns, none)).toEqual({ shown: columns, untold: [] });
});

test('pairs stand by label, then by size, never by p', () => {
  const pairs = [
    { label: 'E1', r: 0.9 },
    { label: 'E3', r: 0.1 },
    { label: 'E3', r: -0.2 },
    { label: 'E4', r: 0.05 },
    { label: 'E0', r: null },
  ] as const;
  expect(pairs.toSorted(byEvidence).map(({ label, r }) => `${label} ${r}`)).toEqual([
    'E4 0.05',
    'E3 -0.2',
    'E3 0.1',
    'E1 0.9',
    'E0 null',
  ]);
});

describe('what was chosen', () => {
  const choices =
    'rows=topic&measure=periods&scale=log1p&lag=2&from=2015&to=2020&kinds=all&family=tagged&like=score&reported=any&below=1&row=x&component=D1&k=50';

  test('stands in the address and comes back from it', () => {
    const values = readSelection(cellShape, new URLSearchParams(choices));
    expect(writeSelection(cellShape, values).toString().split('&').sort()).toEqual(choices.split('&').sort());
    expect(writeSelection(cellShape, readSelection(cellShape, new URLSearchParams())).toString()).toBe('');
  });

  test('becomes the question of the map', () => {
    const values = readSelection(cellShape, new URLSearchParams(choices));
    expect(mapQuestion('PCI', values, 'hue')).toEqual({
      index: 'PCI',
      rows: 'topic',
      measure: 'periods',
      scale: 'log1p',
      lags: ['2'],
      from: 2015,
      to: 2020,
      kinds: 'all',
      like: 'hue',
      likeBy: 'score',
      reported: 'any',
      aggregate: true,
    });
  });

  test('without a unit nobody is like it, and the other choices of units hold', () => {
    const values = readSelection(
      cellShape,
      new URLSearchParams('like=region&region=Red River Delta&type=city'),
    );
    expect(mapQuestion('PCI', values, null)).toMatchObject({ region: 'Red River Delta', type: 'city' });
    expect(mapQuestion('PCI', values, 'hue')).not.toHaveProperty('region');
  });

  test('one pair is asked with its lag as a number; without a pair nothing is asked', () => {
    const values = readSelection(yearShape, new URLSearchParams('row=x&component=D1&lag=0&at=2019'));
    expect(values.at).toBe('2019');
    expect(pairQuestion('PCI', values, null)).toMatchObject({ row: 'x', component: 'D1', lag: 0 });
    expect(pairQuestion('PCI', { ...values, row: null }, null)).toBeNull();
  });

  test('a campaign is asked once somebody took part', () => {
    const values = readSelection(
      campaignShape,
      new URLSearchParams('treated=hue,ha-noi&comparison=own&others=ca-mau'),
    );
    expect(campaignQuestion('PCI', values, 'TOTAL', 2015)).toEqual({
      index: 'PCI',
      component: 'TOTAL',
      treated: ['hue', 'ha-noi'],
      start: 2015,
      comparison: 'own',
      others: ['ca-mau'],
    });
    expect(campaignQuestion('PCI', { ...values, treated: [] }, 'TOTAL', 2015)).toBeNull();
  });
});

test('a break is an edition in which this component did not go on as the same', () => {
  const point = (unit: string, year: number, version: string) => ({ unit, year, version });
  const points = [
    point('a', 2019, '2018'),
    point('a', 2017, '2016'),
    point('a', 2016, '2016'),
    point('b', 2015, '2013'),
    point('b', 2019, '2018'),
  ];
  expect(breaksOf(points, [2013, 2016, 2018, 2021])).toEqual([2018]);
  expect(breaksOf(points.slice(1, 3), [2013, 2016, 2018])).toEqual([]);
});
