/** Things by their key; the first of several with one key is kept. */
export function keyed<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!found.has(key)) found.set(key, thing);
  }
  return found;
}

/** Each once, in the order of its first appearance. */
export const distinct = <T>(things: Iterable<T>): T[] => [...new Set(things)];
