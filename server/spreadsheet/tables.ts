/** A sheet → its tables: below each other, beside each other, by index, by level. */
import { activityLayout } from './activity-columns.ts';
import { besideEachOther } from './beside.ts';
import type { Table } from './cut.ts';
import { Grid } from './grid.ts';
import { partsByIndex } from './index-column.ts';
import { partsByHeadings } from './index-headings.ts';
import { withJoinedNames } from './joined-names.ts';
import { partsByLevel } from './level-rows.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sheet } from './model.ts';
import { partsOf } from './parts.ts';

/** Longer sheets are lists of one kind; only a column of indices cuts them. */
const MOST_ROWS = 5_000;

/** At least one; a sheet that is a table by itself stays as it is. */
export function tablesOf(sheet: Sheet, lexicon: Lexicon): Table[] {
  const whole: Table = { sheet, index: null, level: null };
  if (sheet.rows.length > MOST_ROWS) return partsByIndex(whole, lexicon);
  return partsOf(withJoinedNames(sheet, lexicon)).flatMap((part) => {
    const table = { ...whole, sheet: part };
    if (activityLayout(new Grid(part))) return partsByIndex(table, lexicon);
    return besideEachOther(part, lexicon.register)
      .map((one) => ({ ...table, sheet: one }))
      .flatMap((one) => partsByIndex(one, lexicon))
      .flatMap((one) => partsByHeadings(one, lexicon))
      .flatMap((one) => partsByLevel(one));
  });
}
