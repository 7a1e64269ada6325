import { unitFrom } from '../../client/views/uploads/units-at-once.ts';
import { type Choices, choices as choicesSchema } from '../../server/contract/uploads/choices.ts';
import { fold } from '../../server/spreadsheet/fold.ts';
import type { Read } from './read-one.ts';
import { withUnitIds } from '../../server/routes/uploads/new-units.ts';
import type { ReadingContext } from '../../server/routes/uploads/read-file.ts';

const mostUnits = 500;

/** Choices with every unit that nobody knows made, at the level and below the unit of its sheet; null: there is none. */
export const withUnknownUnits = async (
  { read }: ReadingContext,
  { choices, understood, problems }: Read & { isRead: true },
): Promise<Choices | null> => {
  const made = new Map<string, ReturnType<typeof unitFrom>>();
  for (const { code, sheet: name, subject, found } of problems) {
    const sheet = understood.sheets.find((one) => one.sheet === name && one.isTaken);
    const level = sheet?.level.value ?? null;
    if (code !== 'unknown-unit' || sheet === undefined || level === null) continue;
    made.set(
      subject ?? fold(found),
      unitFrom({ subject: subject ?? fold(found), found }, level, sheet.parent),
    );
  }
  if (made.size === 0) return null;
  const given = [...made.values()].slice(0, mostUnits);
  const { newUnits } = choicesSchema.parse({ newUnits: given });
  return { ...choices, newUnits: await read((connection) => withUnitIds(connection, newUnits)) };
};
