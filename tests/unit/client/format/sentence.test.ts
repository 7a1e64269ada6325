import { expect, test } from 'vitest';
import { messagesIn } from '../../../../client/format/messages.ts';
import { joined, listingOf } from '../../../../client/format/phrases.ts';
import { figure, opens, plain, say, type Part } from '../../../../client/format/sentence.ts';

test('a figure that counts something leads to its rows; none of nothing, and none without an address', () => {
  expect(opens(figure(3, '/work#to-do'), '3 tasks')).toEqual({
    text: '3 tasks',
    address: '/work#to-do',
    name: null,
  });
  expect(opens(figure(0, '/work'), '0 tasks')).toBe('0 tasks');
  expect(opens(figure(3, null), '3 tasks')).toBe('3 tasks');
});

test('a sentence keeps the order of its words and parts', () => {
  const three = opens(figure(3, '/late'), '3 tasks');
  const codes: Part[] = ['2.1', { text: '2.10', address: '/task', name: null }, '2.2'];
  const sentence = say`${three} late: ${listingOf(codes, 'en')}.`;
  expect(plain(sentence)).toBe('3 tasks late: 2.1, 2.10 and 2.2.');
  expect(sentence.filter((part) => typeof part !== 'string')).toEqual([three, codes[1]]);
  expect(plain(say`${joined(codes)} …`)).toBe('2.1, 2.10, 2.2 …');
  expect(plain('as it is')).toBe('as it is');
});

test.each(['vi', 'en'] as const)(
  'in %s a link whose text is a bare number is named with what it counts',
  (language) => {
    const { plans, planCoverage } = messagesIn(language);
    const sentences = [
      plans.finding('31/12/2024', figure(2, '/reached'), figure(5, '/with'), true),
      plans.findingKinds(figure(1, '/closed'), figure(1, '/met')),
      plans.listFinding(figure(1, '/a'), '31/12/2024', figure(9, '/b'), figure(4, '/c'), figure(1, '/d')),
      planCoverage.rollUpFinding('Huế', figure(8, '/reached'), figure(9, '/owing')),
    ];
    const links = sentences.flatMap((sentence) =>
      typeof sentence === 'string' ? [] : sentence.filter((part) => typeof part !== 'string'),
    );
    expect(links).toHaveLength(10);
    for (const { text, name } of links) {
      expect(name ?? text).toMatch(/\p{L}/u);
      expect((name ?? text).startsWith(text)).toBe(true);
    }
  },
);
