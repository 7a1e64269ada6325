import { describe, expect, it } from 'vitest';
import type { FocusRow } from '../../../../../client/views/focus/focus-columns.ts';
import { narrowed } from '../../../../../client/views/focus/narrowed.ts';

const row = (component: string, more: Partial<FocusRow>): FocusRow => ({
  index: 'PCI',
  component,
  edition: 'pci-2013',
  kind: 'dimension',
  parent: 'TOTAL',
  place: 1,
  points: 5,
  max: 10,
  percent: 50,
  weight: 0.1,
  weightBasis: 'weights',
  factor: 1,
  peerCount: 62,
  peerMedian: 60,
  peerP75: 70,
  peerBest: 90,
  reach: 2,
  reachOwn: 2,
  reachShare: 2,
  headroom: 5,
  headroomOwn: 5,
  rank: 40,
  of: 63,
  targetYear: null,
  target: null,
  targetRank: null,
  targetRating: null,
  trend: 1,
  trendYears: 5,
  volatility: 2,
  changes: 4,
  tasks: 1,
  otherTasks: 0,
  activities: null,
  responsiveness: null,
  responsivenessRow: null,
  isMechanical: false,
  source: null,
  isComputed: false,
  ...more,
});

const rows = [
  row('A', { tasks: 0 }),
  row('B', { trend: -0.5, percent: 80 }),
  row('C', { percent: null, trend: null }),
];
const names: Record<string, string> = { A: 'Đào tạo lao động', B: 'Tính minh bạch', C: 'Thiết chế pháp lý' };
const shown = (find: string | null, only: Parameters<typeof narrowed>[1]['only']) =>
  narrowed(rows, { find, only }, new Set(['PCI:C']), ({ component }) => names[component] ?? '').map(
    ({ component }) => component,
  );

describe('a filter of the focus list', () => {
  it.each([
    ['all', ['A', 'B', 'C']],
    ['uncovered', ['A']],
    ['falling', ['B']],
    ['below', ['A']],
    ['marked', ['C']],
  ] as const)('%s', (only, expected) => expect(shown(null, only)).toEqual(expected));

  it('finds names without marks, and codes', () => {
    expect(shown('dao tao', 'all')).toEqual(['A']);
    expect(shown('minh bach', 'uncovered')).toEqual([]);
    expect(shown('c', 'marked')).toEqual(['C']);
  });
});
