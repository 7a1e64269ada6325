import { describe, expect, test } from 'vitest';
import { SharedWork } from '../../../server/http/shared-work.ts';

const open = () => {
  let finish: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let begun = 0;
  let signal = new AbortController().signal;
  const begin = (given: AbortSignal) => {
    begun += 1;
    signal = given;
    return new Promise<string>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  };
  return {
    begin,
    finish: (value: string) => finish(value),
    fail: (error: Error) => fail(error),
    begun: () => begun,
    isStopped: () => signal.aborted,
  };
};

describe('work for several askers', () => {
  test('is done once and answers all', async () => {
    const work = open();
    const shared = new SharedWork<string>();
    const askers = [1, 2, 3].map(() => shared.join('a', new AbortController().signal, work.begin));
    work.finish('done');
    expect(await Promise.all(askers)).toEqual(['done', 'done', 'done']);
    expect(work.begun()).toBe(1);
  });

  test('goes on while one asker waits, and stops with the last', async () => {
    const work = open();
    const shared = new SharedWork<string>();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = shared.join('a', one.signal, work.begin);
    const second = shared.join('a', other.signal, work.begin);
    one.abort();
    expect(work.isStopped()).toBe(false);
    other.abort();
    expect(work.isStopped()).toBe(true);
    work.fail(new Error('stopped'));
    await expect(first).rejects.toThrow('stopped');
    await expect(second).rejects.toThrow('stopped');
  });

  test('begins anew after it ended, well or badly', async () => {
    const work = open();
    const shared = new SharedWork<string>();
    const first = shared.join('a', new AbortController().signal, work.begin);
    work.fail(new Error('bad'));
    await expect(first).rejects.toThrow('bad');
    const second = shared.join('a', new AbortController().signal, work.begin);
    work.finish('good');
    expect(await second).toBe('good');
    expect(work.begun()).toBe(2);
  });
});
