import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';

const edition = z.object({
  edition: z.string(),
  level: z.string(),
  indexNameVi: z.string(),
  indexNameEn: z.string(),
  total: z.string(),
});

const component = z.object({
  component: z.string(),
  parent: z.string().nullable(),
  nameVi: z.string(),
  nameEn: z.string(),
  max: z.number().nullable(),
  kind: z.string(),
});

const unit = z.object({
  unit: z.string(),
  code: z.string().nullable(),
  nameVi: z.string(),
  nameEn: z.string(),
});
export type TemplateUnit = z.output<typeof unit>;

export type ScoreTemplateFacts = z.output<typeof edition> & {
  components: z.output<typeof component>[];
  units: TemplateUnit[];
};

const selectUnits = `
  with recursive below as (
    select unit_id from unit where $below is null or parent_id = $below
    union select u.unit_id from unit u join below b on u.parent_id = b.unit_id
  )
  select u.unit_id as unit, u.code, u.name_vi as "nameVi", u.name_en as "nameEn"
  from unit u semi join below using (unit_id)
  where u.level = $level
    and coalesce(u.valid_from, date '0001-01-01') <= make_date($year::integer, 12, 31)
    and coalesce(u.valid_to, date '9999-12-31') >= make_date($year::integer, 12, 31)
  order by u.name_vi collate vi, u.unit_id`;

const selectEdition = `
  select e.edition_id as edition, e.unit_level as level, i.name_vi as "indexNameVi", i.name_en as "indexNameEn",
    i.total_component as total
  from edition e join index_register i using (index_code)
  where e.index_code = $index and e.unit_level = coalesce($level, i.unit_level)
    and $year::integer between e.valid_from_year and coalesce(e.valid_to_year, 9999)
  order by e.valid_from_year desc limit 1`;

type Asked = { index: string; year: number; level?: string | undefined; below?: string | undefined };

/** What a score template holds: the scheme that is in force, and the units there are at the end of the year. */
export const scoreTemplateFacts = async (
  connection: Connection,
  asked: Asked,
): Promise<ScoreTemplateFacts> => {
  const { index, year, level = null, below = null } = asked;
  const [found] = await connection.rows(edition, selectEdition, { index, year, level });
  if (found === undefined) {
    throw new ProblemError('unknown_index', `no edition of ${index} is in force in ${year} at that level`, {
      fields: { index, year: `${year}` },
    });
  }
  const components = await connection.rows(
    component,
    `select component, parent, name_vi as "nameVi", name_en as "nameEn", max, kind
     from component where edition_id = $edition order by position, component`,
    { edition: found.edition },
  );
  const units = await connection.rows(unit, selectUnits, { year, level: found.level, below });
  return { ...found, components, units };
};

const task = z.object({ code: z.string(), nameVi: z.string(), channel: z.string().nullable() });
const channel = z.object({ channel: z.string(), nameVi: z.string() });

export type ActivityTemplateFacts = {
  title: string;
  tasks: z.output<typeof task>[];
  channels: z.output<typeof channel>[];
  units: TemplateUnit[];
};

const selectBelow = `
  with recursive below as (
    select $unit as unit_id union select u.unit_id from unit u join below b on u.parent_id = b.unit_id
  )
  select u.unit_id as unit, u.code, u.name_vi as "nameVi", u.name_en as "nameEn"
  from unit u semi join below using (unit_id)
  where coalesce(u.valid_from, date '0001-01-01') <= make_date($year::integer, 12, 31)
    and coalesce(u.valid_to, date '9999-12-31') >= make_date($year::integer, 1, 1)
  order by u.unit_id <> $unit, u.name_vi collate vi, u.unit_id`;

