/** A log whose headings are known, read block by block: its rows need not be in memory together. */
import { logReader, type Activity } from './activities.ts';
import type { ActivityLayout } from './activity-columns.ts';
import { Grid } from './grid.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import type { LogContext } from './log-rows.ts';
import { wishFor, type Mapping } from './mapping.ts';
import type { Cell, Workbook } from './model.ts';
import { Problems } from './problems.ts';
import type { Register } from './register.ts';
import { readSheet, type SheetReading } from './sheet-reading.ts';
import { tellOfFile, tellOfSheet } from './sheet-problems.ts';

export interface LongLog {
  readonly problems: Problems;
  /** The activities of the next rows; the first block holds the headings. */
  read(rows: readonly (readonly Cell[])[]): Activity[];
  /** Tells what can be told only at the end. */
  finish(): void;
}

/** `head`: the file's first rows, one sheet. Null when they are no log that would be taken. */
export function longLog(head: Workbook, register: Register, mapping: Mapping): LongLog | null {
  const [sheet] = head.sheets;
  if (!sheet) return null;
  const lexicon = lexiconOf(register);
  const none = { index: null, year: null, level: null };
  const reading = readSheet({ sheet, index: null, level: null }, 0, head.fileName, lexicon, mapping, none);
  const { log } = reading;
  if (!log || !reading.isTaken) return null;
  const problems = new Problems();
  tellOfFile(head, problems);
  tellOfSheet(reading, problems);
  const reader = logReader({ ...logContext(reading, log, lexicon, mapping), problems });
  let offset = 0;
  return {
    problems,
    finish: () => reader.finish(),
    read(rows) {
      const block = new Grid({ ...sheet, rows });
      const activities = reader.read(block, offset === 0 ? log.firstRow : 0, offset);
      offset += rows.length;
      return activities;
    },
  };
}

/** What rows of a log do not say themselves. */
export function logContext(
  reading: SheetReading,
  layout: ActivityLayout,
  lexicon: Lexicon,
  mapping: Mapping,
): Omit<LogContext, 'problems'> {
  return {
    sheet: reading.sheet.name,
    layout,
    lexicon,
    mapping,
    year: reading.year.value,
    level: wishFor(mapping, reading.sheet.name, reading.part)?.level ?? null,
    unit: reading.unit.value?.unit ?? null,
    parent: reading.parent?.unit ?? null,
    isSelected: reading.isTaken,
  };
}
