/** Of which day a list of all units is: said in its titles, chosen, or told by its form. */
import { fold } from '../fold.ts';
import { parseDate } from '../dates.ts';
import { chosen, guess, type Guess } from '../guess.ts';
import { yearsIn } from '../heading-words.ts';
import { levelsIn } from './nested-layout.ts';
import type { RegisterLayout } from './model.ts';

/** On this day districts ended, and provinces and communes were arranged anew (Resolutions 202 and 203/2025/QH15). */
const ARRANGED = '2025-07-01';
const EVE = '2025-06-30';

export interface ListDay {
  readonly day: Guess<string>;
  /** From when and until when the units that only the list knows are said to have been. */
  readonly span: { readonly from: string | null; readonly to: string | null };
  /** True where the titles name a day on which such a list could not be. */
  readonly isAgainst: boolean;
}

/** Null where the list has not its levels in one row. */
export function dayOfList(
  layout: RegisterLayout,
  fileName: string,
  wish: string | undefined,
): ListDay | null {
  const levels = levelsIn(layout.columns);
  if (levels.length < 2) return null;
  const isBefore = levels.includes('district');
  const said = layout.titles.map(dayIn).find((day) => day !== null) ?? yearIn([...layout.titles, fileName]);
  const day = wish === undefined ? guessed(isBefore, said) : chosen(wish);
  const isOld = day.value < ARRANGED;
  return {
    day,
    span: isOld ? { from: null, to: EVE } : { from: ARRANGED, to: null },
    isAgainst: wish === undefined && said !== null && said < ARRANGED !== isBefore,
  };
}

function guessed(isBefore: boolean, said: string | null): Guess<string> {
  if (said !== null && said < ARRANGED === isBefore)
    return guess(said, 0.95, 'ghi trong tiêu đề hoặc tên tệp', 'said in a title or the file name');
  return isBefore
    ? guess(EVE, 0.9, 'danh mục có cấp huyện', 'the list has districts')
    : guess(ARRANGED, 0.9, 'danh mục không có cấp huyện', 'the list has no districts');
}

const DAY = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d|\d{1,2} thang \d{1,2} nam 20\d\d/;

function dayIn(title: string): string | null {
  const text = DAY.exec(title)?.[0] ?? DAY.exec(fold(title))?.[0];
  const span = text === undefined ? null : parseDate(text, null);
  return span?.precision === 'day' ? span.from : null;
}

/** A year alone is its last day; that of 2025 tells nothing. */
function yearIn(titles: readonly string[]): string | null {
  const years = [...new Set(titles.flatMap(yearsIn))];
  const [only] = years;
  return only === undefined || years.length > 1 || only === 2025 ? null : `${only}-12-31`;
}
