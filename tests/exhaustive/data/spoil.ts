import type { Check, Data } from '../../../scripts/check-data/data.ts';
import { field, type Row } from '../../../scripts/check-data/read.ts';

type Change = Record<string, string>;

/** What is wrong, the check that should see it, how to bring it about, and what the check then says. */
export type Fault = [string, Check, (data: Data) => Data, RegExp];

const isLike = (row: Row, like: Change) =>
  Object.entries(like).every(([name, value]) => field(row, name) === value);

/** The data with the first row that is like `like` changed. */
export const changed = (data: Data, table: keyof Data, like: Change, change: Change): Data => {
  const at = data[table].findIndex((row) => isLike(row, like));
  if (at < 0) throw new Error(`no such row in ${table}`);
  return { ...data, [table]: data[table].map((row, place) => (place === at ? { ...row, ...change } : row)) };
};

export const without = (data: Data, table: keyof Data, like: Change): Data => ({
  ...data,
  [table]: data[table].filter((row) => !isLike(row, like)),
});

/** The data with a changed copy of the first row that is like `like`. */
export const added = (data: Data, table: keyof Data, like: Change, change: Change = {}): Data => {
  const row = data[table].find((one) => isLike(one, like));
  return { ...data, [table]: [...data[table], { ...row, ...change }] };
};
