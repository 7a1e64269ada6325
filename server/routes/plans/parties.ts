import type { UnitRegister } from '../../planning/unit-register.ts';
import { expandUnits } from '../../planning/unit-register.ts';
import { partyRows } from '../../queries/plans/plans.ts';
import type { Reader } from './room.ts';

/** Units, groups and posts of that name, each group with the units it stands for; for null all groups and posts. */
export const partiesNamed = async (reader: Reader, register: UnitRegister, ids: readonly string[] | null) => {
  const wanted = ids === null ? null : new Set(ids);
  const rows = await partyRows(reader);
  return rows
    .filter((row) => (wanted === null ? row.kind !== 'unit' : wanted.has(row.party)))
    .map((row) => ({
      ...row,
      members: row.kind === 'group' ? [...expandUnits(register, [row.party]).unitIds] : [],
    }));
};
