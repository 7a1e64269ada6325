import type { Choices } from '../../contract/uploads/choices.ts';
import { forNextFile, wishFor } from '../../spreadsheet/mapping.ts';
import type { Remembered, SheetUnderstood } from '../../workers/spreadsheet-job.ts';
import { engineMapping } from './engine-words.ts';

/**
 * What is kept of a confirmed reading for files with the same headings: index, level and stage as they were understood,
 * what was chosen by hand for the sheet, and the decisions on names. Guesses about columns are made anew.
 */
export const readingsToRemember = (
  sheets: readonly SheetUnderstood[],
  choices: Choices,
): { signature: string; choices: string }[] => {
  const mapping = engineMapping(choices);
  return sheets.flatMap((sheet) => {
    const { signature } = sheet.mapping;
    if (!sheet.isTaken || signature === undefined || signature.startsWith('0-')) return [];
    const chosen = wishFor(mapping, sheet.sheet, sheet.part);
    const { index, level, stage, kind, register } = sheet.mapping;
    const reading = forNextFile({
      ...(index === undefined ? {} : { index }),
      ...(level === undefined ? {} : { level }),
      ...(stage === undefined ? {} : { stage }),
      ...(register === undefined ? {} : { kind, register }),
      ...(kind === 'plan-tasks' ? { kind } : {}),
      ...chosen,
      sheet: sheet.sheet,
    });
    const remembered: Remembered = {
      sheet: reading,
      units: choices.units,
      components: choices.components,
      tasks: choices.tasks,
      channels: choices.channels,
    };
    return [{ signature, choices: JSON.stringify(remembered) }];
  });
};
