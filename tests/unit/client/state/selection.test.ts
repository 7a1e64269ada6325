import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, contextShape } from '../../../../client/state/context.ts';
import {
  choiceParam,
  listParam,
  queryText,
  readSelection,
  switchParam,
  textParam,
  writeSelection,
  yearParam,
} from '../../../../client/state/selection.ts';

const shape = {
  region: textParam(),
  from: yearParam(),
  components: listParam(/^[A-Za-z0-9.]+$/, 6),
  measure: choiceParam(['points', 'percent', 'rank'], 'points'),
  all: switchParam(false),
};

const values = fc.record({
  region: fc.option(
    fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-composite' }).filter((t) => /^.{1,80}$/.test(t)),
  ),
  from: fc.option(fc.integer({ min: 1900, max: 2099 })),
  components: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9.]{1,6}$/), { maxLength: 6 }),
  measure: fc.constantFrom('points' as const, 'percent' as const, 'rank' as const),
  all: fc.boolean(),
});

describe('selection in the address', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(values, (chosen) => {
        const text = queryText(writeSelection(shape, chosen));
        expect(readSelection(shape, new URLSearchParams(text))).toEqual(chosen);
      }),
    );
  });

  it('writes readable addresses and leaves defaults out', () => {
    const chosen = {
      region: null,
      from: 2011,
      components: ['D1', 'D1.2'],
      measure: 'points' as const,
      all: false,
    };
    expect(queryText(writeSelection(shape, chosen))).toBe('?from=2011&components=D1,D1.2');
  });

  it('keeps parameters that it does not know', () => {
    const chosen = { ...readSelection(shape, new URLSearchParams()), all: true };
    expect(queryText(writeSelection(shape, chosen, new URLSearchParams('unit=da-nang')))).toBe(
      '?unit=da-nang&all=1',
    );
  });

  it('falls back on what cannot be read', () => {
    const query = new URLSearchParams('from=19&components=,a%20b,D1,D1&measure=toString&all=yes');
    expect(readSelection(shape, query)).toEqual({
      region: null,
      from: null,
      components: ['D1'],
      measure: 'points',
      all: false,
    });
  });
});

describe('context', () => {
  it('goes along to another page, what was local stays behind', () => {
    const query = new URLSearchParams(
      'unit=quang-ninh&with=da-nang,long-an&measure=rank&index=PCI&year=2019&lang=en',
    );
    expect(addressOf('/trend', query)).toBe(
      '/trend?unit=quang-ninh&with=da-nang,long-an&index=PCI&year=2019&lang=en',
    );
    expect(addressOf('/ranking', query, { year: '2018', unit: null })).toBe(
      '/ranking?with=da-nang,long-an&index=PCI&year=2018&lang=en',
    );
  });

  it('takes nothing that is not a unit, an index, a year or a language', () => {
    const query = new URLSearchParams('unit=../x&index=pci&year=20190&lang=fr&with=a,B,c');
    expect(readSelection(contextShape, query)).toEqual({
      unit: null,
      with: ['a', 'c'],
      index: null,
      year: null,
      asOf: null,
      lang: null,
    });
    const day = (asOf: string) => readSelection(contextShape, new URLSearchParams({ asOf })).asOf;
    expect([day('2026-05-12'), day('2026-13-40'), day('12/05/2026')]).toEqual(['2026-05-12', null, null]);
  });
});
