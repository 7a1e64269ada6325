import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideMarks } from '../../../server/spreadsheet/marks.ts';
import type { Cell } from '../../../server/spreadsheet/model.ts';
import {
  likelyNumbers,
  missingReason,
  parseNumber,
  readNumber,
  readRank,
} from '../../../server/spreadsheet/numbers.ts';

const comma = { decimal: ',' } as const;
const point = { decimal: '.' } as const;
const either = { decimal: 'either' } as const;
const inTen = (value: number): boolean => value >= 0 && value <= 10;

function value(text: string, marks: Parameters<typeof parseNumber>[1]): number | string {
  const reading = parseNumber(text, marks);
  return reading.kind === 'number'
    ? reading.value
    : reading.kind === 'missing'
      ? reading.reason
      : reading.fault;
}

describe('a number in text', () => {
  it.each([
    ['8,59', comma, 8.59],
    ['6,52/10', comma, 6.52],
    ['85/100', comma, 85],
    ['6/63', comma, 'not-a-number'],
    ['1.234', comma, 1234],
    ['1.2345', comma, 'wrong-mark'],
    ['1234.567', comma, 'wrong-mark'],
    ['007', comma, 7],
    ['8.59', point, 8.59],
    ['1.234,5', comma, 1234.5],
    ['1,234.5', point, 1234.5],
    ['1 234,5', comma, 1234.5],
    ['1\u00a0234,5', comma, 1234.5],
    ['85,42%', comma, 85.42],
    ['85,42 %', comma, 85.42],
    ['8,59 điểm', comma, 8.59],
    ['8,59*', comma, 8.59],
    ['8,59 (1)', comma, 8.59],
    ['-0,05', comma, -0.05],
    ['−0,05', comma, -0.05],
    [',5', comma, 0.5],
    ['00123', comma, 123],
    ['８，５９', comma, 8.59],
  ])('reads %s', (text, marks, expected) => {
    expect(value(text, marks)).toBe(expected);
  });

  it('refuses the other mark instead of dropping it', () => {
    expect(value('18500.00', comma)).toBe('wrong-mark');
    expect(value('8,59', point)).toBe('wrong-mark');
  });

  it.each(['tám', '8..5', '8,5,9', '12/63', '1.23.456', '8 5', 'e5', '0x10', '1e3'])('refuses %s', (text) => {
    expect(value(text, either)).toBe('not-a-number');
  });

  it('does not choose between two readings', () => {
    expect(value('1.234', either)).toBe('ambiguous-number');
    expect(value('8.59', either)).toBe(8.59);
  });

  it('reads back any number written in either convention', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, places) => {
          const number = whole / 10 ** places;
          const [integer = '', fraction] = Math.abs(number).toFixed(places).split('.');
          const sign = number < 0 ? '-' : '';
          for (const [marks, thousands, mark] of [
            [comma, '.', ','],
            [point, ',', '.'],
            [comma, ' ', ','],
          ] as const) {
            const grouped = integer.replace(/\B(?=(\d{3})+$)/g, thousands);
            const text = sign + grouped + (fraction === undefined ? '' : mark + fraction);
            expect(value(text, marks)).toBeCloseTo(number, 8);
          }
        },
      ),
    );
  });

  it('never makes a number of a text with letters in it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.constantFrom(comma, point, either),
        (text, marks) => {
          fc.pre(
            /\p{L}/u.test(
              text
                .replace(/(điểm|diem|đ|points?|pts?)\.?$/iu, '')
                .normalize('NFKC')
                .replace(/\([a-z]\)$/, ''),
            ),
          );
          expect(parseNumber(text, marks).kind).not.toBe('number');
        },
      ),
    );
  });
});

describe('a missing figure', () => {
  it.each([
    ['', 'blank'],
    ['KCDL', 'no-data'],
    ['không có dữ liệu', 'no-data'],
    ['...', 'no-data'],
    ['n/a', 'not-applicable'],
    ['N.A.', 'not-applicable'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['x', 'crossed'],
    ['Không đánh giá', 'not-assessed'],
    ['KXH', 'not-ranked'],
    ['#REF!', 'error-value'],
  ])('%s is missing because: %s', (text, reason) => {
    expect(missingReason(text)).toBe(reason);
  });

  it('0 is a figure', () => {
    expect(missingReason('0')).toBeNull();
    expect(value('0', comma)).toBe(0);
  });
});

describe('a typed cell', () => {
  it('in a percent format is read as it is shown', () => {
    const cell: Cell = { kind: 'number', value: 0.8542, format: '0.00%' };
    expect(readNumber(cell, comma)).toMatchObject({ kind: 'number', value: 85.42, isPercent: true });
  });

  it('that the program made a date of is a fault that names the likely number', () => {
    expect(likelyNumbers({ kind: 'date', value: '2024-10-09', format: 'd-mmm' })).toEqual([9.1, 10.9]);
    expect(likelyNumbers({ kind: 'date', value: '1959-08-01', format: 'mmm-yy' })).toEqual([8.59]);
    expect(readNumber({ kind: 'date', value: '2024-10-09', format: 'd-mmm' }, comma)).toMatchObject({
      kind: 'fault',
      fault: 'date-instead-of-number',
    });
  });

  it('with a formula and no result is a fault, an empty one is missing', () => {
    expect(readNumber({ kind: 'blank', value: null, formula: 'A1+1' }, comma)).toMatchObject({
      fault: 'formula-without-value',
    });
    expect(readNumber({ kind: 'blank', value: null }, comma)).toEqual({ kind: 'missing', reason: 'blank' });
  });
});

describe('a rank', () => {
  it.each([
    ['12', 12],
    ['12/63', 12],
    ['thứ 12', 12],
    ['Xếp thứ 36', 36],
    ['hạng 3', 3],
    ['2nd', 2],
  ])('%s is %d', (text, rank) => {
    expect(readRank({ kind: 'text', value: text })).toMatchObject({ kind: 'number', value: rank });
  });

  it('is a whole number from 1', () => {
    expect(readRank({ kind: 'number', value: 2.5 })).toMatchObject({ kind: 'fault' });
    expect(readRank({ kind: 'number', value: 0 })).toMatchObject({ kind: 'fault' });
  });
});

describe('the marks of a file', () => {
  it.each([
    [['8,59', '7,1'], ',', 'certain'],
    [['8.59', '7.1'], '.', 'certain'],
    [['1.234,5', '7'], ',', 'certain'],
    [['7,234', '6,111'], ',', 'plausible'],
    [['7.234', '6.111'], '.', 'plausible'],
    [['8,59', '7.1'], 'either', 'mixed'],
    [['8', '7'], 'either', 'none'],
    [['KCDL', 'abc'], 'either', 'none'],
  ])('of %j are %s, %s', (texts, decimal, basis) => {
    const decision = decideMarks(texts, inTen);
    expect(decision.marks.decimal).toBe(decimal);
    expect(decision.basis).toBe(basis);
  });

  it('are shown on three samples that have a mark', () => {
    const { samples } = decideMarks(['7', '8,5', '9', '6,25', '5,125', '4,5'], inTen);
    expect(samples).toHaveLength(3);
    expect(samples[0]).toEqual({ text: '8,5', value: 8.5 });
  });

  it('are the ones the figures were written with, whenever one text proves them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3 }),
        fc.constantFrom(',' as const, '.' as const),
        (hundredths, decimal) => {
          const texts = hundredths.map((n) => (n / 100).toFixed(2).replace('.', decimal));
          expect(decideMarks(texts, inTen).marks.decimal).toBe(decimal);
        },
      ),
    );
  });
});
