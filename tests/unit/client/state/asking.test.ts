import { describe, expect, it } from 'vitest';
import { Asking, type Snapshot } from '../../../../client/state/asking.ts';

type Call = {
  params: string;
  signal: AbortSignal;
  answer: (value: string) => void;
  fail: (error: Error) => void;
};

function watched() {
  const calls: Call[] = [];
  const seen: Snapshot<string>[] = [];
  const asking = new Asking<string, string>(
    (params, signal) => new Promise((answer, fail) => calls.push({ params, signal, answer, fail })),
    (snapshot) => seen.push(snapshot),
  );
  const settled = () => new Promise((done) => setImmediate(done));
  const call = (at: number): Call => {
    const found = calls[at];
    if (!found) throw new Error(`no call ${at}`);
    return found;
  };
  return { asking, calls, call, seen, settled };
}

describe('asking', () => {
  it('goes from loading to ready', async () => {
    const { asking, call, seen, settled } = watched();
    asking.put('a');
    call(0).answer('A');
    await settled();
    expect(seen.map(({ state, value }) => [state, value])).toEqual([
      ['loading', null],
      ['ready', 'A'],
    ]);
  });

  it('keeps the last answer while the next one loads', async () => {
    const { asking, call, seen, settled } = watched();
    asking.put('a');
    call(0).answer('A');
    await settled();
    asking.put('b');
    expect(seen.at(-1)).toEqual({ state: 'loading', value: 'A', error: null });
  });

  it('cancels the question before and drops its late answer', async () => {
    const { asking, call, seen, settled } = watched();
    asking.put('a');
    asking.put('b');
    expect(call(0).signal.aborted).toBe(true);
    call(1).answer('B');
    call(0).answer('A');
    await settled();
    expect(seen.at(-1)).toMatchObject({ state: 'ready', value: 'B' });
  });

  it('does not ask the same twice, but asks again when told to', async () => {
    const { asking, calls, call, seen, settled } = watched();
    asking.put('a');
    asking.put('a');
    expect(calls).toHaveLength(1);
    call(0).fail(new Error('no'));
    await settled();
    expect(seen.at(-1)).toMatchObject({ state: 'failed', value: null });
    asking.again();
    expect(calls).toHaveLength(2);
  });

  it('is idle while there is nothing to ask, and stops what runs', () => {
    const { asking, call, seen } = watched();
    asking.put('a');
    asking.put(null);
    expect(call(0).signal.aborted).toBe(true);
    expect(seen.at(-1)).toEqual({ state: 'idle', value: null, error: null });
  });
});
