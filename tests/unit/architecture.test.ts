import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom: the table of the README as data. A room may always import itself. */
const mayImport: Record<string, readonly string[]> = {
  'server/contract': [],
  'server/database': ['server/errors', 'server/contract'],
  'server/queries': ['server/contract', 'server/database', 'server/errors'],
  'server/commands': ['server/contract', 'server/database', 'server/errors', 'server/queries'],
  'server/stats': [],
  'server/planning': [],
  'server/spreadsheet': ['server/contract'],
  'server/reports': ['server/contract'],
  'server/workers': [
    'server/stats',
    'server/spreadsheet',
    'server/reports',
    'server/queries',
    'server/errors',
  ],
  'server/access': [
    'server/contract',
    'server/database',
    'server/errors',
    'server/queries',
    'server/commands',
  ],
  'server/http': ['server/access', 'server/contract', 'server/database', 'server/errors', 'server/workers'],
  'server/routes': [
    'data/calibration.json',
    'server/access',
    'server/commands',
    'server/contract',
    'server/database',
    'server/errors',
    'server/http',
    'server/planning',
    'server/queries',
    'server/reports',
    'server/spreadsheet',
    'server/stats',
    'server/workers',
  ],
  'server/errors': ['server/contract'],
  'server/config': ['server/errors'],
  'client/format': ['server/contract'],
  'client/api': ['server/contract'],
  'client/charts': ['server/contract', 'client/format'],
  'client/state': ['server/contract', 'client/api', 'client/format'],
  'client/components': ['client/state', 'client/format', 'client/charts', 'client/theme'],
};

/** Libraries that only one room may know. */
const keptTo: Record<string, readonly string[]> = {
  express: ['server/http', 'server/app', 'server/access', 'server/routes'],
  '@duckdb/node-api': ['server/database'],
  'p-queue': ['server/database'],
  'apache-arrow': ['server/database'],
  '@uwdata/flechette': ['client/api'],
  hucre: ['server/spreadsheet', 'server/reports'],
  '@e965/xlsx': ['server/spreadsheet'],
  docx: ['server/reports'],
  vega: ['client/components'],
};

type Import = { from: string; to: string; isType: boolean; isLater: boolean };

const sources = ['server', 'client'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|js)$/.test(file))
    .map((file) => `${top}/${file}`),
);

const roomOf = (file: string): string => {
  const [top = '', second = ''] = file.split('/');
  return `${top}/${second.replace(/(\.svelte)?\.(ts|js|svelte)$/, '')}`;
};

const importPattern =
  /(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(importPattern)].map(([, type, named, dynamic]) => ({
    from: file,
    to: named ?? dynamic ?? '',
    isType: type !== undefined,
    isLater: dynamic !== undefined,
  }));

const imports = sources.flatMap(importsOf);
const inside = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((entry) => ({ ...entry, to: normalize(join(dirname(entry.from), entry.to)) }));

describe('who may import whom', () => {
  test('there is something to check', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(inside.length).toBeGreaterThan(100);
  });

  test.each(Object.entries(mayImport))('%s', (room, allowed) => {
    const wrong = inside.filter(
      ({ from, to }) => roomOf(from) === room && roomOf(to) !== room && !allowed.includes(roomOf(to)),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('the server knows nothing of the client, and the client only the contract', () => {
    const wrong = inside.filter(
      ({ from, to }) =>
        (from.startsWith('server') && to.startsWith('client')) ||
        (from.startsWith('client') && to.startsWith('server') && roomOf(to) !== 'server/contract'),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test.each(Object.entries(keptTo))('only its room imports %s', (library, rooms) => {
    const wrong = imports.filter(
      ({ from, to, isType }) =>
        !isType && (to === library || to.startsWith(`${library}/`)) && !rooms.includes(roomOf(from)),
    );
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });
});

test('imports run in no circle', () => {
  const edges = new Map<string, string[]>();
  // What is loaded later, when it is needed, closes no circle.
  for (const { from, to, isType, isLater } of inside) {
    if (!isType && !isLater) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test('no drawer for what has no name', () => {
  const drawers = sources.filter((file) => /\/(utils?|common|shared|types|helpers?)(\/|\.)/.test(file));
  expect(drawers).toEqual([]);
});

test('SQL stands in migrations, queries and commands only', () => {
  const sql = /\b(select\s+[\w*"].*\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s)/i;
  const wrong = sources.filter(
    (file) =>
      !['server/queries', 'server/commands', 'server/database'].includes(roomOf(file)) &&
      sql.test(readFileSync(file, 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
  );
  expect(wrong).toEqual([]);
});

test('only config reads the environment', () => {
  const wrong = sources.filter(
    (file) => file !== 'server/config.ts' && /process\.env/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
