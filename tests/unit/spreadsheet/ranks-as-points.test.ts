import { expect, test } from 'vitest';
import { readPasted } from '../../../server/spreadsheet/open.ts';
import { recognise } from '../../../server/spreadsheet/recognise.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

const provinces = ['Quảng Ninh', 'Đồng Tháp', 'Vĩnh Long', 'Bắc Ninh', 'Đà Nẵng', 'Quảng Nam'];
const points = ['73,40', '72,10', '71,30', '70,79', '70,15', '69,42'];

const suspected = (pointsOf: (at: number) => string, rankOf: (at: number) => string) => {
  const rows = [
    ['Chỉ số năng lực cạnh tranh cấp tỉnh PCI năm 2019'],
    ['TT', 'Tỉnh', 'Điểm PCI', 'Xếp hạng'],
    ...provinces.map((province, at) => [String(at + 1), province, pointsOf(at), rankOf(at)]),
  ];
  const read = recognise(readPasted(rows.map((cells) => cells.join('\t')).join('\n')), register);
  return read.problems
    .filter(({ code }) => code === 'like-ranks')
    .map(({ level, cell }) => `${level} ${cell ?? ''}`);
};

test('points and ranks that changed places are warned of at every cell', () => {
  const cells = provinces.map((_, at) => `warning C${at + 3}`);
  expect(
    suspected(
      (at) => String(at + 1),
      (at) => points[at] ?? '',
    ),
  ).toEqual(cells);
});

test('equal ranks are told as well', () => {
  const places = ['1', '2', '2', '4', '5', '6'];
  expect(
    suspected(
      (at) => places[at] ?? '',
      () => '',
    ),
  ).toHaveLength(6);
});

test('points are no ranks, whole or not', () => {
  expect(
    suspected(
      (at) => points[at] ?? '',
      (at) => String(at + 1),
    ),
  ).toEqual([]);
  expect(
    suspected(
      (at) => String(70 - at),
      (at) => String(at + 1),
    ),
  ).toEqual([]);
  expect(
    suspected(
      () => '1',
      () => '1',
    ),
  ).toEqual([]);
});
