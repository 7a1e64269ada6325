import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { airy, spread, tickRanks, tickYears, wrapWords } from '../../../../client/charts/labels.ts';

describe('labels', () => {
  it('gives labels of several lines the room that they need, whatever order they come in', () => {
    const halves = [7, 21, 14];
    const placed = spread(
      [100, 90, 95],
      (one, next) => (halves[one] ?? 0) + (halves[next] ?? 0) + 2,
      21,
      400,
    );
    expect(placed).toEqual([150, 90, 127]);
  });

  it('spreads labels apart, inside the picture, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (wanted) => {
          const placed = spread(wanted, 16, 0, 400);
          const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
          const sorted = order.map((at) => placed[at] ?? 0);
          for (let at = 1; at < sorted.length; at++) {
            expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
          }
          expect(Math.min(...sorted)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(...sorted)).toBeLessThanOrEqual(400 + 1e-9);
        },
      ),
    );
  });

  it('ends the years with the last one', () => {
    expect(tickYears(2005, 2024, 400)).toEqual([2006, 2009, 2012, 2015, 2018, 2021, 2024]);
    expect(tickYears(2019, 2019, 400)).toEqual([2019]);
  });

  it('begins ranks with 1 and ends them with the last', () => {
    expect(tickRanks(63, 300)).toEqual([1, 10, 20, 30, 40, 50, 63]);
    expect(tickRanks(1, 300)).toEqual([1]);
  });

  it('breaks long names into lines and says where it cut', () => {
    expect(wrapWords('Minh bạch', 200)).toEqual(['Minh bạch']);
    const lines = wrapWords('Tiếp cận đất đai và sự ổn định trong sử dụng đất', 90, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/ …$/);
  });

  it('gives a single value room', () => {
    const [low, high] = airy([60]);
    expect(low).toBeLessThan(60);
    expect(high).toBeGreaterThan(60);
    expect(airy([])).toEqual([0, 1]);
  });
});
