import type { z } from 'zod';
import type { addUnit } from '../../contract/plans/units.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

type By = string | null;
type NewUnit = Omit<z.output<typeof addUnit.body>, 'unit'> & { unit: string };

const putSuccessors = async (writer: Writer, { unit, successors }: NewUnit): Promise<void> => {
  await writer.run('delete from unit_successor where unit_id = $unit', { unit });
  for (const successor of successors) {
    await writer.run(
      `insert into unit_successor (unit_id, successor_id, kind, effective_on, source_id, is_shipped)
       values ($before, $unit, $kind, $on::date, 'entered', false)`,
      { before: unit, ...successor },
    );
  }
};

const columnsOf = ({ unit, nameVi, nameEn, type, level, parent, validFrom, validTo }: NewUnit) => ({
  unit,
  nameVi,
  nameEn: nameEn ?? nameVi,
  type,
  level,
  parent,
  validFrom,
  validTo,
});

export const insertUnit = async (writer: Writer, by: By, unit: NewUnit): Promise<void> => {
  await writer.run(
    `insert into unit by name select $unit as unit_id, $nameVi as name_vi, $nameEn as name_en, $type as type,
      $level as level, $validFrom::date as valid_from, $validTo::date as valid_to, $parent as parent_id,
      'entered' as source_id, false as is_shipped,
      (select region_vi from unit where unit_id = $parent) as region_vi,
      (select region_en from unit where unit_id = $parent) as region_en`,
    columnsOf(unit),
  );
  await putSuccessors(writer, unit);
  await recordAudit(writer, by, 'add-unit', `${unit.unit}, ${unit.nameVi}, below ${unit.parent}`);
};

/** A shipped unit that people change is theirs from then on. */
export const updateUnit = async (writer: Writer, by: By, unit: NewUnit): Promise<void> => {
  await writer.run(
    `update unit set name_vi = $nameVi, name_en = $nameEn, type = $type, level = $level, parent_id = $parent,
      valid_from = $validFrom::date, valid_to = $validTo::date, is_shipped = false where unit_id = $unit`,
    columnsOf(unit),
  );
  await putSuccessors(writer, unit);
  const heirs = unit.successors.map((successor) => successor.unit).join(', ');
  await recordAudit(
    writer,
    by,
    'change-unit',
    `${unit.unit}, ${unit.nameVi}, ${unit.validFrom ?? '…'} to ${unit.validTo ?? '…'}, then ${heirs === '' ? '–' : heirs}`,
  );
};

const putMembers = async (writer: Writer, group: string, units: readonly string[]): Promise<void> => {
  await writer.run('delete from group_member where group_id = $group', { group });
  await writer.run('insert into group_member select $group, unnest($units)', {
    group,
    units: [...new Set(units)],
  });
};

export const setMembers = async (
  writer: Writer,
  by: By,
  group: string,
  units: readonly string[],
): Promise<void> => {
  await putMembers(writer, group, units);
  await recordAudit(writer, by, 'set-group-members', `${group}: ${units.join(', ')}`);
};

export const insertGroup = async (
  writer: Writer,
  by: By,
  group: { group: string; nameVi: string; nameEn: string | null; level: string; parent: string },
  units: readonly string[],
): Promise<void> => {
  await writer.run(
    `insert into actor values ($group, null, 'group', $nameVi, $nameEn, $level, 'group', $parent, [], null, false)`,
    { ...group, nameEn: group.nameEn ?? group.nameVi },
  );
  await putMembers(writer, group.group, units);
  await recordAudit(writer, by, 'add-group', `${group.group}, ${group.nameVi}, below ${group.parent}`);
};

export const putRatings = async (
  writer: Writer,
  by: By,
  choice: { index: string; year: number; source: string | null },
  ratings: readonly { unit: string; word: string }[],
): Promise<void> => {
  const { index, year, source } = choice;
  for (const { unit, word } of ratings) {
    await writer.run(
      'delete from rating where index_code = $index and year = $year::integer and unit_id = $unit',
      { index, year, unit },
    );
    if (word === '') continue;
    await writer.run(
      `insert into rating (index_code, year, unit_id, word, source)
       values ($index, $year::integer, $unit, $word, $source)`,
      { index, year, unit, word, source },
    );
  }
  await recordAudit(writer, by, 'set-ratings', `${index} ${year}: ${ratings.length} units`);
};

export const putRatingScale = async (
  writer: Writer,
  by: By,
  index: string,
  scale: readonly { word: string; from: number | null }[],
): Promise<void> => {
  await writer.run('delete from rating_scale where index_code = $index', { index });
  for (const [position, { word, from }] of scale.entries()) {
    await writer.run(
      `insert into rating_scale (index_code, position, word, from_points)
       values ($index, $position::integer, $word, $from::double)`,
      { index, position, word, from },
    );
  }
  await recordAudit(writer, by, 'set-rating-scale', `${index}: ${scale.map(({ word }) => word).join(' < ')}`);
};
