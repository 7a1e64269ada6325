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
