import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messagesIn } from '../../../../client/format/messages.ts';

const named = (source: string): string[] =>
  [...source.matchAll(/(?:recordAudit|audit)\(\s*writer,\s*(?:[\w.]+,\s*)?'([a-z-]+)'/g)].map(
    ([, name = '']) => name,
  );

it('has a name for every command that leaves a row in the list of what was done', () => {
  const files = readdirSync('server/commands', { recursive: true, encoding: 'utf8' });
  const commands = new Set(
    files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => named(readFileSync(`server/commands/${file}`, 'utf8'))),
  );
  expect(commands.size).toBeGreaterThan(40);
  for (const language of ['vi', 'en'] as const) {
    const names = messagesIn(language).audit;
    expect([...commands].filter((command) => names[command] === undefined)).toEqual([]);
  }
});
