import { expect, test } from 'vitest';
import { moneyFactor } from '../../../server/spreadsheet/money.ts';

test.each([
  ['', 1],
  ['đồng', 1],
  ['VNĐ', 1],
  ['Kinh phí (triệu đồng)', 1e6],
  ['Dự toán (1.000 đồng)', 1e3],
  ['nghìn đồng', 1e3],
  ['ngàn', 1e3],
  ['tr', 1e6],
  ['tỷ đồng', 1e9],
  ['million', 1e6],
  ['USD', null],
  ['đô la', null],
])('%s stands for %s đồng', (words, factor) => expect(moneyFactor(words)).toBe(factor));
