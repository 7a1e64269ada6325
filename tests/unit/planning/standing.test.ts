import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../server/planning/calendar.ts';
import { spansOf } from '../../../server/planning/standing.ts';
import { type Unit, unitOn, unitRegister } from '../../../server/planning/unit-register.ts';

const unit = (unitId: string, validTo: string | null, successorIds: readonly string[]): Unit => ({
  ...{ unitId, nameVi: unitId, level: 'commune', unitType: 'commune', parentUnitId: null },
  ...{ isGroup: false, memberOf: [], validFrom: null, validTo, successorIds },
});

describe('whose an entry is', () => {
  const register = unitRegister([
    unit('a', '2025-03-31', ['b']),
    unit('b', '2025-06-30', ['c']),
    unit('c', null, []),
    unit('alone', '2025-01-31', []),
  ]);
  const of = (units: string[], by: 'logged' | 'old') => spansOf(register, new Set(units), { by });

  test('of the unit that logged it', () => {
    expect(of(['b'], 'logged')).toEqual([{ unitId: 'b', from: null, to: null }]);
  });
  test('by old units: of the one that stood there on the day', () => {
    expect(of(['b'], 'old')).toEqual([
      { unitId: 'a', from: '2025-04-01', to: '2025-06-30' },
      { unitId: 'b', from: null, to: '2025-06-30' },
    ]);
    expect(of(['alone'], 'old')).toEqual([
      { unitId: 'alone', from: null, to: '2025-01-31' },
      { unitId: 'alone', from: '2025-02-01', to: null },
    ]);
  });
  test('by new units: also what those before it logged, as far as they had ended', () => {
    const units = (on: string) =>
      spansOf(register, new Set(['c']), { by: 'new', on }).map(({ unitId }) => unitId);
    expect(units('2025-05-01')).toEqual(['c']);
    expect(units('2025-07-01')).toEqual(['a', 'b', 'c']);
  });
});

test('every entry of every day is that of exactly the unit that stands there', () => {
  const names = ['a', 'b', 'c', 'd'];
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2025-01-01', days));
  const units = fc.tuple(
    ...names.map((name) =>
      fc
        .tuple(fc.option(day), fc.subarray(names.filter((other) => other !== name)))
        .map(([end, heirs]) => unit(name, end, heirs)),
    ),
  );
  fc.assert(
    fc.property(units, day, fc.constantFrom(...names), (made, on, logged) => {
      const register = unitRegister(made);
      const owners = names.filter((name) =>
        spansOf(register, new Set([name]), { by: 'old' }).some(
          ({ unitId, from, to }) =>
            unitId === logged && (from === null || on >= from) && (to === null || on <= to),
        ),
      );
      expect(owners).toEqual([unitOn(register, logged, on)]);
    }),
  );
});
