import { describe, expect, it } from 'vitest';
import { readTarget, readWantedRank } from '../../../server/spreadsheet/targets.ts';

const text = (value: string) => ({ kind: 'text', value }) as const;
const marks = { decimal: 'either' } as const;

describe('a target in words', () => {
  it.each([
    ['≤ 20', { rank: 20 }],
    ['<= 20', { rank: 20 }],
    ['Top 10', { rank: 10 }],
    ['trong nhóm 15 cả nước', { rank: 15 }],
    ['hạng 12/34', { rank: 12 }],
    ['Top 10-15', { rank: 15 }],
    ['≥ 85', { points: 85 }],
    ['từ 85,5 điểm trở lên', { points: 85.5 }],
    ['85+', { points: 85 }],
    ['Khá trở lên', { rating: 'Khá' }],
    ['Đạt loại Tốt', { rating: 'Tốt' }],
    ['≥ Tốt', { rating: 'Tốt' }],
    ['xuất sắc', { rating: 'xuất sắc' }],
  ])('%s', (said, wanted) => {
    const none = { points: null, rank: null, rating: null };
    expect(readTarget(text(said), marks)).toEqual({ ...none, ...wanted });
  });

  it.each([
    'duy trì',
    'tăng hạng',
    'cao hơn năm trước',
    'Phấn đấu nằm trong nhóm đầu',
    '',
    '12/3/2025',
    '1.2.3',
  ])('no figure in “%s”', (said) => {
    expect(readTarget(text(said), marks)).toBeNull();
  });

  it.each([
    ['20', 20],
    ['≤ 20', 20],
    ['Top 3', 3],
    ['15 – 20', 20],
    ['từ 15 đến 20', 20],
    ['12/63', 12],
  ])('a rank of %s', (said, rank) => {
    expect(readWantedRank(text(said))).toMatchObject({ kind: 'number', value: rank });
  });

  it.each(['tăng', '0', '-3', '2,5'])('no rank of %s', (said) => {
    expect(readWantedRank(text(said)).kind).toBe('fault');
  });
});
