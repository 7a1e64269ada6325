import { createReadStream, openSync, readSync, closeSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../spreadsheet/activities.ts';
import { longLog, type LongLog } from '../spreadsheet/long-log.ts';
import { rowBlocks, textForm, wholeLines } from '../spreadsheet/long-text.ts';
import { type Cell, parseCellName, type Workbook } from '../spreadsheet/model.ts';
import { readWorkbook } from '../spreadsheet/open.ts';
import type { Problem } from '../spreadsheet/problem-codes.ts';
import type { JobProgress, RecogniseJob, Understood } from './spreadsheet-job.ts';
import { activityLine, isStored, withoutQuantity } from './spreadsheet-rows.ts';

/** A text file with a long log, read in blocks: its memory does not grow with its length. */

const longBytes = 8 * 2 ** 20;
const headBytes = 2 ** 20;
const rowsOfBlock = 5_000;
const previewRows = 1_000;
const nothing: Cell[] = [];

const headOf = (path: string): Uint8Array => {
  const file = openSync(path, 'r');
  const head = new Uint8Array(headBytes);
  const length = readSync(file, head, 0, headBytes, 0);
  closeSync(file);
  return wholeLines(head.subarray(0, length));
};

/** The first rows of a long text file as a workbook; null for any other file. */
export const headOfLongText = async ({
  path,
  fileName,
  isPasted,
}: RecogniseJob): Promise<Workbook | null> => {
  if (isPasted || statSync(path).size < longBytes) return null;
  const workbook = await readWorkbook(headOf(path), fileName).catch(() => null);
  return workbook?.format === 'csv' ? workbook : null;
};

/** What is counted and kept while the blocks go by. */
class Tally {
  readonly units = new Set<string>();
  readonly problems: Problem[] = [];
  readonly kept: Activity[] = [];
  /** The rows that the preview shows; the others are blank. */
  readonly rows: Cell[][] = [];
  stored = 0;
  columns = 0;
  #position = 0;
  #pending = '';
  readonly #file: number;
  readonly #today: string;

  constructor(path: string, today: string) {
    this.#file = openSync(path, 'w');
    this.#today = today;
  }

  add(rows: readonly Cell[][], activities: readonly Activity[], told: readonly Problem[]): void {
    const troubled = new Set(told.map(({ cell }) => parseCellName(cell ?? '')?.row));
    const isKept = (line: number) => line < previewRows || troubled.has(line);
    for (const row of rows) {
      this.columns = Math.max(this.columns, row.length);
      this.rows.push(isKept(this.rows.length) ? row : nothing);
    }
    const mayBeKept = troubled.size > 0 || this.rows.length - rows.length < previewRows;
    for (const activity of activities) {
      if (mayBeKept && isKept(parseCellName(activity.cell)?.row ?? -1)) this.kept.push(activity);
      if (activity.unit !== null && activity.taken) this.units.add(activity.unit);
      this.#write(activity);
    }
    this.problems.push(...withoutQuantity(activities));
  }

  #write(activity: Activity): void {
    if (!isStored(activity)) return;
    this.stored += 1;
    this.#position += 1;
    this.#pending += `${activityLine(activity, this.#position, this.#today)}\n`;
    if (this.#pending.length > 2 ** 20) this.#flush();
  }

  #flush(): void {
    writeSync(this.#file, this.#pending);
    this.#pending = '';
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }
}

export type LongReading = Pick<Tally, 'units' | 'kept' | 'rows' | 'stored' | 'columns'> & {
  problems: Problem[];
  file: string | null;
};

/** Reads the whole of a long log; null when its first rows are none. A TypeError: its bytes are not of one encoding. */
export const readLongLog = async (
  job: RecogniseJob,
  head: Workbook,
  choices: Understood['choices'],
  today: string,
  tell: (progress: JobProgress) => void = () => undefined,
): Promise<LongReading | null> => {
  const log: LongLog | null = longLog(head, job.register, choices);
  if (log === null) return null;
  const path = join(job.folder, 'activities');
  const tally = new Tally(path, today);
  const total = statSync(job.path).size;
  const stream = createReadStream(job.path);
  try {
    for await (const rows of rowBlocks(stream, textForm(headOf(job.path)), rowsOfBlock)) {
      tell({ done: stream.bytesRead, total });
      const before = log.problems.size;
      const activities = log.read(rows);
      tally.add(rows, activities, log.problems.since(before));
    }
  } finally {
    tally.close();
  }
  log.finish();
  const { units, kept, rows, stored, columns } = tally;
  const problems = [...log.problems.all(), ...tally.problems];
  return { units, kept, rows, stored, columns, problems, file: stored > 0 ? path : null };
};
