import { describe, expect, it } from 'vitest';
import { campaignSpec } from '../../../../client/charts/campaign.ts';
import { oneUnitSpec } from '../../../../client/charts/one-unit.ts';
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