/** What an activity-log template holds: the plan's tasks, the channels, the plan's unit and all below it. */
export const activityTemplateFacts = async (
  connection: Connection,
  plan: string,
  year: number,
): Promise<ActivityTemplateFacts> => {
  const [found] = await connection.rows(
    z.object({ title: z.string(), unit: z.string() }),
    'select title_vi as title, unit_id as unit from plan where plan_id = $plan',
    { plan },
  );
  if (found === undefined) throw new ProblemError('unknown_plan', `there is no plan ${plan}`);
  const tasks = await connection.rows(
    task,
    `select task_code as code, name_vi as "nameVi", channel from task where plan_id = $plan and is_countable
     order by position`,
    { plan },
  );
  const channels = await connection.rows(
    channel,
    'select channel, name_vi as "nameVi" from channel order by position',
  );
  const units = await connection.rows(unit, selectBelow, { unit: found.unit, year });
  return { title: found.title, tasks, channels, units };
};

const registerUnit = unit.extend({
  level: z.string(),
  type: z.string(),
  parent: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

/** Units below one, to be corrected, and the names of those that may stand above others. */
export const unitTemplateFacts = async (connection: Connection, below: string | null) => {
  const units = await connection.rows(
    registerUnit,
    `with recursive under as (
       select unit_id from unit where parent_id = $below union select u.unit_id from unit u join under b on u.parent_id = b.unit_id
     )
     select u.unit_id as unit, u.code, u.name_vi as "nameVi", u.name_en as "nameEn", u.level, u.type,
       u.parent_id as parent, u.valid_from::text as "validFrom", u.valid_to::text as "validTo"
     from unit u semi join under using (unit_id) order by u.parent_id, u.name_vi collate vi, u.unit_id`,
    { below },
  );
  const parents = await connection.rows(
    z.object({ name: z.string() }),
    `with recursive around as (
       select unit_id from unit where $below is null and level = 'province' or unit_id = $below
       union select u.unit_id from unit u join around b on u.parent_id = b.unit_id where $below is not null
     )
     select case when count(*) over (partition by u.name_vi) = 1 then u.name_vi else u.unit_id end as name
     from unit u semi join around using (unit_id)
     where u.level in ('province', 'district', 'ministry', 'department') and u.valid_to is null
     order by u.level <> 'province', u.name_vi collate vi`,
    { below },
  );
  return { units, parents: parents.map(({ name }) => name) };
};

const schemeComponent = component.omit({ kind: true }).extend({ weight: z.number().nullable() });

/** A scheme that there is, to be corrected; without one of that year what is known of its index. */
export const schemeTemplateFacts = async (
  connection: Connection,
  { index, year, level }: { index: string; year: number; level: string | null },
) => {
  const [found] = await connection.rows(
    z.object({
      edition: z.string(),
      indexName: z.string(),
      level: z.string(),
      fromYear: z.number(),
      toYear: z.number().nullable(),
      name: z.string(),
      legalBasis: z.string().nullable(),
    }),
    `select e.edition_id as edition, i.name_vi as "indexName", e.unit_level as level, e.valid_from_year as "fromYear",
       e.valid_to_year as "toYear", e.name_vi as name, e.legal_basis as "legalBasis"
     from edition e join index_register i using (index_code)
     where e.index_code = $index and e.unit_level = coalesce($level, i.unit_level)
       and $year::integer between e.valid_from_year and coalesce(e.valid_to_year, 9999)
     order by e.valid_from_year desc limit 1`,
    { index, year, level },
  );
  if (found === undefined) {
    const [known] = await connection.rows(
      z.object({ indexName: z.string() }),
      'select name_vi as "indexName" from index_register where index_code = $index',
      { index },
    );
    const nothing = { toYear: null, name: null, legalBasis: null, components: [] };
    return { index, indexName: known?.indexName ?? null, level, fromYear: year, ...nothing };
  }
  const { edition: own, ...scheme } = found;
  const components = await connection.rows(
    schemeComponent,
    `select component, parent, name_vi as "nameVi", name_en as "nameEn", max, weight
     from component where edition_id = $own order by position, component`,
    { own },
  );
  return { index, ...scheme, components };
};

export const channelTemplateFacts = (connection: Connection) =>
  connection.rows(
    channel.extend({ nameEn: z.string() }),
    'select channel, name_vi as "nameVi", name_en as "nameEn" from channel order by position',
  );
