import type { Choices } from '../../../server/contract/uploads/choices.ts';

/** The name of a unit in a row; one that is made with the upload is known by its id only until it is stored. */
export function unitNameIn(
  row: { unit: string; unitName: string },
  { newUnits }: Pick<Choices, 'newUnits'>,
): string {
  if (row.unitName !== row.unit) return row.unitName;
  return newUnits.find((one) => one.unit === row.unit)?.nameVi ?? row.unitName;
}
