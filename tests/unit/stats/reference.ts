import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A fixture made by scripts/reference; the caller says what it holds. */
export function readFixture(name: string): unknown {
  const file = new URL(`../../fixtures/stats/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** p-values and interval limits may differ a little more than estimates (§8 of the specification). */
const LOOSE = new Set(['p', 'lo', 'hi', 'rLo', 'rHi', 'mde', 'pExact']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function compare(got: unknown, expected: unknown, key: string, path: string): string[] {
  if (typeof expected === 'number') {
    const room = 1e-9 + (LOOSE.has(key) ? 1e-6 : 1e-7) * Math.abs(expected);
    const isClose = typeof got === 'number' && Math.abs(got - expected) <= room;
    return isClose ? [] : [`${path}: ${String(got)} is not ${expected}`];
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return [`${path}: ${String(got)} is not an object`];
    return Object.keys(expected).flatMap((name) =>
      compare(got[name], expected[name], name, `${path}.${name}`),
    );
  }
  return got === expected ? [] : [`${path}: ${String(got)} is not ${String(expected)}`];
}

/** Every field of expected is in got: numbers within the tolerances of §8, everything else exactly. */
export function expectReference(got: unknown, expected: unknown, name: string): void {
  expect(compare(got, expected, '', name)).toEqual([]);
}

function brokenNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === undefined) return [`${path}: undefined`];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => brokenNumbers(entry, `${path}.${key}`));
}

/** Nothing in an answer is NaN, Infinity or undefined. */
export function expectClean(value: unknown): void {
  expect(brokenNumbers(value, '')).toEqual([]);
}

/** Small seeded generator (Lehmer), so that tests repeat. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
