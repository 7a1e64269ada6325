import { CERTAIN } from '../spreadsheet/guess.ts';
import type { Mapping, SheetMapping } from '../spreadsheet/mapping.ts';
import type { Recognition, SheetResult } from '../spreadsheet/recognise.ts';
import { type RecogniseJob, type Remembered, tableKey } from './spreadsheet-job.ts';

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

export const withRemembered = (
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
