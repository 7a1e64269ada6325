import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { FileStore } from '../../../server/http/file-store.ts';
import { safeName } from '../../../server/http/receive-files.ts';

const folders: string[] = [];
let folder = '';
let store: FileStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlens-store-'));
  folders.push(folder);
  store = new FileStore(join(folder, 'uploads'));
});
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

test('a file is kept once, by the hash of its content', async () => {
  const first = await store.keep(await store.write('Điểm'));
  const second = await store.keep(await store.write('Điểm'));
  expect(second).toEqual(first);
  expect(first.size).toBe(7);
  expect(readFileSync(store.pathOf(first.sha256), 'utf8')).toBe('Điểm');
  expect(readdirSync(store.arrivals)).toEqual([]);
});

test('sweeping removes what was never finished and what nobody knows', async () => {
  const known = await store.keep(await store.write('known'));
  const unknown = await store.keep(await store.write('unknown'));
  await store.write('half');
  writeFileSync(join(folder, 'uploads', 'note.txt'), 'not ours');
  await store.sweep(new Set([known.sha256]));
  expect(existsSync(store.pathOf(known.sha256))).toBe(true);
  expect(existsSync(store.pathOf(unknown.sha256))).toBe(false);
  expect(existsSync(store.arrivals)).toBe(false);
  expect(existsSync(join(folder, 'uploads', 'note.txt'))).toBe(true);
});

test('sweeping an empty place does nothing', async () => {
  await expect(store.sweep(new Set())).resolves.toBeUndefined();
});

test.each(['../../etc/passwd', 'zz', ''])('%j is no hash', (hash) => {
  expect(() => store.pathOf(hash)).toThrow();
});

test.each([
  ['Điểm PCI 2019.xlsx', 'Điểm PCI 2019.xlsx'],
  ['../../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\bảng.xls', 'bảng.xls'],
  ['a\u0000b\u202Excod.xlsx', 'abxcod.xlsx'],
  ['.htaccess', 'upload.htaccess'],
  ['....xlsx', 'upload.xlsx'],
  ['', 'upload'],
  [`${'dài'.repeat(100)}.xlsx`, `${'dài'.repeat(100).slice(0, 145)}.xlsx`],
])('the name %j becomes %j', (given, safe) => {
  expect(safeName(given)).toBe(safe);
});
