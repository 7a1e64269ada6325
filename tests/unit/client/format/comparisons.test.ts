import { describe, expect, test } from 'vitest';
import { campaignSentence, preTrendSentence } from '../../../../client/format/sentences/campaign.ts';
import {
  oneUnitCautions,
  oneUnitSentence,
  oneYearSentence,
} from '../../../../client/format/sentences/comparisons.ts';
import { effortSentence } from '../../../../client/format/sentences/effort.ts';

const forbidden = /tác động|gây ra|có ý nghĩa|significant|caused|impact/i;

describe('the headline', () => {
  const said = {
    label: 'E4',
    gateReason: null,
    have: null,
    need: null,
    b: 0.58,
    lo: 0.51,
    hi: 0.65,
    mde: 0.1,
  } as const;
  const telling = {
    index: 'PAPI',
    isLinked: true,
    of: 900,
    measure: 'activities',
    scale: 'raw',
    xMedian: 2,
    k: 10,
    language: 'vi',
  } as const;

  test('speaks per k activities, with the interval beside it', () => {
    const sentence = effortSentence(said, telling);
    expect(sentence).toContain('thêm 10 hoạt động');
    expect(sentence).toContain('cao hơn 5,8% điểm tối đa (khoảng tin cậy 95%: 5,1 đến 6,5)');
    expect(sentence).not.toMatch(forbidden);
    expect(effortSentence({ ...said, b: -0.58 }, { ...telling, language: 'en' })).toContain(
      '5.8% of its maximum lower',
    );
  });

  test('begins with the label where it is a hint, and says what could be seen where nothing was', () => {
    expect(effortSentence({ ...said, label: 'E2' }, telling)).toMatch(/^Gợi ý yếu/);
    expect(effortSentence({ ...said, label: 'E1' }, telling)).toContain(
      'từ khoảng 1,0% điểm tối đa cho mỗi 10 hoạt động',
    );
  });

  test('says that nothing is linked, or that there are too few', () => {
    expect(effortSentence(said, { ...telling, isLinked: false })).toBe(
      'Chưa trả lời được: trong 900 hoạt động đã ghi nhận, chưa hoạt động nào được gắn với một thành phần của PAPI.',
    );
    const few = { ...said, label: 'E0', gateReason: 'units', have: 6, need: 8, b: null } as const;
    expect(effortSentence(few, { ...telling, language: 'en' })).toContain('(have 6, need at least 8)');
  });

  test('on the log scale counts from the median', () => {
    const logged = effortSentence(
      { ...said, b: 1, lo: 1, hi: 1 },
      { ...telling, scale: 'log1p', xMedian: 0, k: 1 },
    );
    expect(logged).toContain('0,69%');
  });
});

describe('one unit', () => {
  const said = { tier: 'test', label: 'E2', n: 10, r: 0.86, lo: 0.47, hi: 0.97 } as const;
  const telling = { unit: 'Huế', row: 'Báo chí', component: 'D1', lag: 1, language: 'vi' } as const;

  test('is a hint at most, with the interval', () => {
    expect(oneUnitSentence(said, telling)).toBe(
      'Gợi ý yếu – nhiều khả năng do ngẫu nhiên. Ở Huế, năm có nhiều “Báo chí” hơn xu hướng thường đi kèm điểm “D1” sau 1 năm cao hơn xu hướng: r = 0,86 (khoảng tin cậy 95%: 0,47 đến 0,97).',
    );
  });

  test('with few years gives no interval, with fewer no number', () => {
    const seven = { ...said, tier: 'coefficient', label: 'E0', n: 7, lo: null, hi: null } as const;
    expect(oneUnitSentence(seven, telling)).toContain('mới có 7 năm');
    const four = { ...seven, tier: 'scatter', n: 4, r: null } as const;
    expect(oneUnitSentence(four, telling)).not.toMatch(/0,86/);
    expect(oneUnitSentence(four, telling)).toContain('(hiện có 4, cần ít nhất 5)');
  });

  test('always warns, and of the year on which all hinges', () => {
    expect(oneUnitCautions(null, 'vi')).toHaveLength(1);
    expect(oneUnitCautions(2019, 'en')[0]).toContain('hinges on one year (2019)');
  });
});

test('units beside each other: interval from ten on, coefficient from five, nothing below', () => {
  const said = { tier: 'full', have: 58, need: 10, pearson: { r: -0.12, lo: -0.37, hi: 0.14 } } as const;
  expect(oneYearSentence(said, 2019, 'vi')).toBe(
    'Năm 2019: Giữa 58 đơn vị, r = −0,12 (khoảng tin cậy 95%: −0,37 đến 0,14).',
  );
  expect(oneYearSentence({ ...said, tier: 'coefficient', have: 7 }, null, 'en')).toBe(
    'Among 7 units, r = −0.12; with fewer than 10 nobody can say how sure that is.',
  );
  expect(oneYearSentence({ ...said, tier: 'none', have: 3 }, 2019, 'vi')).not.toContain('0,12');
});

describe('a campaign', () => {
  const main = {
    status: 'ok',
    estimate: 6.2,
    p: 0.016,
    lo: 1.6,
    hi: 10.8,
    nTreated: 6,
    nComparison: 57,
  } as const;
  const telling = { component: 'CSTP05', start: 2015, max: 10, preYears: 9, language: 'vi' } as const;

  test('is told in points, beside those who took no part', () => {
    expect(campaignSentence(main, telling)).toBe(
      'Từ năm 2015, mức thay đổi điểm “CSTP05” của 6 đơn vị tham gia cao hơn 0,62 điểm so với 57 đơn vị so sánh (khoảng tin cậy 95%: 0,16 đến 1,1).',
    );
    expect(campaignSentence({ ...main, p: 0.4 }, telling)).toMatch(/^Chưa thấy khác biệt rõ/);
    expect(campaignSentence(main, { ...telling, language: 'en' })).not.toMatch(forbidden);
  });

  test('says what is missing', () => {
    const few = {
      ...main,
      status: 'too_few',
      estimate: null,
      p: null,
      lo: null,
      hi: null,
      nTreated: 2,
    } as const;
    expect(campaignSentence(few, telling)).toContain(
      'hiện có 2 tham gia và 57 so sánh, cần ít nhất 5 mỗi bên',
    );
    const short = { ...few, status: 'too_few_years' } as const;
    expect(campaignSentence(short, { ...telling, preYears: 1 })).toContain('(hiện có 1, cần ít nhất 2)');
  });

  test('shows whether the groups moved alike before', () => {
    expect(preTrendSentence({ ...main, p: 0.3 }, telling).isPassed).toBe(true);
    expect(preTrendSentence(main, telling)).toMatchObject({ isPassed: false });
    expect(preTrendSentence({ ...main, status: 'too_few', p: null }, telling).isPassed).toBeNull();
  });
});
