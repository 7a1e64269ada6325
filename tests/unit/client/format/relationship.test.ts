import { describe, expect, test } from 'vitest';
import { cautions, type Warned } from '../../../../client/format/sentences/cautions.ts';
import {
  cellSentence,
  mapHeader,
  stepOf,
  type Telling,
} from '../../../../client/format/sentences/relationship.ts';

const cell: Warned = {
  label: 'E3',
  gateReason: null,
  have: null,
  need: null,
  b: 0.12,
  lo: 0.04,
  hi: 0.2,
  mde: 0.115,
  lag: 1,
  max: 10,
  xMin: 0,
  xMedian: 4,
  xMax: 60,
  hMax: 0.2,
  isSimpson: false,
  isReversed: false,
  isMechanical: false,
  trendShare: 0.2,
  isSteady: false,
};
const telling: Telling = {
  component: 'Tính minh bạch',
  row: 'Báo chí',
  measure: 'activities',
  scale: 'raw',
  k: 10,
  language: 'vi',
};
const setting = {
  language: 'vi' as const,
  unit: 'Huế',
  index: 'PAPI',
  indexName: 'PAPI',
  level: 'province',
  scale: 'raw' as const,
  breaks: [2018],
};

describe('the sentence of a cell', () => {
  test('speaks in points of the component, with the interval beside it', () => {
    expect(cellSentence(cell, telling)).toBe(
      'Trong cùng một đơn vị, năm có thêm 10 hoạt động “Báo chí” thường đi kèm điểm “Tính minh bạch” sau 1 năm cao hơn 0,12 điểm (khoảng tin cậy 95%: 0,040 đến 0,20), sau khi trừ mức thay đổi chung của các đơn vị trong năm đó.',
    );
    const english = cellSentence(
      { ...cell, b: -0.12, lo: -0.2, hi: -0.04, lag: 2 },
      { ...telling, language: 'en' },
    );
    expect(english).toContain('0.12 points lower 2 years later (95% CI −0.20 to −0.040)');
    expect(cellSentence({ ...cell, lag: 0 }, telling)).toContain('“Tính minh bạch” trong cùng năm cao hơn');
    expect(cellSentence({ ...cell, lag: 0 }, { ...telling, language: 'en' })).toContain('in the same year');
  });

  test.each([
    ['vi', 'reach', 'năm có thêm 10 lượt người tiếp cận “Báo chí” thường'],
    ['vi', 'cost', 'năm có thêm 10 triệu đồng kinh phí “Báo chí” thường'],
    ['en', 'reach', 'a year with 10 more people reached (Báo chí) tends'],
    ['en', 'cost', 'a year with 10 million đồng more spent (Báo chí) tends'],
  ] as const)('names what was measured (%s, %s)', (language, measure, words) => {
    expect(cellSentence(cell, { ...telling, language, measure })).toContain(words);
  });

  test('begins with the label where it is only a hint', () => {
    expect(cellSentence({ ...cell, label: 'E2' }, telling)).toMatch(
      /^Gợi ý yếu – nhiều khả năng do ngẫu nhiên\. Trong/,
    );
  });

  test('says what could have been seen where nothing was', () => {
    expect(cellSentence({ ...cell, label: 'E1' }, telling)).toContain(
      'từ khoảng 0,12 điểm cho mỗi 10 hoạt động',
    );
  });

  test('names the rule that failed where data do not suffice', () => {
    const few = {
      ...cell,
      label: 'E0' as const,
      gateReason: 'units',
      have: 6,
      need: 8,
      b: null,
      lo: null,
      hi: null,
    };
    expect(cellSentence(few, telling)).toBe(
      'Chưa đủ dữ liệu để kết luận: số đơn vị có đủ số liệu (hiện có 6, cần ít nhất 8).',
    );
  });

  test('on the log scale counts from the median', () => {
    expect(stepOf(cell, { k: 10, scale: 'log1p' })).toBeCloseTo(Math.log(15) - Math.log(5), 12);
    expect(stepOf(cell, { k: 10, scale: 'raw' })).toBe(10);
  });

  test.each(['vi', 'en'] as const)('never claims cause or significance (%s)', (language) => {
    const labels = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;
    for (const label of labels) {
      const said = cellSentence({ ...cell, label }, { ...telling, language });
      expect(said).not.toMatch(/tác động|gây ra|có ý nghĩa|significant|causes?\b|effect/i);
    }
  });
});

test('the header says how many hints chance alone would give', () => {
  expect(mapHeader(165, 8.25, 'vi')).toMatch(/Đã kiểm tra 165 cặp\..*khoảng 8,3 “gợi ý”/);
  expect(mapHeader(1260, 63, 'en')).toMatch(/^1,260 pairs were tested\..*about 63 “hints”/);
});

describe('cautions', () => {
  test('always deny cause and name missing years, range, breaks and level', () => {
    const { found, limits } = cautions(cell, setting);
    expect(found).toEqual([]);
    expect(limits.join(' ')).toMatch(
      /chưa phải bằng chứng nhân quả.*thiếu dữ liệu.*\(0–60\).*2018.*cấp tỉnh/s,
    );
    expect(limits.join(' ')).not.toContain('PCI');
  });

  test('say what is wrong with this one', () => {
    const wrong = { ...cell, isReversed: true, isSimpson: true, isMechanical: true, hMax: 0.62 };
    const { found } = cautions(wrong, setting);
    expect(found).toHaveLength(4);
    expect(found.join(' ')).toContain('Đơn vị Huế chiếm 62% thông tin');
  });

  test('say that activities which grow steadily look stronger than they are, and offer the log scale', () => {
    const steady = { ...cell, isSteady: true, trendShare: 0.41 };
    const said = cautions(steady, setting).found.join(' ');
    expect(said).toMatch(/mỗi đơn vị theo một nhịp \(41% thông tin\).*thang logarit/);
    expect(cautions(steady, { ...setting, scale: 'log1p' }).found.join(' ')).not.toContain('logarit');
  });

  test('say that PCI depends on the others', () => {
    expect(cautions(cell, { ...setting, index: 'PCI' }).limits.join(' ')).toContain('tỉnh tốt nhất từng năm');
  });
});
