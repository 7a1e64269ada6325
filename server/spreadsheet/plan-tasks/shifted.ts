/** Cells that slid out of their columns, put back by what they say and by what stood in the columns before. */
import type { TaskRole } from './columns.ts';
import { oneLine, plain } from './plain.ts';
import type { Texts } from './row-reader.ts';

/** What was seen in each column so far, in plain letters. */
export type Seen = Map<TaskRole, Set<string>>;

const LOOKS: Partial<Record<TaskRole, RegExp>> = {
  outputs: /bao cao|ke hoach|cong van|van ban|tin|bai|quyet dinh|clip|phong su|danh sach/,
  lead: /phong|van phong|so |ubnd|uy ban|trung tam|don vi|cong chuc|ban |co quan|chi cuc|dai /,
  coordinating: /phong|van phong|so |ubnd|uy ban|trung tam|don vi|cong chuc|ban |co quan|chi cuc|dai /,
  due: /truoc|quy|thang|nam \d|thuong xuyen|hang |ngay|trong nam/,
  budget: /kinh phi|ngan sach|quy dinh|trieu|dong/,
};

const order = ['outputs', 'lead', 'coordinating', 'due', 'target', 'budget', 'note'] as const;

function fit(text: string, role: TaskRole, seen: Seen): number {
  const words = plain(oneLine(text));
  if (seen.get(role)?.has(words)) return 4;
  if (LOOKS[role]?.test(words) !== true) return 0;
  // "trước thời gian UBND tỉnh yêu cầu" names a party too
  return role === 'due' ? 3 : 2;
}

/**
 * The cells in their order, each under a column that fits it, the best fit of all; null where one fits nowhere or
 * nothing is better than another reading. Only columns that the table has, and only those behind the name.
 */
export function aligned(
  cells: readonly string[],
  columnOf: ReadonlyMap<TaskRole, number>,
  seen: Seen,
): Texts | null {
  const name = columnOf.get('name') ?? 0;
  const roles = order
    .filter((role) => (columnOf.get(role) ?? -1) > name)
    .sort((one, other) => (columnOf.get(one) ?? 0) - (columnOf.get(other) ?? 0));
  if (cells.length < 2 || cells.length > roles.length) return null;
  let best: { texts: Texts; score: number } | null = null;
  const place = (at: number, from: number, texts: Texts, score: number): void => {
    const cell = cells[at];
    if (cell === undefined) {
      if (best === null || score > best.score) best = { texts, score };
      return;
    }
    for (let column = from; column < roles.length; column++) {
      const role = roles[column];
      const value = role === undefined ? 0 : fit(cell, role, seen);
      if (role !== undefined && value > 0)
        place(at + 1, column + 1, { ...texts, [role]: cell }, score + value);
    }
  };
  place(0, 0, {}, 0);
  return (best as { texts: Texts } | null)?.texts ?? null;
}
