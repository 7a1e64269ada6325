export type Point = { unit: string; year: number; x: number; y: number };

const demean = (values: number[], groups: string[]): number[] => {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const [at, group] of groups.entries()) {
    const held = sums.get(group) ?? { sum: 0, n: 0 };
    sums.set(group, { sum: held.sum + (values[at] ?? 0), n: held.n + 1 });
  }
  return values.map((value, at) => {
    const { sum, n } = sums.get(groups[at] ?? '') ?? { sum: 0, n: 1 };
    return value - sum / n;
  });
};

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Slope with unit and year effects by alternating demeaning, and its plain t. A second opinion on `server/stats`. */
export const twoWay = (points: Point[]): { b: number; t: number } => {
  const units = points.map(({ unit }) => unit);
  const years = points.map(({ year }) => String(year));
  let x = points.map((point) => point.x);
  let y = points.map((point) => point.y);
  for (let round = 0; round < 50; round += 1) {
    x = demean(demean(x, units), years);
    y = demean(demean(y, units), years);
  }
  const b = dot(x, y) / dot(x, x);
  const rest = y.map((value, at) => value - b * (x[at] ?? 0));
  const df = points.length - new Set(units).size - new Set(years).size;
  return { b, t: b / Math.sqrt(dot(rest, rest) / df / dot(x, x)) };
};

export const pooledCorrelation = (points: Point[]): number => {
  const all = points.map(() => 'all');
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)].map((one) =>
    demean(one, all),
  );
  return x && y ? dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)) : NaN;
};
