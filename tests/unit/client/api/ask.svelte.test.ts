import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { questionAddress } from '../../../../client/api/address.ts';
import { ask, csvAddress } from '../../../../client/api/ask.ts';
import { decodeTable } from '../../../../client/api/decode.ts';
import { AskProblem } from '../../../../client/api/problem.ts';
import { ranking } from '../../../../server/contract/scores.ts';
import { session } from '../../../../server/contract/access.ts';
import { tableQuestion } from '../../../../server/contract/question.ts';
import { integer, number, text } from '../../../../server/contract/values.ts';

const small = tableQuestion({
  name: 'small',
  summary: 'A small table',
  params: z.object({}),
  columns: z.object({ unit: text, year: integer, points: number.nullable() }),
  about: z.object({}),
});

function bytesOf(columns: Record<string, unknown[]>): Uint8Array {
  const bytes = tableToIPC(tableFromArrays(columns), { format: 'stream' });
  if (!bytes) throw new Error('no bytes');
  return bytes;
}

const answering = (response: () => Response) => vi.stubGlobal('fetch', () => Promise.resolve(response()));

afterEach(() => vi.unstubAllGlobals());

describe('addresses', () => {
  it('writes parameters as readable text', () => {
    const params = {
      index: 'PCI',
      components: ['CSTP01', 'CSTP02'],
      year: 2019,
      demonstration: false,
      region: undefined,
    };
    expect(questionAddress('trend', params)).toBe(
      '/api/trend?index=PCI&components=CSTP01,CSTP02&year=2019&demonstration=0',
    );
    expect(questionAddress('session', {})).toBe('/api/session');
  });

  it('gives the address of the same table as CSV', () => {
    expect(csvAddress(ranking, { index: 'PCI', year: 2019 })).toBe(
      '/api/ranking?index=PCI&year=2019&format=csv',
    );
  });
});

describe('decoding', () => {
  it('turns an Arrow stream into rows, missing values stay null', () => {
    const bytes = bytesOf({ unit: ['da-nang', 'hà-nội'], year: [2019, 2019], points: [70.15, null] });
    expect(decodeTable(small, bytes).rows).toEqual([
      { unit: 'da-nang', year: 2019, points: 70.15 },
      { unit: 'hà-nội', year: 2019, points: null },
    ]);
  });

  it('refuses a table that is not what the contract says', () => {
    const bytes = bytesOf({ unit: ['da-nang'], points: [1] });
    expect(() => decodeTable(small, bytes)).toThrow(expect.objectContaining({ code: 'unreadable' }) as Error);
    expect(() => decodeTable(small, new Uint8Array([1, 2, 3]))).toThrow(AskProblem);
  });
});

describe('asking the server', () => {
  it('turns the body of an error into a problem', async () => {
    const body = { code: 'unknown_unit', message: 'No such unit', fields: { unit: 'x' }, requestId: 'r1' };
    answering(() => Response.json(body, { status: 404 }));
    await expect(ask(ranking, { index: 'PCI', year: 2019 })).rejects.toMatchObject({
      code: 'unknown_unit',
      requestId: 'r1',
      fields: { unit: 'x' },
    });
  });

  it('tells a server that is away from one that speaks strangely', async () => {
    answering(() => new Response('<html>', { status: 502 }));
    await expect(ask(session, {})).rejects.toMatchObject({ code: 'unreachable' });
    answering(() => new Response('<html>', { status: 200 }));
    await expect(ask(session, {})).rejects.toMatchObject({ code: 'unreadable' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(ask(session, {})).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('gives a document that the contract allows', async () => {
    const body = { account: null, mayRead: true, isPublic: true, installation: 'Test' };
    answering(() => Response.json(body));
    await expect(ask(session, {})).resolves.toEqual(body);
  });
});
