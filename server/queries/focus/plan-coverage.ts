import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { activityRows } from '../relationships/rows.ts';

/** The unit and all below it. */
const below = `
  below (unit_id) as (
    select $unit
    union
    select u.unit_id from below b join unit u on u.parent_id = b.unit_id
  )`;

/** A task that names a component names what it is a part of too; one that names only the index names its total. */
const named = `
  named (task_id, component) as (
    select l.task_id, coalesce(l.component, i.total_component)
    from task_link l join index_register i using (index_code) where l.index_code = $index
    union
    select n.task_id, c.parent from named n join part_of c using (component)
    where c.parent is not null and c.parent <> (select total_component from index_register where index_code = $index)
  )`;

const partOf = `
  part_of as (
    select distinct component, parent from component join edition using (edition_id) where index_code = $index
  )`;

const coverageColumns = z.object({ component: z.string(), tasks: z.number(), otherTasks: z.number() });
export type TaskCoverage = z.output<typeof coverageColumns>;

/** How many tasks name each component: in plans of the unit or units below it that run to the year or later; in others. */
export const taskCoverage = (
  connection: Connection,
  choice: { index: string; unit: string; year: number },
): Promise<TaskCoverage[]> =>
  connection.rows(
    coverageColumns,
    `with recursive ${below}, ${partOf}, ${named}
     select n.component,
       count(distinct n.task_id) filter (p.unit_id in (select unit_id from below) and p.year_to >= $year::integer) as tasks,
       count(distinct n.task_id) filter (p.unit_id not in (select unit_id from below)) as "otherTasks"
     from named n join task t using (task_id) join plan p using (plan_id) group by n.component`,
    choice,
  );

const doneColumns = z.object({ component: z.string(), activities: z.number() });

/** Recorded activities of the unit and units below it in the year, by the components that their tasks or topics name. */
export const recordedActivities = (
  connection: Connection,
  choice: { index: string; unit: string; year: number },
) =>
  connection.rows(
    doneColumns,
    `with recursive ${below},
     activity_row as (${activityRows.component})
     select r.row as component, count(distinct a.activity_id) as activities
     from activity a join activity_row r using (activity_id)
     where a.origin = 'recorded' and year(a.day) = $year::integer and a.unit_id in (select unit_id from below)
     group by r.row`,
    choice,
  );

/** Whether no recorded activity of the unit-year means none: a report was received or something was recorded. */
export const isReported = async (connection: Connection, unit: string, year: number): Promise<boolean> => {
  const found = await connection.one(
    z.object({ n: z.number() }),
    `with recursive ${below}
     select count(*) as n from (
       select 1 from activity_report where origin = 'recorded' and is_reported and year = $year::integer
         and unit_id in (select unit_id from below)
       union all
       select 1 from activity where origin = 'recorded' and year(day) = $year::integer
         and unit_id in (select unit_id from below))`,
    { unit, year },
  );
  return found.n > 0;
};
