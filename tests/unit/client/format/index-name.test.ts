import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexName } from '../../../../client/format/index-name.ts';
import { languages } from '../../../../client/format/language.ts';

const codes = readFileSync('data/indices.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',', 1)[0] ?? '');

test('every index that ships has a short name that people say', () => {
  expect(codes).toContain('CCHC_DISTRICT');
  for (const language of languages) {
    const names = codes.map((code) => indexName(code, language));
    expect(new Set(names).size).toBe(codes.length);
    for (const name of names) expect(name).toMatch(/^[^_]{3,22}$/);
  }
  expect(indexName('PAR_INDEX', 'vi')).toBe('PAR INDEX');
  expect(indexName('CCHC_DISTRICT', 'vi')).toBe('CCHC cấp huyện');
});

test('an index that a user adds goes by its code', () => {
  expect(indexName('CCHC_XA_QNG', 'en')).toBe('CCHC XA QNG');
});
