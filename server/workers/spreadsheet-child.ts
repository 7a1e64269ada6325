import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedWorkbook } from '../reports/uploads/marked-workbook.ts';
import type { Workbook } from '../spreadsheet/model.ts';
import { UnreadableFile } from '../spreadsheet/open.ts';
import type { RegisterReading } from '../spreadsheet/registers/model.ts';
import { endWithParent } from './end-with-parent.ts';
import { writeValues } from './row-files.ts';
import { openBook } from './spreadsheet-book.ts';
import type { Job, JobProgress, JobReply, MarkJob, RecogniseJob } from './spreadsheet-job.ts';
import { previewLines } from './spreadsheet-lines.ts';
import { headOfLongText, type LongReading, readLongLog } from './spreadsheet-long.ts';
import { problemRows } from './spreadsheet-rows.ts';
import { shareOf, type Tell, understandBook, type Understanding } from './spreadsheet-understand.ts';

/** A process for one spreadsheet: what a hostile file does to its memory or time ends with it. */

const noRegisters: RegisterReading = { sheets: [], entries: [], problems: [] };

const nothing: Tell = () => undefined;

/** A long log goes on where its first rows were understood; null where the file is none. */
const understandLong = async (job: RecogniseJob, tell: Tell): Promise<JobReply | null> => {
  const head = await headOfLongText(job);
  if (head === null) return null;
  const reply = understandBook(job, head, nothing);
  const { understood } = reply;
  const [sheet] = understood.sheets;
  if (sheet === undefined || understood.sheets.length > 1 || understood.kind !== 'activities') return null;
  const today = new Date().toISOString().slice(0, 10);
  const told = ({ done, total }: JobProgress): void => tell(done / total);
  const read = await readLongLog(job, head, understood.choices, today, told).catch((error: unknown) => {
    // Not of the encoding or the form that its first rows have: the whole is read at once, if the memory holds it.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  });
  return read === null ? null : withLongLog(job, reply, head, read);
};

const withLongLog = (
  job: RecogniseJob,
  { understood }: Understanding,
  head: Workbook,
  read: LongReading,
): JobReply => {
  const { units, stored: activities, columns, problems } = read;
  const sheets = head.sheets.map((one) => ({ ...one, rows: read.rows }));
  const shown = { values: [], activities: read.kept, problems, sheets: understood.sheets };
  const lines = previewLines({ ...head, sheets }, shown, noRegisters);
  const count = (level: string) => problems.filter((problem) => problem.level === level).length;
  return {
    isDone: true,
    understood: {
      ...understood,
      counts: { ...understood.counts, activities, units: units.size },
      sheets: understood.sheets.map((one) => ({ ...one, activities, columns, rows: read.rows.length })),
      problems: { error: count('error'), warning: count('warning'), note: count('note') },
      files: {
        ...understood.files,
        activities: read.file,
        problems: writeValues(join(job.folder, 'problems'), problemRows(problems)),
        lines: writeValues(join(job.folder, 'lines'), lines),
      },
    },
  };
};

/** Tells how far it is, never less than before: a long log may turn out to be read at once after all. */
const teller = (): Tell => {
  let most = 0;
  return (share) => {
    if (share <= most) return;
    most = share;
    process.send?.({ done: Math.round(share * 1000), total: 1000 } satisfies JobProgress);
  };
};

const understand = async (job: RecogniseJob): Promise<JobReply> => {
  const tell = teller();
  const long = await understandLong(job, tell);
  if (long !== null) return long;
  const book = await openBook(job);
  tell(shareOf.opened);
  return understandBook(job, book, tell);
};

const mark = async (job: MarkJob): Promise<JobReply> => {
  const { sheets } = await openBook(job);
  writeFileSync(job.to, await markedWorkbook(sheets, job.problems, job.language));
  return { isDone: true, understood: null };
};

const run = async (job: Job): Promise<JobReply> => {
  try {
    return await (job.task === 'mark' ? mark(job) : understand(job));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { isDone: false, code: error instanceof UnreadableFile ? error.code : 'internal', detail };
  }
};

endWithParent();
process.once('message', (job) => {
  void run(job as Job).then((reply) => process.send?.(reply, undefined, undefined, () => process.exit(0)));
});
