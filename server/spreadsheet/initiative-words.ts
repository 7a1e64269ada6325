/** What a column of initiatives, models and good examples says of a row. */
import { fold } from './fold.ts';

export type Initiative = 'initiative' | 'model' | 'exemplar';

const WORDS: readonly (readonly [Initiative, RegExp])[] = [
  ['initiative', /sang kien|initiative/],
  ['model', /mo hinh|cach lam|model|good practice/],
  ['exemplar', /dien hinh|good example/],
];
const TICK = /^(x|v|co|yes|1|✓|✔)$/;

const kindsIn = (text: string): Initiative[] =>
  WORDS.filter(([, pattern]) => pattern.test(fold(text))).map(([kind]) => kind);

/** The kind that a cell names, or the one kind that its heading names where the cell is ticked; null: neither is told. */
export function initiativeIn(cell: string, heading: string): Initiative | null {
  const [named, another] = kindsIn(cell);
  if (named !== undefined) return another === undefined ? named : null;
  const [only, second] = kindsIn(heading);
  return TICK.test(fold(cell)) && second === undefined ? (only ?? null) : null;
}
