/** Calls visit with every order of 0 … n−1 (Heap's algorithm); the array is reused between calls. */
export function eachPermutation(n: number, visit: (order: readonly number[]) => void): void {
  const order = Array.from({ length: n }, (_, i) => i);
  const counters = new Array<number>(n).fill(0);
  visit(order);
  for (let i = 1; i < n;) {
    const counter = counters[i] ?? 0;
    if (counter >= i) {
      counters[i] = 0;
      i += 1;
      continue;
    }
    const j = i % 2 === 0 ? 0 : counter;
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    counters[i] = counter + 1;
    i = 1;
    visit(order);
  }
}

/** Two statistics closer than this are the same. */
const SAME = 1e-9;

/** How many of all n! orders give |statistic| at least as large as the first one, the identity, which is included. */
export function countExtreme(
  n: number,
  statistic: (order: readonly number[]) => number,
): { permutations: number; extreme: number } {
  let observed: number | null = null;
  let permutations = 0;
  let extreme = 0;
  eachPermutation(n, (order) => {
    const size = Math.abs(statistic(order));
    observed ??= size;
    permutations += 1;
    if (size >= observed - SAME) extreme += 1;
  });
  return { permutations, extreme };
}
