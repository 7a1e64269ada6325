import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { markedWorkbook } from '../reports/uploads/marked-workbook.ts';
import { CERTAIN } from '../spreadsheet/guess.ts';
import { withHints, withNewSchemes } from '../spreadsheet/hints.ts';
import type { Mapping, SheetMapping } from '../spreadsheet/mapping.ts';
import { parseCellName, type Workbook } from '../spreadsheet/model.ts';
import { readPasted, readWorkbook, UnreadableFile } from '../spreadsheet/open.ts';
import { type PlanTaskReading, readPlanTaskSheets } from '../spreadsheet/plan-tasks/read-sheets.ts';
import { readPlanTasks, type TaskSource } from '../spreadsheet/plan-tasks/read-tasks.ts';
import { sheetsOfHtml } from '../spreadsheet/plan-tasks/pasted-html.ts';
import { sheetOfText } from '../spreadsheet/plan-tasks/pasted-text.ts';
import { taskTableIn } from '../spreadsheet/plan-tasks/which-sheets.ts';
import { recognise, type Recognition, type SheetResult } from '../spreadsheet/recognise.ts';
import type { Register } from '../spreadsheet/register.ts';
import { withEntries } from '../spreadsheet/registers/known.ts';
import type { RegisterReading } from '../spreadsheet/registers/model.ts';
import { readNewSchemes } from '../spreadsheet/registers/new-schemes.ts';
import { readRegisters } from '../spreadsheet/registers/read.ts';
import { hasFigure } from '../spreadsheet/value.ts';
import { tableKey } from './spreadsheet-job.ts';
import type {
  Job,
  JobProgress,
  JobReply,
  MarkJob,
  PlanTasksJob,
  RecogniseJob,
  Remembered,
  SheetUnderstood,
  Understood,
} from './spreadsheet-job.ts';
import { endWithParent } from './end-with-parent.ts';
import { headOfLongText, type LongReading, readLongLog } from './spreadsheet-long.ts';
import { previewLines } from './spreadsheet-lines.ts';
import {
  areSure,
  resultOfRegister,
  withoutRegisters,
  withRememberedRegisters,
} from './spreadsheet-registers.ts';
import {
  activityLines,
  allProblems,
  entryRows,
  jsonLine,
  problemRows,
  valueRows,
} from './spreadsheet-rows.ts';

/** A process for one spreadsheet: what a hostile file does to its memory or time ends with it. */

/** Cells between tabs; a table or a list of tasks may be pasted in other forms too. */
const pastedBook = (text: string): Workbook => {
  const book = readPasted(text);
  const isHtml = /^\s*<[^]*<table\b/i.test(text);
  if (text.includes('\t') && !isHtml) return book;
  const sheets = isHtml ? sheetsOfHtml(text) : [sheetOfText(text).sheet];
  return sheets.some((sheet) => taskTableIn(sheet, {}) !== null) ? { ...book, sheets } : book;
};

const openBook = (job: RecogniseJob | MarkJob): Promise<Workbook> | Workbook => {
  const bytes = readFileSync(job.path);
  if (job.isPasted) return { ...pastedBook(bytes.toString('utf8')), fileName: job.fileName };
  return readWorkbook(bytes, job.fileName);
};

/** A remembered reading fills in what the sheet itself leaves open; what was chosen for this file comes first. */
const wishOf = (
  sheet: SheetResult,
  { sheet: remembered }: Remembered,
  chosen: SheetMapping | undefined,
): SheetMapping => {
  const { index, level, stage, ...rest } = remembered;
  const open = { index, level, stage };
  const isOpen = (field: 'index' | 'level' | 'stage') => sheet[field].confidence < CERTAIN;
  const filled = Object.entries(open).filter(
    ([field, value]) => value !== undefined && isOpen(field as 'index' | 'level' | 'stage'),
  );
  return { ...rest, ...Object.fromEntries(filled), ...chosen, sheet: sheet.sheet, part: sheet.part };
};

const withRemembered = (
  first: Recognition,
  { choices, remembered }: RecogniseJob,
): { mapping: Mapping; sheets: Set<string> } => {
  const mapping = { ...choices, sheets: [...(choices.sheets ?? [])] };
  const sheets = new Set<string>();
  for (const sheet of first.sheets) {
    const known = remembered[sheet.mapping.signature ?? ''];
    if (known === undefined || sheet.shape === 'none') continue;
    const at = mapping.sheets.findIndex((one) => one.sheet === sheet.sheet && (one.part ?? 0) === sheet.part);
    const wish = wishOf(sheet, known, mapping.sheets[at]);
    if (at >= 0) mapping.sheets[at] = wish;
    else mapping.sheets.push(wish);
    for (const names of ['units', 'components', 'tasks', 'channels'] as const)
      mapping[names] = { ...known[names], ...mapping[names] };
    sheets.add(tableKey(sheet));
  }
  return { mapping, sheets };
};

