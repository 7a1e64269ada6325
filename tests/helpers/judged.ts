import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import { expectedCells, judge, type Judgement, type Variant } from '../fixtures/spreadsheet/judge.ts';
import type { RegisterUnit } from '../../server/spreadsheet/register.ts';
import { register } from '../fixtures/spreadsheet/register.ts';

export type Judged<V extends Variant = Variant> = {
  readonly variant: V;
  readonly judgement: Judgement;
  readonly isCertain: boolean;
  /** What was told, problem by problem. */
  readonly codes: readonly string[];
};

/** Reads a written file and holds it against what was written into it. */
export const judged = async <V extends Variant>(
  folder: string,
  variant: V,
  more: readonly RegisterUnit[] = [],
): Promise<Judged<V>> => {
  const workbook = await readWorkbook(readFileSync(join(folder, variant.file)), variant.file);
  const recognition = recognise(workbook, { ...register, units: [...register.units, ...more] });
  return {
    variant,
    judgement: judge(variant, recognition),
    isCertain: recognition.isCertain,
    codes: recognition.problems.map(({ code }) => code),
  };
};

/** How much was read right of each group of files: 'league: 15 files, 2431 of 2431 cells'. */
export const readOf = (
  all: readonly Judged[],
  by: (variant: Variant) => string = ({ shape }) => shape,
): Record<string, string> => {
  const groups = new Map<string, { files: number; cells: number; right: number }>();
  for (const { variant, judgement } of all) {
    const group = groups.get(by(variant)) ?? { files: 0, cells: 0, right: 0 };
    group.files += 1;
    group.cells += expectedCells(variant).length;
    group.right += judgement.right;
    groups.set(by(variant), group);
  }
  const lines = [...groups].map(([name, { files, cells, right }]): [string, string] => [
    name,
    `${files} files, ${right} of ${cells} cells`,
  ]);
  return Object.fromEntries(lines.sort(([one], [other]) => one.localeCompare(other)));
};
