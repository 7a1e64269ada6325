import { describe, expect, it } from 'vitest';
import { readSelection, writeSelection } from '../../../../../client/state/selection.ts';
import { rankingShape, sortOf, sortText } from '../../../../../client/views/ranking/selection.ts';

describe('the address of a ranking', () => {
  it('comes back as it was written', () => {
    const text = 'component=D2.1&region=Red+River+Delta&against=2015&picture=region&sort=-rankChange';
    const read = readSelection(rankingShape, new URLSearchParams(text));
    expect(read).toEqual({
      component: 'D2.1',
      region: 'Red River Delta',
      against: 2015,
      picture: 'region',
      sort: '-rankChange',
    });
    expect(writeSelection(rankingShape, read).toString()).toBe(text);
  });

  it('is empty where nothing was chosen, and drops what cannot be read', () => {
    expect(writeSelection(rankingShape, readSelection(rankingShape, new URLSearchParams())).toString()).toBe(
      '',
    );
    const read = readSelection(rankingShape, new URLSearchParams('component=<b>&against=soon&sort=1;drop'));
    expect(read).toMatchObject({ component: null, against: null, sort: null });
  });

  it('writes an order as a column with its direction', () => {
    expect(sortOf('-points')).toEqual({ key: 'points', isDescending: true });
    expect(sortText({ key: 'unit', isDescending: false })).toBe('unit');
    expect(sortOf(null)).toBeNull();
  });
});
