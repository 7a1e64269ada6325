import type { calendar } from '../../../server/contract/plans/duties.ts';
import type { Row } from '../../../server/contract/question.ts';

export type DayEntry = { id: string; code: string; name: string; isOpen: boolean; isPast: boolean };

/** What falls due, by day; `today` is the day that it is seen from. */
export function entriesByDay(
  rows: readonly Row<typeof calendar>[],
  today: string,
  nameOf: (row: Row<typeof calendar>) => string,
): ReadonlyMap<string, DayEntry[]> {
  const byDay = new Map<string, DayEntry[]>();
  for (const row of rows) {
    const entry = {
      id: `${row.task} ${row.period} ${row.dueDay}`,
      code: row.code,
      name: nameOf(row),
      isOpen: row.open > 0,
      isPast: row.day < today,
    };
    byDay.set(row.day, [...(byDay.get(row.day) ?? []), entry]);
  }
  return byDay;
}
