import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Choices, choices as noChoices } from '../../server/contract/uploads/choices.ts';
import { ProblemError } from '../../server/errors.ts';
import type { ReadingContext } from '../../server/routes/uploads/read-file.ts';
import { readFile } from '../../server/routes/uploads/read-file.ts';
import type { Hints } from '../../server/spreadsheet/hints.ts';
import type { Understood } from '../../server/workers/spreadsheet-job.ts';
import type { problemRows, valueRows } from '../../server/workers/spreadsheet-rows.ts';

type Yielded<T> = T extends Generator<infer Row> ? Row : never;
export type ValueRow = Yielded<ReturnType<typeof valueRows>>;
export type ProblemRow = Yielded<ReturnType<typeof problemRows>>;

export type Read =
  | {
      isRead: true;
      /** With the units that are made. */
      choices: Choices;
      fileName: string;
      understood: Omit<Understood, 'files'>;
      values: ValueRow[];
      problems: ProblemRow[];
    }
  | { isRead: false; fileName: string; reason: string; detail: string };

const rowsOf = <Row>(path: string | null): Row[] =>
  path === null
    ? []
    : readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Row);

/** Why a path cannot be opened as a file; null where it can. */
const closed = (path: string): string | null => {
  try {
    return statSync(path).isFile() ? null : 'not-a-file';
  } catch {
    return 'not-found';
  }
};

const unread = (fileName: string, reason: string, detail: string): Read => ({
  isRead: false,
  fileName,
  reason,
  detail,
});

/** Reads a file as an upload would be read, in a process of its own; what is in it never throws. */
export const readOne = async (
  context: ReadingContext,
  path: string,
  hints: Hints,
  choices: Choices = noChoices.parse({}),
): Promise<Read> => {
  const fileName = basename(path);
  const reason = closed(path);
  if (reason !== null) return unread(fileName, reason, path);
  const manner = { choices, rememberedIn: null };
  const hinted = Object.keys(hints).length === 0 ? manner : { ...manner, hints };
  try {
    return await readFile(context, { path, fileName, isPasted: false }, hinted, (_reading, understood) => {
      const { files, ...rest } = understood;
      const values = rowsOf<ValueRow>(files.values);
      return Promise.resolve({
        isRead: true as const,
        choices,
        fileName,
        understood: rest,
        values,
        problems: rowsOf(files.problems),
      });
    });
  } catch (error) {
    // Whatever goes wrong with one file must not hide what the others hold.
    if (!(error instanceof ProblemError)) return unread(fileName, 'damaged', String(error));
    if (error.code !== 'unreadable_file') throw error;
    const { reason: why = 'damaged', detail = '' } = error.fields ?? {};
    return unread(fileName, why, detail);
  }
};