/** Writes one JSON value a line; null where there is none. */
const writeValues = (path: string, values: Iterable<unknown>): string | null =>
  writeLines(path, jsonOf(values));

function* jsonOf(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield jsonLine(value);
}

const writeLines = (path: string, lines: Iterable<string>): string | null => {
  let file: number | null = null;
  let pending = '';
  for (const line of lines) {
    file ??= openSync(path, 'w');
    pending += `${line}\n`;
    if (pending.length > 2 ** 20) {
      writeSync(file, pending);
      pending = '';
    }
  }
  if (file === null) return null;
  writeSync(file, pending);
  closeSync(file);
  return path;
};

/** The tables of a sheet follow each other: a cell belongs to the last one that begins above it. */
const isOf = (cell: string, name: string, result: SheetResult, all: readonly SheetResult[]): boolean => {
  if (name !== result.sheet) return false;
  const row = parseCellName(cell)?.row ?? 0;
  const tables = all.filter(({ sheet }) => sheet === name);
  const above = tables.filter(
    ({ part, mapping }) => part === 0 || (mapping.headerRows?.[0] ?? row + 1) <= row,
  );
  return above.at(-1) === result;
};

/** Tables of several indices may lie in the same rows. */
const isValueOf = (
  { cell, sheet, index }: Recognition['values'][number],
  result: SheetResult,
  all: readonly SheetResult[],
): boolean => {
  const same = all.filter((one) => one.sheet === result.sheet && one.index.value === index);
  return index === result.index.value && isOf(cell, sheet, result, same);
};

const understoodSheets = (
  workbook: Workbook,
  { sheets, values, activities }: Recognition,
  registers: RegisterReading,
  remembered: ReadonlySet<string>,
): SheetUnderstood[] =>
  [...registers.sheets.map((one) => resultOfRegister(one, workbook)), ...sheets].map((result) => {
    const sheet = workbook.sheets.find(({ name }) => name === result.sheet);
    const own = values.filter((value) => value.taken && isValueOf(value, result, sheets));
    return {
      ...result,
      rows: sheet?.rows.length ?? 0,
      columns: (sheet?.rows ?? []).reduce((most, row) => Math.max(most, row.length), 0),
      isRemembered: remembered.has(tableKey(result)),
      values: own.filter(hasFigure).length,
      missing: own.filter(({ missingReason }) => missingReason !== null).length,
      activities: activities.filter((done) => done.taken && isOf(done.cell, done.sheet, result, sheets))
        .length,
      entries: registers.entries.filter(({ sheet: of }) => of === result.sheet).length,
    };
  });

/** Units that have a score or did something. */
const countUnits = ({ values, activities }: Recognition): number =>
  new Set([...values, ...activities].filter(({ taken }) => taken).map(({ unit }) => unit)).size;

