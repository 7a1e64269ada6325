import { join } from 'node:path';
import { CERTAIN } from '../spreadsheet/guess.ts';
import { withHints, withNewSchemes } from '../spreadsheet/hints.ts';
import type { Mapping } from '../spreadsheet/mapping.ts';
import type { Workbook } from '../spreadsheet/model.ts';
import { type PlanTaskReading, readPlanTaskSheets } from '../spreadsheet/plan-tasks/read-sheets.ts';
import { recognise, type Recognition } from '../spreadsheet/recognise.ts';
import type { Register } from '../spreadsheet/register.ts';
import { withEntries } from '../spreadsheet/registers/known.ts';
import type { RegisterReading } from '../spreadsheet/registers/model.ts';
import { readNewSchemes } from '../spreadsheet/registers/new-schemes.ts';
import { readRegisters } from '../spreadsheet/registers/read.ts';
import { writeLines, writeValues } from './row-files.ts';
import type { RecogniseJob, Understood } from './spreadsheet-job.ts';
import { previewLines } from './spreadsheet-lines.ts';
import { areSure, withoutRegisters, withRememberedRegisters } from './spreadsheet-registers.ts';
import { withRemembered } from './spreadsheet-remembered.ts';
import { activityLines, allProblems, entryRows, problemRows, valueRows } from './spreadsheet-rows.ts';
import { understoodSheets } from './understood-sheets.ts';

/** How far a file is once it is opened, its registers are listed, its tables recognised, and all is decided. */
export const shareOf = { opened: 0.4, listed: 0.5, recognised: 0.75, settled: 0.85 } as const;
export type Tell = (share: number) => void;

export type Understanding = { isDone: true; understood: Understood };

/** Units that have a score or did something. */
const countUnits = ({ values, activities }: Recognition): number =>
  new Set([...values, ...activities].filter(({ taken }) => taken).map(({ unit }) => unit)).size;

const isTasksOnly = ({ plan }: Mapping): boolean => plan?.tasksOnly === true;

/** Tables of tasks, and registers in the other sheets. */
const readListed = (workbook: Workbook, register: Register, mapping: Mapping): PlanTaskReading => {
  const tasks = readPlanTaskSheets(workbook, register, mapping);
  if (isTasksOnly(mapping)) return tasks;
  const registers = readRegisters(withoutRegisters(workbook, tasks), register, mapping);
  return {
    plan: tasks.plan,
    counts: tasks.counts,
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

/** Everything that a workbook holds: registers, tables of tasks, new schemes, scores and logs. */
export const understandBook = (job: RecogniseJob, workbook: Workbook, tell: Tell): Understanding => {
  const today = new Date().toISOString().slice(0, 10);
  const given = withHintedPlan(job);
  const asFound = readListed(workbook, job.register, given);
  const confirmed = withRememberedRegisters(asFound, { ...job, choices: given });
  const listed =
    confirmed.sheets.size === 0 ? asFound : readListed(workbook, job.register, confirmed.mapping);
  const others = isTasksOnly(given) ? { ...workbook, sheets: [] } : withoutRegisters(workbook, listed);
  tell(shareOf.listed);
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
  tell(shareOf.recognised);
  const mapping = job.hints === undefined ? known.mapping : withHints(first.sheets, job.hints, known.mapping);
  const isAsRead = sheets.size === 0 && job.hints === undefined;
  const recognition = isAsRead ? first : recognise(others, register, mapping);
  const problems = allProblems(recognition, registers);
  tell(shareOf.settled);
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
      tasks: registers.counts,
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
