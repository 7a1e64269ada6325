import { describe, expect, it } from 'vitest';
import { scoreKey, usesOf, type Score } from '../../../../../client/views/data/score-rows.ts';

const score = (more: Partial<Score> = {}): Score => ({
  index: 'PAR_INDEX',
  year: 2023,
  unit: 'hai-phong',
  unitName: 'Hải Phòng',
  component: 'TOTAL',
  edition: 'par-2022',
  stage: 'published',
  points: 91.87,
  max: 100,
  percent: 91.87,
  rank: 2,
  rating: null,
  source: 'baochinhphu',
  isComputed: false,
  isShown: true,
  note: null,
  upload: null,
  fileName: null,
  sheet: null,
  cell: null,
  ...more,
});

describe('rows behind a figure', () => {
  const used = score();
  const other = score({ points: 91.81, source: 'hoinhap', isShown: false });
  const alone = score({ unit: 'ha-noi', points: 91.43 });

  it('marks the figure that is not used and the one that it contradicts', () => {
    const uses = usesOf([used, other, alone]);
    expect([used, other, alone].map((row) => uses.get(row))).toEqual(['contested', 'hidden', 'shown']);
  });

  it('does not take another stage of the same score for a contradiction', () => {
    const self = score({ stage: 'self_scored', isShown: false });
    expect(usesOf([used, self]).get(used)).toBe('shown');
  });

  it('gives each row a key of its own', () => {
    expect(new Set([used, other, alone].map(scoreKey)).size).toBe(3);
  });
});
