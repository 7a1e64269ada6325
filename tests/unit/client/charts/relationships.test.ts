import { describe, expect, it } from 'vitest';
import { cellsOf, relationshipMapSpec, type MapRow } from '../../../../client/charts/relationship-map.ts';
import { scatterMultiplesSpec, scatterSpec } from '../../../../client/charts/scatter.ts';
import { palettes } from '../../../../client/charts/theme.ts';
import { drawn, textsOf } from './check.ts';

const cell = (row: string, component: string, label: MapRow['label'], r: number | null): MapRow => ({
  row,
  component,
  label,
  r,
  lag: 1,
  say: `${row} ${component}`,
});
const picture = {
  rows: [
    cell('radio', 'D1', 'E0', null),
    cell('radio', 'D2', 'E1', 0.02),
    cell('press', 'D1', 'E2', -0.2),
    cell('press', 'D2', 'E4', 0.6),
  ],
  rowNames: [
    { key: 'press', name: 'Báo chí' },
    { key: 'radio', name: 'Truyền thanh' },
  ],
  componentNames: [
    { key: 'D1', name: 'Đất đai' },
    { key: 'D2', name: 'Minh bạch' },
  ],
};
const frame = { width: 900, theme: 'light', language: 'vi' } as const;
const at = (row: string, component: string) => {
  const found = cellsOf(picture, frame).find((one) => one.row === row && one.component === component);
  if (!found) throw new Error('no such cell');
  return found;
};

describe('map of relationships', () => {
  it('fills only what passed the correction', () => {
    const { surface, negative, noData } = palettes.light;
    expect(at('radio', 'D1').fill).toBe(noData);
    expect(at('radio', 'D2').fill).toBe(surface);
    expect(at('press', 'D1')).toMatchObject({ fill: surface, edge: negative, edgeWidth: 2 });
    expect([surface, noData]).not.toContain(at('press', 'D2').fill);
  });

  it('writes strength and label, and dots where data do not suffice', () => {
    expect([at('radio', 'D1').strength, at('radio', 'D1').word]).toEqual(['· · ·', '']);
    expect([at('press', 'D2').strength, at('press', 'D2').word]).toEqual(['+0,60', 'nhất quán']);
    expect(at('press', 'D1').word).toBe('gợi ý yếu');
  });

  it('keeps rows and columns in the order given', async () => {
    const texts = textsOf(await drawn(relationshipMapSpec(picture, frame)));
    expect(texts.filter((text) => ['Báo chí', 'Truyền thanh'].includes(text))).toEqual([
      'Báo chí',
      'Truyền thanh',
    ]);
    expect(at('press', 'D1').top).toBeLessThan(at('radio', 'D1').top);
  });

  it('scales strength the same in every map: colour follows r, not the greatest r', () => {
    const weaker = { ...picture, rows: [cell('press', 'D2', 'E4', 0.3)] };
    expect(cellsOf(weaker, frame)[0]?.fill).not.toBe(at('press', 'D2').fill);
  });
});

describe('scatter', () => {
  const points = [1, 2, 3, 4].map((n) => ({
    unit: n < 3 ? 'da-nang' : 'dak-lak',
    year: 2010 + n,
    x: n - 2.5,
    y: n * 2 - 5,
    say: `điểm ${n}`,
  }));
  const scatter = {
    points,
    xTitle: 'Số tin, bài',
    yTitle: 'Điểm',
    slope: { b: 2, lo: 1, hi: 3 },
    colours: new Map([['da-nang', '#0a6568']]),
  };

  it('names both axes', async () => {
    expect(textsOf(await drawn(scatterSpec(scatter, frame)))).toEqual(
      expect.arrayContaining(['Số tin, bài', 'Điểm']),
    );
  });

  it('draws no line where no slope may be shown', async () => {
    const svg = await drawn(scatterSpec({ ...scatter, slope: null }, frame));
    expect(svg).not.toContain('mark-line');
  });

  it('draws multiples with their names', async () => {
    const groups = ['Đà Nẵng', 'Đắk Lắk'].map((name) => ({ key: name, name, points }));
    const texts = textsOf(await drawn(scatterMultiplesSpec(scatter, groups, true, frame)));
    expect(texts).toEqual(expect.arrayContaining(['Đà Nẵng', 'Đắk Lắk']));
  });
});
