/** An index that nobody knows must not lend its rank to one that somebody knows. */
import { expect, test } from 'vitest';
import { readPasted } from '../../../server/spreadsheet/open.ts';
import { recognise } from '../../../server/spreadsheet/recognise.ts';
import { register } from '../../fixtures/spreadsheet/register.ts';

test('the rank beside an unknown column is not that of the index that was guessed', () => {
  const rows = [
    ['Bảng xếp hạng PGI năm 2023'],
    ['TT', 'Tỉnh', 'Điểm PGI', 'Xếp hạng'],
    ['1', 'Quảng Ninh', '26,00', '1'],
    ['2', 'Đà Nẵng', '25,10', '2'],
    ['3', 'Hà Nội', '24,9', '3'],
  ];
  const read = recognise(readPasted(rows.map((cells) => cells.join('\t')).join('\n')), register);
  expect(read.values.filter(({ taken }) => taken)).toEqual([]);
  expect(read.isCertain).toBe(false);
});
