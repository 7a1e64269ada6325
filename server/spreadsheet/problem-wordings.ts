/** What each problem says in both languages: its usual level, what was expected, what to do. */
import type { ProblemCode } from './problem-codes.ts';
import { FIGURE_WORDINGS } from './wordings/figure-wordings.ts';
import { FILE_WORDINGS } from './wordings/file-wordings.ts';
import { LOG_WORDINGS } from './wordings/log-wordings.ts';
import { NAME_WORDINGS } from './wordings/name-wordings.ts';
import { TABLE_WORDINGS } from './wordings/table-wordings.ts';
import type { Wording } from './wordings/wording.ts';

/** {x} is replaced by the detail given with the problem. */
export const WORDINGS: Readonly<Record<ProblemCode, Wording>> = {
  ...NAME_WORDINGS,
  ...FIGURE_WORDINGS,
  ...TABLE_WORDINGS,
  ...LOG_WORDINGS,
  ...FILE_WORDINGS,
};
