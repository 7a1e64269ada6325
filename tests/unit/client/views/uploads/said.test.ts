import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { upload } from '../../../../../server/contract/uploads/upload.ts';
import {
  aboutFile,
  aboutSheet,
  cellsKeptOut,
  certaintyOf,
  findingsOf,
} from '../../../../../client/views/uploads/said.ts';
import { stepStates } from '../../../../../client/views/uploads/step-states.ts';

type Upload = z.output<(typeof upload)['reply']>;
type Sheet = Upload['sheets'][number];

const why = { vi: 'tiêu đề bảng', en: 'title of the table' };

const sheet = (changes: Partial<Sheet> = {}): Sheet => ({
  sheet: 'Bieu 01',
  part: 1,
  isHidden: false,
  isTaken: true,
  kind: 'scores',
  shape: 'units-down',
  reason: why,
  index: { value: 'PAR_INDEX', confidence: 0.95, reason: why },
  year: { value: 2019, confidence: 0.94, reason: why },
  level: { value: 'province', confidence: 0.6, reason: why },
  stage: { value: 'published', confidence: 0.95, reason: why },
  edition: null,
  parts: [],
  unit: null,
  parent: null,
  marks: null,
  headerRows: [3],
  columns: [],
  understood: { sheet: 'Bieu 01' },
  rows: 16,
  width: 6,
  values: 23,
  activities: 0,
  entries: 0,
  missing: 2,
  isRemembered: false,
  ...changes,
});

const group = { problems: 1, sheet: null, cell: null, found: '', expected: why, fix: why };

const file = (changes: Partial<Upload> = {}): Upload => ({
  upload: 'abcdefabcdef',
  fileName: 'điểm.xlsx',
  format: 'xlsx',
  size: 1,
  sha256: '',
  kind: 'scores',
  state: 'staged',
  mode: null,
  stagedAt: '2026-01-02T03:04:05Z',
  stagedBy: null,
  committedAt: null,
  committedBy: null,
  undoneAt: null,
  undoneBy: null,
  isCertain: true,
  sheets: [sheet()],
  choices: {
    sheets: [],
    units: {},
    components: {},
    tasks: {},
    channels: {},
    newUnits: [],
    newComponents: [],
    newChannels: [],
    plan: {},
  },
  plan: null,
  counts: { values: 1234, missing: 1, units: 9, components: 1, activities: 0, entries: 0 },
  problems: { error: 1, warning: 0, note: 3 },
  groups: [
    { ...group, level: 'error', code: 'unknown-unit', cells: 4 },
    { ...group, level: 'note', code: 'no-table', cells: 9 },
  ],
  openNames: [],
  sample: [],
  sameContent: [],
  later: [],
  edited: [],
  ...changes,
});

describe('what a file is about', () => {
  it('is said of a sheet in both languages', () => {
    expect(aboutSheet(sheet(), 'vi')).toBe('PAR INDEX, 2019, cấp tỉnh, công bố');
    expect(aboutSheet(sheet({ kind: 'activities' }), 'en')).toBe('Activity log');
  });

  it('gathers the years of the sheets that are taken', () => {
    const years = [2011, 2012, 2014].map((value) => sheet({ year: { value, confidence: 1, reason: why } }));
    const left = sheet({ isTaken: false, year: { value: 2020, confidence: 1, reason: why } });
    expect(aboutFile([...years, left], 'vi')).toBe('PAR INDEX 2011–2012, 2014');
    expect(aboutFile([left], 'vi')).toBeNull();
  });

  it('makes whole sentences', () => {
    const vi = findingsOf(file(), 'vi');
    expect(vi.finding).toBe('Nhận ra 1.234 giá trị của 9 đơn vị, 1 thành phần.');
    expect(vi.more[0]).toContain('1 lỗi giữ lại 4 ô');
    const en = findingsOf(file(), 'en');
    expect(en.finding).toBe('1,234 values recognised, for 9 units and 1 component.');
    expect(en.more[0]).toContain('1 error keeps 4 cells out');
  });

  it('says that nothing was recognised rather than counting nothing', () => {
    const counts = { values: 0, missing: 0, units: 0, components: 0, activities: 0, entries: 0 };
    const { finding, more } = findingsOf(
      file({ kind: 'none', counts, problems: { error: 0, warning: 0, note: 0 } }),
      'vi',
    );
    expect(finding).toContain('Chưa nhận ra');
    expect(more).toEqual([]);
  });

  it('counts only cells that errors keep out', () => {
    expect(cellsKeptOut(file())).toBe(4);
  });
});

describe('how certain a guess is', () => {
  it('is in words', () => {
    expect(certaintyOf({ value: 2019, confidence: 0.8 }, false)).toBe('sure');
    expect(certaintyOf({ value: 2019, confidence: 0.79 }, false)).toBe('likely');
    expect(certaintyOf({ value: null, confidence: 0 }, false)).toBe('open2');
    expect(certaintyOf({ value: null, confidence: 0 }, true)).toBe('chosen');
  });
});

describe('the steps', () => {
  it('say what stands at each', () => {
    expect(stepStates(file(), 'en')).toEqual({
      read: '1 of 1 sheet taken, clear',
      problems: '1 error, 0 warnings',
      compare: 'nothing stored yet',
    });
    expect(stepStates(file({ state: 'undone' }), 'vi').compare).toBe('đã hoàn tác');
  });
});
