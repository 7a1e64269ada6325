import { describe, expect, it } from 'vitest';
import {
  bandOf,
  lineOf,
  panelOf,
  type BandRow,
  type TrendRow,
} from '../../../../client/charts/trend-panel.ts';
import { trendMultiplesSpec, trendSpec } from '../../../../client/charts/trend.ts';
import { bumpSpec, stepsOf } from '../../../../client/charts/bump.ts';
import { drawn, textsOf } from './check.ts';

const row = (unit: string, year: number, points: number | null, more: Partial<TrendRow> = {}): TrendRow => ({
  unit,
  component: 'TOTAL',
  year,
  edition: 'pci-2013',
  run: year < 2016 ? 1 : 2,
  points,
  max: 100,
  percent: points,
  rank: points === null ? null : 3,
  of: points === null ? null : 63,
  target: null,
  targetRank: null,
  targetRating: null,
  isTargetReached: null,
  targetSource: null,
  source: 's',
  isComputed: false,
  ...more,
});
const band = (year: number, units = 63): BandRow => ({
  component: 'TOTAL',
  year,
  edition: 'pci-2013',
  run: year < 2016 ? 1 : 2,
  units,
  min: 50,
  q1: 58,
  median: 60,
  q3: 63,
  max: 70,
  maxPoints: 100,
});
const rows = [
  row('da-nang', 2013, 66.45),
  row('da-nang', 2014, 66.87),
  row('da-nang', 2015, null),
  row('da-nang', 2016, 70),
  row('dak-lak', 2013, 57.1),
  row('dak-lak', 2016, 58.6, { rank: 28 }),
];
const units = [
  { unit: 'da-nang', name: 'Đà Nẵng', colour: '#0a6568', isChosen: true },
  { unit: 'dak-lak', name: 'Đắk Lắk', colour: '#c24a00', isChosen: false },
];
const breaks = [{ component: 'TOTAL', year: 2016, fromEdition: 'a', toEdition: 'b', isComparable: false }];
const choice = { measure: 'points', decimals: 2, language: 'vi' } as const;
const panel = panelOf(
  { component: 'TOTAL', name: 'Tổng điểm' },
  rows,
  [2013, 2014, 2015, 2016].map((y) => band(y)),
  breaks,
  units,
  choice,
);
const frame = { width: 900, theme: 'light', language: 'vi' } as const;

