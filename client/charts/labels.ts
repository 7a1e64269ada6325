/** Where words go in a picture. Widths are estimates: Be Vietnam Pro runs about 0.58 em a letter. */

export const textWidth = (text: string, size = 12): number => text.length * size * 0.58;

/** Words broken into lines of at most this many pixels; the last line is cut with … when there are too many. */
export function wrapWords(text: string, width: number, size = 12, most = 3): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}

/**
 * Positions moved as little as needed so that neighbours are at least `gap` apart, within low … high;
 * the order stays. Pixels in, pixels out. The gap may depend on which two, given by their places in `positions`.
 */
export function spread(
  positions: readonly number[],
  gap: number | ((one: number, next: number) => number),
  low: number,
  high: number,
): number[] {
  const order = positions.map((position, at) => ({ position, at })).sort((a, b) => a.position - b.position);
  const placed = order.map(({ position }) => Math.min(Math.max(position, low), high));
  /** Between the one at that place of the order and the one after it. */
  const gapAfter = (at: number): number =>
    typeof gap === 'number' ? gap : gap(order[at]?.at ?? 0, order[at + 1]?.at ?? 0);
  for (let at = 1; at < placed.length; at++) {
    placed[at] = Math.max(placed[at] ?? 0, (placed[at - 1] ?? 0) + gapAfter(at - 1));
  }
  const overshoot = (placed.at(-1) ?? 0) - high;
  if (overshoot > 0) {
    placed[placed.length - 1] = high;
    for (let at = placed.length - 2; at >= 0; at--) {
      placed[at] = Math.min(placed[at] ?? 0, (placed[at + 1] ?? 0) - gapAfter(at));
    }
  }
  const result = new Array<number>(positions.length).fill(0);
  order.forEach(({ at }, place) => (result[at] = placed[place] ?? 0));
  return result;
}

/** The corner of a dot that its words begin at. */
export type Corner = 'right above' | 'left above' | 'right below' | 'left below';

const corners: readonly Corner[] = ['right above', 'left above', 'right below', 'left below'];

type Place = { x: number; y: number };

/**
 * Beside which corner of its dot a word stands so that it meets no dot and no other word, or null where no corner is free.
 * Pixels in, y growing downwards; `first` says whose turn comes before the others'. A word is `width` × `height` pixels.
 */
export function cornersFor(
  dots: readonly Place[],
  word: { width: number; height: number },
  within: { width: number; height: number },
  first: readonly number[] = [],
): (Corner | null)[] {
  const reach = 4;
  const boxOf = ({ x, y }: Place, corner: Corner) => {
    const left = corner.startsWith('right') ? x + reach : x - reach - word.width;
    const top = corner.endsWith('above') ? y - reach - word.height : y + reach;
    return { left, top, right: left + word.width, bottom: top + word.height };
  };
  type Box = ReturnType<typeof boxOf>;
  const meets = (a: Box, b: Box) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const marks = dots.map(({ x, y }) => ({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 }));
  const taken: Box[] = [...marks];
  const result = new Array<Corner | null>(dots.length).fill(null);
  const order = [...first, ...dots.keys()].filter((at, turn, all) => all.indexOf(at) === turn);
  for (const at of order) {
    const dot = dots[at];
    if (dot === undefined) continue;
    const free = corners.find((corner) => {
      const box = boxOf(dot, corner);
      const isInside =
        box.left >= 0 && box.top >= 0 && box.right <= within.width && box.bottom <= within.height;
      return isInside && !taken.some((other) => meets(other, box));
    });
    if (free === undefined) continue;
    result[at] = free;
    taken.push(boxOf(dot, free));
  }
  return result;
}

/** Years to write under an axis: first and last, and as many between as there is room for. */
export function tickYears(from: number, to: number, width: number, room = 44): number[] {
  if (to <= from) return [from];
  const most = Math.max(1, Math.floor(width / room));
  const step = [1, 2, 3, 4, 5, 10].find((one) => (to - from) / one <= most) ?? 20;
  const years: number[] = [];
  for (let year = to; year >= from; year -= step) years.unshift(year);
  return years;
}

/** Rank 1, then round ranks, then the last. */
export function tickRanks(last: number, height: number): number[] {
  const step = [5, 10, 20, 50, 100, 200].find((one) => (last / one) * 30 <= height) ?? 500;
  const ticks = [1];
  for (let rank = step; rank < last - step / 3; rank += step) ticks.push(rank);
  if (last > 1) ticks.push(last);
  return ticks;
}

/** A domain with some air around the values; one value alone gets a unit of air. */
export function airy(values: readonly number[], share = 0.06): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = high === low ? Math.max(1, Math.abs(high) * share) : (high - low) * share;
  return [low - air, high + air];
}
