import { describe, expect, test } from 'vitest';
import { progressText, type TaskFigures } from '../../../client/format/sentences/plan-progress.ts';

const radio: TaskFigures = {
  hasTarget: true,
  isDayUnknown: false,
  owed: 'month',
  instances: 12,
  reached: 11,
  closed: 12,
  closedReached: 11,
  expectedToDate: 48,
  countedToDate: 48,
  logged: 48,
  activities: 12,
  notApplicable: 0,
  shortfalls: [{ period: '2024-05', unit: null, missing: 1, daysLate: 30 }],
  year: 2024,
};

describe('progress in words', () => {
  test('a full total does not hide the month that is short', () => {
    expect(progressText(radio, 'vi')).toBe('11/12 tháng đạt; tháng 5 thiếu 1; tổng 48 trên 48');
    expect(progressText(radio, 'en')).toBe('11 of 12 months reached; May short by 1; 48 of 48 in all');
  });

  test('in the middle of the year it says what is still to come', () => {
    const september = {
      ...radio,
      closed: 9,
      closedReached: 8,
      reached: 8,
      expectedToDate: 36,
      countedToDate: 36,
    };
    expect(progressText({ ...september, logged: 36 }, 'vi')).toBe(
      '8/9 tháng đạt; tháng 5 thiếu 1; còn 3 tháng chưa đến hạn; tổng 36 trên 36',
    );
  });

  test('units are named, the fourth and further only counted', () => {
    const short = ['A', 'B', 'C', 'D', 'E'].map((unit) => ({
      period: '2024',
      unit,
      missing: 1,
      daysLate: 1,
    }));
    const panels: TaskFigures = {
      ...radio,
      owed: 'unit',
      instances: 9,
      closed: 9,
      closedReached: 4,
      reached: 4,
      expectedToDate: 9,
      countedToDate: 4,
      logged: 4,
      shortfalls: short,
    };
    expect(progressText(panels, 'vi')).toBe(
      '4/9 đơn vị đạt; A thiếu 1; B thiếu 1; C thiếu 1; và 2 đơn vị khác thiếu',
    );
  });

  test('without a target it counts and gives no share', () => {
    const none: TaskFigures = { ...radio, hasTarget: false, instances: 0, activities: 3, logged: 3 };
    expect(progressText(none, 'vi')).toBe('đã ghi 3 hoạt động');
    expect(progressText({ ...none, logged: 27 }, 'en')).toBe('3 activities logged, quantity 27');
    expect(progressText({ ...none, activities: 0, logged: 0 }, 'vi')).toBe('chưa ghi hoạt động nào');
  });

  test('before any day has come it says so', () => {
    const early = { ...radio, instances: 1, closed: 0, closedReached: 0, reached: 0, shortfalls: [] };
    expect(
      progressText({ ...early, owed: 'period', expectedToDate: 1, countedToDate: 0, logged: 0 }, 'vi'),
    ).toBe('0 trên 1; chưa đến hạn');
  });

  test('what nobody has set a day for is not called not yet due', () => {
    const reports: TaskFigures = {
      ...{ ...radio, owed: 'period', isDayUnknown: true, instances: 2, reached: 1 },
      ...{ closed: 1, closedReached: 1, expectedToDate: 1, countedToDate: 1, shortfalls: [] },
    };
    expect(progressText(reports, 'vi')).toBe('1/1 kỳ đạt; còn 1 kỳ chưa đặt hạn');
    expect(progressText(reports, 'en')).toBe('1 of 1 period reached; 1 period without a day set');
  });
});
