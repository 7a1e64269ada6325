import { unitLevels } from '../../../server/contract/uploads/choices.ts';
import type { Unit } from '../scope.svelte.ts';

/** Units of every level can stand in a file. */
export const allLevels: ReadonlySet<string> = new Set(unitLevels);

type About = { kind: string; level: { value: string | null }; year: { value: number | null } };

/** Units that a name in a sheet can mean: those of its level that there were in its year. */
export function unitsFor(sheet: About | null, units: ReadonlyMap<string, Unit>): ReadonlyMap<string, Unit> {
  const isScores = sheet?.kind === 'scores';
  const level = isScores ? sheet.level.value : null;
  const year = isScores ? sheet.year.value : null;
  const isOf = (unit: Unit) =>
    (level === null || unit.level === level) &&
    (year === null ||
      (Number(unit.validFrom?.slice(0, 4) ?? 0) <= year &&
        Number(unit.validTo?.slice(0, 4) ?? 9999) >= year));
  return new Map([...units].filter(([, unit]) => isOf(unit)));
}
