import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatEstimate,
  formatNumber,
  formatPercent,
  formatProbability,
  formatShare,
  formatSigned,
} from '../../../../client/format/numbers.ts';

describe('numbers', () => {
  it('writes a decimal comma in Vietnamese and a point in English', () => {
    expect(formatNumber(73.4, 2, 'vi')).toBe('73,40');
    expect(formatNumber(73.4, 2, 'en')).toBe('73.40');
  });

  it('groups thousands in each language', () => {
    expect(formatCount(1234, 'vi')).toBe('1.234');
    expect(formatCount(1234, 'en')).toBe('1,234');
  });

  it('shows a dash where there is no figure, never zero', () => {
    expect([null, undefined, NaN, Infinity].map((value) => formatNumber(value, 2, 'vi'))).toEqual([
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(formatSigned(null, 2, 'vi')).toBe('–');
    expect(formatShare(null, 'vi')).toBe('–');
  });

  it('signs changes with a true minus, and leaves nothing unsigned', () => {
    expect(formatSigned(1.126, 2, 'vi')).toBe('+1,13');
    expect(formatSigned(-0.4, 2, 'en')).toBe('−0.40');
    expect(formatSigned(0, 2, 'vi')).toBe('0,00');
    expect(formatSigned(-0.001, 2, 'vi')).toBe('0,00');
    expect(formatNumber(-0.001, 2, 'vi')).toBe('0,00');
  });

  it('gives estimates two significant digits', () => {
    expect(formatEstimate(0.12345, 'vi')).toBe('0,12');
    expect(formatEstimate(-12.345, 'en')).toBe('−12');
    expect(formatEstimate(0.5, 'vi')).toBe('0,50');
  });

  it('writes shares, percentages and probabilities', () => {
    expect(formatShare(0.524, 'vi')).toBe('52%');
    expect(formatPercent(73.456, 1, 'vi')).toBe('73,5%');
    expect(formatProbability(0.0000001, 'vi')).toBe('< 0,001');
    expect(formatProbability(0.0432, 'en')).toBe('0.043');
    expect(formatProbability(0.43, 'en')).toBe('0.43');
    expect(formatProbability(null, 'en')).toBe('–');
  });
});
