import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  licenceInVietnamese,
  licenceSentence,
  noteInVietnamese,
  noteSentence,
} from '../../../../client/format/sentences/origin.ts';
import { publisherOf, titleOf } from '../../../../client/format/sentences/source-names.ts';

/** The cells of one column of a shipped table; the tables quote only where they must. */
function column(file: string, name: string): string[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
      (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'),
    );
  const at = cells(head).indexOf(name);
  return lines.map((line) => cells(line)[at] ?? '').filter((cell) => cell !== '');
}

const scoreFiles = readdirSync('data/scores', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.csv'))
  .map((file) => `data/scores/${file}`);

describe('remarks of the sources', () => {
  it('has every remark of the shipped scores in Vietnamese', () => {
    const notes = new Set(scoreFiles.flatMap((file) => column(file, 'note')));
    expect(notes.size).toBeGreaterThan(20);
    expect([...notes].filter((note) => noteInVietnamese(note) === null)).toEqual([]);
  });

  it.each([
    ['data/plans/tasks.csv', 'notes', 30],
    ['data/plans/task_links.csv', 'evidence', 30],
    ['data/editions.csv', 'note', 20],
    ['data/components.csv', 'note', 10],
    ['data/crosswalk.csv', 'note', 30],
    ['data/averages.csv', 'note', 2],
  ])('has every remark of %s in Vietnamese', (file, name, least) => {
    const notes = [...new Set(column(file, name))].filter((note) => !/^"[^"]*"(: [IV.\da-z]+)?$/.test(note));
    expect(notes.length).toBeGreaterThan(least);
    expect(notes.filter((note) => noteInVietnamese(note) === null)).toEqual([]);
  });

  it('has every term of use in Vietnamese', () => {
    const licences = new Set(column('data/sources.csv', 'licence'));
    expect(licences.size).toBeGreaterThan(5);
    expect([...licences].filter((licence) => licenceInVietnamese(licence) === null)).toEqual([]);
    expect(licenceSentence('published statistics, cite VCCI', 'vi')).toBe(
      'thống kê đã công bố, dẫn nguồn VCCI',
    );
  });

  it('names every source that is no headline in Vietnamese, and keeps headlines', () => {
    const titles = column('data/sources.csv', 'title').map((title) => titleOf(title, 'vi'));
    const ours =
      /\b(workbook|sub-dimension|scores|pages?|item|copy|Decision|Resolution|data set|dashboard|rows|list)\b/;
    expect(titles.filter((title) => ours.test(title))).toEqual([]);
    expect(titles).toContain('Bảng điểm PCI 2019');
    expect(titles).toContain('Điểm nội dung thành phần PAPI 2024');
    expect(titles).toContain('Hải Phòng tops 2024 PCI rankings');
    const publishers = column('data/sources.csv', 'publisher').map((name) => publisherOf(name, 'vi'));
    expect(
      publishers.filter((name) => /\b(and|of|Department|portal|site|copy|Ministry)\b/.test(name)),
    ).toEqual([]);
    expect(titleOf('PCI 2019 annual workbook', 'en')).toBe('PCI 2019 annual workbook');
    expect(publisherOf('Sở Nội vụ', 'vi')).toBe('Sở Nội vụ');
  });

  it('writes figures as Vietnamese does and leaves nothing unfilled', () => {
    expect(noteSentence('computed: 90.02 (2024) minus printed rise 1.36', 'vi')).toBe(
      'tính bằng 90,02 (năm 2024) trừ mức thay đổi được in 1,36',
    );
    expect(noteSentence('computed: 11 (2020) plus printed rise of places', 'vi')).toBe(
      'tính từ hạng 11 năm 2020 và số bậc thay đổi được in',
    );
    const all = scoreFiles.flatMap((file) => column(file, 'note')).map((note) => noteInVietnamese(note));
    expect(all.filter((note) => /undefined|\d\.\d/.test(note ?? ''))).toEqual([]);
  });

  it('keeps English as it is, and what a user wrote in either language', () => {
    expect(noteSentence('rounded in source', 'en')).toBe('rounded in source');
    expect(noteSentence('Theo Công văn 12/UBND', 'vi')).toBe('Theo Công văn 12/UBND');
  });
});
