import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  anchorOf,
  dayNumber,
  dayOf,
  daysBetween,
  firstDayOf,
  isDay,
  isoWeek,
  isoWeeksInYear,
  parsePeriodKey,
  periodOf,
  spanOf,
} from '../../../server/planning/calendar.ts';
import type { Per } from '../../../server/planning/calendar.ts';
import { belongsTo, periodsWithin } from '../../../server/planning/periods.ts';

const days = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') }).map(dayOf);
const pers = fc.constantFrom<Per>('week', 'month', 'quarter', 'half_year', 'year');
const iso = { weeks: 'iso', partialPeriodShare: 0 } as const;

describe('calendar', () => {
  it('knows real days', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', '', '20/10/2024'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => dayNumber('tháng 8')).toThrow('not a day');
  });

  it('reads dates of which the day is blank', () => {
    expect(['2022-08', '2022', '2025-02-19', '', 'tháng 8'].map(firstDayOf)).toEqual([
      '2022-08-01',
      '2022-01-01',
      '2025-02-19',
      null,
      null,
    ]);
  });

  it('counts ISO weeks by their Thursday', () => {
    expect(isoWeek('2022-01-01')).toEqual({ year: 2021, week: 52 });
    expect(isoWeek('2022-08-01')).toEqual({ year: 2022, week: 31 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
    expect([2020, 2021, 2022, 2023, 2024, 2025, 2026].map(isoWeeksInYear)).toEqual([
      53, 52, 52, 52, 52, 52, 53,
    ]);
  });

  it('names half years, nine months and spans', () => {
    expect(periodOf('2024-06-30', 'half_year')).toMatchObject({ key: '2024-H1', end: '2024-06-30' });
    expect(periodOf('2024-02-10', 'nine_months')).toMatchObject({ start: '2024-01-01', end: '2024-09-30' });
    expect(periodOf('2024-12-31', 'quarter')).toMatchObject({ key: '2024-Q4', start: '2024-10-01' });
    expect(spanOf('2024-05-01', '2024-05-31').key).toBe('2024-05');
    expect(spanOf('2024-04-01', '2024-09-30').key).toBe('2024-04-01..2024-09-30');
    expect(['2020 quarters', '2024-Q5', '2024-W54', '2024-13', '24'].map(parsePeriodKey)).toEqual(
      Array(5).fill(null),
    );
    expect(() => periodOf('2024-01-01', 'plan_period')).toThrow();
  });

  it('reads every key back to its period', () => {
    fc.assert(
      fc.property(days, pers, (day, per) => {
        const period = periodOf(day, per);
        expect(parsePeriodKey(period.key)).toEqual(period);
        expect(period.start <= day && day <= period.end).toBe(true);
      }),
    );
  });

  it('adds days without a time zone', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -900, max: 900 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('cuts a window into periods without gap or overlap', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1500 }), pers, (start, length, per) => {
        const end = addDays(start, length);
        const periods = periodsWithin(start, end, per, iso);
        periods
          .slice(1)
          .forEach((period, at) => expect(period.start).toBe(addDays(periods[at]?.end ?? '', 1)));
        if (per === 'week') {
          expect(periods.every((week) => anchorOf(week) >= start && anchorOf(week) <= end)).toBe(true);
        } else {
          expect([periods[0]?.start, periods.at(-1)?.end]).toEqual([start, end]);
        }
      }),
    );
  });

  it('gives each week to exactly one of two neighbouring windows', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (start, first, second) => {
          const border = addDays(start, first);
          const end = addDays(border, second);
          const parts = [
            ...periodsWithin(start, border, 'week', iso),
            ...periodsWithin(addDays(border, 1), end, 'week', iso),
          ];
          expect(parts).toEqual(periodsWithin(start, end, 'week', iso));
        },
      ),
    );
  });

  it('leaves out a period that is cut too short, when asked', () => {
    const half = { ...iso, partialPeriodShare: 0.5 };
    const years = periodsWithin('2022-08-01', '2025-12-31', 'year', half).map((year) => year.key);
    expect(years).toEqual(['2023', '2024', '2025']);
    expect(periodsWithin('2022-08-01', '2025-12-31', 'quarter', half)).toHaveLength(14);
  });

  it('counts blocks of seven days when ISO weeks are off', () => {
    const blocks = periodsWithin('2024-01-01', '2024-12-31', 'week', {
      weeks: 'from_start',
      partialPeriodShare: 0.5,
    });
    expect(blocks).toHaveLength(52);
    expect(blocks.at(-1)?.end).toBe('2024-12-29');
  });

  it('shows nine months of a year', () => {
    expect(periodsWithin('2024-01-01', '2025-12-31', 'nine_months', iso).map((each) => each.key)).toEqual([
      '2024-9M',
      '2025-9M',
    ]);
    const week = periodOf('2024-12-30', 'week');
    expect([
      belongsTo(week, '2024-01-01', '2024-12-31'),
      belongsTo(week, '2025-01-01', '2025-12-31'),
    ]).toEqual([false, true]);
  });
});
