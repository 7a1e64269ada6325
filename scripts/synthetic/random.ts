export type Random = {
  uniform: () => number;
  normal: () => number;
  poisson: (mean: number) => number;
  /** A count with the given mean and variance mean + mean² / shape. */
  skewedCount: (mean: number, shape: number) => number;
};

/** Mulberry32: the same numbers for the same seed, on every machine. */
const uniformFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const normalFrom = (uniform: () => number) => () =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

// Knuth's product method, in steps of at most 30 so that exp(-mean) never vanishes.
const poissonFrom = (uniform: () => number) => (mean: number) => {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(left, 30));
    for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  }
  return count;
};

// Marsaglia and Tsang (2000); shape of at least 1.
const gammaFrom = (uniform: () => number, normal: () => number) => (shape: number) => {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};

export const randomFrom = (seed: number): Random => {
  const uniform = uniformFrom(seed);
  const normal = normalFrom(uniform);
  const poisson = poissonFrom(uniform);
  const gamma = gammaFrom(uniform, normal);
  return {
    uniform,
    normal,
    poisson,
    skewedCount: (mean, shape) => poisson((mean * gamma(shape)) / shape),
  };
};
