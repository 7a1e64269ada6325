import { z } from 'zod';
import { catalogueReply } from '../contract/catalogue.ts';
import type { Connection } from '../database/connection.ts';

const shape = catalogueReply.shape;
const unitColumns = shape.units.element.omit({ successors: true });
const indexColumns = shape.indices.element.omit({ years: true });
const successorColumns = z.object({
  before: z.string(),
  unit: z.string(),
  kind: z.enum(['merged', 'absorbed', 'renamed']),
  on: z.string(),
});
const indexYear = z.object({ index: z.string(), year: z.number() });

const selectUnits = `
  select unit_id as unit, code, name_vi as "nameVi", name_en as "nameEn", type, level, region_vi as "regionVi",
    region_en as "regionEn", valid_from::text as "validFrom", valid_to::text as "validTo", parent_id as parent
  from unit order by name_vi collate vi, unit_id`;

const selectSuccessors = `
  select unit_id as before, successor_id as unit, kind, effective_on::text as on
  from unit_successor order by unit_id, effective_on`;

const selectIndices = `
  select index_code as index, name_vi as "nameVi", name_en as "nameEn", owner_vi as "ownerVi", owner_en as "ownerEn",
    unit_level as "unitLevel", decimals, total_component as total, is_example as "isExample",
    description_vi as "descriptionVi", description_en as "descriptionEn"
  from index_register order by is_example, rowid`;

const selectEditions = `
  select edition_id as edition, index_code as index, unit_level as "unitLevel", valid_from_year as "fromYear",
    valid_to_year as "toYear", name_vi as "nameVi", name_en as "nameEn", legal_basis as "legalBasis", note
  from edition order by index_code, unit_level, valid_from_year`;

const selectComponents = `
  select edition_id as edition, component, parent, name_vi as "nameVi", name_en as "nameEn", kind, max, weight,
    is_mechanical as "isMechanical"
  from component order by edition_id, position, component`;

const selectPlans = `
  select plan_id as plan, title_vi as "titleVi", title_en as "titleEn", issuing_unit as issuer,
    year_from as "fromYear", year_to as "toYear" from plan order by plan_id`;

const selectTasks = `
  select task_id as task, plan_id as plan, task_code as code, name_vi as "nameVi", name_en as "nameEn", channel
  from task order by plan_id, position`;

const group = <T, V>(rows: readonly T[], key: (row: T) => string, value: (row: T) => V): Map<string, V[]> => {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const members = groups.get(key(row));
    if (members === undefined) groups.set(key(row), [value(row)]);
    else members.push(value(row));
  }
  return groups;
};

export const catalogueParts = async (connection: Connection) => {
  const successors = group(
    await connection.rows(successorColumns, selectSuccessors),
    (row) => row.before,
    ({ unit, kind, on }) => ({ unit, kind, on }),
  );
  const years = group(
    await connection.rows(
      indexYear,
      "select distinct index_code as index, year from score where stage <> 'target' order by index_code, year",
    ),
    (row) => row.index,
    (row) => row.year,
  );
  const units = await connection.rows(unitColumns, selectUnits);
  const indices = await connection.rows(indexColumns, selectIndices);
  return {
    inventedUnits: await connection.rows(
      shape.inventedUnits.element,
      `select unit_id as unit, name_vi as "nameVi", name_en as "nameEn" from demonstration_unit
       where is_invented order by unit_id`,
    ),
    units: units.map((unit) => ({ ...unit, successors: successors.get(unit.unit) ?? [] })),
    indices: indices.map((index) => ({ ...index, years: years.get(index.index) ?? [] })),
    editions: await connection.rows(shape.editions.element, selectEditions),
    components: await connection.rows(shape.components.element, selectComponents),
    channels: await connection.rows(
      shape.channels.element,
      'select channel, name_vi as "nameVi", name_en as "nameEn" from channel order by position',
    ),
    plans: await connection.rows(shape.plans.element, selectPlans),
    tasks: await connection.rows(shape.tasks.element, selectTasks),
  };
};
