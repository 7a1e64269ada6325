import { describe, expect, test } from 'vitest';
import { Memo } from '../../../server/http/memo.ts';
import type { Progress } from '../../../server/http/shared-work.ts';

const waiting = () => ({ signal: new AbortController().signal, report: () => undefined });

const counted = () => {
  let begun = 0;
  return { begin: () => Promise.resolve((begun += 1)), begun: () => begun };
};

describe('a memo', () => {
  test('computes once per key and version', async () => {
    const memo = new Memo();
    const work = counted();
    expect(await memo.ask('v1', 'a', waiting(), work.begin)).toBe(1);
    expect(await memo.ask('v1', 'a', waiting(), work.begin)).toBe(1);
    expect(await memo.ask('v1', 'b', waiting(), work.begin)).toBe(2);
    expect(await memo.ask('v2', 'a', waiting(), work.begin)).toBe(3);
    expect(work.begun()).toBe(3);
  });

  test('keeps the results that were asked for last', async () => {
    const memo = new Memo(2);
    const work = counted();
    for (const key of ['a', 'b', 'a', 'c', 'a']) await memo.ask('v', key, waiting(), work.begin);
    expect(work.begun()).toBe(3);
    expect(await memo.ask('v', 'b', waiting(), work.begin)).toBe(4);
  });

  test('does not keep what failed', async () => {
    const memo = new Memo();
    const work = counted();
    const failing = () => Promise.reject(new Error('bad'));
    await expect(memo.ask('v', 'a', waiting(), failing)).rejects.toThrow('bad');
    expect(await memo.ask('v', 'a', waiting(), work.begin)).toBe(1);
  });

  test('tells all who wait how far it has come, also those who join later', async () => {
    const memo = new Memo();
    let report: (progress: Progress) => void = () => undefined;
    let finish: (value: string) => void = () => undefined;
    const begin = (given: { report: typeof report }) => {
      report = given.report;
      return new Promise<string>((resolve) => (finish = resolve));
    };
    const heard: [string, number][] = [];
    const hear = (who: string) => ({
      ...waiting(),
      report: ({ done }: Progress) => void heard.push([who, done]),
    });
    const first = memo.ask('v', 'a', hear('first'), begin);
    report({ done: 1, total: 9 });
    const second = memo.ask('v', 'a', hear('second'), begin);
    report({ done: 2, total: 9 });
    finish('done');
    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    expect(heard).toEqual([
      ['first', 1],
      ['second', 1],
      ['first', 2],
      ['second', 2],
    ]);
  });
});