describe('trend', () => {
  it('leaves a year without a figure out: no zero, no line across', () => {
    expect(panel.lines[0]?.points.map((point) => [point.year, point.run])).toEqual([
      [2013, 1],
      [2014, 1],
      [2016, 2],
    ]);
  });

  it('says each point as a sentence', () => {
    expect(panel.lines[0]?.points[0]?.say).toBe('Đà Nẵng, 2013: 66,45 điểm, hạng 3 trên 63.');
  });

  it('shows ranks where ranks are asked, and no band then', () => {
    const line = lineOf(
      rows,
      { unit: 'dak-lak', name: 'Đắk Lắk', colour: '#000000', isChosen: false },
      { ...choice, measure: 'rank' },
    );
    expect(line.points.map((point) => point.value)).toEqual([3, 28]);
    expect(bandOf([band(2013)], 'rank')).toEqual([]);
  });

  it('draws no median of few units, and a gap where a year is missing', () => {
    const points = bandOf([band(2013), band(2014, 12), band(2015), band(2016)], 'points');
    expect(points.map(({ year, run }) => [year, run])).toEqual([
      [2013, 0],
      [2015, 1],
      [2016, 2],
    ]);
  });

  it('names lines where they end and marks the new scheme', async () => {
    const texts = textsOf(await drawn(trendSpec(panel, 'points', frame)));
    expect(texts).toEqual(expect.arrayContaining(['Đà Nẵng 70,00', 'Đắk Lắk 58,60', 'trung vị 60,00']));
    expect(texts).toContain('bộ tiêu chí từ 2016');
    expect(texts).toContain('2016');
  });

  it('has rank 1 on top', async () => {
    const ranks = panelOf({ component: 'TOTAL', name: '' }, rows, [], breaks, units, {
      ...choice,
      measure: 'rank',
    });
    const svg = await drawn(trendSpec(ranks, 'rank', frame));
    const heights = [...svg.matchAll(/translate\(-?[\d.]+,([\d.]+)\)[^>]*>(1|28)</g)].map((m) => [
      m[2],
      Number(m[1]),
    ]);
    const height = new Map(heights as [string, number][]);
    expect(height.get('1')).toBeLessThan(height.get('28') ?? 0);
  });

  it('draws one picture a component, with titles in the order given', async () => {
    const titles = ['Đất đai', 'Chi phí', 'Ăn uống'];
    const spec = trendMultiplesSpec(
      titles.map((title) => ({ ...panel, title })),
      'points',
      true,
      frame,
    );
    const texts = textsOf(await drawn(spec)).filter((text) => titles.includes(text));
    expect(texts).toEqual(titles);
  });

  it('stands with nothing to draw and on a phone', async () => {
    const empty = { title: 'x', decimals: 2, lines: [], band: [], targets: [], breaks: [] };
    await expect(drawn(trendSpec(empty, 'points', frame))).resolves.toContain('<svg');
    await expect(drawn(trendSpec(panel, 'points', { ...frame, width: 340 }))).resolves.toContain('<svg');
  });

  it('draws what was wanted with a name in the legend, also of a year without a score', async () => {
    const wanted = [
      row('a', 2019, 60, { target: 64, isTargetReached: false }),
      row('a', 2020, null, { target: 66.5, targetRank: 20, run: 1 }),
    ];
    const unit = { unit: 'a', name: 'A', colour: '#123456', isChosen: true };
    const panelIn = (measure: 'points' | 'rank') =>
      panelOf({ component: 'TOTAL', name: 'PCI' }, wanted, [], [], [unit], {
        measure,
        decimals: 2,
        language: 'en',
      });
    expect(panelIn('points').targets.map(({ year, value }) => [year, value])).toEqual([
      [2019, 64],
      [2020, 66.5],
    ]);
    expect(panelIn('rank').targets.map(({ year, value }) => [year, value])).toEqual([[2020, 20]]);
    expect(panelIn('points').targets[1]?.say).toBe('A, 2020: target 66.50, 20th.');
    expect(panelIn('points').lines[0]?.points).toHaveLength(1);
    const texts = textsOf(await drawn(trendSpec(panelIn('points'), 'points', { ...frame, language: 'en' })));
    expect(texts).toContain('target');
    const without = trendSpec({ ...panelIn('points'), targets: [] }, 'points', { ...frame, language: 'en' });
    expect(textsOf(await drawn(without))).not.toContain('target');
  });
});

describe('ranks through the years', () => {
  const picture = {
    rows,
    nameOf: (unit: string) => unit,
    hrefOf: (unit: string) => `/?unit=${unit}`,
    decimals: 2,
    colours: new Map([['da-nang', '#0a6568']]),
    breaks: [{ year: 2016 }],
  };

  it('joins only years of one run and leaves out years without a rank', () => {
    const steps = stepsOf(picture, frame).filter((step) => step.unit === 'da-nang');
    expect(steps.map((step) => step.key)).toEqual(['da-nang 1', 'da-nang 1', 'da-nang 2']);
  });

  it('names the coloured units with their last rank', async () => {
    expect(textsOf(await drawn(bumpSpec(picture, frame)))).toContain('3 da-nang');
  });

  it('gives the year with a last rank that is not of the last year', async () => {
    const [later] = rows.filter((row) => row.unit === 'da-nang').slice(-1);
    const other = { ...later, unit: 'ha-noi', year: 2030, rank: 9 } as (typeof rows)[number];
    const texts = textsOf(await drawn(bumpSpec({ ...picture, rows: [...rows, other] }, frame)));
    expect(texts).toContain(`3 da-nang (${later?.year})`);
  });
});
