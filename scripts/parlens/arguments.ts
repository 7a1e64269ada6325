import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../../client/format/language.ts';
import type { CommitMode } from '../../server/contract/uploads/upload.ts';
import type { Hints } from '../../server/spreadsheet/hints.ts';
import { STAGES, type Stage } from '../../server/spreadsheet/register.ts';

export type ImportTask = {
  task: 'import';
  files: string[];
  hints: Hints;
  /** Units that nobody knows are made, at the level and below the unit that the sheet is about. */
  makesUnits: boolean;
  language: Language;
  isJson: boolean;
  /** Where the recognised values go as CSV; '-' is standard output. */
  values: string | null;
  commit: { mode: CommitMode; isAgain: boolean } | null;
};
export type HelpTask = { task: 'help'; why: string | null; language: Language };

const options = {
  index: { type: 'string' },
  year: { type: 'string' },
  level: { type: 'string' },
  stage: { type: 'string' },
  plan: { type: 'string' },
  'as-of': { type: 'string' },
  'new-scheme': { type: 'boolean' },
  'new-units': { type: 'boolean' },
  commit: { type: 'boolean' },
  replace: { type: 'boolean' },
  again: { type: 'boolean' },
  json: { type: 'boolean' },
  values: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const upper = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

const stageOf = (text: string): Stage | undefined =>
  STAGES.find((stage) => stage === text.trim().toLowerCase().replaceAll('_', '-'));

/** What is wrong with the values given, in one sentence; null where nothing is. */
const faultIn = (given: {
  year?: string;
  stage?: string;
  plan?: string;
  language?: string;
  'as-of'?: string;
}): string | null => {
  const { year, stage, plan, language, 'as-of': asOf } = given;
  if (asOf !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf))))
    return `--as-of ${asOf}: 2025-07-01`;
  if (plan !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/.test(plan))
    return `--plan ${plan}: P002 | new`;
  if (year !== undefined && !/^(19|20)\d\d$/.test(year)) return `--year ${year}: bốn chữ số / four digits`;
  if (stage !== undefined && stageOf(stage) === undefined) return `--stage ${stage}: ${STAGES.join(' | ')}`;
  if (language !== undefined && !isLanguage(language)) return `--language ${language}: vi | en`;
  return null;
};

/** The arguments after `parlens`: what is to be done, or the help with what was wrong. */
export const readArguments = (given: string[]): ImportTask | HelpTask => {
  const help = (why: string | null, language: Language = 'vi'): HelpTask => ({ task: 'help', why, language });
  let parsed;
  try {
    parsed = parseArgs({ args: given, options, allowPositionals: true });
  } catch (error) {
    return help(error instanceof Error ? error.message : String(error));
  }
  const { values: said, positionals } = parsed;
  const [task, ...files] = positionals;
  const language = isLanguage(said.language ?? null) ? (said.language as Language) : 'vi';
  if (said.help === true || task === 'help') return help(null, language);
  if (task !== 'import') return help(task === undefined ? 'import FILE…' : `? ${task}`, language);
  if (files.length === 0) return help('import FILE…', language);
  const fault = faultIn(said);
  if (fault !== null) return help(fault, language);
  const mode = said.replace === true ? 'replace' : 'merge';
  return {
    task: 'import',
    files,
    hints: hintsOf(said),
    makesUnits: said['new-units'] === true,
    language,
    isJson: said.json === true,
    values: said.values ?? null,
    commit: said.commit === true ? { mode, isAgain: said.again === true } : null,
  };
};

const hintsOf = (said: {
  index?: string;
  year?: string;
  level?: string;
  stage?: string;
  plan?: string;
  'as-of'?: string;
  'new-scheme'?: boolean;
}): Hints => {
  const stage = said.stage === undefined ? undefined : stageOf(said.stage);
  return {
    ...(said.index === undefined ? {} : { index: upper(said.index) }),
    ...(said.year === undefined ? {} : { year: Number(said.year) }),
    ...(said.level === undefined ? {} : { level: said.level.trim().toLowerCase() }),
    ...(stage === undefined ? {} : { stage }),
    ...(said['new-scheme'] === true ? { newScheme: true } : {}),
    ...(said['as-of'] === undefined ? {} : { asOf: said['as-of'] }),
    ...(said.plan === undefined ? {} : { plan: said.plan === 'new' ? null : said.plan }),
  };
};
