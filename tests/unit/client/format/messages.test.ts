import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../../client/format/messages.ts';
import { problemCodes } from '../../../../server/contract/problems.ts';

function leaves(node: unknown, path: string): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

describe('messages', () => {
  it('has the same words in both languages', () => {
    const paths = (language: 'vi' | 'en') => leaves(messagesIn(language), '').map(([path]) => path);
    expect(paths('en')).toEqual(paths('vi'));
  });

  it('has a sentence for every problem of the contract', () => {
    for (const language of ['vi', 'en'] as const) {
      const { sentences } = messagesIn(language).problems;
      for (const code of problemCodes) expect(sentences[code]).toMatch(/\.$/);
    }
  });

  it('leaves nothing empty, shouts nothing and is written in composed characters', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const [path, value] of leaves(messagesIn(language), language)) {
        if (typeof value !== 'string') continue;
        expect(value.trim(), path).not.toBe('');
        expect(value, path).not.toMatch(/!|Oops/);
        expect(value, path).toBe(value.normalize('NFC'));
      }
    }
  });
});
