import { writeFileSync } from 'node:fs';
import type { Language } from '../../client/format/language.ts';
import { readConfig } from '../../server/config.ts';
import { ProblemError, StartError } from '../../server/errors.ts';
import { catalogueParts } from '../../server/queries/catalogue.ts';
import type { ImportTask } from './arguments.ts';
import { openToRead, openToStore, type Home } from './reading-home.ts';
import { withUnknownUnits } from './new-units.ts';
import { type Read, readOne, type ValueRow } from './read-one.ts';
import { exitCodeOf, type FileReport, isEmpty, reportOf } from './report.ts';
import { reportText } from './report-text.ts';
import { storeOne } from './store-one.ts';
import { type NamedUnit, valuesCsv } from './values-csv.ts';

const busy = {
  vi: 'Máy chủ đang mở PARLENS_HOME này. Dừng máy chủ rồi chạy lại, hoặc nạp tệp qua trình duyệt. Không có gì được lưu.',
  en: 'A server has this PARLENS_HOME open. Stop it and run this again, or load the file in the browser. Nothing was stored.',
};
const loaded = {
  vi: (at: string) => `Tệp này đã được nạp ngày ${at.slice(0, 10)}; thêm --again nếu muốn nạp lại.`,
  en: (at: string) => `This very file was loaded on ${at.slice(0, 10)}; add --again to load it anew.`,
};

const open = (task: ImportTask): Promise<Home> => {
  const config = readConfig();
  return task.commit === null ? openToRead(config) : openToStore(config);
};

type Outcome = { report: FileReport; values: ValueRow[]; madeUnits: NamedUnit[]; code: number };

const notStored = (error: unknown, language: Language): string => {
  if (!(error instanceof ProblemError)) throw error;
  const isLoaded = error.code === 'already_loaded';
  return isLoaded ? loaded[language](error.fields?.['at'] ?? '') : error.message;
};

/** Once more, where units that nobody knows are to be made. */
const readAsAsked = async (
  { context }: Home,
  path: string,
  { hints, makesUnits }: ImportTask,
): Promise<Read> => {
  const read = await readOne(context, path, hints);
  const choices = makesUnits && read.isRead ? await withUnknownUnits(context, read) : null;
  return choices === null ? read : readOne(context, path, hints, choices);
};

const importOne = async (home: Home, path: string, task: ImportTask): Promise<Outcome> => {
  const read = await readAsAsked(home, path, task);
  const report = reportOf(read, task.language);
  const values = read.isRead ? read.values : [];
  const madeUnits = read.isRead
    ? read.choices.newUnits.map(({ unit = '', nameVi }) => ({ unit, code: null, nameVi }))
    : [];
  const code = exitCodeOf(report);
  const isReady = report.certain && !isEmpty(report.counts);
  if (task.commit === null || code === 2) return { report, values, madeUnits, code };
  if (!isReady) return { report, values, madeUnits, code: 1 };
  try {
    return {
      report: { ...report, stored: await storeOne(home, path, task, read.isRead ? read.choices : null) },
      values,
      madeUnits,
      code,
    };
  } catch (error) {
    process.stderr.write(`${report.file}: ${notStored(error, task.language)}\n`);
    return { report, values, madeUnits, code: 3 };
  }
};

/** Reads the files one after another, prints what was recognised, and gives the exit code. */
export const importFiles = async (task: ImportTask): Promise<number> => {
  let home: Home;
  try {
    home = await open(task);
  } catch (error) {
    if (!(error instanceof StartError) || !/in use/.test(error.message)) throw error;
    process.stderr.write(`${busy[task.language]}\n`);
    return 3;
  }
  try {
    const outcomes: Outcome[] = [];
    for (const path of task.files) {
      const outcome = await importOne(home, path, task);
      outcomes.push(outcome);
      if (!task.isJson)
        process.stdout.write(`${reportText(outcome.report, task.language, task.commit !== null)}\n`);
    }
    if (task.isJson) {
      const reports = outcomes.map(({ report }) => report);
      process.stdout.write(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 1)}\n`);
    }
    await writeValues(home, task, outcomes);
    return Math.max(...outcomes.map(({ code }) => code));
  } finally {
    await home.close();
  }
};

const writeValues = async (
  { context }: Home,
  { values: to }: ImportTask,
  outcomes: Outcome[],
): Promise<void> => {
  if (to === null) return;
  const { units } = await context.read(catalogueParts);
  const text = valuesCsv(
    outcomes.flatMap(({ values }) => values),
    [...units, ...outcomes.flatMap(({ madeUnits }) => madeUnits)],
  );
  if (to === '-') process.stdout.write(text);
  else writeFileSync(to, text);
};
