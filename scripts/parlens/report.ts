import type { Language } from '../../client/format/language.ts';
import { messagesIn } from '../../client/format/messages.ts';
import { CERTAIN } from '../../server/spreadsheet/guess.ts';
import type { PlanFacts } from '../../server/spreadsheet/plan-tasks/plan-choice.ts';
import type { WhichPlan } from '../../server/spreadsheet/plan-tasks/which-plan.ts';
import type { SheetUnderstood } from '../../server/workers/spreadsheet-job.ts';
import type { ProblemRow, Read } from './read-one.ts';

export type SheetReport = {
  name: string;
  /** Which table of its sheet, from 0. */
  part: number;
  taken: boolean;
  hidden: boolean;
  kind: string;
  shape: string;
  index: string | null;
  year: number | null;
  level: string | null;
  stage: string | null;
  unit: string | null;
  reason: string;
  values: number;
  activities: number;
  entries: number;
  /** Components that it lists and no scheme holds: --new-scheme makes one of them. */
  offered: number;
};
export type ProblemReport = {
  level: string;
  code: string;
  sheet: string | null;
  cell: string | null;
  found: string;
  expected: string;
  message: string;
  /** How many cells it is about. */
  count: number;
  suggestions: { id: string; name: string }[];
};
/** What must be told before the file can be stored. */
export type Need = { sheet: string; option: string; guess: string | number | null; reason: string };

export type PlanReport = { plan: string | null; certain: boolean; reason: string } & PlanFacts;
type Counts = {
  values: number;
  units: number;
  components: number;
  missing: number;
  /** Ranks and ratings of units that have no points. */
  ranks: number;
  activities: number;
  entries: number;
};

export type FileReport = {
  file: string;
  kind: string;
  format: string | null;
  certain: boolean;
  needs: Need[];
  sheets: SheetReport[];
  /** Of a file with tasks: a stored plan, or null for a new one, and what the document says of it. */
  plan: PlanReport | null;
  counts: Counts;
  problems: ProblemReport[];
  stored: { upload: string; scores: number; activities: number; entries: number } | null;
};

const sheetReport = (sheet: SheetUnderstood, language: Language): SheetReport => ({
  name: sheet.sheet,
  part: sheet.part,
  taken: sheet.isTaken,
  hidden: sheet.isHidden,
  kind: sheet.kind,
  shape: sheet.shape,
  index: sheet.index.value,
  year: sheet.year.value,
  level: sheet.level.value,
  stage: sheet.kind === 'scores' ? sheet.stage.value : null,
  unit: sheet.unit,
  reason: sheet.reason[language],
  values: sheet.values,
  activities: sheet.activities,
  entries: sheet.entries,
  offered: sheet.mapping.newScheme === undefined ? (sheet.parts?.length ?? 0) : 0,
});

const askedNothing: ReadonlySet<string> = new Set(['activities', 'registers', 'plan-tasks']);

/** The guesses of the taken sheets that are not sure enough to store by. */
const needsOf = (sheets: readonly SheetUnderstood[], language: Language): Need[] =>
  sheets
    .filter(({ isTaken, kind }) => isTaken && !askedNothing.has(kind))
    .flatMap((sheet) =>
      (['index', 'year', 'level', 'stage'] as const)
        .filter((field) => sheet[field].confidence < CERTAIN - 0.06)
        .map((field) => ({
          sheet: sheet.sheet,
          option: `--${field}`,
          guess: sheet[field].value,
          reason: sheet[field].reason[language],
        })),
    );

const planReport = (plan: WhichPlan | null, language: Language): PlanReport | null =>
  plan === null
    ? null
    : {
        plan: plan.value,
        certain: plan.confidence >= CERTAIN,
        reason: plan.reason[language],
        ...plan.facts,
      };

const planNeeds = (
  plan: WhichPlan | null,
  sheets: readonly SheetUnderstood[],
  language: Language,
): Need[] => {
  const sheet = sheets.find(({ isTaken, kind }) => isTaken && kind === 'plan-tasks')?.sheet;
  if (plan === null || sheet === undefined || plan.confidence >= CERTAIN) return [];
  return [{ sheet, option: '--plan', guess: plan.value ?? 'new', reason: plan.reason[language] }];
};

const titles = (language: Language): Record<string, string> => messagesIn(language).uploadTerms.problems;

const problemReport = (row: ProblemRow, language: Language): ProblemReport => {
  const [expected, fix] = language === 'vi' ? [row.expected_vi, row.fix_vi] : [row.expected_en, row.fix_en];
  const needs = language === 'vi' ? 'cần' : 'expected';
  const found = row.found === '' ? '' : `: "${row.found}"`;
  return {
    level: row.level,
    code: row.code,
    sheet: row.sheet,
    cell: row.cell,
    found: row.found,
    expected,
    message: `${titles(language)[row.code] ?? row.code}${found}; ${needs} ${expected}. ${fix}`,
    count: row.cells,
    suggestions: JSON.parse(row.suggestions) as ProblemReport['suggestions'],
  };
};

const notThere: Record<string, Record<Language, string>> = {
  'not-found': { vi: 'Không có tệp này.', en: 'There is no such file.' },
  'not-a-file': { vi: 'Đây là thư mục, không phải tệp.', en: 'This is a folder, not a file.' },
};

const unreadReport = (
  { fileName, reason, detail }: Read & { isRead: false },
  language: Language,
): FileReport => {
  const sentences: Record<string, string> = messagesIn(language).uploadTerms.unreadable;
  const message = notThere[reason]?.[language] ?? sentences[reason] ?? reason;
  const expected = language === 'vi' ? 'một bảng tính đọc được' : 'a spreadsheet that can be read';
  const place = { sheet: null, cell: null, found: detail.slice(0, 200), expected };
  return {
    file: fileName,
    kind: 'unreadable',
    format: null,
    certain: false,
    needs: [],
    sheets: [],
    plan: null,
    counts: { values: 0, units: 0, components: 0, missing: 0, ranks: 0, activities: 0, entries: 0 },
    problems: [{ level: 'error', code: reason, ...place, message, count: 1, suggestions: [] }],
    stored: null,
  };
};

/** Everything that is told of one file. */
export const reportOf = (read: Read, language: Language): FileReport => {
  if (!read.isRead) return unreadReport(read, language);
  const { understood, problems } = read;
  const { values, units, components, missing, ranks, activities, entries } = understood.counts;
  return {
    file: read.fileName,
    kind: understood.kind,
    format: understood.format,
    certain: understood.isCertain,
    needs: [
      ...needsOf(understood.sheets, language),
      ...planNeeds(understood.plan, understood.sheets, language),
    ],
    sheets: understood.sheets.map((sheet) => sheetReport(sheet, language)),
    plan: planReport(understood.plan, language),
    counts: { values, units, components, missing, ranks, activities, entries },
    problems: problems.map((row) => problemReport(row, language)),
    stored: null,
  };
};

/** Whether there is nothing to store. */
export const isEmpty = ({ values, ranks, activities, entries }: Counts): boolean =>
  values + ranks + activities + entries === 0;

/** 0: every cell was read; 1: cells were kept out, or nothing is there to be taken; 2: not readable. */
export const exitCodeOf = ({ kind, problems, counts }: FileReport): 0 | 1 | 2 => {
  if (kind === 'unreadable') return 2;
  return isEmpty(counts) || problems.some(({ level }) => level === 'error') ? 1 : 0;
};
