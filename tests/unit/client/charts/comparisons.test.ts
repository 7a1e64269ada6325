import { describe, expect, it } from 'vitest';
import { campaignSpec } from '../../../../client/charts/campaign.ts';
import { oneUnitSpec } from '../../../../client/charts/one-unit.ts';
import { cornersFor } from '../../../../client/charts/labels.ts';
import { drawn, textsOf } from './check.ts';

const frame = { width: 900, theme: 'light', language: 'vi' } as const;

describe('one unit through the years', () => {
  const points = [2017, 2015, 2016].map((year, at) => ({
    year,
    x: at,
    y: 50 + at,
    version: '2015',
    say: String(year),
  }));

  it('writes the year at every dot, and the axes say what they are', async () => {
    const texts = textsOf(await drawn(oneUnitSpec(points, { x: 'Báo chí →', y: '↑ Điểm' }, frame)));
    for (const text of ['2015', '2016', '2017', 'Báo chí →', '↑ Điểm']) expect(texts).toContain(text);
  });
});

describe('years beside dots that stand close together', () => {
  const frame = { width: 360, theme: 'light', language: 'vi' } as const;
  const points = Array.from({ length: 14 }, (_, at) => ({
    year: 2011 + at,
    x: at % 3,
    y: 40 + (at % 4) / 10,
    version: '2011',
    say: String(2011 + at),
  }));

  it('leaves out what would lie on another, never the last year or the first', async () => {
    const texts = textsOf(await drawn(oneUnitSpec(points, { x: 'x', y: 'y' }, frame)));
    const years = texts.filter((text) => /^20\d\d$/.test(text));
    expect(years).toContain('2024');
    expect(years).toContain('2011');
    expect(years.length).toBeLessThan(14);
  });

  it('finds a corner for each of two neighbours, and none where four words are in the way', () => {
    const word = { width: 25, height: 11 };
    const within = { width: 200, height: 200 };
    expect(
      cornersFor(
        [
          { x: 50, y: 50 },
          { x: 60, y: 52 },
        ],
        word,
        within,
      ),
    ).toEqual(['right above', 'right below']);
    const pile = Array.from({ length: 6 }, () => ({ x: 100, y: 100 }));
    expect(cornersFor(pile, word, within).filter((corner) => corner === null)).toHaveLength(2);
    expect(cornersFor([{ x: 199, y: 1 }], word, within)).toEqual(['left below']);
  });
});

describe('a campaign', () => {
  const points = [2013, 2014, 2015].flatMap((year) =>
    [true, false].map((isTreated) => ({ year, isTreated, mean: 60 + year - 2013, say: `${year}` })),
  );
  const words = { treated: 'Tham gia', comparison: 'So sánh', start: 'bắt đầu' };

  it('names both lines and the start, and years without a thousands mark', async () => {
    const texts = textsOf(await drawn(campaignSpec({ points, start: 2015, words }, frame)));
    for (const text of ['Tham gia', 'So sánh', 'bắt đầu', '2014']) expect(texts).toContain(text);
  });
});
