import { describe, expect, it } from 'vitest';
import { readSelection, writeSelection } from '../../../../../client/state/selection.ts';
import { dataShape } from '../../../../../client/views/data/selection.ts';

describe('the address of the data', () => {
  it('comes back as it was written', () => {
    const text = 'show=computed&component=D2.1&years=all&page=3&search=b%C3%A1o';
    const read = readSelection(dataShape, new URLSearchParams(text));
    expect(read).toEqual({ show: 'computed', component: 'D2.1', years: 'all', page: '3', search: 'báo' });
    expect(writeSelection(dataShape, read).toString()).toBe(text);
  });

  it('leaves out what stands at its default and what cannot be read', () => {
    const read = readSelection(dataShape, new URLSearchParams('show=all&page=0&years=none'));
    expect(writeSelection(dataShape, read).toString()).toBe('');
  });
});
