import { expect, test } from 'vitest';
import { activitiesBehind, inYear } from '../../../../client/views/relationships/activities-behind.ts';

const press = { rows: 'channel', row: 'press_article', origin: 'recorded', below: false } as const;

test('a row leads to the log that holds its activities', () => {
  expect(activitiesBehind(press)).toEqual({ channel: 'press_article', log: 'recorded', below: '0' });
  expect(activitiesBehind({ ...press, origin: 'demonstration', below: true })).toEqual({
    channel: 'press_article',
    log: 'demonstration',
    below: '1',
  });
  expect(activitiesBehind({ ...press, rows: 'task', row: 'P000-I.1.c' })).toMatchObject({
    task: 'P000-I.1.c',
  });
});

test('not where the log cannot be narrowed to it, nor into the example', () => {
  expect(activitiesBehind({ ...press, rows: 'component' })).toBeNull();
  expect(activitiesBehind({ ...press, origin: 'example' })).toBeNull();
  expect(activitiesBehind({ ...press, origin: 'none' })).toBeNull();
});

test('and to what one unit did in one year', () => {
  expect(inYear({ channel: 'press_article' }, 'hue', 2019)).toEqual({
    channel: 'press_article',
    unit: 'hue',
    from: '2019-01-01',
    to: '2019-12-31',
  });
});
