import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import { judge, type Judgement, type Variant } from '../fixtures/spreadsheet/judge.ts';
import { register } from '../fixtures/spreadsheet/register.ts';

export type Judged<V extends Variant = Variant> = {
  readonly variant: V;
  readonly judgement: Judgement;
  readonly isCertain: boolean;
};

/** Reads a written file and holds it against what was written into it. */
export const judged = async <V extends Variant>(folder: string, variant: V): Promise<Judged<V>> => {
  const workbook = await readWorkbook(readFileSync(join(folder, variant.file)), variant.file);
  const recognition = recognise(workbook, register);
  return { variant, judgement: judge(variant, recognition), isCertain: recognition.isCertain };
};
