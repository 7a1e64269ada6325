/** The log that holds the activities of one row of the map; the example has no log that could be opened. */

type Behind = {
  /** Kind of the row. */
  rows: string;
  row: string;
  origin: 'recorded' | 'demonstration' | 'example' | 'none';
  below: boolean;
};

const filters: Record<string, string> = { channel: 'channel', task: 'task', topic: 'topic' };

type Choices = Record<string, string | null>;

/** The choices of the log's address; null where the log cannot be narrowed to the row. */
export function activitiesBehind({ rows, row, origin, below }: Behind): Choices | null {
  const filter = filters[rows];
  if (filter === undefined || (origin !== 'recorded' && origin !== 'demonstration')) return null;
  return { [filter]: row, log: origin, below: below ? '1' : '0' };
}

/** The same of one unit in one year. */
export const inYear = (choices: Choices, unit: string, year: number): Choices => ({
  ...choices,
  unit,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});
