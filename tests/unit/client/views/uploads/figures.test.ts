import { describe, expect, it } from 'vitest';
import { decimalsBetween, decimalsOf } from '../../../../../client/views/uploads/difference.ts';
import { looksLikeCells, pastedFrom } from '../../../../../client/views/uploads/pasted.ts';
import { columnsOfNames, gridCells, lookOf } from '../../../../../client/views/uploads/preview.ts';
import { groupsShown, startsOpen, type Problem } from '../../../../../client/views/uploads/problem-groups.ts';
import { failureSentence } from '../../../../../client/views/uploads/queue-words.ts';
import { nextStep, towards } from '../../../../../client/views/uploads/selection.ts';
import { templateYears } from '../../../../../client/views/uploads/template-choices.ts';

describe('decimals', () => {
  it('are those a figure has', () => {
    expect([73, 73.4, 73.45, 0.1 + 0.2, 5.76248].map((value) => decimalsOf(value))).toEqual([0, 1, 2, 1, 4]);
    expect(decimalsOf(7, 2)).toBe(2);
  });

  it('show a change that the usual ones would hide', () => {
    expect(decimalsBetween(64.81, 66.2, 2)).toBe(2);
    expect(decimalsBetween(64.813, 64.81, 2)).toBe(3);
    expect(decimalsBetween(4.8696, 4.869645, 2)).toBe(5);
    expect(decimalsBetween(null, 4.8, 2)).toBe(2);
    expect(decimalsBetween(4.8, 4.8, 2)).toBe(2);
  });
});

describe('what is pasted', () => {
  const clipboard = (text: string, files: File[] = []) => ({
    files: files as unknown as FileList,
    getData: () => text,
  });

  it('is cells where lines have tabs, also beside the picture that a spreadsheet adds', () => {
    const cells = 'Tỉnh\tPCI 2019\nHà Nội\t70,25';
    expect(pastedFrom(clipboard(cells, [new File(['x'], 'image.png')]))).toEqual({
      kind: 'text',
      text: cells,
    });
  });

  it('is files where there are no cells, and nothing else counts', () => {
    const file = new File(['x'], 'pci.xlsx');
    expect(pastedFrom(clipboard('', [file]))).toEqual({ kind: 'files', files: [file] });
    expect(pastedFrom(clipboard('một dòng chữ'))).toBeNull();
    expect(pastedFrom(null)).toBeNull();
    expect(looksLikeCells('dòng một\ndòng hai')).toBe(false);
  });
});

describe('the preview', () => {
  it('tells what cells became', () => {
    expect(['rank', 'rating', 'target'].map(lookOf)).toEqual(['beside', 'beside', 'beside']);
    expect([lookOf('score'), lookOf('left-out'), lookOf('')]).toEqual(['score', 'left-out', null]);
  });

  it('finds columns of names by their cells', () => {
    const named = [4, 5, 6].map((row) => ({
      row,
      column: 1,
      text: 'x',
      kind: 'text' as const,
      role: 'unit',
      problem: null,
    }));
    const heading = { row: 3, column: 2, text: 'y', kind: 'text' as const, role: 'component', problem: null };
    expect([...columnsOfNames(gridCells([...named, heading]))]).toEqual([[1, 'unit']]);
  });
});

describe('groups of problems', () => {
  const said = { vi: '', en: '' };
  const group = { problems: 2, cells: 2, sheet: null, cell: null, found: '', expected: said, fix: said };
  const problem: Problem = {
    level: 'error',
    code: 'out-of-range',
    sheet: 'A',
    cell: 'C12',
    found: '12,5',
    expectedVi: '',
    expectedEn: '',
    fixVi: '',
    fixEn: '',
    cells: 1,
    subject: null,
  };

  it('hold their problems and are shown by level', () => {
    const groups = [
      { ...group, level: 'error' as const, code: 'out-of-range' },
      { ...group, level: 'note' as const, code: 'no-table' },
    ];
    const shown = groupsShown(groups, [problem, { ...problem, cell: 'C13' }], 'all');
    expect(shown.map((one) => one.problems.length)).toEqual([2, 0]);
    expect(groupsShown(groups, [], 'note')).toHaveLength(1);
  });

  it('start open where they matter and are short', () => {
    expect(startsOpen({ level: 'error', problems: 12 })).toBe(true);
    expect(startsOpen({ level: 'error', problems: 400 })).toBe(false);
    expect(startsOpen({ level: 'note', problems: 1 })).toBe(false);
  });
});

describe('a file that was not taken', () => {
  it('is explained by its reason, in both languages', () => {
    const error = { code: 'unreadable_file', fields: { reason: 'encrypted' } };
    expect(failureSentence({ name: 'a.xlsx', error }, 'vi')).toMatch(/^Tệp có mật khẩu\./);
    expect(failureSentence({ name: 'a.xlsx', error }, 'en')).toMatch(/password/);
    expect(failureSentence({ name: 'a.xlsx', error: { code: 'too_large' } }, 'vi')).toContain('a.xlsx');
    expect(failureSentence({ name: 'a.xlsx', error: { code: 'unreachable' } }, 'vi')).toContain('máy chủ');
  });
});

describe('the way', () => {
  it('passes over problems where nothing is open', () => {
    expect(nextStep('read', true)).toBe('problems');
    expect(nextStep('read', false)).toBe('compare');
    expect(nextStep('problems', true)).toBe('compare');
    expect(nextStep('compare', true)).toBeNull();
  });

  it('leaves behind what belonged to another step', () => {
    expect(towards('abcdefabcdef', 'compare')).toMatchObject({
      upload: 'abcdefabcdef',
      step: 'compare',
      sheet: null,
      cell: null,
      page: null,
    });
    expect(towards(null)).toMatchObject({ upload: null, step: null });
  });
});

describe('templates', () => {
  it('are offered for years that an edition holds, latest first', () => {
    const names = { nameVi: '', nameEn: '', legalBasis: null, note: null };
    const edition = { index: 'PCI', unitLevel: 'province', ...names };
    const editions = [
      { ...edition, edition: 'pci-2005', fromYear: 2005, toYear: 2006 },
      { ...edition, edition: 'pci-2009', fromYear: 2009, toYear: null },
    ];
    expect(templateYears(editions, 'PCI', 'province', 2010)).toEqual([2010, 2009, 2006, 2005]);
    expect(templateYears(editions, 'PCI', 'commune', 2010)).toEqual([]);
  });
});
