export type SparkPoint = { year: number; run: number; value: number };

export type Spark = {
  paths: string[];
  dots: { x: number; y: number }[];
  last: { x: number; y: number } | null;
};

/** Years on the way across, the least value at the bottom; a new run begins a new line. */
export function sparkOf(points: readonly SparkPoint[], width: number, height: number, inset = 3): Spark {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const first = sorted[0];
  const final = sorted.at(-1);
  if (!first || !final) return { paths: [], dots: [], last: null };
  const values = sorted.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (year: number) =>
    final.year === first.year
      ? width - inset
      : inset + ((width - 2 * inset) * (year - first.year)) / (final.year - first.year);
  const up = (value: number) =>
    high === low ? height / 2 : inset + ((height - 2 * inset) * (high - value)) / (high - low);
  const round = (value: number) => Math.round(value * 10) / 10;
  const place = (point: SparkPoint) => ({ x: round(across(point.year)), y: round(up(point.value)) });

  const runs = new Map<number, SparkPoint[]>();
  for (const point of sorted) runs.set(point.run, [...(runs.get(point.run) ?? []), point]);
  const paths: string[] = [];
  const dots: { x: number; y: number }[] = [];
  for (const run of runs.values()) {
    const places = run.map(place);
    if (places.length === 1) dots.push(...places);
    else paths.push(places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join(''));
  }
  return { paths, dots, last: place(final) };
}
