import { describe, expect, test } from 'vitest';
import { parsePeriodKey } from '../../../server/planning/calendar.ts';
import { type FollowUp, followUpsBy } from '../../../server/planning/follow-ups.ts';
import { communes, registerWith, seedPlan, unit } from './seed-plans.ts';

const plan = seedPlan('P000');
const heir = unit('NEW', 'HT_UBND', { level: 'commune', validFrom: '2024-07-01' });
const [first = unit('A', 'HT_UBND')] = communes(1, 'HT_UBND');
const ended = { ...first, validTo: '2024-06-30', successorIds: ['NEW'] };
const register = registerWith([ended, heir]);
const letter = (date: string, about: string[], unitIds = [ended.unitId]): FollowUp => ({
  ...{ activityId: `${date} ${about.join()}`, kind: 'reminder', date, about, unitIds },
});
const found = (followUps: FollowUp[], period: string, unitId = ended.unitId, on = '2024-12-31') => {
  const span = parsePeriodKey(period);
  if (span === null) throw new Error(period);
  return followUpsBy(
    followUps,
    plan,
    register,
    on,
  )({ taskId: 'P000-II.2.c', unitId, period: span }).map(({ date }) => date);
};

describe('what a letter is about', () => {
  test('a period that it names, and no other', () => {
    const may = letter('2024-06-05', ['P000-II.2.c|2024-05']);
    expect(found([may], '2024-05')).toEqual(['2024-06-05']);
    expect(found([may], '2024-04')).toEqual([]);
  });

  test('without a period, every one that had begun by its day', () => {
    const all = letter('2024-05-20', ['P000-II.2.c']);
    expect(['2024-04', '2024-05', '2024-06'].map((period) => found([all], period).length)).toEqual([1, 1, 0]);
  });

  test('a row that repeats another is the row that it repeats, and both name it once', () => {
    const repeat = letter('2024-06-05', ['P000-IV.6.b-2|2024-05', 'P000-IV.6.b-3|2024-05']);
    const counted = found([repeat], '2024-05');
    expect(counted).toEqual(['2024-06-05']);
    expect(found([letter('2024-06-05', ['P002-2.13'])], '2024-05')).toEqual([]);
  });

  test('those of the day and before, the oldest first', () => {
    const two = [letter('2024-06-20', ['P000-II.2.c']), letter('2024-06-05', ['P000-II.2.c|2024-05'])];
    expect(found(two, '2024-05')).toEqual(['2024-06-05', '2024-06-20']);
    expect(found(two, '2024-05', ended.unitId, '2024-06-10')).toEqual(['2024-06-05']);
  });

  test('a unit that had ended gives way to the one after it', () => {
    const late = letter('2024-08-01', ['P000-II.2.c|2024-07']);
    expect(found([late], '2024-07', 'NEW')).toEqual(['2024-08-01']);
    expect(found([late], '2024-07')).toEqual([]);
  });
});
