import { describe, expect, it } from 'vitest';
import {
  importanceDomains,
  importanceSpec,
  type ImportancePoint,
} from '../../../../client/charts/importance.ts';
import { waterfallSpec } from '../../../../client/charts/waterfall.ts';
import { drawn, textsOf } from './check.ts';

const frame = { width: 1000, theme: 'light', language: 'vi' } as const;
const words = {
  x: 'Tỷ trọng',
  y: 'Cách trung vị',
  quadrants: { act: 'ưu tiên', keep: 'giữ vững', watch: 'theo dõi', spare: 'nhẹ' },
};
const point = (component: string, weight: number, distance: number): ImportancePoint => ({
  component,
  name: `Thành phần ${component}`,
  weight,
  distance,
  quadrant: distance < 0 ? 'act' : 'keep',
  say: component,
});

describe('importance and performance', () => {
  const points = [point('A', 5, -3), point('B', 5, -3.1), point('C', 20, 4)];

  it('names every component and every corner', async () => {
    const texts = textsOf(await drawn(importanceSpec(points, 10, words, frame)));
    for (const text of ['Thành phần A', 'Thành phần B', 'Thành phần C', 'ưu tiên', 'theo dõi', 'Tỷ trọng'])
      expect(texts).toContain(text);
  });

  it('numbers the dots where there is no room for names', async () => {
    const texts = textsOf(await drawn(importanceSpec(points, 10, words, { ...frame, width: 340 })));
    for (const text of ['1', '2', '3']) expect(texts).toContain(text);
    expect(texts).not.toContain('Thành phần A');
  });

  it('begins both axes at a true zero', () => {
    const { x, y } = importanceDomains(points);
    expect(x[0]).toBe(0);
    expect(x[1]).toBeGreaterThan(20);
    expect(y[0]).toBe(-y[1]);
  });
});

describe('points lost', () => {
  it('writes every step, and marks the loss of the median peer', async () => {
    const bare = { component: null, peer: null };
    const steps = [
      { name: 'Tối đa', from: 0, to: 100, kind: 'whole', text: '100,00', say: '', ...bare },
      {
        name: 'Minh bạch',
        from: 100,
        to: 94,
        kind: 'loss',
        text: '−6,00',
        say: '',
        component: 'A',
        peer: 92,
      },
      { name: 'Tổng điểm', from: 0, to: 94, kind: 'whole', text: '94,00', say: '', ...bare },
    ] as const;
    const svg = await drawn(waterfallSpec(steps, frame));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Minh bạch', '−6,00', '94,00']));
  });
});
