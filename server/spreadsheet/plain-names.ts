/** Names of things with a code: tasks of a plan, channels. */
import { tokensOf } from './component-entries.ts';
import { fold } from './fold.ts';

export interface PlainThing {
  readonly id: string;
  readonly code: string | null;
  readonly names: readonly string[];
}

export interface PlainMatch {
  readonly id: string | null;
  /** What else it might be, best first. */
  readonly candidates: readonly string[];
}

export interface PlainNames {
  match(text: string): PlainMatch;
  nameOf(id: string): string;
}

/** 'NV 2,13', 'Nhiệm vụ 2.13' and '2.13.' all name the code '2.13'. */
function codeOf(text: string): string {
  return fold(
    text.replace(/^\s*(?:nhiệm vụ|nhiem vu|nv|task|mục|mã)\s*(?:số)?\s*[:.]?\s*/iu, '').replaceAll(',', '.'),
  );
}

/** Prepares names and codes; a text names the thing whose code or name it is, or whose name holds most of its words. */
export function plainNames(things: readonly PlainThing[]): PlainNames {
  const cache = new Map<string, PlainMatch>();
  const byCode = index(things, (thing) => (thing.code === null ? [] : [codeOf(thing.code)]));
  const byName = index(things, (thing) => thing.names.map(fold));
  const words = things.map((thing) => ({
    thing,
    sets: thing.names.map((name) => new Set(tokensOf(fold(name)))),
  }));

  function look(text: string): PlainMatch {
    for (const found of [byName.get(fold(text)), byCode.get(codeOf(text))]) {
      if (found?.size === 1) return { id: [...found][0] ?? null, candidates: [] };
      if (found) return { id: null, candidates: [...found] };
    }
    const tokens = new Set(tokensOf(fold(text)));
    const scored = words
      .map(({ thing, sets }) => ({
        id: thing.id,
        score: Math.max(0, ...sets.map((set) => likeness(tokens, set))),
      }))
      .filter((one) => one.score >= 0.3)
      .sort((one, other) => other.score - one.score);
    const [best, next] = scored;
    const isClear = best !== undefined && best.score >= 0.65 && best.score - (next?.score ?? 0) >= 0.1;
    return { id: isClear ? best.id : null, candidates: scored.slice(0, 3).map((one) => one.id) };
  }

  return {
    match(text) {
      let found = cache.get(text);
      if (!found) {
        found = text.trim() === '' ? { id: null, candidates: [] } : look(text);
        if (cache.size > 50_000) cache.clear();
        cache.set(text, found);
      }
      return found;
    },
    nameOf: (id) => things.find((thing) => thing.id === id)?.names[0] ?? id,
  };
}

function index(
  things: readonly PlainThing[],
  keys: (thing: PlainThing) => string[],
): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const thing of things) {
    for (const key of keys(thing)) {
      if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(thing.id));
    }
  }
  return map;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