/** A long log goes on where its first rows were understood; null where the file is none. */
const understandLong = async (job: RecogniseJob): Promise<JobReply | null> => {
  const head = await headOfLongText(job);
  if (head === null) return null;
  const reply = understandBook(job, head);
  const { understood } = reply;
  const [sheet] = understood.sheets;
  if (sheet === undefined || understood.sheets.length > 1 || understood.kind !== 'activities') return null;
  const today = new Date().toISOString().slice(0, 10);
  const read = await readLongLog(job, head, understood.choices, today, tell).catch((error: unknown) => {
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

const tell = (progress: JobProgress): void => void process.send?.(progress);

const noRegisters: RegisterReading = { sheets: [], entries: [], problems: [] };

type Understanding = { isDone: true; understood: Understood };

const understand = async (job: RecogniseJob): Promise<JobReply> =>
  (await understandLong(job)) ?? understandBook(job, await openBook(job));

/** Tables of tasks, and registers in the other sheets. */
const readListed = (workbook: Workbook, register: Register, mapping: Mapping): PlanTaskReading => {
  const tasks = readPlanTaskSheets(workbook, register, mapping);
  const registers = readRegisters(withoutRegisters(workbook, tasks), register, mapping);
  return {
    plan: tasks.plan,
    sheets: [...tasks.sheets, ...registers.sheets],
    entries: [...registers.entries, ...tasks.entries],
    problems: [...tasks.problems, ...registers.problems],
  };
};

const kindOfListed = ({ entries }: RegisterReading): 'registers' | 'plan-tasks' =>
  entries.some(({ register }) => register === 'task') ? 'plan-tasks' : 'registers';

const withHintedPlan = ({ choices, hints }: RecogniseJob): Mapping => {
  const { plan, year } = hints ?? {};
  const said = { ...(plan === undefined ? {} : { plan }), ...(year === undefined ? {} : { fromYear: year }) };
  const day = hints?.asOf === undefined ? {} : { asOf: hints.asOf };
  return { ...choices, ...day, plan: { ...said, ...choices.plan } };
};

/** Where it was asked for, a new scheme of every sheet that offers one. */
const withAskedSchemes = (
  { hints }: RecogniseJob,
  workbook: Workbook,
  register: Register,
  mapping: Mapping,
): Mapping => {
  if (hints?.newScheme !== true) return mapping;
  // Under the index that was named: columns that another index has as well do not make the sheet one of it.
  const named = withHints(recognise(workbook, register, mapping).sheets, hints, mapping);
  return withNewSchemes(recognise(workbook, register, named).sheets, hints, mapping);
};

const understandBook = (job: RecogniseJob, workbook: Workbook): Understanding => {
  const today = new Date().toISOString().slice(0, 10);
  const given = withHintedPlan(job);
  const asFound = readListed(workbook, job.register, given);
  const confirmed = withRememberedRegisters(asFound, { ...job, choices: given });
  const listed =
    confirmed.sheets.size === 0 ? asFound : readListed(workbook, job.register, confirmed.mapping);
  const others = withoutRegisters(workbook, listed);
  const asListed = withEntries(job.register, listed.entries);
  const schemes = readNewSchemes(
    others,
    asListed,
    withAskedSchemes(job, others, asListed, confirmed.mapping),
  );
  const registers = {
    ...listed,
    entries: [...listed.entries, ...schemes.entries],
    problems: [...listed.problems, ...schemes.problems],
  };
  const register = withEntries(asListed, schemes.entries);
  const asked = { ...job, choices: schemes.mapping };
  const first = recognise(others, register, asked.choices);
  const known = withRemembered(first, asked);
  const { sheets } = known;
  const mapping = job.hints === undefined ? known.mapping : withHints(first.sheets, job.hints, known.mapping);
  const isAsRead = sheets.size === 0 && job.hints === undefined;
  const recognition = isAsRead ? first : recognise(others, register, mapping);
  const problems = allProblems(recognition, registers);
  const count = (level: string) => problems.filter((problem) => problem.level === level).length;
  const { kind, counts } = recognition;
  const isOnlyRegisters = registers.entries.length > 0 && !recognition.sheets.some((one) => one.isTaken);
  const isSure = areSure(registers) && (registers.plan?.confidence ?? 1) >= CERTAIN;
  const isCertain = isSure && (isOnlyRegisters || recognition.isCertain);
  return {
    isDone: true,
    understood: {
      kind: isOnlyRegisters ? kindOfListed(registers) : kind,
      counts: { ...counts, units: countUnits(recognition), entries: registers.entries.length },
      isCertain,
      mapping: recognition.mapping,
      choices: mapping,
      plan: registers.plan,
      format: workbook.format,
      sheets: understoodSheets(workbook, recognition, registers, new Set([...sheets, ...confirmed.sheets])),
      problems: { error: count('error'), warning: count('warning'), note: count('note') },
      files: {
        values: writeValues(join(job.folder, 'values'), valueRows(recognition, register)),
        activities: writeLines(join(job.folder, 'activities'), activityLines(recognition, today)),
        entries: writeValues(join(job.folder, 'entries'), entryRows(registers)),
        problems: writeValues(join(job.folder, 'problems'), problemRows(problems)),
        lines: writeValues(join(job.folder, 'lines'), previewLines(workbook, recognition, registers)),
      },
    },
  };
};

const mark = async (job: MarkJob): Promise<JobReply> => {
  const { sheets } = await openBook(job);
  writeFileSync(job.to, await markedWorkbook(sheets, job.problems, job.language));
  return { isDone: true, understood: null };
};

const taskSource = async ({ path, fileName, pastedAs }: PlanTasksJob): Promise<TaskSource> => {
  const bytes = readFileSync(path);
  if (pastedAs === null) {
    const { sheets, format } = await readWorkbook(bytes, fileName ?? '');
    return { fileName, format, sheets };
  }
  const text = bytes.toString('utf8');
  if (pastedAs === 'html') return { fileName, format: 'html', sheets: sheetsOfHtml(text) };
  const { sheet, isList } = sheetOfText(text);
  return { fileName, format: isList ? 'list' : 'pasted', sheets: [sheet] };
};

const planTasks = async (job: PlanTasksJob): Promise<JobReply> => ({
  isDone: true,
  understood: null,
  taskTable: readPlanTasks(await taskSource(job), job.plan),
});

const run = async (job: Job): Promise<JobReply> => {
  try {
    if (job.task === 'plan-tasks') return await planTasks(job);
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
