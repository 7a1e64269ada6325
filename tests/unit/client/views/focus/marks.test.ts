import { describe, expect, it } from 'vitest';
import { marksOf, type SavedSelection } from '../../../../../client/views/focus/marks.ts';

const saved: SavedSelection = {
  selection: 'aaaaaaaa-1',
  unit: 'quang-ngai',
  isPinned: false,
  components: [
    { index: 'PCI', component: 'CSTP09', isPinned: true, comment: 'Phối hợp' },
    { index: 'PAPI', component: 'D2', isPinned: false, comment: 'Chờ số liệu' },
  ],
  name: 'Trọng tâm',
  note: null,
  by: null,
  isOwn: true,
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
};

describe('pins and comments', () => {
  it('are those of the selection until somebody changes them', () => {
    const marks = marksOf(saved, null, new Map());
    expect(marks.pins).toEqual(['PCI:CSTP09']);
    expect([...marks.comments.keys()]).toEqual(['PCI:CSTP09', 'PAPI:D2']);
    expect(marks.isUnsaved).toBe(false);
  });

  it('are not saved when a pin goes or comes, or a comment changes', () => {
    expect(marksOf(saved, [], new Map()).isUnsaved).toBe(true);
    expect(marksOf(saved, ['PCI:CSTP09'], new Map()).isUnsaved).toBe(false);
    expect(marksOf(saved, null, new Map([['PCI:CSTP09', 'Phối hợp']])).isUnsaved).toBe(false);
    const emptied = marksOf(saved, null, new Map([['PAPI:D2', '']]));
    expect(emptied.isUnsaved).toBe(true);
    expect([...emptied.comments.keys()]).toEqual(['PCI:CSTP09']);
  });

  it('begin empty without a selection', () => {
    expect(marksOf(null, null, new Map())).toEqual({ pins: [], comments: new Map(), isUnsaved: false });
    expect(marksOf(null, ['PCI:CSTP01'], new Map()).isUnsaved).toBe(true);
  });
});
